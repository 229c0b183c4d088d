"""COSE around a card: one signature, encrypted or not, tagged in any order or not at all.

Source: RFC 9052 sections 4.4 (Sig_structure) and 5.3 (Enc_structure), RFC 9360 (x5chain).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import cbor2
from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from spar_agent.adapters.card.cbor import NotCbor, decode
from spar_agent.adapters.card.issuers import CardKey
from spar_agent.errors import CardEncrypted, CardUntrusted

_ALGORITHM, _CRITICAL, _KID, _IV, _CHAIN = 1, 2, 4, 5, 33
_MAX_CERTIFICATES: Final = 5
_MAX_LAYERS: Final = 2
_AES_BYTES: Final = {1: 16, 2: 24, 3: 32}  # A128GCM, A192GCM, A256GCM


@dataclass(frozen=True, slots=True)
class SignedCard:
    """A COSE_Sign1, not yet believed. kid, chain: from either header, the protected one first."""

    algorithm: object
    kid: bytes
    chain: tuple[x509.Certificate, ...]
    signed: bytes
    signature: bytes
    payload: bytes


def signed_card(data: bytes, keys: Sequence[CardKey]) -> SignedCard:
    """The one signature in ``data``, opened with one of ``keys`` where the card is encrypted.

    Raises NotCbor, CardEncrypted, CardUntrusted for a header that must be understood and is not.
    """
    for _ in range(_MAX_LAYERS):
        item = _untagged(decode(data))
        if not _is_encrypted(item):
            return _sign1(item)
        data = _opened(item, keys)
    raise NotCbor("too many layers")


def opened_payload(payload: bytes, keys: Sequence[CardKey]) -> Any:
    """The claims that were signed, or that were encrypted before they were signed.

    Raises NotCbor, CardEncrypted, CardUntrusted.
    """
    item = _untagged(decode(payload))
    return decode(_opened(item, keys)) if _is_encrypted(item) else item


def _untagged(item: Any) -> Any:
    """What the tags of CWT, COSE and CBOR itself stand before; in any order."""
    for _ in range(3):
        if isinstance(item, cbor2.CBORTag):
            item = item.value
    return item


def _is_encrypted(item: Any) -> bool:
    return isinstance(item, list | tuple) and len(item) == 3


def _sign1(item: Any) -> SignedCard:
    if not isinstance(item, list | tuple) or len(item) != 4:
        raise NotCbor("not signed")
    raw, unprotected, payload, signature = item
    if not all(isinstance(part, bytes) for part in (raw, payload, signature)):
        raise NotCbor("not signed")
    protected = _headers(raw, unprotected)
    return SignedCard(
        algorithm=protected.get(_ALGORITHM),
        kid=_bytes(protected.get(_KID, unprotected.get(_KID))),
        chain=_certificates(protected.get(_CHAIN, unprotected.get(_CHAIN))),
        signed=cbor2.dumps(["Signature1", raw, b"", payload]),
        signature=signature,
        payload=payload,
    )


def _opened(item: Sequence[Any], keys: Sequence[CardKey]) -> bytes:
    """What a COSE_Encrypt0 holds. Raises NotCbor, CardEncrypted when none of ``keys`` opens it."""
    raw, unprotected, sealed = item
    if not isinstance(raw, bytes) or not isinstance(sealed, bytes):
        raise NotCbor("not encrypted")
    protected = _headers(raw, unprotected)
    algorithm = protected.get(_ALGORITHM)
    size = _AES_BYTES.get(algorithm) if isinstance(algorithm, int) else None
    kid = _bytes(protected.get(_KID, unprotected.get(_KID)))
    iv = _bytes(protected.get(_IV, unprotected.get(_IV)))
    if size is None or not 8 <= len(iv) <= 128:
        raise NotCbor("not encrypted")
    for candidate in keys:
        if len(candidate.key) != size or (candidate.kid and kid and candidate.kid != kid):
            continue
        try:
            return AESGCM(candidate.key).decrypt(iv, sealed, cbor2.dumps(["Encrypt0", raw, b""]))
        except InvalidTag:
            continue
    raise CardEncrypted("no key opens it")


def _headers(raw: bytes, unprotected: object) -> Mapping[Any, Any]:
    """The protected header. "crit" names what must be understood, and we know none."""
    protected = decode(raw) if raw else {}
    if not isinstance(protected, Mapping) or not isinstance(unprotected, Mapping):
        raise NotCbor("header")
    if _CRITICAL in protected or _CRITICAL in unprotected:
        raise CardUntrusted("header")
    return protected


def _bytes(found: object) -> bytes:
    """A byte string; text as some signers write a kid; nothing for anything else."""
    if isinstance(found, str):
        return found.encode()
    return found if isinstance(found, bytes) else b""


def _certificates(found: object) -> tuple[x509.Certificate, ...]:
    parts = [found] if isinstance(found, bytes) else found
    if not isinstance(parts, list | tuple):
        return ()
    try:
        return tuple(x509.load_der_x509_certificate(part) for part in parts[:_MAX_CERTIFICATES])
    except (ValueError, TypeError) as error:
        raise NotCbor("certificate") from error
