"""Signed messages: compact JWS whose ``typ`` says what was meant, so that none passes as another.

Source: RFC 7515; RFC 8725 §3.11 (explicit typing); RFC 9864 (``Ed25519``).
"""

import binascii
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import msgspec
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.util import urlsafe_b64decode

from spar_central.errors import Refused
from spar_central.trust.canonical import canonical, read_canonical
from spar_central.trust.keys import ED25519, ES256, PrivateKey, PublicKey

MAX_TOKEN = 2_000_000
"""Characters of one signed message; the largest is an identity reply with a photo."""

S = TypeVar("S", bound=msgspec.Struct)


class Typ(StrEnum):
    """The ``typ`` of each signed message. Values go on the wire: never rename one."""

    CERTIFICATE = "spar-certificate+jws"
    ROOT_CHANGE = "spar-root-change+jws"
    OFFICE_FILE = "spar-office-file+jws"
    ATTESTATION = "spar-attestation+jws"
    IDENTITY_REPLY = "spar-identity-reply+jws"
    HOLDER = "spar-holder+jws"
    ENROLLMENT = "spar-enrollment+jws"
    APPROVAL = "spar-approval+jws"
    JOIN = "spar-join+jws"
    JOIN_ANSWER = "spar-join-answer+jws"
    PERSON_KEY = "spar-person-key+jws"
    CONFIRMATION = "spar-confirmation+jws"
    JOURNAL_HEAD = "spar-journal-head+jws"
    PERSON_HEAD = "spar-person-head+jws"
    ORDER = "spar-order+jws"
    RECOVERY_REQUEST = "spar-recovery-request+jws"
    RECOVERY_ANSWER = "spar-recovery-answer+jws"
    PASSKEY_LINK = "spar-passkey-link+jws"
    DEPUTATION = "spar-deputation+jws"
    SIGN_IN = "spar-sign-in"  # this and the next are signed by passkeys only
    ACT = "spar-act"
    OPERATOR_WORD = "spar-operator-word"  # by passkeys only; the registry verifies it
    CHANGE = "spar-change+jws"
    LOGIN = "spar-login+jws"
    LOGIN_PROOF = "spar-login-proof+jws"
    PERSON_ACT = "spar-act+jws"  # the same content as ACT, by a person's key at a laptop
    STICK = "spar-stick+jws"
    ADMISSION = "spar-admission+jws"
    RECEIPT = "spar-receipt+jws"
    RENEWAL = "spar-renewal+jws"
    DESK_RENEWAL = "spar-desk-renewal+jws"
    DESK_CONSENT = "spar-desk-consent+jws"


class _Header(msgspec.Struct, forbid_unknown_fields=True):
    """``crit``, ``jwk``, ``x5c`` and the like are not understood, so they are not taken."""

    alg: str
    kid: str
    typ: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A message whose signature held."""

    kid: str
    payload: bytes


def sign(content: msgspec.Struct, typ: Typ, key: PrivateKey) -> str:
    """The canonical form of ``content``, signed."""
    header = {"alg": key.alg, "kid": key.kid, "typ": typ.value}
    return jws.serialize_compact(header, canonical(content), key.key, algorithms=[key.alg])


def kid_of(token: str) -> str:
    """The key that is said to have signed; nothing is verified. Raises Refused."""
    return _header(token).kid


def typ_of(token: str) -> str:
    """What it is said to be; nothing is verified. Raises Refused."""
    return _header(token).typ


def verify(token: str, typ: Typ, key: PublicKey) -> Opened:
    """Raises Refused ``signature.form`` or ``signature.wrong``."""
    header = _header(token)
    if header.typ != typ:
        raise Refused("signature.form", "another kind of message")
    if header.kid != key.kid or header.alg != key.alg:
        raise Refused("signature.wrong", "another key")
    try:
        found = jws.deserialize_compact(token, key.key, algorithms=[ED25519, ES256])
    except (JoseError, ValueError) as error:
        raise Refused("signature.wrong") from error
    return Opened(header.kid, found.payload)


def read(token: str, typ: Typ, key: PublicKey, kind: type[S]) -> S:
    """The content of a verified message, strictly. Raises Refused."""
    return read_canonical(verify(token, typ, key).payload, kind)


def _header(token: str) -> _Header:
    if len(token) > MAX_TOKEN or token.count(".") != 2:
        raise Refused("signature.form")
    try:
        return msgspec.json.decode(urlsafe_b64decode(token.split(".", 1)[0].encode()), type=_Header)
    except (msgspec.MsgspecError, binascii.Error, ValueError) as error:
        raise Refused("signature.form", "header") from error


def unverified(token: str, kind: type[S]) -> S:
    """What a message says of itself, to find the key that must then verify it. Raises Refused.

    Its form is not looked at closely: ``read`` does that once the signature holds.
    """
    if len(token) > MAX_TOKEN or token.count(".") != 2:
        raise Refused("signature.form")
    try:
        payload = urlsafe_b64decode(token.split(".")[1].encode())
        return msgspec.json.decode(payload, type=kind)
    except msgspec.MsgspecError as error:
        raise Refused("content.form", type(error).__name__) from error
    except (binascii.Error, ValueError) as error:
        raise Refused("signature.form", "payload") from error
