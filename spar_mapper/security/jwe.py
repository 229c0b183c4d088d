"""``is_msg_encrypted``: a message as the parts of a JWE.

Source: G2P Connect 1.0.0, EncryptedMessage {header{alg, enc, kid}, ciphertext, encrypted_key, tag,
iv}. The specification does not say which bytes of ``header`` are authenticated; ``protected``
(RFC 7516 section 7.2) is taken where it is given, else compact JSON in the order alg, enc, kid.
"""

import base64
from collections.abc import Sequence
from typing import Any

import msgspec
from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey
from msgspec import UNSET, Struct, UnsetType

from spar_mapper.records.partners import Partner
from spar_mapper.security.keys import public_jose_key

ALGORITHMS = ["RSA-OAEP", "RSA-OAEP-256", "A128GCM", "A256GCM", "A128CBC-HS256", "A256CBC-HS512"]


class JweHeader(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """How a message is encrypted: no ``zip``, for nothing here may grow."""

    alg: str
    enc: str
    kid: str | UnsetType = UNSET
    typ: str | UnsetType = UNSET
    cty: str | UnsetType = UNSET


class EncryptedMessage(Struct, omit_defaults=True):
    """The parts of a JWE in the place of a message; all but the header are base64url."""

    header: JweHeader
    encrypted_key: str
    iv: str
    ciphertext: str
    tag: str
    protected: str | UnsetType = UNSET


class DecryptionFailed(Exception):
    """The message is no JWE for one of our keys."""


class EncryptionFailed(Exception):
    """The partner has no key to encrypt for."""


def decrypt(message: Any, keys: Sequence[RSAKey]) -> Any:
    """The message inside ``message``, which was encrypted for one of ``keys``.

    Raises DecryptionFailed.
    """
    try:
        parts = msgspec.convert(message, EncryptedMessage)
        protected = parts.protected or _protected(parts.header)
        msgspec.json.decode(_from_base64url(protected), type=JweHeader)
    except (msgspec.MsgspecError, ValueError) as error:
        raise DecryptionFailed("parts") from error
    compact = ".".join([protected, parts.encrypted_key, parts.iv, parts.ciphertext, parts.tag])
    for key in reversed(keys):
        try:
            plain = jwe.decrypt_compact(compact, key, algorithms=ALGORITHMS).plaintext
            return msgspec.json.decode(plain or b"")
        except (JoseError, ValueError, TypeError, RecursionError):
            continue
    raise DecryptionFailed("key")


def encryption_key(partner: Partner) -> tuple[str, RSAKey] | None:
    """Kid and key of the partner's last RSA key; None when it has none."""
    for registered in reversed(partner.active_keys()):
        key = public_jose_key(registered.pem)
        if isinstance(key, RSAKey):
            return registered.kid or key.thumbprint(), key
    return None


def encrypt(message: Any, partner: Partner | None) -> EncryptedMessage:
    """The message encrypted for the partner. Raises EncryptionFailed without ``encryption_key``."""
    found = encryption_key(partner) if partner else None
    if found is None:
        raise EncryptionFailed("the partner has no RSA key")
    kid, key = found
    header = {"alg": "RSA-OAEP-256", "enc": "A256GCM", "kid": kid}
    compact = jwe.encrypt_compact(header, msgspec.json.encode(message), key, algorithms=ALGORITHMS)
    protected, encrypted_key, iv, ciphertext, tag = compact.split(".")
    return EncryptedMessage(JweHeader(**header), encrypted_key, iv, ciphertext, tag, protected)


def _protected(header: JweHeader) -> str:
    """Compact JSON in the order of JweHeader, which is the one the specification shows."""
    return base64.urlsafe_b64encode(msgspec.json.encode(header)).rstrip(b"=").decode()


def _from_base64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
