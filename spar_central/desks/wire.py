"""Requests and replies of the entry for laptops; the OpenAPI document is made of these."""

from enum import StrEnum
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from spar_central.admission.decide import Outcome
from spar_central.admission.evidence import DeviceState
from spar_central.admission.reasons import Reason
from spar_central.mappers.port import BankState
from spar_central.trust.accounts import BankAccount, FinancialAddress
from spar_central.trust.certificates import Role, Use
from spar_central.trust.office_file import SignedOfficeFile
from spar_central.trust.shapes import (
    Code,
    Jwk,
    Kid,
    Moment,
    Number,
    Sealed,
    Sha256,
    Text,
    Token,
    Uuid,
)

PROTOCOL = 1

UNDERSTANDS: Final = (
    "enrollment.consent.shown_s",
    "heartbeats.clock_back",
    "heartbeats.wrong_pins",
    "enrollment.visit_s",
    "approval.until",
)
"""Members that this center reads beyond the first recorded form of its protocol.

A laptop leaves out what its center does not name: a center of before refuses what it cannot read.
"""


class Request(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A body that a laptop sends; unknown members are refused, not ignored."""


class Reply(Struct, frozen=True, omit_defaults=True):
    """A body that we send; a laptop ignores members it does not know."""


class Problem(Reply, frozen=True):
    """code is stable; message is for people."""

    code: str
    message: str


class StickRequest(Request, frozen=True):
    """stick: a signed Stick, sealed to the key of the office file (compact JWE)."""

    stick: Annotated[str, Meta(min_length=20, max_length=64_000_000)]


class StickReply(Reply, frozen=True):
    """receipt: a signed StickReceipt, for the device that made the stick."""

    receipt: str


class ErrorReply(Reply, frozen=True):
    """Why a request was not served. now: our time, where clocks matter."""

    error: Problem
    now: Moment | None = None
    orders: tuple[str, ...] = ()
    """Signed orders for this device, as after a theft."""


class NonceRequest(Request, frozen=True):
    """kid: of the device that will sign."""

    kid: Kid


class NonceReply(Reply, frozen=True):
    """To be signed within ``life_s``; for any number of requests, each with a higher counter."""

    nonce: str
    life_s: int
    now: Moment
    protocol: int


class JoinRequest(Request, frozen=True):
    """request: a signed Join."""

    request: Token


class JoinReply(Reply, frozen=True):
    """words: of the device's key, root_words: of the office's root; both are shown and compared."""

    device_id: str
    office: str
    state: DeviceState
    words: str
    root: Jwk
    root_words: str


class Nothing(Request, frozen=True):
    """An empty object."""


class CertifiedKey(Reply, frozen=True):
    """A person's key on this device. certificate: "" while it waits for a second person."""

    kid: str
    person_id: str
    staff_number: str
    certificate: str
    ended: bool


class StandingReply(Reply, frozen=True):
    """How the center sees this device and its people."""

    device_id: str
    office: str
    state: DeviceState
    certificate: str
    people: tuple[CertifiedKey, ...]
    center: dict[Use, str]
    """Certificates of the center's keys, by the root."""
    understands: tuple[str, ...] = ()
    """UNDERSTANDS, told in every answer; a center of before tells none."""


class Neighbour(StrEnum):
    """Whether a server beside the center answers. Values are sent: never rename one."""

    ANSWERS = "answers"
    SILENT = "silent"
    UNKNOWN = "unknown"
    """No sender has asked it lately."""
    NONE = "none"
    """This center has none."""
    REFUSES = "refuses"
    """It answers, and takes this center's keys, licence or policy no more."""


class HealthReply(Reply, frozen=True):
    """What a laptop's self-test shows. office_file: the newest serial, -1 for none."""

    now: Moment
    standing: StandingReply
    office_file: int
    mapper: Neighbour
    identity: Neighbour


class OfficeFileRequest(Request, frozen=True):
    """present: serial of the file in use, -1 for none."""

    present: Annotated[int, Meta(ge=-1)]


class OfficeFileReply(Reply, frozen=True):
    """signed: absent when there is none newer."""

    signed: SignedOfficeFile | None = None


class DirectoryRequest(Request, frozen=True):
    """present: when the list in use was issued; left out for none."""

    present: Moment | None = None


class OfferedDirectory(Reply, frozen=True):
    """A list to be fetched in ``parts`` parts; size: bytes of the whole."""

    sha256: Sha256
    version: str
    country: str
    issued_at: Moment
    size: int
    parts: int


class DirectoryReply(Reply, frozen=True):
    """offered: absent when there is none that was issued later."""

    offered: OfferedDirectory | None = None


class DirectoryPartRequest(Request, frozen=True):
    """number: from 0."""

    sha256: Sha256
    number: Number


class DirectoryPartReply(Reply, frozen=True):
    """content: base64."""

    content: str


class PersonKeyRequest(Request, frozen=True):
    """key: a signed PersonKey, made on this device."""

    key: Token


class PersonKeyReply(Reply, frozen=True):
    """The key waits for a second person on another device."""

    kid: str
    person_id: str
    words: str


class WaitingKey(Reply, frozen=True):
    """To be confirmed by somebody who knows the person and compared the words.

    needed: how many persons must. confirmed_by: staff numbers of those who did.
    """

    kid: str
    words: str
    person_id: str
    staff_number: str
    name: str
    role: Role
    office: str
    device_id: str
    nonce: str
    needed: int = 1
    confirmed_by: tuple[str, ...] = ()


class WaitingKeysReply(Reply, frozen=True):
    """keys: of the office of who asks."""

    keys: tuple[WaitingKey, ...]


class ConfirmationRequest(Request, frozen=True):
    """confirmation: a signed Confirmation."""

    confirmation: Token


class AcceptedReply(Reply, frozen=True):
    """It is on record."""

    accepted: Literal[True] = True


class Item(Request, frozen=True):
    """A signed enrollment and, when it is there, the proof. holder: a signed Holder.

    slip: the number on the person's slip, with which somebody may come to the office.
    """

    enrollment: Token
    attestation: Token | None = None
    holder: Token | None = None
    slip: Code | None = None


class EnrollmentsRequest(Request, frozen=True):
    """A batch is one call; each item has its own answer."""

    items: Annotated[tuple[Item, ...], Meta(min_length=1, max_length=1000)]


class OutboxRequest(Request, frozen=True):
    """What a locked laptop may send: each a JWE of an Item, sealed to the center's outbox key."""

    sealed: Annotated[tuple[Sealed, ...], Meta(min_length=1, max_length=1000)]


class Progress(StrEnum):
    """Where an enrollment is, in one word. Values are sent: never rename one."""

    WAITING = "waiting"  # for what ``problems`` say
    IN_PROGRESS = "in_progress"  # admitted; the center alone settles every doubt with the mapper
    REGISTERED = "registered"  # and read back
    CONFLICT = "conflict"  # something else is registered than was seen, or sent: two persons decide
    REFUSED = "refused"  # for good; a new revision may follow


class ItemReply(Reply, frozen=True):
    """What became of an enrollment. problems: in the order of the rules, or why it came back.

    enrollment_id is "" when nothing could be read; items keep their order. outcome: of admission.
    account: as a reviewer named it, where bank or branch were only written down.
    """

    enrollment_id: str
    revision: int
    sha256: str
    outcome: Outcome
    state: Progress
    problems: tuple[Problem, ...] = ()
    reasons: tuple[Reason, ...] = ()
    changed_at: Moment | None = None
    """When it came into this state."""
    registered_at: Moment | None = None
    """When the mapper was seen to hold it."""
    effective_at: Moment | None = None
    """When the registry carries it out, where it lets changes wait, and tells."""
    mapper_code: str = ""
    """The mapper's own code, where it refused it."""
    account: BankAccount | None = None
    returned_by: str = ""
    """Staff number of the reviewer who sent it back."""
    returned_because: tuple[str, ...] = ()
    decided_by: tuple[str, ...] = ()
    """Staff numbers of the two who decided its conflict, whichever way."""
    decided_because: str = ""
    held_by: str = ""
    """Staff number of the reviewer who put it on hold, while it is."""
    held_because: tuple[str, ...] = ()
    held_until: Moment | None = None


class EnrollmentsReply(Reply, frozen=True):
    """One for each item, in their order."""

    items: tuple[ItemReply, ...]


class DecisionsRequest(Request, frozen=True):
    """Enrollments that this device sent."""

    enrollment_ids: Annotated[tuple[Uuid, ...], Meta(min_length=1, max_length=1000)]


class RegisteredRequest(Request, frozen=True):
    """What is registered: for the person of a live proof, or of an enrollment this device sent.

    Exactly one. attestation: given for this device, to a person of it.
    """

    attestation: Token | None = None
    enrollment_id: Uuid | None = None


class StillRightRequest(Request, frozen=True):
    """The person says that the account stays. version, expires: as they were told of it.

    attestation: given for this device, to a person of it.
    """

    attestation: Token
    version: Annotated[int, Meta(ge=0, le=2**53)]
    expires: Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\d$")]


class RegisteredReply(Reply, frozen=True):
    """What the mapper holds now. ``fa`` is absent for nothing.

    readable: False when something is there that cannot be read as one account. version: "" where
    the mapper counts none. It is what ``seen`` of an enrollment is to hold: fa and version.
    expires: the last day, ISO date, "" for none; grace_until: it is over, and can be kept until
    then; account_end: how the number of that one ends. bank_state, tested_at: what bank or payer
    found out. pending_until: when another account becomes effective that waits at the registry.
    can_keep: ``still-right`` puts that day off. links_apps: ``consents`` answers, for this person
    and others.
    """

    readable: bool
    version: str
    fa: FinancialAddress | None = None
    since: Moment | None = None
    by: str = ""
    expires: str = ""
    grace_until: str = ""
    bank_state: BankState | None = None
    tested_at: Moment | None = None
    pending_until: Moment | None = None
    can_keep: bool = False
    links_apps: bool = False
    account_end: str = ""


MAX_HEARTBEAT = 1024
"""Bytes of one as JSON, its signed journal head beside it: a laptop in a village pays for each."""


class Heartbeat(Request, frozen=True):
    """Counts and ages only; no person's data. journal_head: a signed JournalHead.

    clock_back, wrong_pins: how often in 30 days, as the laptop's journal has it.
    """

    program: Text
    vault_schema: Number
    waiting: Annotated[dict[Code, Number], Meta(max_length=20)] = {}
    oldest_waiting_s: Number = 0
    captures: Number = 0
    first_capture_ends_s: Number = 0
    disk_free_bytes: Number = 0
    office_file: Annotated[int, Meta(ge=-1)] = -1
    bank_list: Text = ""
    clock_back: Number = 0
    wrong_pins: Number = 0
    journal_head: Token | None = None


class DeskMessage(Reply, frozen=True):
    """From the office to who sits at the laptop. about: an enrollment, "" for none."""

    message_id: str
    text: str
    by: str
    at: Moment
    about: str = ""


class ReadMessage(Request, frozen=True):
    """by: the staff number of who read it at the laptop."""

    message_id: Code
    by: Code


class MessagesReadRequest(Request, frozen=True):
    """Messages of the office that somebody read."""

    read: Annotated[tuple[ReadMessage, ...], Meta(min_length=1, max_length=100)]


class PersonHeadRequest(Request, frozen=True):
    """head: a signed PersonHead."""

    head: Token


class HeartbeatReply(Reply, frozen=True):
    """What the device should do next. messages: of the last days, told again at every contact.

    reviews, conflicts: how many of other devices wait in the office for a second person; each in
    one of the two, with a conflict among the conflicts.
    """

    now: Moment
    office_file: int
    certificate_until: Moment
    orders: tuple[str, ...] = ()
    messages: tuple[DeskMessage, ...] = ()
    reviews: int | None = None  # a default of 0 would leave "none" out of the reply
    conflicts: int | None = None


class MovedProofRequest(Request, frozen=True):
    """IDA's reply to a laptop that had not joined yet, and the enrollment that it is for.

    reply: IDA's exact bytes in base64. response_signature: IDA's, detached.
    """

    enrollment: Token
    reply: Annotated[str, Meta(min_length=1, max_length=6_000_000)]
    response_signature: Annotated[str, Meta(min_length=1, max_length=20_000)]


class MovedProofReply(Reply, frozen=True):
    """attestation: as a laptop is given one for a proof of today."""

    attestation: str


class SealedReply(Reply, frozen=True):
    """sealed: JWE (ECDH-ES, A256GCM) to the device's X25519 key; inside a signed IdentityReply."""

    sealed: str
