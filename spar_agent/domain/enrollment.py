"""An enrollment: one wish to link, update or unlink one person's ID with one account."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from spar_agent.domain.account import FinancialAddress, without_number
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.ids import PersonId
from spar_agent.errors import IllegalEvent


class State(StrEnum):
    """Where an enrollment stands. Values are stored on disk: never rename one."""

    DRAFT = "draft"
    AWAITING_AUTH = "awaiting_auth"
    NEEDS_VISIT = "needs_visit"
    IN_REVIEW = "in_review"
    QUEUED = "queued"
    SENDING = "sending"
    IN_DOUBT = "in_doubt"
    LINKED = "linked"
    CONFLICT = "conflict"
    RETURNED = "returned"
    CANCELLED = "cancelled"


class Event(StrEnum):
    """What can happen to an enrollment. Values are stored on disk: never rename one."""

    SUBMIT = "submit"  # the agent pressed Save
    PROVE = "prove"  # IDA said yes
    EXPIRE = "expire"  # the window to authenticate is over
    APPROVE = "approve"  # a second person, or policy, lets it go
    RETURN = "return"  # a second person sends it back
    CLAIM = "claim"  # the engine is about to send it
    ACK = "ack"  # the mapper holds it: resolved and compared
    LOSE = "lose"  # sent, and no answer that can be trusted
    DEFER = "defer"  # certainly not carried out: try later
    REFUSE = "refuse"  # the mapper said no, and means it
    CLASH = "clash"  # the mapper holds another account than expected
    MISS = "miss"  # resolve shows that it was not carried out
    SEND_OURS = "send_ours"  # a supervisor decides a conflict for this wish
    KEEP_THEIRS = "keep_theirs"  # a supervisor decides a conflict against it
    CANCEL = "cancel"  # the person does not want it any more
    CORRECT = "correct"  # the agent opens a returned one again: a new reference id


TABLE: Final[Mapping[tuple[State, Event], State]] = MappingProxyType(
    {
        (State.DRAFT, Event.SUBMIT): State.AWAITING_AUTH,
        (State.DRAFT, Event.CANCEL): State.CANCELLED,
        (State.AWAITING_AUTH, Event.PROVE): State.IN_REVIEW,
        (State.AWAITING_AUTH, Event.EXPIRE): State.NEEDS_VISIT,
        (State.AWAITING_AUTH, Event.CANCEL): State.CANCELLED,
        (State.NEEDS_VISIT, Event.PROVE): State.IN_REVIEW,
        (State.NEEDS_VISIT, Event.CANCEL): State.CANCELLED,
        (State.IN_REVIEW, Event.APPROVE): State.QUEUED,
        (State.IN_REVIEW, Event.RETURN): State.RETURNED,
        (State.QUEUED, Event.CLAIM): State.SENDING,
        (State.QUEUED, Event.CLASH): State.CONFLICT,
        (State.QUEUED, Event.ACK): State.LINKED,
        (State.QUEUED, Event.REFUSE): State.RETURNED,
        (State.SENDING, Event.ACK): State.LINKED,
        (State.SENDING, Event.LOSE): State.IN_DOUBT,
        (State.SENDING, Event.DEFER): State.QUEUED,
        (State.SENDING, Event.CLASH): State.CONFLICT,
        (State.SENDING, Event.REFUSE): State.RETURNED,
        (State.IN_DOUBT, Event.ACK): State.LINKED,
        (State.IN_DOUBT, Event.MISS): State.QUEUED,
        (State.IN_DOUBT, Event.CLASH): State.CONFLICT,
        (State.IN_DOUBT, Event.REFUSE): State.RETURNED,
        (State.CONFLICT, Event.SEND_OURS): State.QUEUED,
        (State.CONFLICT, Event.KEEP_THEIRS): State.CANCELLED,
        (State.CONFLICT, Event.RETURN): State.RETURNED,
        (State.RETURNED, Event.CORRECT): State.DRAFT,
        (State.RETURNED, Event.CANCEL): State.CANCELLED,
    }
)

PROVEN: Final = frozenset(
    {
        State.IN_REVIEW,
        State.QUEUED,
        State.SENDING,
        State.IN_DOUBT,
        State.LINKED,
        State.CONFLICT,
    }
)
"""States nobody reaches without a proof. The database checks the same."""

ID_KEPT: Final = frozenset({State.DRAFT, State.AWAITING_AUTH})
"""States in which the UIN or VID is on disk (encrypted). Everywhere else it is gone."""


class Intent(StrEnum):
    """What the person wants. Stored on disk: never rename one."""

    ADD = "add"  # link; the mapper held nothing
    CHANGE = "change"  # update; the mapper held ``seen``
    REMOVE = "remove"  # unlink
    PUT = "put"  # offline: link when the mapper holds none, else update by policy or CONFLICT


class Relation(StrEnum):
    """Who somebody is to the beneficiary. Stored on disk: never rename one."""

    SPOUSE = "spouse"
    PARENT = "parent"
    CHILD = "child"
    GUARDIAN = "guardian"
    JOINT = "joint"  # holder of an account together with the beneficiary
    OTHER = "other"


@dataclass(frozen=True, slots=True, repr=False)
class Proof:
    """What IDA answered when the person authenticated.

    psut: IDA's partner-specific token of the person; the mapper's id is made of it.
    signed_reply: the reply as received with its signature, to show later; never logged.
    """

    transaction_id: str
    psut: str
    response_time: datetime
    method: AuthMethod
    device: str = ""
    signed_reply: str = ""

    def __repr__(self) -> str:
        return f"Proof({self.method}, {self.transaction_id})"


@dataclass(frozen=True, slots=True, repr=False)
class SealedCapture:
    """Capture elements exactly as the device gave them; encrypted to IDA, never read by us.

    elements: the JSON of the ``biometrics`` array of the auth request. transaction_id: the one
    the device sealed in; the auth request must carry the same.
    """

    elements: str
    transaction_id: str
    method: str
    captured_at: datetime
    device: str

    def __repr__(self) -> str:
        return f"SealedCapture({self.method}, {self.transaction_id})"


@dataclass(frozen=True, slots=True, repr=False)
class Holder:
    """Name and photo from eKYC, for the agent to compare; not stored past the enrollment."""

    name: str
    photo: bytes = b""

    def __repr__(self) -> str:
        return "Holder(masked)"


@dataclass(frozen=True, slots=True)
class Proven:
    """A proof and, where policy asks for it, who the ID service says this is."""

    proof: Proof
    holder: Holder | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    """Evidence that the person agreed to this change of account."""

    text_id: str
    language: str
    channel: str  # spoken | thumbprint | signature
    shown_s: float
    given_at: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Helper:
    """Somebody who helps the person at the visit; a second person looks at such visits."""

    name: str
    relation: Relation
    reason: str

    def __repr__(self) -> str:
        return f"Helper({self.relation}, masked)"


@dataclass(frozen=True, slots=True)
class SeenAccount:
    """What the agent saw in the mapper when the wish was made.

    known: False when the mapper could not be asked. fa: None when it held nothing.
    since, by: when and by whom it was written, if the server tells; version: the server's.
    readable: False when it held something we cannot read.
    """

    known: bool = False
    fa: FinancialAddress | None = None
    since: datetime | None = None
    by: str = ""
    version: int | None = None
    readable: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class Enrollment:
    """One wish, from draft to the registry. Times are aware UTC.

    enrollment_id: our row, for ever. reference_id: the wish on the wire; empty until submitted.
    person: the UIN or VID, only in ID_KEPT states. person_tag: keyed hash of it, or of the PSUT.
    holder, relation: the name in the passbook where it is another, and whose it is.
    helper: who helps the person, if somebody does.
    resume: the page a draft was left at. error: stable code of the last trouble, or empty.
    due_at: not tried again before this; None means at once.
    """

    enrollment_id: str
    agent_id: str
    captured_at: datetime
    state: State = State.DRAFT
    intent: Intent = Intent.PUT
    reference_id: str = ""
    slip: str = ""
    person: PersonId | None = None
    person_tag: str = ""
    person_mask: str = ""
    name: str = ""
    phone: str = ""
    language: str = ""
    fa: FinancialAddress | None = None
    seen: SeenAccount = SeenAccount()
    proof: Proof | None = None
    consent: Consent | None = None
    signals: tuple[str, ...] = ()
    note: str = ""
    resume: str = ""
    tries: int = 0
    error: str = ""
    due_at: datetime | None = None
    expires_at: datetime | None = None
    submitted_at: datetime | None = None
    changed_at: datetime | None = None
    registered: SeenAccount = SeenAccount()
    holder: str = ""
    relation: Relation | None = None
    helper: Helper | None = None

    def __repr__(self) -> str:
        return f"Enrollment({self.enrollment_id}, {self.state})"


@dataclass(frozen=True, slots=True)
class Authenticated:
    """An enrollment with its proof: the only thing the mapper port sends."""

    enrollment: Enrollment
    proof: Proof
    fa: FinancialAddress | None  # None only for REMOVE of an account the agent never saw


def authenticated(enrollment: Enrollment) -> Authenticated:
    """``enrollment`` as something that may be sent.

    Raises IllegalEvent when it has no proof, no account to send, or no reference id.
    """
    if enrollment.proof is None or not enrollment.proof.psut:
        raise IllegalEvent("nothing is sent without proof")
    if enrollment.fa is None and enrollment.intent is not Intent.REMOVE:
        raise IllegalEvent("nothing to send")
    if not enrollment.reference_id:
        raise IllegalEvent("not submitted")
    return Authenticated(enrollment, enrollment.proof, enrollment.fa)


def advance(enrollment: Enrollment, event: Event, **changes: object) -> Enrollment:
    """The enrollment after ``event``, with ``changes``; the one passed in is unchanged.

    Raises IllegalEvent when TABLE has no row for (state, event), or when the new state needs a
    proof that is not there. Leaving ID_KEPT wipes the UIN or VID.
    """
    after = TABLE.get((enrollment.state, event))
    if after is None:
        raise IllegalEvent(f"{event} in {enrollment.state}")
    if after in PROVEN and enrollment.proof is None:
        raise IllegalEvent(f"{after} without proof")
    return replace(
        enrollment,
        state=after,
        tries=enrollment.tries + (event is Event.CLAIM),
        person=enrollment.person if after in ID_KEPT else None,
        **changes,  # type: ignore[arg-type]  # its own fields
    )


def without_numbers(enrollment: Enrollment) -> Enrollment:
    """``enrollment`` with every account number masked: the wished one, the seen, the held."""

    def redact_accounts(seen: SeenAccount) -> SeenAccount:
        return replace(seen, fa=without_number(seen.fa)) if seen.fa is not None else seen

    fa = without_number(enrollment.fa) if enrollment.fa is not None else None
    return replace(
        enrollment,
        fa=fa,
        seen=redact_accounts(enrollment.seen),
        registered=redact_accounts(enrollment.registered),
    )
