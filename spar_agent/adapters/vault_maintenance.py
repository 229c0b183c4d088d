"""Care of an open vault: copies, a fresh key, putting a copy back, saving what can be saved.

Nothing here overwrites a database. Every act makes another file, looks at it, and only then names
it in slots.json; a kill at any line leaves the old one or the new one, whole.
"""

import logging
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from spar_agent.adapters.files import sync_folder
from spar_agent.adapters.store.driver import (
    KEY_BYTES,
    Connection,
    DatabaseError,
    connect,
    translate_error,
    translated,
)
from spar_agent.adapters.store.enrollments import draw_slip_device
from spar_agent.adapters.store.journal import journal_head
from spar_agent.adapters.vault_copy import backup, check_free_space, is_intact, remove_database
from spar_agent.adapters.vault_database import VaultDatabase
from spar_agent.domain.journal import Act
from spar_agent.errors import SparError, VaultDamaged

log = logging.getLogger(__name__)

REPORT_EVERY_STEPS: Final = 200_000
OnProgress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Recovery:
    """What a rescue saved. damaged_tables: those of which something could not be read."""

    rows: int
    damaged_tables: tuple[str, ...]


def rekey(database: VaultDatabase, on_progress: OnProgress = lambda _done: None) -> None:
    """A fresh key for the database: a copy under it takes the place of the old file.

    on_progress: how much is done, 0 to 1. The vault is closed afterwards. Raises DiskFull,
    VaultDamaged.
    """
    path = database.path
    check_free_space(path, database.folder)
    key, name = os.urandom(KEY_BYTES), _next_name(database)
    fresh = database.folder / f"{name}.new"
    remove_database(fresh)
    _export(database.connection, fresh, key, on_progress)
    _verify_copy(fresh, key, _counts(database.connection))
    with translated():
        fresh.replace(database.folder / name)
        sync_folder(database.folder)
    database.switch_to(name, key)
    database.close()
    remove_database(path)
    on_progress(1.0)
    log.info("the database has a fresh key")


def restore(database: VaultDatabase, copy: Path, by: str = "") -> Path:
    """Put ``copy`` in the place of the database in use, which is set aside, never overwritten.

    Answers where the former one lies. The vault is closed afterwards. Raises VaultDamaged when the
    copy is of another vault, damaged, or its journal is broken. by: agent id of who does it; the
    first line that the restored journal gets says it, and how far the former one went.
    """
    former_head = journal_head(database.connection)
    key = _key_for(copy, database.keys)
    check_free_space(copy, database.folder)
    name = _next_name(database)
    source = connect(copy, key)
    try:
        backup(source, key, database.folder / name)
    finally:
        source.close()
    head = _begun_anew(database, name, key, by, former_head[0] if former_head else 0)
    former = database.path
    database.switch_to(name, key)
    database.journal.replace(head)
    database.close()
    aside = former.with_name(f"set-aside-{former.stem}-{os.urandom(3).hex()}.db")
    with translated():
        former.replace(aside)
    for rest in ("-wal", "-shm"):
        remove_database(former.with_name(former.name + rest))
    log.info("a copy was restored")
    return aside


def _begun_anew(
    database: VaultDatabase, name: str, key: bytes, by: str, former: int
) -> tuple[int, str] | None:
    """The head of the restored journal once it says that it was restored.

    Slips that were given away after the copy was made keep their numbers to themselves.
    """
    conn = connect(database.folder / name, key)
    try:
        draw_slip_device(conn)
        database.note_in(conn, Act.RESTORED, by, f"instead of entry {former}")
        return journal_head(conn)
    finally:
        conn.close()


def recover(path: Path, key: bytes, to: Path) -> Recovery:
    """Every row of a damaged database that can still be read, into a new one under the same key.

    The damaged one is only read.
    """
    if to.exists():
        raise VaultDamaged("the file is there already")
    target = connect(to, key)
    rows, damaged = 0, []
    try:
        for name, script in _schema(path, key):
            with translated():
                target.execute(script)
            saved, complete = _copy_rows(path, key, target, name)
            rows += saved
            if not complete:
                damaged.append(name)
    finally:
        target.close()
    return Recovery(rows, tuple(damaged))


