"""What the portal asks, and what it is told. No whole number of an account is among it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from spar_central.mappers.port import BankState
from spar_central.trust.accounts import FaType, SignedAccount
from spar_central.trust.enrollment import Operation
from spar_central.trust.shapes import END, Code, Name, Text, Uuid

DraftId = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{16,100}" + END)]
JwtText = Annotated[str, Meta(min_length=20, max_length=100_000)]


class IntakeRequest(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A body that the portal sends."""


class IntakeReply(Struct, frozen=True, omit_defaults=True):
    """A body that it gets."""


class TakenLogin(IntakeRequest, frozen=True):
    """id_token: of the portal's own client, with the nonce it was asked for with; used once."""

    id_token: JwtText
    nonce: Annotated[str, Meta(min_length=16, max_length=200)]


class SignedIn(IntakeReply, frozen=True):
    """login: to be sent with everything else, until then."""

    login: str
    until: datetime


class AskCodeLogin(IntakeRequest, frozen=True):
    """A login by a code, to look. challenge: S256 of what the portal holds for this browser."""

    challenge: Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{43}" + END)]
    language: Code = "en"


class ToCodeLogin(IntakeReply, frozen=True):
    """url: where the browser goes by 303; it works once."""

    url: str


class TakenCodeLogin(IntakeRequest, frozen=True):
    """code: with which the browser came back; verifier: behind the challenge. Used once."""

    code: Annotated[str, Meta(min_length=20, max_length=100)]
    verifier: Annotated[str, Meta(min_length=43, max_length=128)]


class CodeSignedIn(IntakeReply, frozen=True):
    """As ``SignedIn``. may_change: this way of logging in is enough for that, by policy."""

    login: str
    until: datetime
    may_change: bool = False


class OfLogin(IntakeRequest, frozen=True):
    """login: of ``SignedIn``."""

    login: JwtText


class AskedChange(IntakeRequest, frozen=True):
    """draft_id: the same one again is the same change. version: of what the person saw.

    fa is absent for a removal. holder, relation: when the account is somebody else's. consent: the
    version of the words that the person agreed to, in ``language``.
    """

    login: JwtText
    draft_id: DraftId
    operation: Operation
    version: str
    consent: Code
    language: Code
    fa: SignedAccount | None = None
    holder: Name | None = None
    relation: Code | None = None
    programme: Text = ""


class ToConfirm(IntakeReply, frozen=True):
    """confirm_url: where the browser goes by 303; it works once. number: as people say it."""

    reference: str
    number: str
    confirm_url: str


class Objection(IntakeRequest, frozen=True):
    """This was not me."""

    login: JwtText
    reference: Uuid


class CodeObjection(IntakeRequest, frozen=True):
    """code: of the message that a person got, as they typed it."""

    code: Annotated[str, Meta(min_length=1, max_length=40)]


class StillRight(IntakeRequest, frozen=True):
    """The registered account is to be kept. version: of the statement that the person saw.

    expires: the last day that stood there, ISO date: who got no answer asks with it again. "" of a
    portal of before.
    """

    login: JwtText
    version: Text
    expires: Annotated[str, Meta(pattern=f"^(\\d{{4}}-\\d\\d-\\d\\d)?{END}")] = ""


class AccountKept(IntakeReply, frozen=True):
    """expires: its last day from now on."""

    expires: datetime


class SendReceipt(IntakeRequest, frozen=True):
    """The number of one's own change, to one's own phone. language: of the message."""

    login: JwtText
    reference: Uuid
    language: Code = "en"


class ReceiptSent(IntakeReply, frozen=True):
    """sent: False when nobody took it."""

    sent: bool


class Objected(IntakeReply, frozen=True):
    """stopped: it was not sent yet. Frozen and told the office is it either way."""

    stopped: bool


class RegisteredThrough(StrEnum):
    """Who registered an account, as far as that is known."""

    PORTAL = "portal"
    OFFICE = "office"
    OTHER = "other"


class MaskedAccount(IntakeReply, frozen=True):
    """An account as it may be shown. end: the last four signs of its number."""

    fa_type: FaType
    bank: str
    branch: str
    end: str


class ChangeProgress(StrEnum):
    """How a change stands; ``reason`` says more."""

    CHECKING = "checking"  # a person looks, or the time to object is not over
    SENDING = "sending"
    REGISTERED = "registered"
    REFUSED = "refused"
    OBJECTED = "objected"  # the person said: this was not me


class PersonChange(IntakeReply, frozen=True, rename={"reason": "why"}):
    """One change. effective: from when it holds, where that is known. reason: a code.

    number: of the slip or receipt, as people say it; "" where there is none.
    """

    reference: str
    operation: Operation
    state: ChangeProgress
    at: datetime
    through: RegisteredThrough
    account: MaskedAccount | None = None
    effective: datetime | None = None
    reason: str = ""
    number: str = ""


class PersonStatement(IntakeReply, frozen=True):
    """What a person may see. known: False while the registry does not answer.

    readable: False when something is there that is not one account. version: a digest of exactly
    what is there; a change is for this one alone. changes: newest first. frozen: nothing is
    written for this person before two of the office let it go on. contacts: where a receipt can be
    sent, masked. expires: the last day; ended: it is over, and until ``grace_until`` the account
    can still be kept, whose number ends in ``account_end``. can_renew: ``still-right`` has an
    effect. said: by bank or payer.
    """

    known: bool = True
    readable: bool = True
    account: MaskedAccount | None = None
    version: str = ""
    since: datetime | None = None
    through: RegisteredThrough = RegisteredThrough.OTHER
    frozen: bool = False
    changes: tuple[PersonChange, ...] = ()
    contacts: tuple[str, ...] = ()
    expires: datetime | None = None
    ended: bool = False
    grace_until: datetime | None = None
    account_end: str = ""
    can_renew: bool = False
    said: BankState | None = None
    said_at: datetime | None = None


class OfPerson(IntakeRequest, frozen=True):
    """language: of what apps say about themselves."""

    login: JwtText
    language: Code = "en"


class StopConsent(IntakeRequest, frozen=True):
    """The app sees nothing from now on. language: in which the person is told of it."""

    login: JwtText
    consent_id: Uuid
    language: Code = "en"


class PersonConsent(IntakeReply, frozen=True):
    """A consent of the person. state: of the registry. whole: it sees the account itself.

    purposes, stops: sentences in the person's language; stops: what no longer comes without it.
    ends_with: the programme with which it ends before ``until``, in their words, "" for none.
    """

    consent_id: str
    title: str
    controller: str
    state: str
    whole: bool
    purposes: tuple[str, ...]
    stops: tuple[str, ...]
    until: datetime | None = None
    since: datetime | None = None
    over_at: datetime | None = None
    last_used: datetime | None = None
    ends_with: str = ""


class PersonConsents(IntakeReply, frozen=True):
    """The latest first."""

    consents: tuple[PersonConsent, ...] = ()


class Stopped(IntakeReply, frozen=True):
    """Done."""

    stopped: bool = True


class IntakeProblem(IntakeReply, frozen=True):
    """code is stable; message is for people, in English."""

    code: str
    message: str


class IntakeError(IntakeReply, frozen=True):
    """Why a request was not served."""

    error: IntakeProblem
