"""What each contact and each enrollment asks for is found by an index, in a country as in a test.

A table that is read from end to end costs nothing with ten rows in it: the plan tells, not time.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import pytest

from spar_central.trust.certificates import Role
from tests.bad_mapper import BadMapper, Fault
from tests.central.sending import passes, sending_center
from tests.central.storages import settings
from tests.central.test_identity import Ida, center_with, ida, identity, otp, prove, sandbox

__all__ = ["ida", "sandbox"]

READ_WHOLE = re.compile(r"SCAN (?!CONSTANT|\d+ CONSTANT|\(|u\b|waiting\b|ranked\b)\S+")
"""Of a plan of SQLite. u: values of the statement itself; waiting, ranked: what an index found."""
BY_INDEX = re.compile(r"SCAN \S+ USING INDEX (\S+)$")
OF_SOME = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'"
"""Indexes that hold only the rows that are asked for."""


class PlannedConnection(sqlite3.Connection):
    """Keeps the plan of each statement while ``read_whole`` is a set."""

    read_whole: ClassVar[set[str] | None] = None
    executed: ClassVar[list[str] | None] = None

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """As always; a statement that only takes the newest rows reads no table whole."""
        if PlannedConnection.executed is not None and not sql.startswith("PRAGMA"):
            PlannedConnection.executed.append(sql)
        found = PlannedConnection.read_whole
        if found is not None and sql.startswith(("SELECT", "UPDATE", "DELETE", "INSERT")):
            steps = super().execute(f"EXPLAIN QUERY PLAN {sql}", parameters).fetchall()
            of_some = {str(name) for (name,) in super().execute(OF_SOME)}
            newest = sql.rstrip().rpartition("LIMIT ")[2].isdigit()
            for *_, step in steps:
                by = BY_INDEX.match(step)
                few = by is not None and (newest or by[1] in of_some)
                if READ_WHOLE.search(step) and not few:
                    found.add(f"{step}: {sql}")
        return super().execute(sql, parameters)


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Databases that are opened from now on."""
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=PlannedConnection))


@contextmanager
def statements_that_read_whole_tables() -> Iterator[set[str]]:
    """Those that the center runs meanwhile."""
    found: set[str] = set()
    PlannedConnection.read_whole = found
    yield found
    PlannedConnection.read_whole = None


@pytest.mark.usefixtures("planned")
def test_a_contact_an_enrollment_a_review_and_what_is_sent(tmp_path: Path) -> None:
    with sending_center(settings("", tmp_path), tmp_path) as center:
        laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
        bad = BadMapper()
        with statements_that_read_whole_tables() as found:
            laptop.standing()
            assert laptop.upload(laptop.proven(laptop.enrollment(), psut="p1"))
            laptop.upload(laptop.proven(laptop.enrollment(signals=("other_name",)), psut="p2"))
            (shown,) = boss.waiting()
            assert boss.approve(shown).status_code == 200
            bad.faults.extend([Fault.DOWN] * 6)
            passes(center, bad, 3)
            assert boss.post("people/waiting", by=boss.worker).status_code == 200
        assert found == set()


@pytest.mark.usefixtures("planned")
def test_how_often_the_relay_asks_the_database_for_a_code(tmp_path: Path, ida: Ida) -> None:
    """Each is a way to PostgreSQL and back, before and after which IDA waits or the visit does."""
    made = identity(ida, tmp_path)
    with center_with(settings("", tmp_path), tmp_path, made) as center:
        laptop = center.laptop("S-1")
        otp(laptop, center.transaction())
        executed: list[str] = []
        PlannedConnection.executed = executed
        assert otp(laptop, center.transaction()).status_code == 200
        PlannedConnection.executed = None
        commits = [at for at, sql in enumerate(executed) if sql == "COMMIT"]
        assert len(commits) == 3, executed  # the request's number, what is asked, what is answered
        assert len(executed) <= 20, executed


@pytest.mark.usefixtures("planned")
def test_the_relay_asks_in_the_same_words_each_time(tmp_path: Path, ida: Ida) -> None:
    """PostgreSQL reads and plans a statement anew, on a way of its own, where a number is in it."""
    made = identity(ida, tmp_path, skew_s=3600)
    with center_with(settings("", tmp_path), tmp_path, made) as center:
        laptop = center.laptop("S-1")
        asked: list[set[str]] = []
        for minutes in range(3):
            center.clock.moved = timedelta(minutes=minutes)
            executed: list[str] = []
            PlannedConnection.executed = executed
            assert otp(laptop, center.transaction()).status_code == 200
            PlannedConnection.executed = None
            asked.append(set(executed))
        assert asked[1] == asked[2]


@pytest.mark.usefixtures("planned")
def test_what_the_relay_does_for_a_code(tmp_path: Path, ida: Ida) -> None:
    made = identity(ida, tmp_path)
    with center_with(settings("", tmp_path), tmp_path, made) as center:
        laptop = center.laptop("S-1")
        transaction = laptop.enrollment().transaction_id or ""
        with statements_that_read_whole_tables() as found:
            assert otp(laptop, transaction).status_code == 200
            assert prove(laptop, ida, transaction, {"otp": ida.code()}).status_code == 200
        assert found == set()
