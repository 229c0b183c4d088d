"""Files carried by hand: enrollments out of a place without network, answers back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from spar_agent.domain.enrollment import Enrollment, Event, SeenAccount


class TransferKind(StrEnum):
    """What a file is. Values stand in files: never rename one."""

    EXPORT = "spar-export/1"
    RECEIPT = "spar-receipt/1"


@dataclass(frozen=True, slots=True, repr=False)
class TransferExport:
    """Enrollments of one device, proven and approved.

    sequence: counts up for each file of a device.
    """

    office: str
    device: str
    sequence: int
    made_at: datetime
    enrollments: tuple[Enrollment, ...]


@dataclass(frozen=True, slots=True, repr=False)
class TransferAnswer:
    """What became of one enrollment. event: ACK, REFUSE or CLASH; registered: as it is now."""

    reference_id: str
    event: Event
    error: str
    registered: SeenAccount


@dataclass(frozen=True, slots=True, repr=False)
class TransferReceipt:
    """Answers for one device; enrollments without one are still on their way."""

    office: str
    device: str
    made_at: datetime
    answers: tuple[TransferAnswer, ...]


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What a file brought. known: enrollments that an earlier file had brought already."""

    device: str
    sequence: int
    items: int
    new: int
    known: int
