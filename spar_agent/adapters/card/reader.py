"""Reads a signed ID QR (MOSIP Claim 169): base45, zlib, COSE_Sign1, claims.

Only issuers of the profile are believed, each key only with the algorithm of its kind.
Source: RFC 9052 section 4.4 (Sig_structure), RFC 8392 (CWT claims), MOSIP Claim 169.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from spar_agent.adapters.card.cbor import NotCbor, decode
from spar_agent.adapters.card.compression import decompress
from spar_agent.domain.card import Gender, IdCard
from spar_agent.errors import CardExpired, CardUnreadable, CardUntrusted
from spar_agent.ports.clock import Clock

ES256: Final = -7
EDDSA: Final = -8
PS256: Final = -37
RS256: Final = -257
LEEWAY: Final = timedelta(seconds=60)
_ISSUER, _EXPIRY, _NOT_BEFORE, _CLAIM = 1, 4, 5, 169
_GENDERS: Final = {1: Gender.MALE, 2: Gender.FEMALE, 3: Gender.OTHER}

PublicKey = ed25519.Ed25519PublicKey | ec.EllipticCurvePublicKey | rsa.RSAPublicKey


@dataclass(frozen=True, slots=True)
class IssuerKey:
    """One key of an authority. issuer: claim 1 must be this; empty where cards name none."""

    issuer: str
    key: PublicKey
    kid: bytes = b""


def issuer_key(issuer: str, pem: str, kid: bytes = b"") -> IssuerKey:
    """An authority's public key. Raises ValueError for one that signs no cards."""
    try:
        key = serialization.load_pem_public_key(pem.encode())
    except (ValueError, TypeError) as error:
        raise ValueError("not a public key in PEM") from error
    curve_ok = isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1)
    size_ok = isinstance(key, rsa.RSAPublicKey) and key.key_size >= 2048
    if isinstance(key, ed25519.Ed25519PublicKey) or curve_ok or size_ok:
        return IssuerKey(issuer, key, kid)  # type: ignore[arg-type] # narrowed above
    raise ValueError("a key of a kind that signs no cards")


class CardReader:
    """Turns what a scanner typed into an IdCard of a believed issuer."""

    def __init__(self, keys: Sequence[IssuerKey], clock: Clock) -> None:
        self._keys = tuple(keys)
        self._clock = clock

    def read(self, text: str) -> IdCard:
        """Raises CardUnreadable, CardUntrusted, CardExpired."""
        try:
            parts = _sign1(decode(decompress(text)))
            protected = decode(parts[0])
        except ValueError as error:
            raise CardUnreadable(str(error)) from error
        signer = self._signer(parts, protected)
        try:
            claims = decode(parts[2])
            if not isinstance(claims, Mapping):
                raise NotCbor("claims")
        except ValueError as error:
            raise CardUnreadable(str(error)) from error
        if signer.issuer and claims.get(_ISSUER) != signer.issuer:
            raise CardUntrusted("issuer")
        expires = self._in_time(claims)
        return _card(claims.get(_CLAIM), signer.issuer or str(claims.get(_ISSUER, "")), expires)

    def _signer(self, parts: Sequence[Any], protected: Any) -> IssuerKey:
        if not isinstance(protected, Mapping) or 2 in protected:  # 2: "crit", and we know none
            raise CardUntrusted("header")
        algorithm = protected.get(1)
        kid = protected.get(4, parts[1].get(4))
        signed = cbor2.dumps(["Signature1", parts[0], b"", parts[2]])
        for candidate in self._keys:
            if candidate.kid and isinstance(kid, bytes) and candidate.kid != kid:
                continue
            if _verifies(candidate.key, algorithm, parts[3], signed):
                return candidate
        raise CardUntrusted("signature")

    def _in_time(self, claims: Mapping[Any, Any]) -> datetime | None:
        now = self._clock.now()
        expires = _numeric_date(claims.get(_EXPIRY))
        starts = _numeric_date(claims.get(_NOT_BEFORE))
        if expires is not None and now > expires + LEEWAY:
            raise CardExpired("expired")
        if starts is not None and now < starts - LEEWAY:
            raise CardExpired("not valid yet")
        return expires


def _sign1(item: Any) -> Sequence[Any]:
    """[protected, unprotected, payload, signature], from tag 18, maybe inside tag 61."""
    if isinstance(item, cbor2.CBORTag) and item.tag == 61:
        item = item.value
    if isinstance(item, cbor2.CBORTag) and item.tag == 18:
        item = item.value
    if not isinstance(item, list | tuple) or len(item) != 4:
        raise NotCbor("not signed")
    protected, unprotected, payload, signature = item
    if not all(isinstance(part, bytes) for part in (protected, payload, signature)):
        raise NotCbor("not signed")
    if not isinstance(unprotected, Mapping):
        raise NotCbor("header")
    return item


def _verifies(key: PublicKey, algorithm: object, signature: bytes, signed: bytes) -> bool:
    """True only when ``algorithm`` belongs to the kind of ``key`` and the signature is good."""
    try:
        if isinstance(key, ed25519.Ed25519PublicKey) and algorithm == EDDSA:
            key.verify(signature, signed)
        elif isinstance(key, ec.EllipticCurvePublicKey) and algorithm == ES256:
            if len(signature) != 64:
                return False
            r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
            key.verify(encode_dss_signature(r, s), signed, ec.ECDSA(hashes.SHA256()))
        elif isinstance(key, rsa.RSAPublicKey) and algorithm == RS256:
            key.verify(signature, signed, padding.PKCS1v15(), hashes.SHA256())
        elif isinstance(key, rsa.RSAPublicKey) and algorithm == PS256:
            pss = padding.PSS(padding.MGF1(hashes.SHA256()), hashes.SHA256.digest_size)
            key.verify(signature, signed, pss, hashes.SHA256())
        else:
            return False
    except (InvalidSignature, ValueError):
        return False
    return True


def _numeric_date(found: object) -> datetime | None:
    """A NumericDate; one that cannot be read is no permission to ignore it."""
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found):
        raise CardUnreadable("a time")
    try:
        return datetime.fromtimestamp(found, UTC)
    except (OverflowError, OSError, ValueError) as error:
        raise CardUnreadable("a time") from error


def _card(claim: object, issuer: str, expires: datetime | None) -> IdCard:
    if not isinstance(claim, Mapping):
        raise CardUnreadable("no claim 169")
    person_id = claim.get(1)
    if not isinstance(person_id, str | int) or isinstance(person_id, bool):
        raise CardUnreadable("no id")
    name = _text(claim.get(4)) or " ".join(filter(None, (_text(claim.get(n)) for n in (5, 6, 7))))
    photo = claim.get(16)
    gender = claim.get(9)
    return IdCard(
        person_id=str(person_id),
        name=name,
        issuer=issuer,
        gender=_GENDERS.get(gender) if isinstance(gender, int) else None,
        language=_text(claim.get(3)),
        phone=_text(claim.get(12)),
        photo=photo if isinstance(photo, bytes) else b"",
        expires_at=expires,
    )


def _text(found: object) -> str:
    """Plain text without control characters; anything else is as if it were not there."""
    if isinstance(found, int) and not isinstance(found, bool):
        found = str(found)
    return "".join(c for c in found if c.isprintable()) if isinstance(found, str) else ""
