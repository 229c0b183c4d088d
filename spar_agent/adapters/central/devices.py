"""The office's laptops through the center: a DeviceDesk."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from msgspec import Struct

from spar_agent.adapters.central.acts import REASON, ActSigner
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.signals import SeenRow, seen
from spar_agent.ports.devices import LaptopQueue, LaptopTrouble, OfficeLaptop, SentMessage

BLOCK: Final = "device.block"


class _Trouble(Struct):
    code: str
    weight: int
    seconds: float = 0


class _Sent(Struct):
    text: str
    by: str
    at: datetime
    is_delivered: bool = False
    read_by: str = ""


class _Laptop(Struct):
    device_id: str
    name: str
    people: str
    state: str
    troubles: tuple[_Trouble, ...] = ()
    seen_at: datetime | None = None
    waiting: dict[str, int] = {}
    oldest_s: float = 0
    captures: int = 0
    first_capture_ends_s: float = 0
    program: str = ""
    bank_list: str = ""
    clock_s: int = 0
    disk_free_bytes: int = 0
    messages: tuple[_Sent, ...] = ()


class _Laptops(Struct):
    devices: tuple[_Laptop, ...]


class _Queue(Struct):
    enrollments: tuple[SeenRow, ...]
    older: str = ""


class _Done(Struct):
    accepted: bool = True


class HttpDevices:
    """A DeviceDesk for whoever is signed in. device_id: our own."""

    def __init__(
        self,
        client: CenterClient,
        device_id: str,
        signing: Callable[[], tuple[SigningKey, str]],
        acts: ActSigner,
    ) -> None:
        self._client = client
        self._device_id = device_id
        self._signing = signing
        self._acts = acts

    async def devices(self) -> list[OfficeLaptop]:
        """In the center's order, the worst first."""
        key, _ = self._signing()
        found = await self._client.call("/desks/devices", {}, _Laptops, key)
        return [self._laptop(one) for one in found.devices]

    async def queue(self, device_id: str, older: str) -> LaptopQueue:
        """The newest first; older: of a former answer."""
        key, _ = self._signing()
        body = {"device_id": device_id, "before": older}
        found = await self._client.call("/desks/devices/queue", body, _Queue, key)
        return LaptopQueue(seen(found.enrollments), found.older)

    async def send(self, device_id: str, text: str) -> None:
        """Signed by the person, so that the record says who wrote."""
        key, _ = self._signing()
        body = {"device_id": device_id, "text": text}
        await self._client.call("/desks/devices/messages", body, _Done, key)

    async def block(self, device_id: str, reason: str) -> None:
        """Signed by the person; the center carries it out."""
        await self._acts.sign(BLOCK, device_id, {REASON: reason})

    def _laptop(self, one: _Laptop) -> OfficeLaptop:
        return OfficeLaptop(
            one.device_id, one.name, one.people, one.state,
            tuple(LaptopTrouble(each.code, each.weight, each.seconds) for each in one.troubles),
            one.seen_at, one.waiting, one.oldest_s, one.captures, one.first_capture_ends_s,
            one.program, one.bank_list, one.clock_s, one.disk_free_bytes,
            tuple(
                SentMessage(each.text, each.by, each.at, each.is_delivered, each.read_by)
                for each in one.messages
            ),
            one.device_id == self._device_id,
        )  # fmt: skip
