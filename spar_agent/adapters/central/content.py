"""What desk and Central sign and read alike: one Struct for each kind of signed message.

Members, order of defaults and omitted defaults are Central's; tests/vectors/central holds both to
one canonical form. Unknown members are refused, so that nothing is signed that nobody reads.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

Jwk = dict[str, str]
Moment = Annotated[datetime, Meta(tz=True)]


class Typ(StrEnum):
    """The ``typ`` of each signed message. Values go on the wire: never rename one."""

    CERTIFICATE = "spar-certificate+jws"
    ROOT_CHANGE = "spar-root-change+jws"
    OFFICE_FILE = "spar-office-file+jws"
    ATTESTATION = "spar-attestation+jws"
    IDENTITY_REPLY = "spar-identity-reply+jws"
    ENROLLMENT = "spar-enrollment+jws"
    APPROVAL = "spar-approval+jws"
    JOIN = "spar-join+jws"
    JOIN_ANSWER = "spar-join-answer+jws"
    PERSON_KEY = "spar-person-key+jws"
    CONFIRMATION = "spar-confirmation+jws"
    JOURNAL_HEAD = "spar-journal-head+jws"
    PERSON_HEAD = "spar-person-head+jws"
    ORDER = "spar-order+jws"
    PERSON_ACT = "spar-act+jws"
    STICK = "spar-stick+jws"
    RECEIPT = "spar-receipt+jws"
    RECOVERY_REQUEST = "spar-recovery-request+jws"
    RECOVERY_ANSWER = "spar-recovery-answer+jws"


class Signed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of every signed content. Masked, because many are about a person."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(masked)"


class Join(Signed, frozen=True):
    """Signed by the device's key. person: a PersonKey signed by the first person's key."""

    code: str
    device_name: str
    key: Jwk
    sealing: Jwk
    person: str
    at: Moment


class PersonKey(Signed, frozen=True):
    """Signed by the person's key. device_kid: of the device on which the key was made."""

    staff_number: str
    key: Jwk
    device_kid: str
    at: Moment


class Confirmation(Signed, frozen=True):
    """Signed by a second person: this key belongs to this person, in this role."""

    kid: str
    person_id: str
    role: str
    office: str
    confirmer: str
    nonce: str
    at: Moment


class Head(Signed, frozen=True):
    """Where a journal ends: the number of its last entry and that entry's hash in hex."""

    number: int
    hash: str


class JournalHead(Signed, frozen=True):
    """Signed by the device at contact. before: the head that it reported last."""

    device_id: str
    head: Head
    before: Head | None
    at: Moment


class PersonHead(Signed, frozen=True):
    """Signed by a person who worked here: so far the journal went while their key was open."""

    device_id: str
    head: Head
    at: Moment


class Order(Signed, frozen=True):
    """Signed by the people-and-devices key. order: ``wipe``."""

    order: str
    device_id: str
    at: Moment


class StickItem(Signed, frozen=True):
    """One enrollment. proof: a sealed capture with its binding, as the identity entry takes it."""

    enrollment: str
    proof: dict[str, Any] = {}
    attestation: str | None = None
    holder: str | None = None


class Stick(Signed, frozen=True):
    """Signed by the device. number: rises; heartbeat: how the laptop is, without the journal."""

    device_id: str
    number: int
    made_at: Moment
    items: tuple[StickItem, ...]
    heartbeat: dict[str, Any] = {}


class ReceiptItem(msgspec.Struct, frozen=True):
    """What became of one. codes: why; ida: what ID Authentication said no with."""

    enrollment_id: str
    sha256: str
    outcome: str
    state: str
    codes: tuple[str, ...] = ()
    ida: tuple[str, ...] = ()


class StickReceipt(msgspec.Struct, frozen=True):
    """Signed by the attestation key. sha256: of the sealed stick as it came."""

    device_id: str
    number: int
    sha256: str
    at: Moment
    items: tuple[ReceiptItem, ...]


class RecoveryRequest(Signed, frozen=True):
    """Signed by the device. slot: sealed to the recovery key; once: makes each request differ."""

    device_id: str
    slot: str
    once: str
    at: Moment


class RecoveryAnswer(Signed, frozen=True):
    """Signed by the people-and-devices key: who may sign in, and the master key, sealed to us.

    request: SHA-256 of the request that it answers.
    """

    device_id: str
    request: str
    sealed: str
    staff_number: str
    name: str
    role: str
    at: Moment
    confirmed_by: tuple[str, ...]


