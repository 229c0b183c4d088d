"""The identity that an eKYC answer carries, encrypted to our certificate.

identity = b64url(ciphertext || 16-byte tag || 16-byte iv), its key RSA-OAEP wrapped in sessionKey.
"""

import base64
import binascii
import json
import logging
from collections.abc import Mapping
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from spar_agent.adapters.mosip.crypto import IV_BYTES, OAEP, from_base64url
from spar_agent.domain.enrollment import EkycIdentity

log = logging.getLogger(__name__)

MAX_PHOTO: Final = 1_000_000
MAX_NAME: Final = 200


def ekyc_identity_in(response: Mapping[str, Any], key: rsa.RSAPrivateKey) -> EkycIdentity | None:
    """Name and photo; None when there is no identity that we can read. Never raises."""
    try:
        sealed = from_base64url(str(response.get("identity") or ""))
        session = key.decrypt(from_base64url(str(response.get("sessionKey") or "")), OAEP)
        clear = AESGCM(session).decrypt(sealed[-IV_BYTES:], sealed[:-IV_BYTES], None)
        identity = json.loads(clear)
    except (ValueError, InvalidTag, RecursionError) as error:
        log.warning("eKYC: the identity cannot be read (%s)", type(error).__name__)
        return None
    if not isinstance(identity, dict):
        return None
    return ekyc_identity_of(identity)


def ekyc_identity_of(identity: Mapping[str, Any]) -> EkycIdentity:
    """Name and photo of an identity that somebody else opened."""
    return EkycIdentity(_name(identity), _photo(identity.get("photo")))


def _name(identity: Mapping[str, Any]) -> str:
    """``name``, else the first ``name_<language>``, without control characters."""
    texts = [identity.get("name")] + [v for k, v in identity.items() if str(k).startswith("name_")]
    named = next((text for text in texts if isinstance(text, str) and text.strip()), "")
    return "".join(c for c in named if c.isprintable())[:MAX_NAME]


def _photo(found: object) -> bytes:
    if not isinstance(found, str) or len(found) > MAX_PHOTO * 4 // 3:
        return b""
    try:
        return base64.b64decode(found, validate=True)
    except (ValueError, binascii.Error):
        return b""
