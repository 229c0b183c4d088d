"""The pages of a visit and their order. No Qt in this file."""

from enum import IntEnum, StrEnum
from typing import Final


class VisitStep(StrEnum):
    """The pages of a visit. Stored with drafts: never rename one."""

    PERSON = "person"
    IDENTITY = "identity"
    PRESENT = "present"
    APPS = "apps"
    PLACE = "place"
    NUMBER = "number"
    CONSENT = "consent"
    READBACK = "readback"
    END = "end"
    DONE = "done"


BACK: Final = {
    VisitStep.IDENTITY: VisitStep.PERSON,
    VisitStep.PRESENT: VisitStep.IDENTITY,
    VisitStep.APPS: VisitStep.PRESENT,
    VisitStep.PLACE: VisitStep.PRESENT,
    VisitStep.NUMBER: VisitStep.PLACE,
    VisitStep.CONSENT: VisitStep.NUMBER,
    VisitStep.READBACK: VisitStep.CONSENT,
}
"""One step back, when nothing was skipped."""


class RailStep(IntEnum):
    """The five named steps, in their order."""

    PERSON = 0
    IDENTITY = 1
    ACCOUNT = 2
    CONSENT = 3
    READBACK = 4


ALL_STEPS: Final = frozenset(RailStep)

RAIL: Final = {
    VisitStep.PERSON: RailStep.PERSON,
    VisitStep.IDENTITY: RailStep.IDENTITY,
    VisitStep.PRESENT: RailStep.ACCOUNT,
    VisitStep.APPS: RailStep.ACCOUNT,
    VisitStep.PLACE: RailStep.ACCOUNT,
    VisitStep.NUMBER: RailStep.ACCOUNT,
    VisitStep.CONSENT: RailStep.CONSENT,
    VisitStep.READBACK: RailStep.READBACK,
    VisitStep.END: None,
    VisitStep.DONE: None,
}
"""Which of the named steps each page belongs to; the last page to none."""
