"""A photo of the document an account number was read from."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from spar_agent.errors import PhotoUnusable

MAX_BYTES: Final = 400_000
"""A passbook page stays readable at this size; the vault refuses more."""

JPEG_START: Final = b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True, repr=False)
class PassbookPhoto:
    """JPEG bytes without anything the camera added. taken_at: when it was attached, aware UTC."""

    jpeg: bytes
    taken_at: datetime

    def __repr__(self) -> str:
        return f"PassbookPhoto({len(self.jpeg)} bytes)"


def passbook_photo(jpeg: bytes, now: datetime) -> PassbookPhoto:
    """A photo of ``jpeg``. Raises PhotoUnusable when it is no JPEG, or too large."""
    if not jpeg.startswith(JPEG_START) or len(jpeg) > MAX_BYTES:
        raise PhotoUnusable(f"{len(jpeg)} bytes")
    return PassbookPhoto(jpeg, now)
