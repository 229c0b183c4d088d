"""The pages of a visit and their order. No Qt in this file."""

from enum import StrEnum
from typing import Final


class VisitStep(StrEnum):
    """The pages of a visit. Stored with drafts: never rename one."""

    PERSON = "person"
    IDENTITY = "identity"
    PRESENT = "present"
    PLACE = "place"
    NUMBER = "number"
    CONSENT = "consent"
    READBACK = "readback"
    DONE = "done"


BACK: Final = {
    VisitStep.IDENTITY: VisitStep.PERSON,
    VisitStep.PRESENT: VisitStep.IDENTITY,
    VisitStep.PLACE: VisitStep.PRESENT,
    VisitStep.NUMBER: VisitStep.PLACE,
    VisitStep.CONSENT: VisitStep.NUMBER,
    VisitStep.READBACK: VisitStep.CONSENT,
}
"""One step back, when nothing was skipped."""

RAIL: Final = {
    VisitStep.PERSON: 0,
    VisitStep.IDENTITY: 1,
    VisitStep.PRESENT: 2,
    VisitStep.PLACE: 2,
    VisitStep.NUMBER: 2,
    VisitStep.CONSENT: 3,
    VisitStep.READBACK: 4,
    VisitStep.DONE: 5,
}
"""Which of the five named steps each page belongs to."""
