"""``is_msg_encrypted``: a message as the parts of a JWE.

Source: G2P Connect 1.0.0, EncryptedMessage {header{alg, enc, kid}, ciphertext, encrypted_key, tag,
iv}. The specification does not say which bytes of ``header`` are authenticated; ``protected``
(RFC 7516 section 7.2) is taken where it is given, else compact JSON in the order alg, enc, kid.
"""

import base64
import json
from collections.abc import Sequence
from typing import Any

import msgspec
from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from spar_mapper.core.clock import now_ms
from spar_mapper.records.partners import Partner
from spar_mapper.security.keys import public_jose_key

ALGORITHMS = ["RSA-OAEP", "RSA-OAEP-256", "A128GCM", "A256GCM", "A128CBC-HS256", "A256CBC-HS512"]
_HEADERS = frozenset({"alg", "enc", "kid", "typ", "cty"})  # no zip: nothing that grows


class DecryptionFailed(Exception):
    """The message is no JWE for one of our keys."""


class EncryptionFailed(Exception):
    """The partner has no key to encrypt for."""


def decrypt(message: Any, keys: Sequence[RSAKey]) -> Any:
    """The message inside ``message``, which was encrypted for one of ``keys``.

    Raises DecryptionFailed.
    """
    try:
        parts = [message[n] for n in ("encrypted_key", "iv", "ciphertext", "tag")]
        header, protected = message["header"], message.get("protected")
        if not isinstance(header, dict) or not set(header) <= _HEADERS:
            raise DecryptionFailed("header")
        if not isinstance(protected, str):
            protected = _protected(header)
        decoded = json.loads(base64.urlsafe_b64decode(protected + "=" * (-len(protected) % 4)))
        if not isinstance(decoded, dict) or not set(decoded) <= _HEADERS:
            raise DecryptionFailed("header")
        compact = ".".join([protected, *parts])
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise DecryptionFailed("parts") from error
    for key in reversed(keys):
        try:
            plain = jwe.decrypt_compact(compact, key, algorithms=ALGORITHMS).plaintext
            return msgspec.json.decode(plain or b"")
        except (JoseError, ValueError, TypeError, RecursionError):
            continue
    raise DecryptionFailed("key")


def encryption_key(partner: Partner) -> tuple[str, RSAKey] | None:
    """Kid and key of the partner's last RSA key; None when it has none."""
    for registered in reversed(partner.keys):
        key = public_jose_key(registered.pem)
        if isinstance(key, RSAKey) and registered.is_valid_at(now_ms()):
            return registered.kid or key.thumbprint(), key
    return None


def encrypt(message: Any, partner: Partner | None) -> dict[str, Any]:
    """The message encrypted for the partner. Raises EncryptionFailed without ``encryption_key``."""
    found = encryption_key(partner) if partner else None
    if found is None:
        raise EncryptionFailed("the partner has no RSA key")
    kid, key = found
    header = {"alg": "RSA-OAEP-256", "enc": "A256GCM", "kid": kid}
    compact = jwe.encrypt_compact(header, msgspec.json.encode(message), key, algorithms=ALGORITHMS)
    names = ("protected", "encrypted_key", "iv", "ciphertext", "tag")
    return {"header": header, **dict(zip(names, compact.split("."), strict=True))}


def _protected(header: dict[str, Any]) -> str:
    names = ("alg", "enc", "kid", "typ", "cty")
    ordered = {name: header[name] for name in names if name in header}
    text = json.dumps(ordered, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()
