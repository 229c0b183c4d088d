"""Copies of a vault's database, and the check that one is intact."""

import shutil
from datetime import datetime
from pathlib import Path
from typing import Final

from spar_agent.adapters.files import sync_folder
from spar_agent.adapters.store.driver import Connection, connect, translate_os_error, translated
from spar_agent.adapters.store.enrollments import first_broken
from spar_agent.errors import DiskFull, VaultDamaged

MAX_COPIES: Final = 5


def pages_intact(conn: Connection) -> bool:
    """True when every page and every row verify."""
    with translated():
        pages = conn.execute("PRAGMA cipher_integrity_check").fetchall()
        rows = conn.execute("PRAGMA integrity_check").fetchall()
    return not pages and rows == [("ok",)]


def is_intact(conn: Connection) -> bool:
    """True when every page, every row and the chain of events verify."""
    return pages_intact(conn) and first_broken(conn) is None


def backup(source: Connection, key: bytes, to: Path) -> None:
    """An online copy under the same key, looked at before it gets its name. Raises VaultDamaged."""
    fresh = to.with_suffix(to.suffix + ".new")
    remove_database(fresh)
    copy = connect(fresh, key)
    try:
        with translated():
            source.backup(copy)
        if not is_intact(copy):
            raise VaultDamaged("the copy does not verify")
        with translated():
            copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
    with translated():
        fresh.replace(to)
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
    source = connect(path, key)
    try:
        backup(source, key, to)
    finally:
        source.close()
    by_age = sorted(folder.glob("vault-*.db"), key=lambda one: (one.name <= to.name, one.name))
    for old in () if keep_all else by_age[:-MAX_COPIES]:
        remove_database(old)
    return to


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
