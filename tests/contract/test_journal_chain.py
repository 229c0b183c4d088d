"""What the journal of enrollments refuses, and how a chain that was broken is found."""

import pytest

from spar_agent.adapters.store.driver import Connection, IntegrityError
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.adapters.store.journal import first_broken
from spar_agent.domain.enrollment import Event, State
from spar_agent.ports.store import EnrollmentChange
from tests.contract.conftest import KEY
from tests.enrollments import queued
from tests.fakes import FakeClock


def four(store: SqlEnrollments) -> None:
    for number in range(1, 5):
        store.save(queued(number), event=Event.OTHER, actor="test")


def test_events_cannot_be_changed_and_a_broken_chain_is_named(conn: Connection) -> None:
    store = SqlEnrollments(conn, FakeClock(), KEY)
    four(store)
    assert first_broken(conn) is None
    for sql in ("UPDATE events SET actor = 'x'", "DELETE FROM events"):
        with pytest.raises(IntegrityError):
            conn.execute(sql)
    conn.execute("DROP TRIGGER events_are_never_changed")
    conn.execute("UPDATE events SET detail = 'edited' WHERE number = 3")
    assert first_broken(conn) == 3


def test_the_chain_holds_over_batches(conn: Connection) -> None:
    store = SqlEnrollments(conn, FakeClock(), KEY)
    store.save_many([EnrollmentChange(queued(n), Event.SUBMIT, "a") for n in range(1, 5)])
    store.save_many(
        [EnrollmentChange(queued(n, state=State.SENDING), Event.CLAIM, "e") for n in (2, 3)]
    )
    store.save_many([])
    assert first_broken(conn) is None


def test_a_missing_event_is_named(conn: Connection) -> None:
    store = SqlEnrollments(conn, FakeClock(), KEY)
    four(store)
    conn.execute("DROP TRIGGER events_are_never_deleted")
    conn.execute("DELETE FROM events WHERE number = 2")
    assert first_broken(conn) == 3
