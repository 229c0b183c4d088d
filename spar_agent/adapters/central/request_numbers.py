"""The number of each request, on disk before it is sent: it only rises, whatever kills us."""

from pathlib import Path
from typing import Final

from spar_agent.adapters.files import read_whole, write_whole
from spar_agent.adapters.store.driver import translated

FILE: Final = "central.counter"
BLOCK: Final = 50
"""Numbers that are taken from the disk at once; those a kill leaves unused stay unused."""
MOST: Final = 10**15 - 1
AHEAD_MS: Final = 5000
"""Beyond the center's time, which is told in seconds and was told a moment ago."""


class RequestNumbers:
    """Of one profile. Beside the vault and not in it, so that a restored vault does not go back."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._last = 0
        self._taken = 0

    def next(self, now_ms: int) -> int:
        """The next number. now_ms: where a lost file begins anew. Raises DiskFull, VaultReadOnly.

        A number of every millisecond since 1970 is more than one laptop ever sends.
        """
        if self._last >= self._taken:
            self._last = max(self._last, self._on_disk() or now_ms)
            self._taken = self._last + BLOCK
            with translated():
                write_whole(self._path, str(self._taken).encode(), secret=True)
        self._last += 1
        return self._last

    def go_beyond(self, now_ms: int) -> None:
        """An older file was put back: the center has seen higher numbers than ours."""
        self._last = max(self._last, self._taken, now_ms + AHEAD_MS)
        self._taken = self._last
        with translated():
            write_whole(self._path, str(self._taken).encode(), secret=True)

    def _on_disk(self) -> int | None:
        with translated():
            try:
                text = read_whole(self._path).decode("ascii")
            except FileNotFoundError:
                return None
            except UnicodeDecodeError:
                return None
        return int(text) if text.isdigit() and int(text) < MOST else None
