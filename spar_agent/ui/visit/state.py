"""What the pages of a visit draw. No Qt in this file."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from spar_agent.domain.account import FaType, FinancialAddress
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.card import IdCard
from spar_agent.domain.directory import Dfsp, Hit
from spar_agent.domain.enrollment import Enrollment, Helper, Holder, Intent, Relation, SeenAccount
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.ui.trouble import NO_TROUBLE, Trouble


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


BACK = {
    VisitStep.IDENTITY: VisitStep.PERSON,
    VisitStep.PRESENT: VisitStep.IDENTITY,
    VisitStep.PLACE: VisitStep.PRESENT,
    VisitStep.NUMBER: VisitStep.PLACE,
    VisitStep.CONSENT: VisitStep.NUMBER,
    VisitStep.READBACK: VisitStep.CONSENT,
}
"""One step back, when nothing was skipped."""

RAIL = {
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


@dataclass(frozen=True, slots=True)
class CodeAwaited:
    """A one-time code is on its way. until_s: on the clock of ``ticks_s``."""

    masked_phone: str
    masked_email: str
    until_s: float
    valid_s: int


@dataclass(frozen=True, slots=True, repr=False)
class Capturing:
    """A reader at work. picture: JPEG, or empty. word: how the last attempt was."""

    parts: tuple[str, ...] = ()
    picture: bytes = b""
    attempt: int = 0
    quality: float = 0.0
    score: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class IdentityView:
    """What the identity page draws beside the code.

    ways: best first. choosing_excuse: the agent is asked why identity cannot be checked. telephone:
    the person is called; slip_said: they named their slip number. sealable_until: a capture could
    not be sent and may be kept until then.
    """

    auth_methods: tuple[AuthMethod, ...] = ()
    readers: bool = False
    code_first: bool = False
    auth_method: AuthMethod | None = None
    capturing: Capturing | None = None
    sealable_until: datetime | None = None
    holder: Holder | None = None
    choosing_excuse: bool = False
    may_telephone: bool = False
    telephone: bool = False
    phone: str = ""
    slip_said: bool = False


class NumberQuestion(StrEnum):
    """What is asked about a number that could be paid. Only a fault bars."""

    SAME_ACCOUNT = "same_account"
    OTHER_NAME = "other_name"
    OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class NumberEntry:
    """How far the account number is. fault: value of checks.Fault, or empty.

    operator: whose range a phone number is from. holder: the name in the passbook, where it is
    another. relation: whose name it is. asks: what the agent must answer before going on.
    """

    fault: str = ""
    first_ok: bool = False
    national: str = ""
    grouped: str = ""
    operator: str = ""
    holder: str = ""
    relation: Relation | None = None
    asks: tuple[NumberQuestion, ...] = ()
    differs: tuple[int, ...] = ()
    first: str = ""
    again: str = ""
    others: int = 0


def settles(asks: tuple[NumberQuestion, ...], reason: str, relation: Relation | None) -> bool:
    """True when ``reason`` and ``relation`` answer all that is asked.

    A relation explains another name by itself; "other" does not.
    """
    if NumberQuestion.OTHER_NAME in asks and relation is None:
        return False
    unexplained = NumberQuestion.OTHER_NAME in asks and relation is Relation.OTHER
    return bool(reason.strip()) or not (NumberQuestion.SAME_ACCOUNT in asks or unexplained)


class PickerStep(StrEnum):
    """One question of the guided way to a branch."""

    KIND = "kind"
    BANK = "bank"
    REGION = "region"
    BRANCH = "branch"
    WRITE = "write"  # the branch is not in the list: its place is written


Row = Hit | str
"""A row of the guided way: a bank or branch, or the value of a kind or region."""


@dataclass(frozen=True, slots=True)
class GuidedPicker:
    """How far the guided way is. rows: what can be chosen now and fits what was typed.

    unlisted: it leads to a written place. regions: the bank has several. fault: of the place.
    """

    picker_step: PickerStep
    rows: tuple[Row, ...] = ()
    kind: FaType | None = None
    dfsp: Dfsp | None = None
    region: str = ""
    regions: bool = False
    unlisted: bool = False
    fault: str = ""


@dataclass(frozen=True, slots=True)
class VisitState:
    """Everything the pages draw; each page draws its part."""

    visit: int = 0  # another number, another person: pages forget what was typed
    step: VisitStep = VisitStep.PERSON
    busy: bool = False
    trouble: Trouble = NO_TROUBLE
    id_fault: str = ""
    person_mask: str = ""
    open_enrollments: tuple[Enrollment, ...] = ()
    card: IdCard | None = None
    identity: IdentityView = IdentityView()
    code: CodeAwaited | None = None
    proven: bool = False
    unproven: bool = False  # the person will be authenticated later
    name: str = ""
    helper: Helper | None = None
    seen: SeenAccount | None = None  # None: being asked
    intent: Intent = Intent.PUT
    query: str = ""
    hits: tuple[Hit, ...] = ()
    guided: GuidedPicker | None = None
    successor_of: Hit | None = None  # hits are its successor and itself
    stale_days: int = 0  # age of a list that is too old, else 0
    listed: bool = True  # the branch is one of the list
    hit: Hit | None = None
    entry: NumberEntry = NumberEntry()
    fa: FinancialAddress | None = None
    note: str = ""  # why the account is right all the same
    photo: PassbookPhoto | None = None
    saved: Enrollment | None = None
    finishing: bool = False  # only the identity of a waiting enrollment is missing
