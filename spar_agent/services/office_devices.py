"""The office's laptops for a supervisor: through the center, or this one alone without network."""

from collections.abc import Callable
from dataclasses import dataclass

from spar_agent.errors import NotAllowed, SparError
from spar_agent.ports.devices import DeviceDesk, LaptopQueue, OfficeLaptop


@dataclass(frozen=True, slots=True)
class OfficeLaptops:
    """The worst first. trouble: why the center's list is not here; then this laptop alone."""

    laptops: tuple[OfficeLaptop, ...]
    trouble: SparError | None = None


class OfficeDevices:
    """Looks, writes, blocks."""

    def __init__(self, desk: DeviceDesk, here: Callable[[], OfficeLaptop]) -> None:
        """here: this laptop as it knows itself."""
        self._desk = desk
        self._here = here

    async def all(self) -> OfficeLaptops:
        """The office's; without network this one."""
        try:
            return OfficeLaptops(tuple(await self._desk.devices()))
        except SparError as error:
            return OfficeLaptops((self._here(),), error)

    async def queue(self, laptop: OfficeLaptop, so_far: LaptopQueue) -> LaptopQueue:
        """``so_far`` and what came before it; an empty one begins. Raises as DeviceDesk."""
        found = await self._desk.queue(laptop.device_id, so_far.older)
        return LaptopQueue((*so_far.enrollments, *found.enrollments), found.older)

    async def send(self, laptop: OfficeLaptop, text: str) -> OfficeLaptops:
        """A message to who sits there. Raises NotAllowed without words, else as DeviceDesk."""
        words = " ".join(text.split())
        if not words:
            raise NotAllowed("without words")
        await self._desk.send(laptop.device_id, words)
        return await self.all()

    async def block(self, laptop: OfficeLaptop, reason: str) -> OfficeLaptops:
        """Stop it, with a reason. Raises NotAllowed for this laptop itself, else as DeviceDesk."""
        words = " ".join(reason.split())
        if laptop.is_here or not words:
            raise NotAllowed("this laptop, or without a reason")
        await self._desk.block(laptop.device_id, words)
        return await self.all()
