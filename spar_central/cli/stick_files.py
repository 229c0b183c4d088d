"""Files that come and go on a stick: read up to a limit, written whole or not at all."""

from pathlib import Path

from spar_central.errors import BadSetting
from spar_central.keys_folder import write_private


def read_at_most(file: Path, limit: int) -> bytes:
    """One byte more than ``limit`` tells that there is more. Raises OSError."""
    with file.open("rb") as handle:
        return handle.read(limit + 1)


def check_new(file: Path) -> None:
    """Raises BadSetting for a name that is taken."""
    if file.exists():
        raise BadSetting(f"{file.name}: the file is there already")


def write_new(file: Path, data: bytes) -> None:
    """Whole, or not there: whatever kills us. Only we may read it, where the disk knows rights.

    Raises BadSetting for a name that is taken, OSError.
    """
    check_new(file)
    fresh = file.with_name(f"{file.name}.new")
    fresh.unlink(missing_ok=True)
    try:
        write_private(fresh, data)
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
