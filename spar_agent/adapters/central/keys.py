"""Keys of this device and its people: Ed25519 signs, X25519 opens what Central seals to us.

The kid is the key's RFC 7638 thumbprint. Two people compare a key by five proquints, 80 bits of
the kid's SHA-256 (D. S. Wilkerson, arXiv:0901.4016), as Central writes them.
"""

import binascii
import hashlib
import os
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey

from spar_agent.errors.central import CenterUntrusted

SECRET_BYTES: Final = 32
ED25519: Final = "Ed25519"
ES256: Final = "ES256"
WORDS: Final = 5
_CONSONANTS: Final = "bdfghjklmnprstvz"
_VOWELS: Final = "aiou"
_MEMBERS: Final = ("kty", "crv", "x", "y")


class PublicKey:
    """A key that verifies. alg: ``Ed25519`` (RFC 9864), or ``ES256`` where hardware wants it."""

    def __init__(self, key: OKPKey | ECKey) -> None:
        self.key = key
        self.alg = ED25519 if isinstance(key, OKPKey) else ES256
        self.kid = key.thumbprint()

    @property
    def jwk(self) -> dict[str, str]:
        """The public members (RFC 7517)."""
        return {name: str(value) for name, value in self.key.as_dict(private=False).items()}

    @property
    def words(self) -> str:
        """What two people compare on two screens."""
        return words(self.kid)


class SigningKey:
    """An Ed25519 key of this device, or of a person at it."""

    def __init__(self, secret: bytes) -> None:
        """secret: the 32 bytes of RFC 8032."""
        self.key = _from_secret(Ed25519PrivateKey, secret)
        self.public = PublicKey(OKPKey.import_key(self.key.as_dict(private=False)))

    @property
    def kid(self) -> str:
        """RFC 7638 thumbprint, SHA-256, base64url."""
        return self.public.kid

    def __repr__(self) -> str:
        return f"SigningKey({self.kid[:8]})"


class SealingKey:
    """An X25519 key: only its owner reads what was sealed to it."""

    def __init__(self, secret: bytes) -> None:
        self.key = _from_secret(X25519PrivateKey, secret)

    @property
    def jwk(self) -> dict[str, str]:
        """The public members."""
        return {name: str(value) for name, value in self.key.as_dict(private=False).items()}

    def __repr__(self) -> str:
        return "SealingKey(masked)"


def new_secret() -> bytes:
    """For a new key, from the operating system's randomness."""
    return os.urandom(SECRET_BYTES)


def public_key(jwk: dict[str, Any]) -> PublicKey:
    """The key that verifies in a JWK. Raises CenterUntrusted for any other kind."""
    kept: dict[str, Any] = {name: jwk[name] for name in _MEMBERS if name in jwk}
    try:
        if (kept.get("kty"), kept.get("crv")) == ("OKP", "Ed25519"):
            return PublicKey(OKPKey.import_key(kept))
        if (kept.get("kty"), kept.get("crv")) == ("EC", "P-256"):
            return PublicKey(ECKey.import_key(kept))
    except (JoseError, ValueError, TypeError, KeyError, binascii.Error) as error:
        raise CenterUntrusted("key") from error
    raise CenterUntrusted("kind of key")


def sealed_to(jwk: dict[str, Any]) -> OKPKey:
    """The X25519 key of a JWK, to seal to its owner. Raises CenterUntrusted."""
    try:
        if (jwk.get("kty"), jwk.get("crv")) == ("OKP", "X25519"):
            return OKPKey.import_key({name: jwk[name] for name in ("kty", "crv", "x")})
    except (JoseError, ValueError, TypeError, KeyError, binascii.Error) as error:
        raise CenterUntrusted("key") from error
    raise CenterUntrusted("kind of key")


def words(kid: str) -> str:
    """Five words that can be spoken: the first 80 bits of SHA-256 of the kid's ASCII."""
    digest = hashlib.sha256(kid.encode("ascii", "replace")).digest()
    return " ".join(_proquint(digest[at : at + 2]) for at in range(0, 2 * WORDS, 2))


def _proquint(two: bytes) -> str:
    number = int.from_bytes(two, "big")
    return (
        _CONSONANTS[number >> 12]
        + _VOWELS[number >> 10 & 3]
        + _CONSONANTS[number >> 6 & 15]
        + _VOWELS[number >> 4 & 3]
        + _CONSONANTS[number & 15]
    )


def _from_secret(kind: type[Ed25519PrivateKey] | type[X25519PrivateKey], secret: bytes) -> OKPKey:
    if len(secret) != SECRET_BYTES:
        raise ValueError("a key has 32 bytes")
    return OKPKey.import_key(kind.from_private_bytes(secret))
