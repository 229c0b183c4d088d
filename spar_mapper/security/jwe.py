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

from spar_mapper.records.partners import Asker
from spar_mapper.security.keys import now_ms, public_jose_key

ALGORITHMS = ["RSA-OAEP", "RSA-OAEP-256", "A128GCM", "A256GCM", "A128CBC-HS256", "A256CBC-HS512"]
_HEADERS = frozenset({"alg", "enc", "kid", "typ", "cty"})  # no zip: nothing that grows


class CannotDecrypt(Exception):
    """Not a JWE for one of our keys."""


def decrypted(message: Any, keys: Sequence[RSAKey]) -> Any:
    """The message inside. Raises CannotDecrypt."""
    try:
        parts = [message[n] for n in ("encrypted_key", "iv", "ciphertext", "tag")]
        head, told = message["header"], message.get("protected")
        if not isinstance(head, dict) or not set(head) <= _HEADERS:
            raise CannotDecrypt("header")
        protected = told if isinstance(told, str) else _protected(head)
        inside = json.loads(base64.urlsafe_b64decode(protected + "=" * (-len(protected) % 4)))
        if not isinstance(inside, dict) or not set(inside) <= _HEADERS:
            raise CannotDecrypt("header")
        compact = ".".join([protected, *parts])
    except (TypeError, KeyError, ValueError, AttributeError) as why:
        raise CannotDecrypt("parts") from why
    for key in reversed(keys):
        try:
            plain = jwe.decrypt_compact(compact, key, algorithms=ALGORITHMS).plaintext
            return msgspec.json.decode(plain or b"")
        except (JoseError, ValueError, TypeError, RecursionError):
            continue
    raise CannotDecrypt("key")


def encryption_key(asker: Asker) -> tuple[str, RSAKey] | None:
    """Kid and key of the partner's last RSA key; None when it has none."""
    for known in reversed(asker.keys):
        key = public_jose_key(known.pem)
        if isinstance(key, RSAKey) and known.is_good(now_ms()):
            return known.kid or key.thumbprint(), key
    return None


def encrypted(message: Any, asker: Asker | None) -> dict[str, Any]:
    """The message for a partner who has an ``encryption_key``. Raises CannotDecrypt."""
    found = encryption_key(asker) if asker else None
    if found is None:
        raise CannotDecrypt("the partner has no RSA key")
    kid, key = found
    head = {"alg": "RSA-OAEP-256", "enc": "A256GCM", "kid": kid}
    made = jwe.encrypt_compact(head, msgspec.json.encode(message), key, algorithms=ALGORITHMS)
    names = ("protected", "encrypted_key", "iv", "ciphertext", "tag")
    return {"header": head, **dict(zip(names, made.split("."), strict=True))}


def _protected(head: dict[str, Any]) -> str:
    ordered = {name: head[name] for name in ("alg", "enc", "kid", "typ", "cty") if name in head}
    text = json.dumps(ordered, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()
