"""An enrollment: one request to link, update or unlink one person's ID with one account."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypedDict, Unpack

from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.ids import PersonId
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.domain.seen_account import NOT_SEEN, SeenAccount
from spar_agent.domain.signed import SignedContent
from spar_agent.errors import BranchNotChosen, IllegalEvent


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


DECIDED: Final = "decided"
"""Detail of RETRY_NOW: a person at the center decided, so it is asked at once."""
SELF_SERVICE: Final = "self-service"
"""Author of what a person asked for on the portal, and where: the center's word for both."""


class Event(StrEnum):
    """What can happen to an enrollment, and is written into the journal; the first ones by TABLE.

    Values are stored on disk: never rename one.
    """

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
    HOLD = "hold"  # the center waits for a person, or for something to arrive
    MISS = "miss"  # resolve shows that it was not carried out
    SEND_OURS = "send_ours"  # a supervisor decides a conflict for this enrollment
    KEEP_THEIRS = "keep_theirs"  # a supervisor decides a conflict against it
    CANCEL = "cancel"  # the person does not want it any more
    CORRECT = "correct"  # the agent opens a returned one again: a new reference id
    MOVE = "move"  # signed for the center that the laptop has joined, which decides from now on
    UNPROVE = "unprove"  # the center does not take a proof of before that

    BEGIN = "begin"  # a draft was made
    KEEP_PROOF = "proof"  # the draft got its proof
    NOT_THE_PERSON = "not_the_person"  # name and photo were another person's
    SEAL = "seal"  # a capture was kept, to authenticate later
    KEEP_DRAFT = "draft"  # what was typed so far was saved
    CHOOSE_BRANCH = "branch"  # a second person says which bank and branch was written down
    TAKE_OVER = "take_over"  # another agent goes on with the draft
    DISCARD = "discard"  # the draft was thrown away
    ATTACH_PHOTO = "photo"
    REMOVE_PHOTO = "photo_gone"
    PRINT_SLIP = "slip"
    GIVE_APP_CONSENT = "app_consent"  # an app may know the account; detail: the consent's id
    STOP_APP_CONSENT = "app_consent_stopped"  # and no longer
    PRINT_RECEIPT = "receipt"  # of such a consent; detail: its id
    APPOINT = "appoint"  # a day was given on which the person comes back
    MISS_SLIP = "slip_missing"  # somebody says that none came out
    POSTPONE = "wait"  # tried again later
    RETRY_NOW = "hurry"  # somebody cut the waiting time short
    RENEW_DEADLINE = "fresh_deadline"  # a wrong clock had stamped it
    IMPORT = "import"  # brought by a file
    REDACT_ACCOUNTS = "shed"  # account numbers taken out, long after the end
    OTHER = "other"  # written by another version of this program


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
        (State.QUEUED, Event.CORRECT): State.DRAFT,
        (State.QUEUED, Event.CLASH): State.CONFLICT,
        (State.QUEUED, Event.ACK): State.LINKED,
        (State.QUEUED, Event.REFUSE): State.RETURNED,
        (State.SENDING, Event.ACK): State.LINKED,
        (State.SENDING, Event.LOSE): State.IN_DOUBT,
        (State.SENDING, Event.DEFER): State.QUEUED,
        (State.SENDING, Event.CLASH): State.CONFLICT,
        (State.SENDING, Event.REFUSE): State.RETURNED,
        (State.SENDING, Event.HOLD): State.IN_REVIEW,
        (State.IN_DOUBT, Event.ACK): State.LINKED,
        (State.IN_DOUBT, Event.MISS): State.QUEUED,
        (State.IN_DOUBT, Event.CLASH): State.CONFLICT,
        (State.IN_DOUBT, Event.REFUSE): State.RETURNED,
        (State.IN_DOUBT, Event.HOLD): State.IN_REVIEW,
        (State.CONFLICT, Event.SEND_OURS): State.QUEUED,
        (State.CONFLICT, Event.KEEP_THEIRS): State.CANCELLED,
        (State.CONFLICT, Event.RETURN): State.RETURNED,
        (State.RETURNED, Event.CORRECT): State.DRAFT,
        (State.IN_REVIEW, Event.MOVE): State.QUEUED,
        (State.SENDING, Event.MOVE): State.QUEUED,
        (State.IN_DOUBT, Event.MOVE): State.QUEUED,
        (State.CONFLICT, Event.MOVE): State.QUEUED,
        (State.QUEUED, Event.UNPROVE): State.NEEDS_VISIT,
        (State.RETURNED, Event.CANCEL): State.CANCELLED,
    }
)

PROVEN: Final = frozenset(
    {State.IN_REVIEW, State.QUEUED, State.SENDING, State.IN_DOUBT, State.LINKED, State.CONFLICT}
)
"""States nobody reaches without a proof. The database checks the same."""

