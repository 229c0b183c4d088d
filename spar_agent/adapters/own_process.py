"""What this process keeps from others on the same computer, from its first line on."""

import ctypes
import logging
import os
import sys
from pathlib import Path
from typing import Final

log = logging.getLogger(__name__)

PR_SET_DUMPABLE: Final = 4
"""Source: prctl(2), linux/prctl.h."""
OTHERS: Final = 0o077


def close_to_others() -> None:
    """New files are ours alone; no other process of this user reads our memory, no core is written.

    Where a system has no such thing it is left out. root reads everything all the same.
    """
    os.umask(OTHERS)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
            log.warning("memory stays readable for other programs: %d", ctypes.get_errno())


def take_from_others(folder: Path) -> list[str]:
    """Take the rights of others on ``folder`` and what lies in it; names of what had any.

    Windows gives a profile to its user alone. Raises OSError.
    """
    if os.name != "posix" or not folder.is_dir():
        return []
    found = []
    for path in (folder, *folder.iterdir()):
        if path.is_symlink():
            continue
        mode = path.stat().st_mode
        if mode & OTHERS:
            path.chmod(mode & 0o700)
            found.append(path.name)
    return found
