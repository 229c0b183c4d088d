"""An operator's word signed by a passkey, in a console that shows the change.

The challenge is SHA-256 over ``TYPE``, a zero byte and the word as JSON, so no other signature of
that passkey passes as a word. Source: W3C Web Authentication Level 3, §7.2.
"""

import base64
import binascii
import hashlib
from typing import Final

import msgspec
import webauthn
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from msgspec import Struct
from webauthn.helpers import encode_cbor, parse_authenticator_data
from webauthn.helpers.exceptions import WebAuthnException

from spar_mapper.records.proposals import OperatorPasskey
from spar_mapper.security.bad_key import BadKey

TYPE: Final = b"spar-operator-word"
MAX_CHARS: Final = 60_000


class Assertion(Struct, frozen=True, forbid_unknown_fields=True):
    """As a console hands it over. content: the word as JSON; all base64url without padding."""

    content: str
    credential_id: str
    authenticator_data: str
    client_data: str
    signature: str


class NotSigned(Exception):
    """No such passkey of theirs signed this, or without knowing who held it."""


def is_assertion(signed: str) -> bool:
    """JSON; a compact JWS begins otherwise."""
    return signed.startswith("{")


def read_passkey(data: bytes) -> OperatorPasskey:
    """The file of a console. Raises BadKey."""
    try:
        passkey = msgspec.json.decode(data, type=OperatorPasskey)
        _cose(passkey.public_key)
    except (msgspec.MsgspecError, ValueError, TypeError) as error:
        raise BadKey("no passkey as a console writes it: P-256 or Ed25519") from error
    return passkey


def signed_content(signed: str, passkeys: tuple[OperatorPasskey, ...]) -> bytes:
    """The very bytes that one of these passkeys signed, its holder verified. Raises NotSigned."""
    made = _assertion(signed)
    for passkey in passkeys:
        if passkey.credential_id == made.credential_id:
            content = _bytes(made.content)
            _verify(made, hashlib.sha256(TYPE + b"\0" + content).digest(), passkey)
            return content
    raise NotSigned("no passkey of this operator")


def signature_count(signed: str) -> tuple[str, int]:
    """Which passkey signed, and how often it has; 0 where it does not count. Raises NotSigned."""
    made = _assertion(signed)
    try:
        return (
            made.credential_id,
            parse_authenticator_data(_bytes(made.authenticator_data)).sign_count,
        )
    except (WebAuthnException, ValueError) as error:
        raise NotSigned(type(error).__name__) from error


def _assertion(signed: str) -> Assertion:
    if len(signed) > MAX_CHARS:
        raise NotSigned("too long")
    try:
        return msgspec.json.decode(signed.encode(), type=Assertion)
    except (msgspec.MsgspecError, UnicodeEncodeError) as error:
        raise NotSigned("no assertion") from error


def _verify(made: Assertion, challenge: bytes, passkey: OperatorPasskey) -> None:
    credential = {
        "id": made.credential_id,
        "rawId": made.credential_id,
        "type": "public-key",
        "response": {
            "authenticatorData": made.authenticator_data,
            "clientDataJSON": made.client_data,
            "signature": made.signature,
        },
    }
    try:
        webauthn.verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=passkey.rp_id,
            expected_origin=passkey.origin,
            credential_public_key=_cose(passkey.public_key),
            credential_current_sign_count=0,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise NotSigned(type(error).__name__) from error


def _cose(pem: str) -> bytes:
    """RFC 9053: kty 1 (OKP), crv 6, alg -8; or kty 2 (EC2), crv 1, alg -7. Raises ValueError."""
    key = serialization.load_pem_public_key(pem.encode())
    if isinstance(key, ed25519.Ed25519PublicKey):
        return encode_cbor({1: 1, 3: -8, -1: 6, -2: key.public_bytes_raw()})
    if isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1):
        point = key.public_numbers()
        x, y = point.x.to_bytes(32, "big"), point.y.to_bytes(32, "big")
        return encode_cbor({1: 2, 3: -7, -1: 1, -2: x, -3: y})
    raise ValueError("P-256 or Ed25519")


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotSigned("not base64url") from error