ID_KEPT: Final = frozenset({State.DRAFT, State.AWAITING_AUTH})
"""States in which the UIN or VID is on disk (encrypted). Everywhere else it is gone."""


class Intent(StrEnum):
    """What the person wants. Stored on disk: never rename one."""

    ADD = "add"  # link; nothing was registered
    CHANGE = "change"  # update; ``seen`` was registered
    REMOVE = "remove"  # unlink
    PUT = "put"  # offline: link when the mapper holds none, else update by policy or CONFLICT


class Reason(StrEnum):
    """Why an enrollment waits for a second person. Stored on disk: never rename one."""

    CHANGE = "change"
    REMOVE = "remove"
    OFFLINE = "offline"
    SAME_ACCOUNT = "same_account"
    CONFLICT = "conflict"
    NOT_LISTED = "not_listed"
    OTHER_NAME = "other_name"
    HELPER = "helper"
    BY_PHONE = "by_phone"
    EXCEPTION = "exception"
    LATE = "late"
    OTP_ONLY = "otp_only"
    AUTHOR_GONE = "author_gone"  # signed by somebody who did not capture it


class EndReason(StrEnum):
    """Why a visit ended with nothing changed. Stored with CANCEL: never rename one."""

    KEPT = "kept"  # the person keeps the account they have
    DECLINED = "declined"  # does not agree
    LEFT = "left"
    ANOTHER_DAY = "another_day"
    PAPERS = "papers"  # one is missing
    IDENTITY = "identity"  # cannot be checked
    MISTAKE = "mistake"  # begun by mistake
    OTHER = "other"
    TOO_OLD = "too_old"  # a draft that nobody went on with


