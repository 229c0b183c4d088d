"""The port to the conflicts of an office at its center, which two persons decide."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.seen_account import SeenAccount


class ConflictChoice(StrEnum):
    """How a conflict ends. Values go on the wire: never rename one."""

    KEEP = "enrollment.keep"  # what is registered stays, ours goes back to its agent
    SEND = "enrollment.release"  # ours is sent, where a reviewer says so too


@dataclass(frozen=True, slots=True)
class AskedDecision:
    """What was signed about a conflict so far, and not by as many as it needs.

    signed_by: staff numbers. reason: as the first of them wrote it. is_mine: signed by who asks.
    """

    choice: ConflictChoice
    signed_by: tuple[str, ...]
    needed: int
    reason: str = ""
    is_mine: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class CenterConflict:
    """enrollment: as it was signed. registered: what is there now, None where nobody answered."""

    enrollment: Enrollment
    author: str
    registered: SeenAccount | None
    asked: tuple[AskedDecision, ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictList:
    """Oldest first. more: the center has others beyond these."""

    conflicts: tuple[CenterConflict, ...]
    more: bool = False


class ConflictDesk(Protocol):
    """For the person who is signed in here. Raises as CenterGateway."""

    async def waiting(self) -> ConflictList:
        """What this person may decide at this laptop."""
        ...

    async def decide(
        self, enrollment_id: str, choice: ConflictChoice, reason: str
    ) -> AskedDecision:
        """Sign one decision about one conflict: the first signature, or the second under another's.

        Raises Locked, too, and ReviewOver where it was decided meanwhile.
        """
        ...
