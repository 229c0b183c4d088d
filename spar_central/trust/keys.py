"""Keys that sign: Ed25519, or P-256 where hardware wants it. The kid is the key's thumbprint."""

import hashlib
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey

from spar_central.errors import BadSetting, Refused
from spar_central.trust.token_keys import TokenEcKey, names_token_key, read_token_key

ED25519 = "Ed25519"
ES256 = "ES256"
WORDS = 5
MAX_KNOWN = 10_000
"""Public keys that are kept read."""

_CONSONANTS = "bdfghjklmnprstvz"
_VOWELS = "aiou"


class PublicKey:
    """A key that verifies. alg: ``Ed25519`` (RFC 9864) or ``ES256``."""

    def __init__(self, key: OKPKey | ECKey) -> None:
        self.key = key
        self.alg = ED25519 if isinstance(key, OKPKey) else ES256
        self.kid = key.thumbprint()

    @property
    def jwk(self) -> dict[str, str]:
        """The public members only (RFC 7517), with which the thumbprint is made."""
        return {name: str(value) for name, value in self.key.as_dict(private=False).items()}

    @property
    def pem(self) -> str:
        """SubjectPublicKeyInfo."""
        return self.key.as_pem(private=False).decode()

    @property
    def words(self) -> str:
        """What two people compare on two screens: 80 bits of the thumbprint."""
        return words(self.kid)


class PrivateKey:
    """A key that signs."""

    def __init__(self, key: OKPKey | ECKey) -> None:
        self.key = key
        self.public = public_key(key.as_dict(private=False))

    @property
    def kid(self) -> str:
        """RFC 7638 thumbprint, SHA-256, base64url."""
        return self.public.kid

    @property
    def alg(self) -> str:
        """Of its signatures."""
        return self.public.alg

    def __repr__(self) -> str:
        return f"PrivateKey({self.kid[:8]})"


def new_key(alg: str = ED25519) -> PrivateKey:
    """From the operating system's randomness."""
    if alg == ED25519:
        return PrivateKey(OKPKey.generate_key("Ed25519"))
    return PrivateKey(ECKey.generate_key("P-256"))


def public_key(jwk: dict[str, Any]) -> PublicKey:
    """The signing key of a JWK. Raises Refused ``signature.form`` for any other kind of key."""
    return _public_key(*(_text(jwk.get(name)) for name in ("kty", "crv", "x", "y")))


@lru_cache(maxsize=MAX_KNOWN)
def _public_key(kty: str, crv: str, x: str, y: str) -> PublicKey:
    """Reading one costs more than verifying with it."""
    try:
        if (kty, crv) == ("OKP", "Ed25519"):
            return PublicKey(OKPKey.import_key({"kty": kty, "crv": crv, "x": x}))
        if (kty, crv) == ("EC", "P-256"):
            return PublicKey(ECKey.import_key({"kty": kty, "crv": crv, "x": x, "y": y}))
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise Refused("signature.form", "key") from error
    raise Refused("signature.form", "kind of key")


def sealing_key(jwk: dict[str, Any]) -> OKPKey:
    """The X25519 key of a JWK, to seal for its owner. Raises Refused ``signature.form``."""
    return _sealing_key(*(_text(jwk.get(name)) for name in ("kty", "crv", "x")))


@lru_cache(maxsize=MAX_KNOWN)
def _sealing_key(kty: str, crv: str, x: str) -> OKPKey:
    try:
        if (kty, crv) == ("OKP", "X25519"):
            return OKPKey.import_key({"kty": kty, "crv": crv, "x": x})
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise Refused("signature.form", "sealing key") from error
    raise Refused("signature.form", "kind of sealing key")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def to_pem(key: PrivateKey, passphrase: str = "") -> bytes:
    """PKCS#8; encrypted when there is a passphrase."""
    return key.key.as_pem(private=True, password=passphrase or None)


def from_pem(data: bytes, name: str, passphrase: str = "") -> PrivateKey:
    """The key of ``to_pem``, or of a token (P-256). Raises BadSetting, which says ``name``."""
    if names_token_key(data):
        in_token = read_token_key(data, name)
        if not isinstance(in_token, TokenEcKey):
            raise BadSetting(f"{name}: a P-256 key is needed in the token")
        return PrivateKey(ECKey(in_token, ECKey.import_key(in_token.public_key()).as_dict()))
    password = passphrase.encode() if passphrase else None
    try:
        key = serialization.load_pem_private_key(data, password)
    except (ValueError, TypeError) as error:
        raise BadSetting(f"{name}: no private key, or another passphrase") from error
    if isinstance(key, Ed25519PrivateKey):
        return PrivateKey(OKPKey.import_key(_plain_pem(key)))
    if isinstance(key, EllipticCurvePrivateKey) and isinstance(key.curve, SECP256R1):
        return PrivateKey(ECKey.import_key(_plain_pem(key)))
    raise BadSetting(f"{name}: Ed25519 or P-256 is needed")


def _plain_pem(key: Ed25519PrivateKey | EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def read_pem(path: Path, passphrase: str = "") -> PrivateKey:
    """The key in a file that nobody else may read. Raises BadSetting, OSError."""
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise BadSetting(f"{path.name}: others may read it; chmod 600 is needed")
    return from_pem(path.read_bytes(), path.name, passphrase)


def words(kid: str) -> str:
    """Five words that can be spoken, the first 80 bits of SHA-256 of the kid's ASCII.

    Proquints: consonant-vowel-consonant-vowel-consonant is 4+2+4+2+4 bits, high bits first.
    Source: D. S. Wilkerson, "A Proposal for Proquints", arXiv:0901.4016.
    """
    digest = hashlib.sha256(kid.encode("ascii", "replace")).digest()
    return " ".join(proquint(digest[at : at + 2]) for at in range(0, 2 * WORDS, 2))


def proquint(two: bytes) -> str:
    """Two bytes as five letters that can be spoken. Source: D. Wilkerson, Proquints, 2009."""
    number = int.from_bytes(two, "big")
    return (
        _CONSONANTS[number >> 12]
        + _VOWELS[number >> 10 & 3]
        + _CONSONANTS[number >> 6 & 15]
        + _VOWELS[number >> 4 & 3]
        + _CONSONANTS[number & 15]
    )
