"""A conflict that the center decides is not decided on a laptop, whatever the window offers."""

import pytest

from spar_agent.domain.enrollment import (
    Event,
    State,
)
from spar_agent.domain.review import Role
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import NotAllowed
from spar_agent.ports.vault import StaffMember
from spar_agent.services.conflicts import Conflicts, RegistryAnswer
from spar_agent.services.registered import AccountsAtMapper
from tests.enrollments import queued
from tests.fake_store import FakeStore
from tests.fakes import (
    FakeClock,
    FakeMapper,
)

BOSS = StaffMember("boss", "Asha", Role.SUPERVISOR)


def test_what_the_center_decides_is_not_decided_here() -> None:
    store = FakeStore(FakeClock())
    row = queued(1, state=State.CONFLICT)
    store.save(row, event=Event.CLASH, actor="engine")
    accounts = AccountsAtMapper(FakeMapper())
    here = Conflicts(store, accounts, FakeClock(), lambda: "new")
    assert here.waiting(BOSS) == [store.rows[row.enrollment_id]]
    joined = Conflicts(store, accounts, FakeClock(), lambda: "new", at_center=True)
    assert joined.waiting(BOSS) == []
    answer = RegistryAnswer(SeenAccount(known=True), fresh=True)
    with pytest.raises(NotAllowed):
        joined.send_ours(row, BOSS, "a reason", answer)
    for decide in (joined.keep_theirs, joined.ask_again):
        with pytest.raises(NotAllowed):
            decide(row, BOSS, "a reason")
    assert store.rows[row.enrollment_id].state is State.CONFLICT
