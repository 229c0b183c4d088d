"""Files that are written whole or not at all, and what the disk says in our words."""

import errno
import os
import sys
import time
from pathlib import Path
from typing import Final

from spar_agent.errors import DiskFull, SparError, StoreUnavailable, VaultReadOnly

WAITS_S: Final[tuple[float, ...]] = (0.02, 0.1, 0.4) if sys.platform == "win32" else ()
"""Between attempts to put a file in place, or to read one. Windows refuses the first while somebody
has the old file open, as a virus scanner does for a moment after each writing, and the second while
somebody puts another in its place."""


def write_whole(path: Path, data: bytes, *, secret: bool = False) -> None:
    """Put ``data`` in place of ``path``; whatever kills us, the old or the new content is there.

    secret: readable by this user only (0600). Raises OSError; the old file stays then.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        fresh.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(fresh, flags, 0o600 if secret else 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(fresh, path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def read_whole(path: Path) -> bytes:
    """A file that ``write_whole`` writes, perhaps at this moment. Raises OSError."""
    for wait_s in WAITS_S:
        try:
            return path.read_bytes()
        except PermissionError:
            time.sleep(wait_s)
    return path.read_bytes()


def put_in_place(fresh: Path, path: Path) -> None:
    """``fresh`` takes the name ``path``. Raises OSError; ``path`` is as it was then."""
    for wait_s in WAITS_S:
        try:
            fresh.replace(path)
        except PermissionError:
            time.sleep(wait_s)
        else:
            return
    fresh.replace(path)


def sync_folder(folder: Path) -> None:
    """Have the names in ``folder`` on disk, where the system can. Raises OSError."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def translate_os_error(error: OSError) -> SparError:
    """An error of the file system in our words."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(str(error.errno))
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return VaultReadOnly(str(error.errno))
    return StoreUnavailable(str(error.errno))
