"""Checks a partner's detached JWS over the body, in both canonicalisations SPAR has used."""

import base64
import binascii
import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa


class BadKey(Exception):
    """A certificate or key that cannot be used."""


def public_key_pem(data: bytes) -> str:
    """The RSA public key (PEM) in a certificate or public key file. Raises BadKey."""
    try:
        if b"CERTIFICATE" in data:
            key: Any = x509.load_pem_x509_certificate(data).public_key()
        else:
            key = serialization.load_pem_public_key(data)
    except ValueError as why:
        raise BadKey("not a PEM certificate or public key") from why
    if not isinstance(key, rsa.RSAPublicKey) or key.key_size < 2048:
        raise BadKey("an RSA key of at least 2048 bits is needed")
    pem: bytes = key.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return pem.decode()


def canonical_forms(raw: bytes, body: Any) -> Iterator[bytes]:
    """The bytes a partner may have signed: as sent, keys sorted, or as received in ASCII.

    As sent comes first: a partner who sends what it signed costs no second serialisation.
    """
    short = (",", ":")
    yield raw
    yield json.dumps(body, sort_keys=True, separators=short, ensure_ascii=False).encode(
        "utf-8", "surrogatepass"
    )
    yield json.dumps(body, separators=short).encode()


def is_valid(signature: str, raw: bytes, body: Any, key_pem: str) -> bool:
    """True when ``signature`` is an RS256 detached JWS of ``body`` under the partner's key."""
    try:
        head, middle, tail = signature.split(".")
        told = json.loads(_unb64(head))
        if middle or not isinstance(told, dict) or told.get("alg") != "RS256" or "crit" in told:
            return False
        key = _loaded(key_pem)
        signed = _unb64(tail)
    except (ValueError, binascii.Error, RecursionError):
        return False
    if not isinstance(key, rsa.RSAPublicKey):
        return False
    for form in canonical_forms(raw, body):
        try:
            key.verify(signed, f"{head}.{_b64(form)}".encode(), padding.PKCS1v15(), hashes.SHA256())
        except InvalidSignature:
            continue
        return True
    return False


@lru_cache(maxsize=256)
def _loaded(key_pem: str) -> Any:
    return serialization.load_pem_public_key(key_pem.encode())


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
