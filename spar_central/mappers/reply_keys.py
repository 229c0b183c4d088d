"""The mapper's own keys: what it signs its replies with, where the settings name them.

Ours signs the exact bytes of a reply as it is signed for by partners: a detached JWS in the header
``Signature``. Public keys: its ``/.well-known/jwks.json``, or PEM. Source: RFC 7515, RFC 7517.
"""

import json
from pathlib import Path
from typing import Any, Final

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, Key, OKPKey, RSAKey, import_key
from joserfc.util import to_bytes, urlsafe_b64encode

from spar_central.errors import BadSetting
from spar_central.mappers.signature import LongRegistry

ALGORITHMS: Final = ["RS256", "PS256", "ES256", "ES384", "EdDSA", "Ed25519"]
MEMBERS: Final = frozenset({"kty", "crv", "n", "e", "x", "y"})
"""Of a public key; what servers put beside them is not looked at, some of it is wrong."""
MAX_KEYS: Final = 20


_REGISTRY: Final = LongRegistry(algorithms=ALGORITHMS)


class ReplyKeys:
    """Public keys of one mapper; any of them may have signed."""

    def __init__(self, keys: list[Key]) -> None:
        self._keys = keys

    def have_signed(self, body: bytes, signature: str) -> bool:
        """Whether one of them made ``signature`` over exactly ``body``."""
        if signature.count(".") != 2:
            return False
        head, _, tail = signature.split(".")
        token = f"{head}.{urlsafe_b64encode(body).decode('ascii')}.{tail}"
        return any(_is_by(key, token) for key in self._keys)


def _is_by(key: Key, token: str) -> bool:
    try:
        jws.deserialize_compact(to_bytes(token), key, registry=_REGISTRY)
    except (JoseError, ValueError, TypeError):
        return False
    return True


def read_reply_keys(name: str, setting: str) -> ReplyKeys | None:
    """Of a JWKS or a PEM file; None for "". Raises BadSetting that names ``setting``."""
    if not name:
        return None
    try:
        text = Path(name).read_text("ascii")
        keys = _jwks(json.loads(text)) if text.lstrip().startswith("{") else _pem(text)
    except OSError as error:
        raise BadSetting(f"{setting}: {error.strerror}") from error
    except (ValueError, RecursionError, JoseError, TypeError, KeyError) as error:
        raise BadSetting(f"{setting}: a JWKS, or public keys in PEM, is needed") from error
    if not keys or len(keys) > MAX_KEYS:
        raise BadSetting(f"{setting}: it holds no key that signs, or more than {MAX_KEYS}")
    return ReplyKeys(keys)


def _jwks(document: Any) -> list[Key]:
    """Keys to encrypt with stand in the same document, and sign nothing."""
    found: list[Key] = []
    for one in document["keys"]:
        if one.get("use", "sig") == "sig":
            plain = {name: one[name] for name in MEMBERS & set(one)}
            found.append(import_key(plain))
    return found


def _pem(text: str) -> list[Key]:
    end = "-----END PUBLIC KEY-----"
    parts = [part.strip() + "\n" + end for part in text.split(end)[:-1]]
    return [_public(part) for part in parts]


def _public(pem: str) -> Key:
    for kind in (RSAKey, ECKey, OKPKey):
        try:
            return kind.import_key(pem)
        except (JoseError, ValueError, TypeError):
            continue
    raise ValueError("no public key")
