"""Detached JWS over the canonical body, as SPAR 1.1 and 2.x verify it.

Signature: b64url({"alg":"RS256"}) ".." b64url(signature)
signed bytes: b64url(header) "." b64url(canonical JSON of the whole body)
RSASSA-PKCS1-v1_5 with SHA-256
"""

import json
from typing import Any

from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from spar_agent.adapters import jose
from spar_agent.domain.profile import Canonical
from spar_agent.domain.secret import Secret
from spar_agent.errors import ProfileBad


def canonical(body: dict[str, Any], rule: Canonical) -> bytes:
    """The bytes that are signed, and sent: sorted and raw UTF-8, or in order and ASCII."""
    sort = rule is Canonical.SORTED
    return json.dumps(body, sort_keys=sort, separators=(",", ":"), ensure_ascii=not sort).encode()


class Signer:
    """Signs with this office's key. Raises ProfileBad for a key that is none."""

    def __init__(self, key_pem: Secret) -> None:
        try:
            self._key = RSAKey.import_key(key_pem.reveal())
        except (JoseError, ValueError, TypeError) as error:
            raise ProfileBad("mapper: an RSA signing key in PEM is needed") from error
        if not self._key.is_private:
            raise ProfileBad("mapper: the signing key is a public one")

    def sign(self, payload: bytes) -> str:
        """The value of the ``Signature`` header."""
        return jose.sign_detached(payload, self._key)
