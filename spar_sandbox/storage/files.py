"""Private files that are either whole or not there."""

import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path


def write_private(path: Path, content: bytes) -> None:
    """``content`` at ``path``, mode 0600, replaced in one step."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def write_folder(folder: Path, files: Mapping[str, bytes]) -> bool:
    """``files`` in a new ``folder``, all or none; False when somebody else was first.

    Two processes may start on one data folder at once; the rename decides who made the keys.
    """
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    part.mkdir(mode=0o700)
    try:
        for name, content in files.items():
            write_private(part / name, content)
        part.rename(folder)
    except OSError:
        shutil.rmtree(part, ignore_errors=True)
        if folder.is_dir():
            return False
        raise
    return True
