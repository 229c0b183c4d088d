"""JWS and JWE by joserfc, with limits that fit our messages: its own are those of login tokens.

Only RS256 is signed and believed, only RSA-OAEP-256 with A256GCM is encrypted and opened.
"""

from typing import Any, Final

from joserfc import jwe, jws
from joserfc.jwe import JWERegistry
from joserfc.jwk import RSAKey
from joserfc.jws import JWSRegistry

MAX_BYTES: Final = 128_000_000
"""More than any file or reply that is let in; those are measured where they are read."""
MAX_HEADER_BYTES: Final = 200_000
"""A header with a chain of certificates (x5c)."""
RS256: Final = "RS256"
_ENCRYPTION: Final = {"alg": "RSA-OAEP-256", "enc": "A256GCM"}


class _Signatures(JWSRegistry):
    max_header_length = MAX_HEADER_BYTES
    max_payload_length = MAX_BYTES
    max_signature_length = 4096


class _Encryptions(JWERegistry):
    max_ciphertext_length = MAX_BYTES


_SIGNATURES: Final = _Signatures(algorithms=[RS256], strict_check_header=False)
_ENCRYPTIONS: Final = _Encryptions(algorithms=list(_ENCRYPTION.values()))


def sign(payload: bytes, key: RSAKey, **header: Any) -> str:
    """A compact JWS. header: members beside ``alg``."""
    return jws.serialize_compact({"alg": RS256, **header}, payload, key, registry=_SIGNATURES)


def sign_detached(payload: bytes, key: RSAKey, **header: Any) -> str:
    """``header..signature`` over the exact ``payload``."""
    return jws.detach_content(sign(payload, key, **header))


def unverified(text: str, payload: bytes | None = None) -> tuple[dict[str, Any], bytes]:
    """Header and payload of a JWS whose signer is yet to be found. Raises JoseError, ValueError.

    payload: the content of a detached one.
    """
    read = jws.extract_compact(text.encode("ascii"), payload, _SIGNATURES)
    return read.headers(), read.payload


def verified(text: str, key: RSAKey, payload: bytes | None = None) -> bytes:
    """The payload that ``key`` signed. Raises JoseError, ValueError."""
    encoded = text.encode("ascii")
    return jws.deserialize_compact(encoded, key, registry=_SIGNATURES, payload=payload).payload


def encrypt(text: str, reader: RSAKey) -> str:
    """A compact JWE for whoever holds the private part of ``reader``."""
    return jwe.encrypt_compact(_ENCRYPTION, text.encode(), reader, registry=_ENCRYPTIONS)


def decrypt(text: str, key: RSAKey) -> bytes:
    """What ``encrypt`` was given. Raises JoseError, ValueError."""
    return jwe.decrypt_compact(text, key, registry=_ENCRYPTIONS).plaintext or b""
