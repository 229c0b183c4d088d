"""Signed ID cards of the made-up persons: base45( zlib( COSE_Sign1( claims ) ) ), Claim 169.

By hand, while the app reads them with pycose: one library on both sides would let one mistake pass.
Source: MOSIP's QR code specification (Claim 169), RFC 9052 section 4.4, RFC 9285 (base45).
"""

import io
import zlib
from datetime import datetime, timedelta
from typing import Any, Final

import cbor2
import segno
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spar_sandbox.people.population import SandboxPerson
from spar_sandbox.people.portraits import portrait

ISSUER: Final = "https://sandbox.example.org"
KEY_ID: Final = b"sandbox-card-1"
_VALIDITY: Final = timedelta(days=365 * 5)
_EDDSA: Final = -8
_BASE45_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_GENDERS: Final = {"MLE": 1, "FLE": 2, "male": 1, "female": 2}
_COSE_SIGN1_TAG: Final = 18
_JPEG: Final = 1


def card_text(person: SandboxPerson, key: Ed25519PrivateKey, now: datetime) -> str:
    """The text of the QR on the card of ``person``, signed by ``key``, issued ``now``."""
    claims = {
        1: ISSUER,
        4: int((now + _VALIDITY).timestamp()),
        6: int(now.timestamp()),
        169: _identity(person),
    }
    protected = cbor2.dumps({1: _EDDSA, 4: KEY_ID})
    payload = cbor2.dumps(claims)
    signature = key.sign(cbor2.dumps(["Signature1", protected, b"", payload]))
    signed = cbor2.CBORTag(_COSE_SIGN1_TAG, [protected, {}, payload, signature])
    return _base45(zlib.compress(cbor2.dumps(signed), 9))


def _identity(person: SandboxPerson) -> dict[int, Any]:
    """The map of claim 169: id, language, name, date of birth, gender, photo and its format."""
    identity: dict[int, Any] = {
        1: person.uin,
        3: person.language,
        4: person.name,
        8: person.birth.replace("-", "").replace("/", ""),
        16: portrait(person),
        17: _JPEG,
    }
    gender = _GENDERS.get(person.gender)
    if gender is not None:
        identity[9] = gender
    return identity


def _base45(data: bytes) -> str:
    """RFC 9285: two bytes become three characters, a last single one two."""
    characters = []
    for start in range(0, len(data), 2):
        pair = data[start : start + 2]
        value = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            value, digit = divmod(value, 45)
            characters.append(_BASE45_DIGITS[digit])
    return "".join(characters)


def card_png(text: str) -> bytes:
    """The QR as a PNG, four pixels a module."""
    png = io.BytesIO()
    segno.make_qr(text, error="l").save(png, kind="png", scale=4, border=4)
    return png.getvalue()


def public_pem(key: Ed25519PrivateKey) -> str:
    """The issuer's public key in PEM: what an office needs to believe these cards."""
    return (
        key.public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
        .decode()
    )
