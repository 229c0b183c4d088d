"""One contract for the fake store of sealed captures and for the one in the vault."""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import IntegrityError, connect
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Event, Proof, SealedCapture, State, advance
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.errors import IllegalEvent
from spar_agent.ports.identity import SealedStore
from spar_agent.ports.store import EnrollmentStore
from tests.contract.conftest import KEY
from tests.enrollments import changed, queued
from tests.fake_store import FakeSealed, FakeStore
from tests.fakes import (
    START,
    FakeClock,
)

PERSON = PersonId(IdKind.UIN, "6892881854")
DRAFT = queued(1, state=State.DRAFT, id=PERSON, proof=None)
CAPTURE = SealedCapture(
    '[{"data":"sealed"}]', "4021976553", AuthMethod.FINGER, START, "Make Model S1"
)
UNTIL = START + timedelta(hours=1)


@dataclass
class Cupboard:
    store: EnrollmentStore
    sealed: SealedStore

    def put(self, enrollment: object) -> None:
        self.store.save(enrollment, event=Event.OTHER, actor="t")  # type: ignore[arg-type]  # an Enrollment


@pytest.fixture(params=["fake", "real"])
def cupboard(request: pytest.FixtureRequest) -> Cupboard:
    if request.param == "fake":
        store = FakeStore()
        return Cupboard(store, FakeSealed(store))
    conn = request.getfixturevalue("conn")
    return Cupboard(SqlEnrollments(conn, FakeClock(), KEY), SqlSealed(conn))


def kept(cupboard: Cupboard) -> Cupboard:
    cupboard.put(DRAFT)
    cupboard.sealed.keep(DRAFT.enrollment_id, CAPTURE, UNTIL)
    return cupboard


def test_what_is_kept_comes_back_untouched(cupboard: Cupboard) -> None:
    sealed = kept(cupboard).sealed
    assert sealed.get(DRAFT.enrollment_id) == CAPTURE
    assert sealed.waiting() == [(DRAFT.enrollment_id, UNTIL)]


def test_a_second_capture_takes_the_place_of_the_first(cupboard: Cupboard) -> None:
    sealed = kept(cupboard).sealed
    second = replace(CAPTURE, transaction_id="5021976553")
    sealed.keep(DRAFT.enrollment_id, second, UNTIL)
    assert sealed.get(DRAFT.enrollment_id) == second
    assert len(sealed.waiting()) == 1


def test_those_that_expire_first_come_first(cupboard: Cupboard) -> None:
    sealed = kept(cupboard).sealed
    other = changed(DRAFT, enrollment_id="e00002", reference_id="ref-2")
    cupboard.put(other)
    sealed.keep("e00002", CAPTURE, UNTIL - timedelta(minutes=1))
    assert [enrollment_id for enrollment_id, _ in sealed.waiting()] == ["e00002", "e00001"]


def test_it_stays_through_submitting(cupboard: Cupboard) -> None:
    kept(cupboard).put(advance(DRAFT, Event.SUBMIT))
    assert cupboard.sealed.get(DRAFT.enrollment_id) == CAPTURE


@pytest.mark.parametrize("event", [Event.EXPIRE, Event.CANCEL])
def test_it_goes_when_the_wait_is_over(cupboard: Cupboard, event: Event) -> None:
    kept(cupboard).put(advance(advance(DRAFT, Event.SUBMIT), event))
    assert cupboard.sealed.get(DRAFT.enrollment_id) is None
    assert cupboard.sealed.waiting() == []


def test_it_goes_when_there_is_a_proof(cupboard: Cupboard) -> None:
    proof = Proof("4021976553", "psut-1", START, "finger")  # type: ignore[arg-type]  # by value
    kept(cupboard).put(changed(DRAFT, proof=proof, id=None))
    assert cupboard.sealed.get(DRAFT.enrollment_id) is None


def test_it_goes_with_a_discarded_enrollment(cupboard: Cupboard) -> None:
    kept(cupboard).store.delete_draft(DRAFT.enrollment_id, "t")
    assert cupboard.sealed.get(DRAFT.enrollment_id) is None


def test_it_is_destroyed_on_demand(cupboard: Cupboard) -> None:
    kept(cupboard).sealed.destroy(DRAFT.enrollment_id)
    assert cupboard.sealed.get(DRAFT.enrollment_id) is None


@pytest.mark.parametrize("state", [State.QUEUED, State.NEEDS_VISIT, State.LINKED])
def test_none_is_kept_for_somebody_who_does_not_wait(cupboard: Cupboard, state: State) -> None:
    proof = queued(1).proof if state is not State.NEEDS_VISIT else None
    cupboard.put(queued(1, state=state, proof=proof))
    with pytest.raises((IllegalEvent, IntegrityError)):
        cupboard.sealed.keep(DRAFT.enrollment_id, CAPTURE, UNTIL)
    with pytest.raises((IllegalEvent, IntegrityError)):
        cupboard.sealed.keep("nobody", CAPTURE, UNTIL)


def test_nothing_of_a_destroyed_capture_stays_in_the_file(tmp_path: Path) -> None:
    """In clear text, as if the cipher were gone: deleted rows are overwritten as well."""
    path = tmp_path / "vault.db"
    conn = connect(path, KEY)
    db.migrate(conn)
    cupboard = Cupboard(SqlEnrollments(conn, FakeClock(), KEY), SqlSealed(conn))
    marked = replace(CAPTURE, elements='["MARKED-' + "x" * 9000 + '"]')
    cupboard.put(DRAFT)
    cupboard.sealed.keep(DRAFT.enrollment_id, marked, UNTIL)
    cupboard.sealed.destroy(DRAFT.enrollment_id)
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.execute(f"ATTACH DATABASE '{tmp_path / 'clear.db'}' AS clear KEY ''")
    conn.execute("SELECT sqlcipher_export('clear')")
    conn.close()
    assert b"MARKED-" not in (tmp_path / "clear.db").read_bytes()
