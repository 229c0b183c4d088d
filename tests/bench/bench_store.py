"""Submitting durably into the vault, beside the same insert into plain SQLite."""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import connect
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.adapters.store.rows import body_of
from spar_agent.domain.enrollment import Event
from tests.enrollments import queued
from tests.fakes import FakeClock

ROUNDS = 400


def medians(*acts: Callable[[int], None]) -> list[tuple[float, float]]:
    """The median of ROUNDS calls of each and its CPU, in milliseconds.

    In turns, so that all meet one disk: an fsync costs 0.2 ms at one time and 4 ms at another.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in acts]
    for number in range(1, ROUNDS + 1):
        for act, times in zip(acts, taken, strict=True):
            start, cpu = time.perf_counter(), time.process_time()
            act(number)
            spent = time.perf_counter() - start, time.process_time() - cpu
            times.append((spent[0] * 1000, spent[1] * 1000))
    return [
        (statistics.median(t for t, _ in times), statistics.median(c for _, c in times))
        for times in taken
    ]


def main() -> None:
    """One line."""
    with tempfile.TemporaryDirectory() as folder:
        conn = connect(Path(folder) / "vault.db", bytes(32))
        db.migrate(conn)
        store = SqlEnrollments(conn, FakeClock(), bytes(32))
        plain = sqlite3.connect(Path(folder) / "plain.db", isolation_level=None)
        plain.execute("PRAGMA journal_mode = WAL")
        plain.execute("PRAGMA synchronous = FULL")
        plain.execute("CREATE TABLE enrollments (id TEXT PRIMARY KEY, body TEXT)")

        def into_vault(number: int) -> None:
            store.save(queued(number), event=Event.SUBMIT, actor="a")

        def into_plain(number: int) -> None:
            body = body_of(queued(number))
            plain.execute("INSERT INTO enrollments VALUES (?, ?)", (str(number), body))

        ours, theirs = medians(into_vault, into_plain)
        conn.close()
        plain.close()
    sys.stdout.write(
        f"submit: vault {ours[0]:.2f} ms, plain SQLite {theirs[0]:.2f} ms,"
        f" ratio {ours[0] / theirs[0]:.2f} (budget 1.5);"
        f" CPU {ours[1]:.2f} against {theirs[1]:.2f} ms\n"
    )
