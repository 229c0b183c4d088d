"""Copies of a vault's database, and the check that one is intact."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from spar_agent.adapters.files import put_in_place, sync_folder, translate_os_error
from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import ONCE_KIB, Connection, connect, translated
from spar_agent.adapters.store.journal import first_broken
from spar_agent.errors import DiskFull, VaultDamaged

MAX_COPIES: Final = 5
BEFORE: Final = "before-schema-"
MAX_BEFORE: Final = 2


def pages_intact(conn: Connection) -> bool:
    """True when every page and every row verify."""
    with translated():
        pages = conn.execute("PRAGMA cipher_integrity_check").fetchall()
        rows = conn.execute("PRAGMA integrity_check").fetchall()
    return not pages and rows == [("ok",)]


def is_intact(conn: Connection) -> bool:
    """True when every page, every row and the chain of events verify."""
    return pages_intact(conn) and first_broken(conn) is None


def backup(
    source: Connection, key: bytes, to: Path, verifies: Callable[[Connection], bool] = is_intact
) -> None:
    """An online copy under the same key, looked at before it gets its name. Raises VaultDamaged."""
    fresh = to.with_suffix(to.suffix + ".new")
    remove_database(fresh)
    copy = connect(fresh, key, ONCE_KIB)
    try:
        with translated():
            source.backup(copy)
        if not verifies(copy):
            raise VaultDamaged("the copy does not verify")
        with translated():
            copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
    with translated():
        put_in_place(fresh, to)
        sync_folder(to.parent)


def daily_copy(
    path: Path, key: bytes, folder: Path, today: datetime, *, keep_all: bool = False
) -> Path | None:
    """Once a day, a copy beside the vault; the newest MAX_COPIES stay. None: there is one today.

    keep_all: while the date is in doubt none goes. Copies of days to come were dated by a wrong
    clock: they go first.

    Through a connection of its own: work goes on meanwhile, any thread may do it.
    """
    with translated():
        folder.mkdir(mode=0o700, exist_ok=True)
        to = folder / f"vault-{today:%Y%m%d}.db"
        if to.exists():
            return None
    check_free_space(path, folder)
    source = connect(path, key, ONCE_KIB)
    try:
        backup(source, key, to)
    finally:
        source.close()
    by_age = sorted(folder.glob("vault-*.db"), key=lambda one: (one.name <= to.name, one.name))
    for old in () if keep_all else by_age[:-MAX_COPIES]:
        remove_database(old)
    return to


def copy_before_migration(conn: Connection, path: Path, key: bytes, folder: Path) -> None:
    """A verified copy of a vault that a newer program is about to change; the newest two stay.

    Raises DiskFull, VaultDamaged: then nothing is changed.
    """
    at, to_be = db.schema_of(conn), db.newest()
    if at == 0 or at >= to_be:
        return
    with translated():
        folder.mkdir(mode=0o700, exist_ok=True)
    to = folder / f"{BEFORE}{at}-to-{to_be}.db"
    if to.exists():
        return  # of a migration that was killed: it holds what was there before
    check_free_space(path, folder)
    backup(conn, key, to, pages_intact)  # the chain of an older schema is not ours to read
    by_age = sorted(folder.glob(f"{BEFORE}*.db"), key=lambda one: one.stat().st_mtime)
    for old in by_age[:-MAX_BEFORE]:
        remove_database(old)


def schemas_reached(folder: Path) -> list[int]:
    """Schemas to which newer programs brought the vault whose copies are in ``folder``."""
    names = [path.stem.rpartition("-to-")[2] for path in folder.glob(f"{BEFORE}*-to-*.db")]
    return [int(name) for name in names if name.isdecimal()]


def check_free_space(path: Path, folder: Path) -> None:
    """Raises DiskFull before anything is begun that would not fit."""
    try:
        if shutil.disk_usage(folder).free < path.stat().st_size * 1.2:
            raise DiskFull("no room for a copy")
    except OSError as error:
        raise translate_os_error(error) from error


def remove_database(path: Path) -> None:
    """Remove a database and what SQLite keeps beside it."""
    with translated():
        for suffix in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