class Certificate(Signed, frozen=True):
    """What is certified, for whom, and until when."""

    kid: str
    use: str
    key: Jwk
    subject: str
    office: str
    valid_from: Moment
    valid_until: Moment
    device_id: str | None = None
    role: str | None = None
    sealing: Jwk | None = None
    confirmed_by: tuple[str, ...] = ()


class RootChange(Signed, frozen=True):
    """From ``old`` on, ``key`` is the root of ``office``; proof: signed by the new key."""

    office: str
    old: str
    key: Jwk
    at: Moment
    proof: str


class RootClaim(Signed, frozen=True):
    """What the new root signs of a change."""

    office: str
    old: str
    at: Moment


class SignedBankAccount(Signed, frozen=True, tag_field="fa_type", tag="BANK"):
    """An account at a branch."""

    bank_name: str
    bank_code: str
    branch_name: str
    branch_code: str
    account_number: str


class SignedMobileWallet(Signed, frozen=True, tag_field="fa_type", tag="MOBILE_WALLET"):
    """A wallet named by a phone number."""

    wallet_provider_name: str
    wallet_provider_code: str
    mobile_number: str


class SignedEmailWallet(Signed, frozen=True, tag_field="fa_type", tag="EMAIL_WALLET"):
    """A wallet named by an e-mail address."""

    wallet_provider_name: str
    wallet_provider_code: str
    email_address: str


class SignedWrittenAccount(Signed, frozen=True, tag_field="fa_type", tag="BANK_AS_WRITTEN"):
    """An account as the passbook has it, whose bank or branch is in no list here."""

    bank_name: str
    bank_code: str
    branch_name: str
    account_number: str


Account = SignedBankAccount | SignedMobileWallet | SignedEmailWallet


class ConsentGiven(Signed, frozen=True):
    """Which words the person agreed to, and when. shown_s: whole seconds on the screen before."""

    text: str
    version: str
    language: str
    at: Moment
    shown_s: int | None = None


class HelperThere(Signed, frozen=True):
    """Who spoke for the person."""

    name: str
    relation: str


class Seen(Signed, frozen=True):
    """What the agent saw registered. fa: None for nothing; version: where the registry counts."""

    fa: Account | None = None
    version: str | None = None


class EnrollmentContent(Signed, frozen=True):
    """What one person asks for, signed by who captured it (trust.md section 5).

    visit_s: whole seconds in which the visit was in front of who captured it.
    """

    enrollment_id: str
    revision: int
    operation: str
    seen: Seen | Literal["unknown"]
    id_hash: str
    consent: ConsentGiven
    captured_at: Moment
    device_id: str
    fa: Account | SignedWrittenAccount | None = None
    holder: str | None = None
    relation: str | None = None
    helper: HelperThere | None = None
    signals: tuple[str, ...] = ()
    transaction_id: str | None = None
    programme: str = ""
    visit_s: int | None = None


class Approval(Signed, frozen=True):
    """What a reviewer signs: exactly one enrollment, in one revision, in one round, once.

    account: which bank and branch the reviewer found for an account as written. until: of a hold.
    """

    enrollment_id: str
    enrollment_sha256: str
    revision: int
    review_round: int
    decision: Literal["approve", "return", "hold", "end_hold"]
    nonce: str
    reviewer: str
    exp: Moment
    reasons: tuple[str, ...] = ()
    account: SignedBankAccount | None = None
    until: Moment | None = None


class OfficeAct(Signed, frozen=True):
    """Something that one or two persons of an office sign. subject: an enrollment or a device.

    act_id: drawn by the center. values: what exactly, by name.
    """

    act_id: str
    kind: str
    office: str
    subject: str
    values: dict[str, str]


class SignedAct(Signed, frozen=True):
    """What each of them signs."""

    act: OfficeAct
    signer: str
    nonce: str
    exp: Moment


class Attestation(Signed, frozen=True):
    """What Central attests after ID Authentication said yes."""

    jti: str
    transaction_id: str
    psut: str
    method: str
    response_time: Moment
    device_id: str
    person_id: str
    operation: str
    exp: Moment
    binds: str | None = None
    moved: bool = False


class IdentityReply(Signed, frozen=True):
    """IDA's exact bytes in base64, its signature, and what Central adds."""

    transaction_id: str
    reply: str
    sha256: str
    response_signature: str
    attestation: str | None = None
    holder: str | None = None
    identity: dict[str, str] = {}
