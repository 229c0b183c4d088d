"""The identity that an eKYC answer carries, as the center opened it."""

import base64
import binascii
import logging
from collections.abc import Mapping
from typing import Any, Final

from spar_agent.domain.enrollment import EkycIdentity

log = logging.getLogger(__name__)

MAX_PHOTO: Final = 1_000_000
MAX_NAME: Final = 200


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
