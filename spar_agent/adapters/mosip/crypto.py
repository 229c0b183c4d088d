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
import json
import os
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
IV_BYTES = 16
OAEP = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)


@dataclass(frozen=True, slots=True, repr=False)
class Randomness:
    """What a request draws; given as an argument so that vectors can be checked."""

    key: bytes
    request_iv: bytes
    hmac_iv: bytes

    @classmethod
    def fresh(cls) -> "Randomness":
        """From the operating system."""
        return cls(os.urandom(KEY_BYTES), os.urandom(IV_BYTES), os.urandom(IV_BYTES))


@dataclass(frozen=True, slots=True, repr=False)
class Sealed:
    """The encrypted members of an auth request."""

    request: str
    session_key: str
    hmac: str
    thumbprint: str


def b64url(data: bytes) -> str:
    """Base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def from_b64url(text: str) -> bytes:
    """Base64url or base64, with or without padding. Raises ValueError."""
    plain = text.strip().replace("-", "+").replace("_", "/").rstrip("=")
    return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)


def _encrypt(key: bytes, iv: bytes, clear: bytes) -> str:
    return b64url(AESGCM(key).encrypt(iv, clear, None) + iv)


def seal(clear: bytes, certificate: x509.Certificate, randomness: Randomness) -> Sealed:
    """Encrypt the inner request to IDA."""
    public = certificate.public_key()
    if not isinstance(public, rsa.RSAPublicKey):
        raise TypeError("IDA's certificate holds no RSA key")
    digest = hashlib.sha256(clear).hexdigest().upper().encode()
    return Sealed(
        _encrypt(randomness.key, randomness.request_iv, clear),
        b64url(public.encrypt(randomness.key, OAEP)),
        _encrypt(randomness.key, randomness.hmac_iv, digest),
        thumbprint(certificate),
    )


def thumbprint(certificate: x509.Certificate) -> str:
    """b64url(SHA-256(DER))."""
    return b64url(certificate.fingerprint(hashes.SHA256()))


def sign_detached(body: bytes, key: rsa.RSAPrivateKey, certificate: x509.Certificate) -> str:
    """``header..signature`` over the exact ``body``."""
    der = certificate.public_bytes(serialization.Encoding.DER)
    header = {"alg": "RS256", "x5c": [base64.b64encode(der).decode()]}
    protected = b64url(json.dumps(header, separators=(",", ":")).encode())
    signature = key.sign(
        f"{protected}.{b64url(body)}".encode(), padding.PKCS1v15(), hashes.SHA256()
    )
    return f"{protected}..{b64url(signature)}"


def verify_detached(body: bytes, jws: str, anchor: x509.Certificate, moment: object) -> bool:
    """True when ``jws`` signs ``body`` with a certificate that ``anchor`` vouches for now.

    RS256 only. moment: an aware datetime inside the certificate's validity.
    """
    try:
        protected, middle, signature = jws.split(".")
        header = json.loads(from_b64url(protected))
        if header["alg"] != "RS256" or middle not in {"", b64url(body)}:
            return False
        leaf = read_certificate(from_b64url(str(header["x5c"][0])))
        _vouched(leaf, anchor, moment)
        public = leaf.public_key()
        if not isinstance(public, rsa.RSAPublicKey):
            return False
        public.verify(
            from_b64url(signature),
            f"{protected}.{b64url(body)}".encode(),
            padding.PKCS1v15(),
            hashes.SHA256(),
        )
    except (InvalidSignature, ValueError, TypeError, KeyError, IndexError):
        return False
    return True


def _vouched(leaf: x509.Certificate, anchor: x509.Certificate, moment: object) -> None:
    """Raises when ``leaf`` is neither ``anchor`` itself nor issued by it, or is out of date."""
    if not leaf.not_valid_before_utc <= moment <= leaf.not_valid_after_utc:  # type: ignore[operator]
        raise ValueError("certificate out of date")
    if leaf != anchor:
        leaf.verify_directly_issued_by(anchor)


def read_certificate(data: bytes) -> x509.Certificate:
    """A certificate in DER or PEM. Raises ValueError."""
    if b"-----BEGIN" in data:
        return x509.load_pem_x509_certificate(data)
    return x509.load_der_x509_certificate(data)


def read_key(pem: str) -> rsa.RSAPrivateKey:
    """An unencrypted RSA key in PEM. Raises ValueError."""
    key = serialization.load_pem_private_key(pem.encode(), None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise ValueError("not an RSA key")  # noqa: TRY004 -- callers handle bad files as ValueError
    return key