class ConsentChannel(StrEnum):
    """How the person agreed. Stored on disk: never rename one."""

    SPOKEN = "spoken"
    THUMBPRINT = "thumbprint"
    SIGNATURE = "signature"


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
    signed_reply: the reply as received with its signature, to show later; never logged. Of one
    that a center attested only the SHA-256, which the center has on record, too.
    attestation, holder: what the center signed of it; empty where there is no center.
    """

    transaction_id: str
    psut: str
    response_time: datetime
    method: AuthMethod
    device: str = ""
    signed_reply: str = ""
    attestation: str = ""
    holder: str = ""

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
    method: AuthMethod
    captured_at: datetime
    device: str

    def __repr__(self) -> str:
        return f"SealedCapture({self.method}, {self.transaction_id})"


@dataclass(frozen=True, slots=True, repr=False)
class EkycIdentity:
    """Name and photo from eKYC, for the agent to compare; not stored past the enrollment."""

    name: str
    photo: bytes = b""

    def __repr__(self) -> str:
        return "EkycIdentity(masked)"


@dataclass(frozen=True, slots=True)
class Proven:
    """A proof and, where policy asks for it, who the ID service says this is."""

    proof: Proof
    ekyc: EkycIdentity | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    """That the person agreed to the text text_id, shown in this language for shown_s seconds."""

    text_id: str
    language: str
    channel: ConsentChannel
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


class BeneficiaryChanges(TypedDict, total=False):
    """What ``Enrollment.with_person`` takes: any fields of ``Beneficiary``."""

    id: PersonId | None
    tag: str
    mask: str
    name: str
    phone: str
    language: str
    helper: Helper | None
    salt: str
    id_hash: str


class AccountChanges(TypedDict, total=False):
    """What ``Enrollment.with_account`` takes: any fields of ``AccountChange``."""

    intent: Intent
    fa: FinancialAddress | None
    seen: SeenAccount
    holder: str
    relation: Relation | None
    resume: str
    written: str
    branch_by: str


class DeliveryChanges(TypedDict, total=False):
    """What ``Enrollment.with_delivery`` takes: any fields of ``Delivery``."""

    reference_id: str
    submitted_at: datetime | None
    tries: int
    due_at: datetime | None
    error: str
    registered: SeenAccount
    hold: ReviewHold | None


@dataclass(frozen=True, slots=True, repr=False)
class Beneficiary:
    """The person whose ID is linked with an account.

    id: the UIN or VID, only in ID_KEPT states. tag: keyed hash of it, in hex. mask: its last four
    digits behind dots, to show. name: as on the card or from the ID service. phone: as typed,
    language: of the slip, e.g. "hi"; each empty when unknown. helper: who helps at the visit.
    salt, id_hash: see ``domain.signed.id_hash``; empty where nothing is signed.
    """

    id: PersonId | None = None
    tag: str = ""
    mask: str = ""
    name: str = ""
    phone: str = ""
    language: str = ""
    helper: Helper | None = None
    salt: str = ""
    id_hash: str = ""

    def __repr__(self) -> str:
        return "Beneficiary(masked)"


@dataclass(frozen=True, slots=True, repr=False)
class AccountChange:
    """What is to become of the person's account at the registry.

    fa: the account wanted; None while none was typed, or to remove. seen: the account that the
    agent saw there. holder, relation: the name in the passbook where it is another, and whose it
    is. resume: the page at which a draft goes on; empty for the first one. written: bank and branch
    as on the passbook, where the list lacks one of them; branch_by: who said later which they are.
    """

    intent: Intent = Intent.PUT
    fa: FinancialAddress | None = None
    seen: SeenAccount = NOT_SEEN
    holder: str = ""
    relation: Relation | None = None
    resume: str = ""
    written: str = ""
    branch_by: str = ""

    def __repr__(self) -> str:
        return f"AccountChange({self.intent}, masked)"


@dataclass(frozen=True, slots=True, repr=False)
class Delivery:
    """Its way to the registry.

    reference_id: what the registry knows it by; empty until submitted. tries: times it was sent.
    due_at: not tried again before this; None means at once. error: stable code of the last
    trouble, or empty. registered: the account that the registry was last seen to have. hold: of the
    review at the center, while it is on hold.
    """

    reference_id: str = ""
    submitted_at: datetime | None = None
    tries: int = 0
    due_at: datetime | None = None
    error: str = ""
    registered: SeenAccount = NOT_SEEN
    hold: ReviewHold | None = None

    def __repr__(self) -> str:
        return f"Delivery({self.reference_id}, {self.tries} tries)"


@dataclass(frozen=True, slots=True, repr=False)
class Enrollment:
    """One request for one person, from draft to the registry. Times are aware UTC.

    enrollment_id: our row, for ever. agent_id: who captured it. slip: the number on the person's
    slip; empty until submitted. proof: what the ID service answered; expires_at: until when that
    may still be waited for. signals: what the agent's page found that a second person should
    know. appointment: the day on which the person was asked to come back, as the calendar of the
    office has it. note: what agent or reviewer wrote, or the code of what they chose. signed: what
    its author signed at the last Save. visit_s: seconds in which the visit was in front of the
    agent until then, without lock and what it lay aside; None where nobody counted.
    """

    enrollment_id: str
    agent_id: str
    captured_at: datetime
    state: State = State.DRAFT
    person: Beneficiary = Beneficiary()
    account: AccountChange = AccountChange()
    delivery: Delivery = Delivery()
    slip: str = ""
    proof: Proof | None = None
    consent: Consent | None = None
    signals: tuple[Reason, ...] = ()
    note: str = ""
    expires_at: datetime | None = None
    appointment: date | None = None
    changed_at: datetime | None = None
    signed: SignedContent | None = None
    visit_s: int | None = None

    def __repr__(self) -> str:
        return f"Enrollment({self.enrollment_id}, {self.state})"

    def with_person(self, **changes: Unpack[BeneficiaryChanges]) -> "Enrollment":
        """The same with ``changes`` to the person."""
        return replace(self, person=replace(self.person, **changes))

    def with_account(self, **changes: Unpack[AccountChanges]) -> "Enrollment":
        """The same with ``changes`` to the account."""
        return replace(self, account=replace(self.account, **changes))

    def with_delivery(self, **changes: Unpack[DeliveryChanges]) -> "Enrollment":
        """The same with ``changes`` to the delivery."""
        return replace(self, delivery=replace(self.delivery, **changes))


def needs_branch(enrollment: Enrollment) -> bool:
    """True while nobody but its agent knows which bank and branch is meant: nothing is sent."""
    return Reason.NOT_LISTED in enrollment.signals and not enrollment.account.branch_by


def goes_nowhere(enrollment: Enrollment) -> bool:
    """True where no center would have the branch chosen before it is sent."""
    return enrollment.signed is None and needs_branch(enrollment)


def advance(enrollment: Enrollment, event: Event) -> Enrollment:
    """The enrollment after ``event``. Leaving ID_KEPT wipes the UIN or VID; CLAIM counts a try.

    Raises IllegalEvent when TABLE has no row for (state, event), or the new state needs a proof;
    BranchNotChosen for what would be sent to nowhere (the center has it chosen of what is signed).
    """
    after = TABLE.get((enrollment.state, event))
    if after is None:
        raise IllegalEvent(f"{event} in {enrollment.state}")
    if after in PROVEN and enrollment.proof is None:
        raise IllegalEvent(f"{after} without proof")
    if event in {Event.APPROVE, Event.SEND_OURS} and goes_nowhere(enrollment):
        raise BranchNotChosen
    moved = replace(enrollment, state=after)
    if after not in ID_KEPT:
        moved = moved.with_person(id=None)
    if event is Event.CLAIM:
        moved = moved.with_delivery(tries=enrollment.delivery.tries + 1)
    return moved


def is_due(state: State, due_at: datetime | None, now: datetime) -> bool:
    """True when the engine has something to do for it: queued or in doubt, and not told to wait."""
    return state in {State.QUEUED, State.IN_DOUBT} and (due_at is None or due_at <= now)