def _schema(path: Path, key: bytes) -> list[tuple[str, str]]:
    """Name and script of each table, without search indexes: those are made anew."""
    source = connect(path, key)
    try:
        with translated():
            found = source.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL"
                " AND name NOT LIKE 'sqlite_%'"
            ).fetchall()
    finally:
        source.close()
    indexes = [f"{name}_" for name, sql in found if sql.startswith("CREATE VIRTUAL")]
    return [
        (str(name), str(sql))
        for name, sql in found
        if not sql.startswith("CREATE VIRTUAL") and not str(name).startswith(tuple(indexes))
    ]


def _copy_rows(path: Path, key: bytes, target: Connection, table: str) -> tuple[int, bool]:
    """Rows one by one, from both ends towards what cannot be read."""
    rows, seen, complete = 0, 0, True
    for order in ("ASC", "DESC"):
        # a connection that met a bad page reads nothing any more: each way has its own
        source = connect(path, key)
        try:
            sql = f'SELECT rowid, * FROM "{table}" ORDER BY rowid {order}'  # noqa: S608 -- its own
            for row in source.execute(sql):
                if order == "DESC" and row[0] <= seen:
                    break
                marks = ", ".join("?" * (len(row) - 1))
                into = f'INSERT OR IGNORE INTO "{table}" VALUES ({marks})'  # noqa: S608 -- its own
                target.execute(into, row[1:])
                rows, seen = rows + 1, row[0] if order == "ASC" else seen
        except DatabaseError as error:
            log.warning("a table cannot be read whole: %s", translate_error(error).code)
            complete = False
        finally:
            source.close()
        if complete:
            break
    return rows, complete


def _export(source: Connection, to: Path, key: bytes, on_progress: OnProgress) -> None:
    size = max(1, _size(source))

    def report() -> int:
        on_progress(min(0.95, to.stat().st_size / size) if to.exists() else 0.0)
        return 0

    source.set_progress_handler(report, REPORT_EVERY_STEPS)
    try:
        with translated():
            source.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(to), f"x'{key.hex()}'"))
            try:
                source.execute("SELECT sqlcipher_export('fresh')")
                at = source.execute("PRAGMA user_version").fetchone()[0]
                source.execute(f"PRAGMA fresh.user_version = {int(at)}")
            finally:
                source.execute("DETACH DATABASE fresh")
    finally:
        source.set_progress_handler(None, 0)


def _verify_copy(path: Path, key: bytes, expected: dict[str, int]) -> None:
    """Raises VaultDamaged unless everything that was there is there."""
    conn = connect(path, key)
    try:
        if not is_intact(conn) or _counts(conn) != expected:
            raise VaultDamaged("the copy under the fresh key does not verify")
        with translated():
            conn.execute("PRAGMA journal_mode = DELETE")
    finally:
        conn.close()
    with translated(), path.open("rb+") as file:
        os.fsync(file.fileno())


def _counts(conn: Connection) -> dict[str, int]:
    with translated():
        names = [
            str(row[0])
            for row in conn.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                " AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'"
            )
        ]
        counted = 'SELECT count(*) FROM "{}"'
        return {name: int(conn.execute(counted.format(name)).fetchone()[0]) for name in names}


def _key_for(copy: Path, keys: list[bytes]) -> bytes:
    if not copy.is_file():
        raise VaultDamaged("there is no such copy")
    for key in keys:
        try:
            conn = connect(copy, key)
        except SparError:
            continue
        try:
            if is_intact(conn):
                return key
        finally:
            conn.close()
    raise VaultDamaged("the copy is damaged, or of another vault")


def _next_name(database: VaultDatabase) -> str:
    found = (
        re.match(r"vault-(\d+)\.db", path.name) for path in database.folder.glob("vault-*.db*")
    )
    used = [int(match[1]) for match in found if match]
    return f"vault-{max([1, *used]) + 1}.db"


def _size(conn: Connection) -> int:
    with translated():
        pages = conn.execute("PRAGMA page_count").fetchone()[0]
        return int(pages) * int(conn.execute("PRAGMA page_size").fetchone()[0])
