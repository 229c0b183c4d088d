"""What the Partner Manager keeps in the data folder: partners with their keys, staff's token."""

import secrets
from pathlib import Path
from typing import Final

from spar_sandbox.storage.files import write_folder, write_private

_PARTNERS: Final = "partners.json"
_TOKEN: Final = "staff.token"  # noqa: S105 -- the name of a file


class PartnerManagerFiles:
    """``DIR/partner-manager/``; made at the first start."""

    def __init__(self, data: Path) -> None:
        """Raises OSError."""
        self._folder = data / "partner-manager"
        if not self._folder.is_dir():
            made = {_TOKEN: secrets.token_urlsafe(24).encode(), _PARTNERS: b"[]"}
            write_folder(self._folder, made)

    def staff_token(self) -> str:
        """With which staff approves: a bearer token."""
        return (self._folder / _TOKEN).read_text("ascii")

    def read(self) -> bytes:
        """All partners, as they were written last."""
        return (self._folder / _PARTNERS).read_bytes()

    def write(self, content: bytes) -> None:
        """All partners. Raises OSError."""
        write_private(self._folder / _PARTNERS, content)
