"""The port to an office's laptops at its center: how they are, a message, a block."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from spar_agent.ports.signals import SeenEnrollment


@dataclass(frozen=True, slots=True)
class LaptopTrouble:
    """code: as the center names it. weight: 3 is the worst. seconds: since when, or how far."""

    code: str
    weight: int
    seconds: float = 0


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message to who sits there. read_by: a staff number, "" while nobody has."""

    text: str
    sender: str
    sent_at: datetime
    is_delivered: bool = False
    read_by: str = ""


@dataclass(frozen=True, slots=True)
class OfficeLaptop:
    """As it reported itself last; counts and ages, nothing about a person.

    waiting: by state. oldest_s: how long the oldest has waited; clock_s: how far its clock is off.
    is_here: this very laptop, which nobody blocks from itself.
    """

    device_id: str
    name: str
    people: str
    state: str
    troubles: tuple[LaptopTrouble, ...] = ()
    seen_at: datetime | None = None
    waiting: Mapping[str, int] = field(default_factory=dict)
    oldest_s: float = 0
    captures: int = 0
    capture_ends_s: float = 0
    program: str = ""
    bank_list: str = ""
    clock_s: int = 0
    disk_free: int = 0
    messages: tuple[SentMessage, ...] = ()
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class LaptopQueue:
    """What came from one laptop, the newest first. older: asks for the ones before, "" for none."""

    enrollments: tuple[SeenEnrollment, ...] = ()
    older: str = ""


class DeviceDesk(Protocol):
    """For supervisors. Raises as CenterGateway, Locked."""

    async def devices(self) -> list[OfficeLaptop]:
        """The office's, the worst first."""
        ...

    async def queue(self, device_id: str, older: str) -> LaptopQueue:
        """older: of the answer before this one; "" for the newest."""
        ...

    async def send(self, device_id: str, text: str) -> None:
        """It goes with the next contact of that laptop. No personal data."""
        ...

    async def block(self, device_id: str, reason: str) -> None:
        """One signature is enough: nothing of it goes through from then on."""
        ...
