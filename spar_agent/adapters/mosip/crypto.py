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
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
IV_BYTES = 16
MAX_JWS = 4_000_000
MAX_CHAIN = 5
OAEP = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)


class BadSignature(ValueError):
    """Signed by somebody else, changed since, or under a certificate nobody vouches for."""


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


def verify_detached(body: bytes, jws: str, anchor: x509.Certificate, moment: datetime) -> bool:
    """True when ``jws`` signs ``body`` with a certificate that ``anchor`` vouches for now.

    RS256 only. moment: aware, inside the validity of every certificate of the chain.
    """
    if len(jws) > MAX_JWS or jws.count(".") != 2:
        return False
    protected, middle, signature = jws.split(".")
    if middle not in {"", b64url(body)}:
        return False
    try:
        _verify(protected, b64url(body), signature, anchor, moment)
    except BadSignature:
        return False
    return True


def opened(jws: str, anchor: x509.Certificate, moment: datetime) -> bytes:
    """The payload of a compact JWS. Raises BadSignature; RS256 and vouched for, as above."""
    if len(jws) > MAX_JWS or jws.count(".") != 2:
        raise BadSignature("form")
    protected, payload, signature = jws.split(".")
    _verify(protected, payload, signature, anchor, moment)
    try:
        return from_b64url(payload)
    except ValueError as error:
        raise BadSignature("payload") from error


def _verify(
    protected: str, payload: str, signature: str, anchor: x509.Certificate, moment: datetime
) -> None:
    try:
        header = json.loads(from_b64url(protected))
        if header["alg"] != "RS256" or "crit" in header:
            raise BadSignature("algorithm")
        chain = [read_certificate(from_b64url(str(text))) for text in header["x5c"][:MAX_CHAIN]]
        _vouched(chain, anchor, moment)
        public = chain[0].public_key()
        if not isinstance(public, rsa.RSAPublicKey) or public.key_size < 2048:
            raise BadSignature("key")
        signed = f"{protected}.{payload}".encode("ascii")
        public.verify(from_b64url(signature), signed, padding.PKCS1v15(), hashes.SHA256())
    except (InvalidSignature, UnsupportedAlgorithm, ValueError, TypeError) as error:
        raise BadSignature(type(error).__name__) from error
    except (KeyError, IndexError, RecursionError) as error:
        raise BadSignature("header") from error


def _vouched(chain: list[x509.Certificate], anchor: x509.Certificate, moment: datetime) -> None:
    """Raises when no path of issuers leads from the leaf to ``anchor``, or one is out of date."""
    for place, certificate in enumerate(chain):
        if not certificate.not_valid_before_utc <= moment <= certificate.not_valid_after_utc:
            raise BadSignature("out of date")
        if certificate == anchor:
            return
        if place and not _is_authority(certificate):
            raise BadSignature("issuer is no authority")
        if certificate.issuer == anchor.subject:
            certificate.verify_directly_issued_by(anchor)
            return
        certificate.verify_directly_issued_by(chain[place + 1])
    raise BadSignature("chain")


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


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
