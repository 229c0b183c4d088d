"""Detached signatures of MOSIP: ours over requests, IDA's over replies.

RS256 over ``b64url(header).b64url(body)``, sent as ``header..signature``; ``x5c`` holds base64 of
the certificate's DER, in MOSIP's own clients of its PEM text.
Source: MOSIP id-authentication 1.2; RFC 7515 appendix F.
"""

import base64
import binascii
from collections.abc import Sequence
from datetime import datetime

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from spar_central.errors import Refused

MAX_SIGNATURE = 40_000


class _IdaHeader(msgspec.Struct):
    """``crit`` is understood by nobody here, so it must not be there."""

    alg: str
    x5c: list[str]
    crit: object = None


def b64url(data: bytes) -> str:
    """Without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def from_b64(text: str) -> bytes:
    """Base64 or base64url, with or without padding. Raises ValueError."""
    plain = text.strip().replace("-", "+").replace("_", "/").rstrip("=")
    return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)


def sign_detached(body: bytes, key: rsa.RSAPrivateKey, certificate: x509.Certificate) -> str:
    """Over exactly these bytes."""
    der = certificate.public_bytes(serialization.Encoding.DER)
    header = {"alg": "RS256", "x5c": [base64.b64encode(der).decode()]}
    protected = b64url(msgspec.json.encode(header))
    signed = f"{protected}.{b64url(body)}".encode()
    return f"{protected}..{b64url(key.sign(signed, padding.PKCS1v15(), hashes.SHA256()))}"


def check_detached(
    body: bytes, signature: str, signers: Sequence[x509.Certificate], moment: datetime
) -> None:
    """Raises Refused ``identity.unsigned`` unless one of exactly these certificates signed."""
    try:
        _check(body, signature, signers, moment)
    except (InvalidSignature, ValueError, binascii.Error, msgspec.MsgspecError) as error:
        raise Refused("identity.unsigned", type(error).__name__) from error


def _check(
    body: bytes, signature: str, signers: Sequence[x509.Certificate], moment: datetime
) -> None:
    if len(signature) > MAX_SIGNATURE or signature.count(".") != 2:
        raise ValueError("form")
    protected, middle, value = signature.split(".")
    if middle not in {"", b64url(body)}:
        raise ValueError("another body")
    header = msgspec.json.decode(from_b64(protected), type=_IdaHeader)
    if header.alg != "RS256" or header.crit is not None or not header.x5c:
        raise ValueError("header")
    leaf = _certificate(from_b64("".join(header.x5c[0].split())))
    if leaf not in signers:
        raise ValueError("another signer")
    if not leaf.not_valid_before_utc <= moment <= leaf.not_valid_after_utc:
        raise ValueError("out of date")
    public = leaf.public_key()
    if not isinstance(public, rsa.RSAPublicKey):
        raise ValueError("key")  # noqa: TRY004 -- the caller takes every bad signature as one
    signed = f"{protected}.{b64url(body)}".encode("ascii")
    public.verify(from_b64(value), signed, padding.PKCS1v15(), hashes.SHA256())


def _certificate(data: bytes) -> x509.Certificate:
    if b"-----BEGIN" in data:
        return x509.load_pem_x509_certificate(data)
    return x509.load_der_x509_certificate(data)
