"""One process per vault: an advisory lock the operating system drops when the process dies."""

import os
import sys
from pathlib import Path

from spar_agent.adapters.store.driver import translated
from spar_agent.errors import VaultInUse


class FileLock:
    """Held from ``take`` to ``release``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def take(self) -> None:
        """Raises VaultInUse when another process holds it, VaultReadOnly, DiskFull."""
        if self._handle is not None:
            return
        with translated():
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise VaultInUse from error
        self._handle = handle

    def release(self) -> None:
        """Let another process have it."""
        if self._handle is not None:
            os.close(self._handle)  # closing drops the lock
            self._handle = None


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
