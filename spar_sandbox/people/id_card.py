"""Signed ID cards of the made-up persons: base45( zlib( COSE_Sign1( claims ) ) ), Claim 169.

Source: MOSIP's QR code specification (Claim 169), RFC 9052 section 4.4, RFC 9285 (base45).
"""

import io
import zlib
from datetime import datetime, timedelta
from typing import Final

import cbor2
import segno
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spar_sandbox.people.population import SandboxPerson
from spar_sandbox.people.portraits import portrait

ISSUER: Final = "https://sandbox.example.org"
KEY_ID: Final = b"sandbox-card-1"
VALID: Final = timedelta(days=365 * 5)
_EDDSA: Final = -8
_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_GENDERS: Final = {"MLE": 1, "FLE": 2, "male": 1, "female": 2}


def card_text(person: SandboxPerson, key: Ed25519PrivateKey, now: datetime) -> str:
    """What the QR on the card of ``person`` holds."""
    claims = {
        1: ISSUER,
        4: int((now + VALID).timestamp()),
        6: int(now.timestamp()),
        169: {
            1: person.uin,
            3: person.language,
            4: person.name,
            8: person.birth.replace("-", "").replace("/", ""),
            16: portrait(person.uin),
            17: 1,
        },
    }
    gender = _GENDERS.get(person.gender)
    if gender is not None:
        claims[169][9] = gender  # type: ignore[index]  # the one nested map
    protected = cbor2.dumps({1: _EDDSA, 4: KEY_ID})
    payload = cbor2.dumps(claims)
    signature = key.sign(cbor2.dumps(["Signature1", protected, b"", payload]))
    signed = cbor2.CBORTag(18, [protected, {}, payload, signature])
    return base45(zlib.compress(cbor2.dumps(signed), 9))


def base45(data: bytes) -> str:
    """RFC 9285: two bytes become three characters, a last single one two."""
    out = []
    for at in range(0, len(data), 2):
        pair = data[at : at + 2]
        value = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            value, digit = divmod(value, 45)
            out.append(_DIGITS[digit])
    return "".join(out)


def card_png(text: str) -> bytes:
    """The QR as a PNG, four pixels a module."""
    held = io.BytesIO()
    segno.make_qr(text, error="l").save(held, kind="png", scale=4, border=4)
    return held.getvalue()


def public_pem(key: Ed25519PrivateKey) -> str:
    """What an office needs to believe these cards."""
    return (
        key.public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
        .decode()
    )
