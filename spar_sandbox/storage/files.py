"""Private files that are either whole or not there: the one place that writes to disk."""

import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path


def _unfinished(path: Path) -> Path:
    """A new hidden name beside ``path``, for what is not whole yet."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}")


def write_private(path: Path, content: bytes) -> None:
    """``content`` at ``path``, mode 0600, replaced in one step. Raises OSError."""
    unfinished = _unfinished(path)
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """``files`` in a new ``folder``, all or none; nothing when ``folder`` is there by now.

    Two processes may start on one data folder at once; the rename decides who made the keys.
    Raises OSError when the folder cannot be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = _unfinished(folder)
    unfinished.mkdir(mode=0o700)
    try:
        for name, content in files.items():
            write_private(unfinished / name, content)
        unfinished.rename(folder)
    except OSError:
        shutil.rmtree(unfinished, ignore_errors=True)
        if not folder.is_dir():
            raise
