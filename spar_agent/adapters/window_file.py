"""Where the window was when it closed, kept in the profile. Nothing of a person is in it."""

import contextlib
from pathlib import Path

from spar_agent.adapters.files import read_whole, write_whole

MAX_BYTES = 1_000


class WindowFile:
    """A file of a few bytes that may be missing: a window that opens elsewhere loses nothing."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "window.place"

    def read(self) -> bytes:
        """What was kept last, or nothing."""
        try:
            return read_whole(self._path)[:MAX_BYTES]
        except OSError:
            return b""

    def keep(self, place: bytes) -> None:
        """Keep ``place`` where the disk allows it."""
        with contextlib.suppress(OSError):
            write_whole(self._path, place)
