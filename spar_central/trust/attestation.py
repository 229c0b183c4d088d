"""What the center attests after ID Authentication said yes."""

from enum import StrEnum

from msgspec import Struct

from spar_central.trust.enrollment import Operation
from spar_central.trust.shapes import Code, Moment, Name, Sha256, Text, TransactionId, Uuid


class Method(StrEnum):
    """Which factor, as the policy at ID Authentication enforces it; not the desk's to say."""

    OTP = "otp"
    BIOMETRIC = "biometric"
    BOTH = "both"


class Attestation(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """psut: MOSIP's token of the person. binds: sha256 of the one enrollment it is for.

    moved: the proof was given to the laptop before it joined, and attested for what it signed then.
    """

    jti: Uuid
    transaction_id: TransactionId
    psut: Text
    method: Method
    response_time: Moment
    device_id: Code
    person_id: Code
    operation: Operation
    exp: Moment
    binds: Sha256 | None = None
    moved: bool = False


class DeskRenewal(Struct, frozen=True, forbid_unknown_fields=True):
    """A person with a live proof said at a desk that the registered account is still right.

    jti: of their attestation, so that one proof keeps once. version, expires: of the mapping that
    was seen, ISO date. human: staff number of who asked them. exp: after it nobody waits for the
    registry any more.
    """

    jti: Uuid
    psut: Text
    version: int
    expires: Text
    human: Text
    said_at: Moment
    exp: Moment


class ConsentAct(StrEnum):
    """What a desk asks about a person's consents."""

    LOOK = "look"
    GIVE = "give"
    STOP = "stop"


class DeskConsent(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a person with a live proof wants at a desk: to see, give or stop a consent.

    jti, method, proven_at: of their attestation; one proof gives one app one consent. human: staff
    number of who asked them, in ``language``. exp: after it nobody waits for the registry any more.
    app, purposes, may, until, ends_with, text_version: of what is given; until absent: as long as
    was agreed on with the app. ends_with: a programme. consent_id: of what is stopped.
    """

    jti: Uuid
    psut: Text
    act: ConsentAct
    human: Text
    language: Code
    method: Method
    proven_at: Moment
    said_at: Moment
    exp: Moment
    app: Text = ""
    purposes: tuple[Text, ...] = ()
    may: Text = ""
    until: Moment | None = None
    ends_with: Text = ""
    text_version: Text = ""
    consent_id: Text = ""


class Holder(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The name that ID Authentication knows, attested so that the center need not keep it."""

    jti: Uuid
    names: tuple[Name, ...]


class IdentityReply(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a laptop gets: IDA's exact bytes in base64, its signature, and what the center adds.

    sha256: of IDA's bytes. attestation: absent when IDA said no. holder: a signed Holder.
    identity: what policy allows of the eKYC.
    """

    transaction_id: TransactionId
    reply: str
    sha256: Sha256
    response_signature: str
    attestation: str | None = None
    holder: str | None = None
    identity: dict[str, str] = {}
