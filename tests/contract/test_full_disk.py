"""A disk that is full, or cannot be written: said in our words, nothing half-written, work goes on.

``max_page_count`` makes SQLite itself answer SQLITE_FULL at the page we choose, in the middle of a
transaction; a small tmpfs does the same from below, where one can be mounted.
"""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import Connection, connect
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.adapters.store.journal import first_broken
from spar_agent.domain.enrollment import Event
from spar_agent.errors import DiskFull, SparError, VaultReadOnly
from tests.enrollments import queued
from tests.fakes import FakeClock

KEY = bytes(range(32))
LARGE = "x" * 3000
ROOT_OF_LINUX = sys.platform.startswith("linux") and os.geteuid() == 0


def opened(path: Path) -> tuple[Connection, SqlEnrollments]:
    conn = connect(path, KEY)
    db.migrate(conn)
    return conn, SqlEnrollments(conn, FakeClock(), KEY)


def fill(store: SqlEnrollments, most: int = 5000) -> int:
    """Save until the disk is full; how many were saved."""
    for number in range(1, most):
        try:
            store.save(queued(number, note=LARGE), event=Event.OTHER, actor="a")
        except DiskFull:
            return number - 1
    raise AssertionError("the disk never became full")


def check(conn: Connection, store: SqlEnrollments, saved: int) -> None:
    assert len(store.page(0, 10_000)) == saved
    assert conn.execute("SELECT count(*) FROM events").fetchone() == (saved,)
    assert first_broken(conn) is None
    assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("room", [3, 11, 40])
def test_what_was_saved_is_safe_and_what_was_not_left_no_trace(tmp_path: Path, room: int) -> None:
    conn, store = opened(tmp_path / "vault.db")
    pages = conn.execute("PRAGMA page_count").fetchone()[0]
    conn.execute(f"PRAGMA max_page_count = {pages + room}")
    saved = fill(store)
    check(conn, store, saved)
    conn.execute("PRAGMA max_page_count = 100000")
    store.save(queued(9000), event=Event.OTHER, actor="a")
    check(conn, store, saved + 1)
    conn.close()


@pytest.mark.parametrize("room", [1, 2, 5])
def test_a_batch_on_a_full_disk_is_whole_or_not_there(tmp_path: Path, room: int) -> None:
    from spar_agent.ports.store import EnrollmentChange

    conn, store = opened(tmp_path / "vault.db")
    pages = conn.execute("PRAGMA page_count").fetchone()[0]
    conn.execute(f"PRAGMA max_page_count = {pages + room}")
    steps = [EnrollmentChange(queued(n, note=LARGE), Event.OTHER, "a") for n in range(1, 60)]
    with pytest.raises(DiskFull):
        store.save_many(steps)
    check(conn, store, 0)
    conn.execute("PRAGMA max_page_count = 100000")
    store.save_many(steps)
    check(conn, store, len(steps))
    conn.close()


def test_a_disk_that_became_read_only_is_said(tmp_path: Path) -> None:
    conn, store = opened(tmp_path / "vault.db")
    store.save(queued(1), event=Event.OTHER, actor="a")
    conn.execute("PRAGMA query_only = ON")
    with pytest.raises(VaultReadOnly):
        store.save(replace(queued(2), note="n"), event=Event.OTHER, actor="a")
    conn.execute("PRAGMA query_only = OFF")
    check(conn, store, 1)
    conn.close()


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A tmpfs of two megabytes; root of Linux alone may mount one."""
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode != 0:
        pytest.skip(reason="a container may not mount")
    yield
    subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)


@contextlib.contextmanager
def limited_files(size: int) -> Iterator[None]:
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.skipif(not ROOT_OF_LINUX, reason="no small disk to be had")
def test_a_file_system_without_room_loses_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path):
        assert code_when_full(tmp_path) == "VAULT-DISK-FULL"


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limit of their own there")
def test_a_file_that_may_not_grow_loses_nothing(tmp_path: Path) -> None:
    """SQLite says of this only that the disk failed, as of one whose sectors are worn."""
    with limited_files(2_000_000):
        assert code_when_full(tmp_path) == "VAULT-DAMAGED"


def code_when_full(folder: Path) -> str:
    """Saves until it fails, and finds all that was saved by another connection. How it failed."""
    conn, store = opened(folder / "vault.db")
    saved = 0
    with pytest.raises(SparError) as caught:
        for number in range(1, 5000):
            store.save(queued(number, note=LARGE), event=Event.OTHER, actor="a")
            saved = number
    assert saved > 20
    conn.close()
    again, store = opened(folder / "vault.db")
    assert len(store.page(0, 10_000)) == saved
    assert first_broken(again) is None
    again.close()
    return caught.value.code
