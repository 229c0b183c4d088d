"""The photo of a card: at 16 or 62, as bytes, hex or base64; shown where Qt can, else told."""

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Any, Final

from spar_agent.adapters.card.members import keyed
from spar_agent.domain.card import CardNote

_PHOTO, _FACE = 16, 62
_DATA, _FORMAT = 0, 1
_IMAGE: Final = 0
_HEX: Final = re.compile(r"(?:[0-9a-fA-F]{2})+")
_DATA_URL: Final = re.compile(r"data:[^,]*;base64,")


def photo_of(claim: Mapping[int, Any]) -> tuple[bytes, CardNote | None]:
    """The photo in JPEG, PNG or WebP, and what is told: there is none, or it cannot be drawn.

    What the bytes begin with decides, as the format that is named beside them may be wrong: MOSIP's
    own example names JPEG with the number of JPEG 2000. Source: MOSIP claim 169, version 1.2.
    """
    found = [data for data in map(_as_bytes, _candidates(claim)) if data]
    for data in found:
        if _is_drawn(data):
            return data, None
    if not found and not any(claim.get(at) for at in (_PHOTO, _FACE)):
        return b"", CardNote.NO_PHOTO
    if any(map(_is_a_picture, found)):
        return b"", CardNote.PHOTO_FORMAT
    return b"", CardNote.PHOTO_DAMAGED


def _candidates(claim: Mapping[int, Any]) -> list[object]:
    faces = claim.get(_FACE)
    parts: list[object] = [claim.get(_PHOTO)]
    for face in faces if isinstance(faces, list | tuple) else [faces]:
        if isinstance(face, Mapping):
            members = keyed(face)
            if members.get(_FORMAT, _IMAGE) == _IMAGE:
                parts.append(members.get(_DATA))
        else:
            parts.append(face)
    return parts


def _as_bytes(found: object) -> bytes:
    """``found``, or what hex or base64 of either alphabet says; nothing where it says nothing."""
    if not isinstance(found, str):
        return found if isinstance(found, bytes) else b""
    text = "".join(_DATA_URL.sub("", found, count=1).split())
    if _HEX.fullmatch(text):
        return bytes.fromhex(text)
    plain = text.replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _is_drawn(data: bytes) -> bool:
    webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) or webp


def _is_a_picture(data: bytes) -> bool:
    """JPEG 2000 (file or stream), AVIF and its kin, TIFF, WSQ: real, but not for Qt."""
    starts = (b"\x00\x00\x00\x0cjP", b"\xff\x4f\xff\x51", b"II*\x00", b"MM\x00*", b"\xff\xa0")
    return data.startswith(starts) or data[4:8] == b"ftyp"
