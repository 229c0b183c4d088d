"""Detached JWS over a body, in both canonicalisations SPAR has used: checked, and made."""

import base64
import binascii
import hashlib
import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Any

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import (
    Prehashed,
    decode_dss_signature,
    encode_dss_signature,
)

from spar_mapper.security.keys import PartnerKey, algorithm, algorithms

SHORT = (",", ":")
PIECE = 3 * 8192
"""Bytes; of three each base64 makes four, and pads none but the last."""
_SHA256 = hashes.SHA256()
_PSS = padding.PSS(padding.MGF1(_SHA256), _SHA256.digest_size)
"""RFC 7518 section 3.5: the salt is as long as the hash."""
_EC: dict[str, tuple[hashes.HashAlgorithm, int]] = {
    "ES256": (_SHA256, 32),
    "ES384": (hashes.SHA384(), 48),
}
"""Digest, and bytes of each of the two numbers: RFC 7518 section 3.4."""


class Form(StrEnum):
    """How a partner makes the bytes it signs, and so how we make ours for it."""

    SORTED = "sorted"  # keys sorted, no spaces, UTF-8: SPAR 1.1 branch and 2.x
    ASCII = "ascii"  # as ordered, no spaces, ASCII: openg2p-g2pconnect-common-lib 1.1.0


def encoded(body: Any, form: Form) -> bytes:
    """``body`` as it is signed and sent.

    Always sorted, so that as long as all of it is ASCII a partner of either form finds it good.
    """
    if form is Form.ASCII:
        return json.dumps(body, sort_keys=True, separators=SHORT).encode()
    return msgspec.json.encode(body, order="sorted")


def _forms(raw: bytes, body: Any) -> Iterator[tuple[Form, bytes]]:
    """As sent comes first: a partner who sends what it signed costs no second serialisation."""
    escaped = raw.isascii() and b"\\u" in raw
    yield (Form.ASCII if escaped else Form.SORTED), raw
    text = json.dumps(body, sort_keys=True, separators=SHORT, ensure_ascii=False)
    yield Form.SORTED, text.encode("utf-8", "surrogatepass")
    yield Form.ASCII, json.dumps(body, separators=SHORT).encode()


def matching_form(signature: str, raw: bytes, body: Any, keys: Sequence[PartnerKey]) -> Form | None:
    """How ``body`` was signed by one of ``keys``; None when by none of them."""
    try:
        head, middle, tail = signature.split(".")
        told = json.loads(_unb64(head))
        signed = _unb64(tail)
    except (ValueError, binascii.Error, RecursionError):
        return None
    if middle or not isinstance(told, dict) or "crit" in told:
        return None
    named = [key for key in keys if key.kid == told.get("kid")]
    loaded = [_loaded(key.pem) for key in named or keys]
    alg = told.get("alg")
    usable = [key for key in loaded if alg in algorithms(key)]
    for form, data in _forms(raw, body) if usable else ():
        if any(_is_signed(key, str(alg), signed, head, data) for key in usable):
            return form
    return None


def sign(data: bytes, key: Any, kid: str) -> str:
    """Detached JWS of ``data``; key: RSA, P-256, P-384 or Ed25519 private key."""
    head = _b64(json.dumps({"alg": algorithm(key), "kid": kid}, separators=SHORT).encode())
    if isinstance(key, rsa.RSAPrivateKey):
        signed = key.sign(_digest(_SHA256, head, data), padding.PKCS1v15(), Prehashed(_SHA256))
    elif isinstance(key, ec.EllipticCurvePrivateKey):
        kind, size = _EC[algorithm(key)]
        made = key.sign(_digest(kind, head, data), ec.ECDSA(Prehashed(kind)))
        r, s = decode_dss_signature(made)
        signed = r.to_bytes(size, "big") + s.to_bytes(size, "big")
    else:
        signed = key.sign(_signed_text(head, data))
    return f"{head}..{_b64(signed)}"


def _is_signed(key: Any, alg: str, signed: bytes, head: str, data: bytes) -> bool:
    try:
        if isinstance(key, rsa.RSAPublicKey):
            padded = _PSS if alg == "PS256" else padding.PKCS1v15()
            key.verify(signed, _digest(_SHA256, head, data), padded, Prehashed(_SHA256))
        elif isinstance(key, ed25519.Ed25519PublicKey):
            key.verify(signed, _signed_text(head, data))
        else:
            kind, size = _EC[alg]
            if len(signed) != 2 * size:
                return False
            r, s = int.from_bytes(signed[:size], "big"), int.from_bytes(signed[size:], "big")
            made = encode_dss_signature(r, s)
            key.verify(made, _digest(kind, head, data), ec.ECDSA(Prehashed(kind)))
    except InvalidSignature:
        return False
    return True


@lru_cache(maxsize=256)
def _loaded(key_pem: str) -> Any:
    return serialization.load_pem_public_key(key_pem.encode())


def _signed_text(head: str, data: bytes) -> bytes:
    """What is signed: RFC 7515 section 5.1."""
    return b"%b.%b" % (head.encode(), base64.urlsafe_b64encode(data).rstrip(b"="))


def _digest(kind: hashes.HashAlgorithm, head: str, data: bytes) -> bytes:
    """The hash of ``_signed_text``, piece by piece: a batch is half a megabyte."""
    told = hashlib.new(kind.name)
    told.update(head.encode() + b".")
    for start in range(0, len(data), PIECE):
        told.update(base64.urlsafe_b64encode(data[start : start + PIECE]).rstrip(b"="))
    return told.digest()


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
