"""What the pages of a visit draw. No Qt in this file."""

from dataclasses import dataclass
from enum import StrEnum

from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.enrollment import Base, Enrollment, Intent
from spar_agent.ports import Hit


class Step(StrEnum):
    """The pages of a visit. Stored with drafts: never rename one."""

    PERSON = "person"
    IDENTITY = "identity"
    PRESENT = "present"
    PLACE = "place"
    NUMBER = "number"
    CONSENT = "consent"
    READBACK = "readback"
    DONE = "done"


BACK = {
    Step.IDENTITY: Step.PERSON,
    Step.PRESENT: Step.IDENTITY,
    Step.PLACE: Step.PRESENT,
    Step.NUMBER: Step.PLACE,
    Step.CONSENT: Step.NUMBER,
    Step.READBACK: Step.CONSENT,
}
"""One step back, when nothing was skipped."""

RAIL = {
    Step.PERSON: 0,
    Step.IDENTITY: 1,
    Step.PRESENT: 2,
    Step.PLACE: 2,
    Step.NUMBER: 2,
    Step.CONSENT: 3,
    Step.READBACK: 4,
    Step.DONE: 5,
}
"""Which of the five named steps each page belongs to."""


@dataclass(frozen=True, slots=True)
class CodeAwaited:
    """A one-time code is on its way. until_s: on the clock of ``ticks_s``."""

    masked_phone: str
    masked_email: str
    until_s: float
    valid_s: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """A SparError as a page draws it; no code, no trouble."""

    code: str = ""
    left: int | None = None
    wait_s: float = 0.0


NO_TROUBLE = Trouble()


@dataclass(frozen=True, slots=True)
class NumberEntry:
    """How far the account number is. fault: value of checks.Fault, or empty."""

    fault: str = ""
    first_ok: bool = False
    national: str = ""
    grouped: str = ""
    hint: str = ""
    differs: tuple[int, ...] = ()
    first: str = ""
    again: str = ""
    others: int = 0


@dataclass(frozen=True, slots=True)
class VisitState:
    """Everything the pages draw; each page draws its part."""

    step: Step = Step.PERSON
    busy: bool = False
    trouble: Trouble = NO_TROUBLE
    id_fault: str = ""
    person_mask: str = ""
    open_cases: tuple[Enrollment, ...] = ()
    code: CodeAwaited | None = None
    proven: bool = False
    unproven: bool = False  # the person will be authenticated later
    name: str = ""
    base: Base | None = None  # None: being asked
    intent: Intent = Intent.PUT
    query: str = ""
    hits: tuple[Hit, ...] = ()
    hit: Hit | None = None
    entry: NumberEntry = NumberEntry()
    fa: FinancialAddress | None = None
    saved: Enrollment | None = None
    finishing: bool = False  # only the identity of a waiting enrollment is missing
