"""What is sealed to a key of X25519, and opened with it: compact JWE (RFC 7516, RFC 8037)."""

import os
from pathlib import Path

from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwe import JWERegistry
from joserfc.jwk import OKPKey

from spar_central.errors import BadSetting, Refused

MAX_SEALED = 100_000
"""Characters of one message."""
_ALGORITHMS = ["ECDH-ES", "A256GCM"]


class _Sealings(JWERegistry):
    max_ciphertext_length = MAX_SEALED


_SEALINGS = _Sealings(algorithms=_ALGORITHMS)


def seal(data: bytes, key: OKPKey) -> str:
    """``data`` for the owner of ``key`` alone."""
    header = {"alg": "ECDH-ES", "enc": "A256GCM", "kid": key.thumbprint()}
    return jwe.encrypt_compact(header, data, key, registry=_SEALINGS)


def unseal(sealed: str, key: OKPKey) -> bytes:
    """What was sealed to us. Raises Refused ``content.sealed``."""
    if len(sealed) > MAX_SEALED:
        raise Refused("content.sealed")
    try:
        return jwe.decrypt_compact(sealed, key, registry=_SEALINGS).plaintext or b""
    except (JoseError, ValueError, TypeError) as error:
        raise Refused("content.sealed") from error


def public_jwk(key: OKPKey) -> dict[str, str]:
    """The public members (RFC 7517)."""
    return {name: str(text) for name, text in key.as_dict(private=False).items()}


def read_opening_key(path: Path, passphrase: str = "") -> OKPKey:
    """An X25519 key in a file that nobody else may read. Raises BadSetting, OSError."""
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise BadSetting(f"{path.name}: others may read it; chmod 600 is needed")
    try:
        key = OKPKey.import_key(path.read_bytes(), password=passphrase or None)
    except (JoseError, ValueError, TypeError) as error:
        raise BadSetting(f"{path.name}: no private key, or another passphrase") from error
    if key.as_dict(private=False).get("crv") != "X25519":
        raise BadSetting(f"{path.name}: an X25519 key is needed")
    return key
