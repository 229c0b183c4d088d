"""Signed ID cards of the made-up persons: base45( zlib( COSE_Sign1( claims ) ) ), Claim 169.

In the shapes that issuers really use, which are not all the specification's own. By hand, while the
app reads them with pycose: one library on both sides would let one mistake pass.
Source: MOSIP's QR code specification (Claim 169), RFC 9052 section 4.4, RFC 9285 (base45).
"""

import io
import zlib
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

import cbor2
import segno
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spar_sandbox.people.population import SandboxPerson
from spar_sandbox.people.portraits import portrait

ISSUER: Final = "https://sandbox.example.org"
KEY_ID: Final = b"sandbox-card-1"
_VALIDITY: Final = timedelta(days=180)
_EDDSA: Final = -8
_BASE45_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_GENDERS: Final = {"MLE": 1, "FLE": 2, "male": 1, "female": 2}
_COSE_SIGN1_TAG: Final = 18
_CWT_TAG: Final = 61
_JPEG: Final = 1
_FACE_IMAGE: Final = 0
_FACE_JPEG: Final = 1


class CardShape(StrEnum):
    """How an issuer packs a card."""

    KEYMANAGER = "keymanager"
    """MOSIP's keymanager: tags 61(18), 169 in a byte string, photo in hex, hex text packed."""
    CERTIFY = "certify"
    """Inji Certify: the kid unprotected, the face (62) as a list, bytes packed."""
    SPECIFICATION = "specification"
    """As Claim 169 is written: a map in the claims, the photo as bytes, bytes packed."""


def card_text(
    person: SandboxPerson,
    key: Ed25519PrivateKey,
    now: datetime,
    shape: CardShape = CardShape.KEYMANAGER,
) -> str:
    """The text of the QR on the card of ``person``, signed by ``key``, issued ``now``."""
    identity = _identity(person, shape)
    claims = {
        1: ISSUER,
        4: int((now + _VALIDITY).timestamp()),
        5: int(now.timestamp()),
        6: int(now.timestamp()),
        169: identity if shape is CardShape.SPECIFICATION else cbor2.dumps(identity),
    }
    kid = {4: KEY_ID}
    protected, unprotected = ({}, kid) if shape is CardShape.CERTIFY else (kid, {})
    signed = _signed(key, {1: _EDDSA} | protected, unprotected, cbor2.dumps(claims))
    if shape is CardShape.KEYMANAGER:
        message = cbor2.dumps(cbor2.CBORTag(_CWT_TAG, signed)).hex().upper().encode()
    else:
        message = cbor2.dumps(signed)
    return _base45(zlib.compress(message, 9))


def _signed(
    key: Ed25519PrivateKey, protected: dict[int, Any], unprotected: dict[int, Any], payload: bytes
) -> cbor2.CBORTag:
    """COSE_Sign1, tagged."""
    header = cbor2.dumps(protected)
    signature = key.sign(cbor2.dumps(["Signature1", header, b"", payload]))
    return cbor2.CBORTag(_COSE_SIGN1_TAG, [header, unprotected, payload, signature])


def _identity(person: SandboxPerson, shape: CardShape) -> dict[int, Any]:
    """The map of claim 169: id, language, name, date of birth, gender, photo and its format."""
    photo = portrait(person)
    identity: dict[int, Any] = {
        1: person.uin,
        2: "1.0",
        3: person.language,
        4: person.name,
        8: person.birth.replace("-", "").replace("/", ""),
    }
    if shape is CardShape.CERTIFY:
        identity[62] = [{0: photo, 1: _FACE_IMAGE, 2: _FACE_JPEG}]
    else:
        identity |= {16: photo.hex() if shape is CardShape.KEYMANAGER else photo, 17: _JPEG}
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
