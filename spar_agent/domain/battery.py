"""How far the battery of the laptop reaches. Pure."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

LOW_PERCENT, EMPTY_PERCENT = 25, 5
VISIT_S: Final = 240.0
"""A visit in a village with all that is said: what the time left is divided by."""


class BatteryLevel(Enum):
    """Whether anybody has to think of it."""

    FINE = auto()
    LOW = auto()
    EMPTY = auto()


@dataclass(frozen=True, slots=True)
class Battery:
    """percent: 0 to 100. plugged_in: it is being charged, or full at the mains.

    left_s: seconds until it is empty at the present load; None where the system does not tell.
    """

    percent: int
    plugged_in: bool
    left_s: float | None = None

    @property
    def level(self) -> BatteryLevel:
        """FINE at the mains, however empty it is; EMPTY where no visit more can be had."""
        if self.plugged_in or self.percent >= LOW_PERCENT:
            return BatteryLevel.FINE
        over = self.percent <= EMPTY_PERCENT or self.people == 0
        return BatteryLevel.EMPTY if over else BatteryLevel.LOW

    @property
    def people(self) -> int | None:
        """About how many more visits; None where the time left is not known."""
        return None if self.left_s is None else int(self.left_s // VISIT_S)
