"""The enrollment as it is signed, also without network, by the person who captured it."""

from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.accounts import FinancialAddress, SignedAccount, WrittenBankAccount
from spar_central.trust.canonical import read_canonical, sha256_hex
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PublicKey
from spar_central.trust.shapes import (
    Code,
    Moment,
    Name,
    Revision,
    Sha256,
    Text,
    TransactionId,
    Uuid,
)

SELF_SERVICE = "self-service"
"""Stands where a device is named, when the person themselves confirmed the change."""


class Operation(StrEnum):
    """What the person wants. Values are signed and stored: never rename one."""

    LINK = "link"  # nothing was registered
    UPDATE = "update"  # another account was registered
    UNLINK = "unlink"  # none shall be registered
    PUT = "put"  # captured without network: link or update, whichever it turns out to be


class Consent(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which words the person agreed to, and when. shown_s: whole seconds on the screen before."""

    text: Code
    version: Code
    language: Code
    at: Moment
    shown_s: Annotated[int, Meta(ge=0, le=86_400)] | None = None


class Helper(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who spoke for the person."""

    name: Name
    relation: Code


class Seen(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the agent saw registered. fa: None for nothing; version: where the registry counts."""

    fa: FinancialAddress | None = None
    version: Code | None = None


class Enrollment(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What one person asks for. id_hash: SHA-256 of salt and id, see ``id_hash``.

    holder, relation: when the account is somebody else's. signals: what the desk noticed; they can
    only add reasons for review. Neither psut nor proof stand here: in the village there are none.
    visit_s: whole seconds in which the visit was in front of its author, as the laptop says.
    """

    enrollment_id: Uuid
    revision: Revision
    operation: Operation
    seen: Seen | Literal["unknown"]
    id_hash: Sha256
    consent: Consent
    captured_at: Moment
    device_id: Code
    fa: SignedAccount | None = None
    holder: Name | None = None
    relation: Code | None = None
    helper: Helper | None = None
    signals: tuple[Code, ...] = ()
    transaction_id: TransactionId | None = None
    programme: Text = ""
    visit_s: Annotated[int, Meta(ge=0, le=86_400)] | None = None


def payable(fa: SignedAccount | None) -> FinancialAddress | None:
    """The account that can be registered; None for none, and for one that nobody settled yet."""
    return None if isinstance(fa, WrittenBankAccount) else fa


class SignedEnrollment(Struct, frozen=True):
    """An enrollment whose signature held. kid: of the person; sha256: of the signed bytes."""

    enrollment: Enrollment
    kid: str
    sha256: str


def open_enrollment(token: str, key: PublicKey, typ: Typ = Typ.ENROLLMENT) -> SignedEnrollment:
    """typ: CHANGE of what a person confirmed without a desk. Raises Refused."""
    opened = jws.verify(token, typ, key)
    found = read_canonical(opened.payload, Enrollment)
    if (found.device_id == SELF_SERVICE) != (typ is Typ.CHANGE):
        raise Refused("content.form", "device")
    if len(found.signals) > 20:
        raise Refused("content.form", "signals")
    return SignedEnrollment(found, opened.kid, sha256_hex(opened.payload))


def id_hash(salt: str, individual_id: str) -> str:
    """Hex SHA-256 of salt, a zero byte and the id, in ASCII.

    salt: 32 or more hex digits drawn for this enrollment; it travels only with the sealed capture.
    """
    return sha256_hex(f"{salt}\0{individual_id}".encode())
