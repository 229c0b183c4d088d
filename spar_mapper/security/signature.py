"""JWS over a body, in both canonical forms SPAR has used: verified, and made detached.

OpenG2P's key manager puts the payload inside by default, so that ``head.body.signature`` arrives
where ``head..signature`` is meant; the real servers take both, and so do we.
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Any

import msgspec
import pybase64
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import (
    Prehashed,
    decode_dss_signature,
    encode_dss_signature,
)

from spar_mapper.records.partners import PartnerKey
from spar_mapper.security.keys import accepted_algorithms, jws_algorithm

_NO_SPACES = (",", ":")
CHUNK_BYTES = 3 * 8192
"""Bytes; of three each base64 makes four, and pads none but the last."""
_SHA256 = hashes.SHA256()
_PSS = padding.PSS(padding.MGF1(_SHA256), _SHA256.digest_size)
"""RFC 7518 section 3.5: the salt is as long as the hash."""
_EC_PARAMETERS: dict[str, tuple[hashes.HashAlgorithm, int]] = {
    "ES256": (_SHA256, 32),
    "ES384": (hashes.SHA384(), 48),
}
"""Digest, and bytes of each of the two numbers: RFC 7518 section 3.4."""


class CanonicalForm(StrEnum):
    """How a partner makes the bytes it signs, and so how we make ours for it."""

    SORTED = "sorted"  # keys sorted, no spaces, UTF-8: SPAR 1.1 branch and 2.x
    ASCII = "ascii"  # as ordered, no spaces, ASCII: openg2p-g2pconnect-common-lib 1.1.0


def canonical_bytes(body: Any, form: CanonicalForm) -> bytes:
    """The bytes of ``body`` that are signed and sent.

    Always sorted, so that as long as all of it is ASCII a partner of either form finds it good.
    """
    if form is CanonicalForm.ASCII:
        plain = json.loads(msgspec.json.encode(body))  # what is joined already is JSON text
        return json.dumps(plain, sort_keys=True, separators=_NO_SPACES).encode()
    return msgspec.json.encode(body, order="sorted")


def _canonical_forms(raw: bytes) -> Iterator[tuple[CanonicalForm, bytes]]:
    """As sent comes first: a partner who sends what it signed costs no second serialisation."""
    escaped = b"\\" in raw and b"\\u" in raw and raw.isascii()
    yield (CanonicalForm.ASCII if escaped else CanonicalForm.SORTED), raw
    try:
        body = msgspec.json.decode(raw)
    except ValueError:  # it was signed as it is, or not at all
        return
    text = json.dumps(body, sort_keys=True, separators=_NO_SPACES, ensure_ascii=False)
    yield CanonicalForm.SORTED, text.encode("utf-8", "surrogatepass")
    yield CanonicalForm.ASCII, json.dumps(body, separators=_NO_SPACES).encode()


def verify_signature(
    signature: str, raw: bytes, keys: Sequence[PartnerKey]
) -> CanonicalForm | None:
    """The form in which one of ``keys`` signed the body; None when none of them did.

    signature: a JWS, detached or with the payload inside; then that must be the body.
    raw: the body as it came.
    """
    try:
        head, middle, tail = signature.split(".")
        header = json.loads(_from_base64url(head))
        payload = _from_base64url(middle)
        signed = _from_base64url(tail)
    except (ValueError, binascii.Error, RecursionError):
        return None
    if not isinstance(header, dict) or "crit" in header:
        return None
    named = [key for key in keys if key.kid == header.get("kid")]
    loaded = [_public_key(key.pem) for key in named or keys]
    alg = header.get("alg")
    usable = [key for key in loaded if alg in accepted_algorithms(key)]
    for form, data in _canonical_forms(raw) if usable else ():
        if middle and data != payload:
            continue
        if any(_is_valid(key, str(alg), signed, head, data) for key in usable):
            return form
    return None


def open_compact(token: str, typ: str, key_pem: str) -> bytes | None:
    """The payload of a compact JWS of this ``typ`` that the key signed; else None."""
    try:
        head, middle, tail = token.split(".")
        header = json.loads(_from_base64url(head))
        payload = _from_base64url(middle)
        signed = _from_base64url(tail)
    except (ValueError, binascii.Error, RecursionError):
        return None
    key = _public_key(key_pem)
    if not isinstance(header, dict) or "crit" in header or header.get("typ") != typ:
        return None
    alg = header.get("alg")
    if alg not in accepted_algorithms(key) or not _is_valid(key, alg, signed, head, payload):
        return None
    return payload


def sign(data: bytes, key: Any, kid: str) -> str:
    """Detached JWS of ``data``; key: RSA, P-256, P-384 or Ed25519 private key."""
    head = _base64url(
        json.dumps({"alg": jws_algorithm(key), "kid": kid}, separators=_NO_SPACES).encode()
    )
    if isinstance(key, rsa.RSAPrivateKey):
        signed = key.sign(_digest(_SHA256, head, data), padding.PKCS1v15(), Prehashed(_SHA256))
    elif isinstance(key, ec.EllipticCurvePrivateKey):
        kind, size = _EC_PARAMETERS[jws_algorithm(key)]
        made = key.sign(_digest(kind, head, data), ec.ECDSA(Prehashed(kind)))
        r, s = decode_dss_signature(made)
        signed = r.to_bytes(size, "big") + s.to_bytes(size, "big")
    else:
        signed = key.sign(_signing_input(head, data))
    return f"{head}..{_base64url(signed)}"


def _is_valid(key: Any, alg: str, signed: bytes, head: str, data: bytes) -> bool:
    try:
        if isinstance(key, rsa.RSAPublicKey):
            padded = _PSS if alg == "PS256" else padding.PKCS1v15()
            key.verify(signed, _digest(_SHA256, head, data), padded, Prehashed(_SHA256))
        elif isinstance(key, ed25519.Ed25519PublicKey):
            key.verify(signed, _signing_input(head, data))
        else:
            kind, size = _EC_PARAMETERS[alg]
            if len(signed) != 2 * size:
                return False
            r, s = int.from_bytes(signed[:size], "big"), int.from_bytes(signed[size:], "big")
            made = encode_dss_signature(r, s)
            key.verify(made, _digest(kind, head, data), ec.ECDSA(Prehashed(kind)))
    except InvalidSignature:
        return False
    return True


@lru_cache(maxsize=256)
def _public_key(key_pem: str) -> Any:
    return serialization.load_pem_public_key(key_pem.encode())


def _signing_input(head: str, data: bytes) -> bytes:
    """What is signed: RFC 7515 section 5.1."""
    return b"%b.%b" % (head.encode(), _base64url_bytes(data))


def _digest(kind: hashes.HashAlgorithm, head: str, data: bytes) -> bytes:
    """The hash of ``_signing_input``, chunk by chunk: a batch is half a megabyte."""
    digest = hashlib.new(kind.name)
    digest.update(head.encode() + b".")
    view = memoryview(data)
    for start in range(0, len(data), CHUNK_BYTES):
        digest.update(_base64url_bytes(view[start : start + CHUNK_BYTES]))
    return digest.digest()


def _base64url_bytes(data: bytes | memoryview) -> bytes:
    """base64url without padding; of a whole batch it is most of what a signature costs."""
    return pybase64.urlsafe_b64encode(data).rstrip(b"=")


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _from_base64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
