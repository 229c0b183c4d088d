"""Signatures of the MOSIP world: RS256 with the signer's certificate in ``x5c``.

Source: RFC 7515, section 4.1.6 (x5c) and appendix F (detached content).
"""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from spar_sandbox.core.encoding import MalformedInput, decode_base64url, read_object

_ALGORITHM: Final = "RS256"
_LONGEST_CHAIN: Final = 5
_MIN_KEY_BITS: Final = 2048


class InvalidJws(MalformedInput):
    """It was signed by somebody else, or changed since."""


class NoCertificate(InvalidJws):
    """The header names no signer."""


@dataclass(frozen=True, slots=True)
class VerifiedJws:
    """A JWS that verified: its payload and who signed, leaf first."""

    payload: bytes
    chain: tuple[x509.Certificate, ...]


def _der64(certificate: x509.Certificate) -> str:
    return base64.b64encode(certificate.public_bytes(serialization.Encoding.DER)).decode("ascii")


@lru_cache(maxsize=32)
def _jwk(private: rsa.RSAPrivateKey) -> RSAKey:
    pem = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return RSAKey.import_key(pem)


def sign(payload: bytes, private: rsa.RSAPrivateKey, chain: Sequence[x509.Certificate]) -> str:
    """A compact JWS over ``payload``; ``chain`` goes into ``x5c``, leaf first."""
    header = {"alg": _ALGORITHM, "typ": "JWT", "x5c": [_der64(c) for c in chain]}
    return jws.serialize_compact(header, payload, _jwk(private), algorithms=[_ALGORITHM])


def sign_detached(
    payload: bytes, private: rsa.RSAPrivateKey, chain: Sequence[x509.Certificate]
) -> str:
    """The same with the payload taken out: ``header..signature``."""
    return str(jws.detach_content(sign(payload, private, chain)))


def _certificate(text: object) -> x509.Certificate:
    """One x5c element; MOSIP clients send base64 of DER, or of the PEM text."""
    if not isinstance(text, str):
        raise InvalidJws("x5c holds no text")
    try:
        raw = base64.b64decode("".join(text.split()), validate=True)
        if raw.lstrip().startswith(b"-----BEGIN"):
            return x509.load_pem_x509_certificate(raw)
        return x509.load_der_x509_certificate(raw)
    except (ValueError, binascii.Error) as error:
        raise InvalidJws("x5c holds no certificate") from error


def read_chain(token: str) -> tuple[x509.Certificate, ...]:
    """The certificates in the header of ``token``, leaf first; not verified yet.

    Raises BadSignature when there are none or they do not parse.
    """
    header: dict[str, Any] = read_object(decode_base64url(token.split(".", maxsplit=1)[0]))
    found = header.get("x5c")
    if isinstance(found, str):
        found = [found]
    if not isinstance(found, list) or not 0 < len(found) <= _LONGEST_CHAIN:
        raise NoCertificate("no x5c")
    return tuple(_certificate(item) for item in found)


def _verify(token: str, leaf: x509.Certificate, payload: bytes | None) -> bytes:
    public = leaf.public_key()
    if not isinstance(public, rsa.RSAPublicKey) or public.key_size < _MIN_KEY_BITS:
        raise InvalidJws("the signer's key is not RSA of 2048 bits or more")
    pem = public.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    # The header is rebuilt by nobody: joserfc checks the bytes as they came.
    registry = jws.JWSRegistry(algorithms=[_ALGORITHM], strict_check_header=False)
    registry.max_header_length = 64 * 1024
    registry.max_payload_length = 16 * 1024 * 1024
    try:
        found = jws.deserialize_compact(
            token, RSAKey.import_key(pem), registry=registry, payload=payload
        )
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise InvalidJws("the signature does not verify") from error
    return found.payload


def verify_detached(token: str, payload: bytes) -> VerifiedJws:
    """Who signed exactly these bytes.

    Raises BadSignature or Malformed; says nothing about whom to trust.
    """
    parts = token.split(".")
    if len(parts) != 3 or parts[1]:
        raise InvalidJws("not a detached JWS")
    chain = read_chain(token)
    return VerifiedJws(_verify(token, chain[0], payload), chain)


def verify(token: object) -> VerifiedJws:
    """The payload of a compact JWS and who signed it.

    Raises BadSignature or Malformed; says nothing about whom to trust.
    """
    if not isinstance(token, str) or token.count(".") != 2:
        raise InvalidJws("not a compact JWS")
    chain = read_chain(token)
    return VerifiedJws(_verify(token, chain[0], None), chain)


def leads_to(chain: Sequence[x509.Certificate], anchor: x509.Certificate, moment: datetime) -> bool:
    """True when every certificate is issued by the next, the last by ``anchor``, all in date."""
    links = [*chain, anchor] if chain[-1] != anchor else list(chain)
    for held in links:
        if not held.not_valid_before_utc <= moment <= held.not_valid_after_utc:
            return False
    try:
        for child, parent in pairwise(links):
            child.verify_directly_issued_by(parent)
            if not _may_issue(parent):
                return False
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _may_issue(certificate: x509.Certificate) -> bool:
    try:
        found = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
    except (x509.ExtensionNotFound, ValueError):
        return False
    return found.value.ca
