"""The only place that names sqlcipher3: opening a database, and its errors in our words."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from spar_agent.adapters.files import translate_os_error
from spar_agent.errors import (
    DiskFull,
    SparError,
    StoreUnavailable,
    VaultDamaged,
    VaultInUse,
    VaultReadOnly,
)

log = logging.getLogger(__name__)

KEY_BYTES = 32
Connection = Any  # sqlcipher3 publishes no types
DatabaseError = dbapi2.DatabaseError
IntegrityError = dbapi2.IntegrityError
complete_statement = dbapi2.complete_statement

_BY_TEXT: tuple[tuple[str, type[SparError]], ...] = (
    ("database or disk is full", DiskFull),
    ("readonly", VaultReadOnly),
    ("read-only", VaultReadOnly),
    ("unable to open", VaultReadOnly),
    ("not a database", VaultDamaged),
    ("malformed", VaultDamaged),
    ("disk I/O", VaultDamaged),
    ("hmac check failed", VaultDamaged),
    ("locked", VaultInUse),
)


def translate_error(error: BaseException) -> SparError:
    """The error of ours that ``error`` stands for. Its text is SQLite's own and holds no values."""
    text = str(error)
    for part, kind in _BY_TEXT:
        if part in text:
            return kind(text)
    return StoreUnavailable(text)


@contextmanager
def translated() -> Iterator[None]:
    """Turns the database's and the disk's errors into ours. Broken constraints are bugs and fly."""
    try:
        yield
    except IntegrityError:
        raise
    except dbapi2.Error as error:
        raise translate_error(error) from error
    except OSError as error:
        raise translate_os_error(error) from error


CACHE_KIB = 8 * 1024
"""Pages held decrypted: what a country's branches are looked for in. A search takes as long as with
32 MB (tests.bench.bench_directory), with SQLite's 2 MB a sixth longer; ten thousand enrollments
fill whatever there is."""

ONCE_KIB = 2 * 1024
"""For what reads each page once, as a copy does: more would be held and never asked for again."""


def connect(path: Path, key: bytes, cache_kib: int = CACHE_KIB) -> Connection:
    """An open database under the raw 32-byte ``key``; the file is made when it is not there.

    cache_kib: how much of it may lie decrypted in memory. Raises VaultDamaged for a wrong key or a
    broken file, VaultReadOnly, DiskFull.
    """
    return _opened(str(path), key, cache_kib)


def connect_in_memory(key: bytes) -> Connection:
    """An empty database that no file holds: it is gone when it is closed."""
    return _opened(":memory:", key, CACHE_KIB)


def _opened(place: str, key: bytes, cache_kib: int) -> Connection:
    if len(key) != KEY_BYTES:
        raise ValueError("a raw key has 32 bytes")
    with translated():
        conn = dbapi2.connect(place, isolation_level=None, check_same_thread=False)
        try:
            # a copy under a former key is tried with each: what fails is said in our words only
            conn.execute("PRAGMA cipher_log_level = NONE")
            conn.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            conn.execute("PRAGMA cipher_memory_security = OFF")
            conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
            conn.execute("PRAGMA journal_mode = WAL")
            conn.execute(f"PRAGMA cache_size = -{cache_kib}")
            conn.execute("PRAGMA synchronous = FULL")
            conn.execute("PRAGMA temp_store = MEMORY")
            conn.execute("PRAGMA foreign_keys = ON")
            conn.execute("PRAGMA secure_delete = ON")
        except BaseException:
            conn.close()
            raise
    return conn


@contextmanager
def transaction(conn: Connection) -> Iterator[None]:
    """One finished transaction, or nothing of it; inside another one, a part of that one."""
    if conn.in_transaction:
        with _savepoint(conn):
            yield
        return
    with translated():
        conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            conn.execute("COMMIT")
        except BaseException:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            raise


@contextmanager
def _savepoint(conn: Connection) -> Iterator[None]:
    with translated():
        conn.execute("SAVEPOINT part")
        try:
            yield
            conn.execute("RELEASE part")
        except BaseException:
            if conn.in_transaction:
                conn.execute("ROLLBACK TO part")
                conn.execute("RELEASE part")
            raise
