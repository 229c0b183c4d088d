"""The cryptography of MOSIP ID Authentication requests.

request    AES-256-GCM under a fresh 32-byte key K; b64url(ciphertext || 16-byte tag || 16-byte iv)
session    RSA-OAEP(SHA-256, MGF1-SHA-256) of K with IDA's certificate; b64url
hmac       the same AES-GCM over the upper-case hex SHA-256 of the clear request, another iv
thumbprint b64url(SHA-256 of IDA's certificate in DER)
signature  detached JWS, RS256, x5c with our certificate, over the exact body bytes
Proven by the vectors in tests/vectors/mosip. Source: MOSIP id-authentication 1.2 and its client.
"""

import base64
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from spar_agent.adapters import jose
from spar_agent.adapters.chain import MAX_CHAIN, Unvouched, vouched_for, was_vouched_for

KEY_BYTES = 32
IV_BYTES = 16
MAX_JWS = 4_000_000
MIN_RSA_BITS = 2048
OAEP = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)


class BadSignature(Exception):
    """Signed by somebody else, changed since, or under a certificate nobody vouches for."""


class SignerExpired(BadSignature):
    """Somebody vouched for the signer once, and does not at the present hour."""


@dataclass(frozen=True, slots=True, repr=False)
class Randomness:
    """What a request draws; given as an argument so that vectors can be checked."""

    key: bytes
    request_iv: bytes
    hmac_iv: bytes

    @classmethod
    def fresh(cls) -> "Randomness":
        """A session key and two initialization vectors from the operating system's randomness."""
        return cls(os.urandom(KEY_BYTES), os.urandom(IV_BYTES), os.urandom(IV_BYTES))


@dataclass(frozen=True, slots=True, repr=False)
class EncryptedRequest:
    """The encrypted members of an auth request."""

    request: str
    session_key: str
    hmac: str
    thumbprint: str


def base64url(data: bytes) -> str:
    """``data`` in base64url without padding (RFC 4648, section 5)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def from_base64url(text: str) -> bytes:
    """Base64url or base64, with or without padding. Raises ValueError."""
    plain = text.strip().replace("-", "+").replace("_", "/").rstrip("=")
    return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)


def _encrypt(key: bytes, iv: bytes, clear: bytes) -> str:
    return base64url(AESGCM(key).encrypt(iv, clear, None) + iv)


def encrypt_request(
    clear: bytes, certificate: x509.Certificate, randomness: Randomness
) -> EncryptedRequest:
    """Encrypt the inner request to IDA."""
    public = certificate.public_key()
    if not isinstance(public, rsa.RSAPublicKey):
        raise TypeError("IDA's certificate holds no RSA key")
    digest = hashlib.sha256(clear).hexdigest().upper().encode()
    return EncryptedRequest(
        _encrypt(randomness.key, randomness.request_iv, clear),
        base64url(public.encrypt(randomness.key, OAEP)),
        _encrypt(randomness.key, randomness.hmac_iv, digest),
        thumbprint(certificate),
    )


def thumbprint(certificate: x509.Certificate) -> str:
    """SHA-256 over the certificate's DER, in base64url without padding, as IDA compares it."""
    return base64url(certificate.fingerprint(hashes.SHA256()))


def verified_payload(jws: str, anchors: Sequence[x509.Certificate], at: datetime) -> bytes:
    """The payload of a compact JWS, RS256 and vouched for by one of ``anchors``.

    Raises BadSignature, SignerExpired.
    """
    return _verified(jws, anchors, at, None)


def _verified(
    jws: str, anchors: Sequence[x509.Certificate], at: datetime, body: bytes | None
) -> bytes:
    if len(jws) > MAX_JWS:
        raise BadSignature("too long")
    try:
        header, _ = jose.unverified(jws, body)
        return jose.verified(jws, _signer(header, anchors, at), body)
    except (JoseError, UnsupportedAlgorithm, ValueError, TypeError) as error:
        raise BadSignature(type(error).__name__) from error
    except (KeyError, IndexError, RecursionError) as error:
        raise BadSignature("header") from error


def _signer(header: dict[str, Any], anchors: Sequence[x509.Certificate], at: datetime) -> RSAKey:
    if "crit" in header or "b64" in header:
        raise BadSignature("header")
    chain = [read_certificate(from_base64url(str(text))) for text in header["x5c"][:MAX_CHAIN]]
    try:
        key = vouched_for(chain, anchors, at).public_key()
    except Unvouched as error:
        kind = SignerExpired if chain and was_vouched_for(chain, anchors) else BadSignature
        raise kind("chain") from error
    if not isinstance(key, rsa.RSAPublicKey) or key.key_size < MIN_RSA_BITS:
        raise BadSignature("key")
    return RSAKey.import_key(key)


def read_certificate(data: bytes) -> x509.Certificate:
    """A certificate in DER or PEM. Raises ValueError."""
    if b"-----BEGIN" in data:
        return x509.load_pem_x509_certificate(data)
    return x509.load_der_x509_certificate(data)
