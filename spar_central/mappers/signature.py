"""Detached JWS over the canonical body, as SPAR 1.1 and 2.x verify it.

Signature: b64url({"alg":"RS256"}) ".." b64url(signature)
signed bytes: b64url(header) "." b64url(canonical JSON of the whole body)
RSASSA-PKCS1-v1_5 with SHA-256
"""

import json
import os
from pathlib import Path
from typing import Any, Final

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey
from joserfc.jws import JWSRegistry

from spar_central.errors import BadSetting
from spar_central.settings import Canonical
from spar_central.trust.token_keys import TokenRsaKey, names_token_key, read_token_key

RS256: Final = "RS256"


class LongRegistry(JWSRegistry):
    """The library's own limits are those of login tokens."""

    max_payload_length = 64_000_000


_REGISTRY: Final = LongRegistry(algorithms=[RS256])


def canonical(body: dict[str, Any], rule: Canonical) -> bytes:
    """The bytes that are signed, and sent: sorted and raw UTF-8, or in order and ASCII."""
    sort = rule is Canonical.SORTED
    return json.dumps(body, sort_keys=sort, separators=(",", ":"), ensure_ascii=not sort).encode()


class RequestSigner:
    """Signs with the center's key at the mapper. Raises BadSetting for a key that is none."""

    def __init__(self, key_pem: bytes) -> None:
        """key_pem: or the URI of a key in a token."""
        try:
            self._key = _rsa_key(key_pem)
        except (JoseError, ValueError, TypeError) as error:
            raise BadSetting("mapper.key_file: an RSA key in PEM is needed") from error
        if not self._key.is_private:
            raise BadSetting("mapper.key_file: it holds a public key")

    def sign(self, payload: bytes) -> str:
        """The value of the ``Signature`` header."""
        whole = jws.serialize_compact({"alg": RS256}, payload, self._key, registry=_REGISTRY)
        return jws.detach_content(whole)


def _rsa_key(data: bytes) -> RSAKey:
    if not names_token_key(data):
        return RSAKey.import_key(data)
    key = read_token_key(data, "mapper.key_file")
    if not isinstance(key, TokenRsaKey):
        raise BadSetting("mapper.key_file: an RSA key is needed in the token")
    return RSAKey(key, RSAKey.import_key(key.public_key()).as_dict())


def read_signer(name: str) -> RequestSigner | None:
    """Of the file of the settings; None for "". Raises BadSetting."""
    return RequestSigner(read_private(name, "mapper.key_file")) if name else None


def read_private(name: str, setting: str) -> bytes:
    """A file that others may not read. Raises BadSetting that names ``setting``."""
    path = Path(name)
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise BadSetting(f"{setting}: others may read it; chmod 600 is needed")
        return path.read_bytes()
    except OSError as error:
        raise BadSetting(f"{setting}: {error.strerror}") from error
