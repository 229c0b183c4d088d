"""A Save of a moment ago is undone while nothing was sent, and never afterwards."""

from dataclasses import replace
from datetime import timedelta

import pytest

from spar_agent.domain.enrollment import Event, State
from spar_agent.errors import IllegalEvent
from spar_agent.services.visit import AT_CONSENT, TAKE_BACK_S, may_take_back
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.presenter import VisitPresenter
from tests.enrollments import queued
from tests.fakes import START, InlineRunner
from tests.services import AGENT, Office
from tests.unit.test_presenters import AnyPage, nothing


def saved_now(office: Office, state: State = State.QUEUED) -> str:
    row = queued(state=state)
    row = row.with_delivery(submitted_at=office.clock.now())
    office.store.save(row, event=Event.SUBMIT, actor="agent-1")
    return row.enrollment_id


def step_of(presenter: VisitPresenter) -> VisitStep:
    return presenter.state.step


def test_it_is_a_whole_draft_again_on_disk() -> None:
    office = Office()
    before = office.store.rows[saved_now(office)]
    office.services.visit.take_back(before.enrollment_id, "agent-1")
    row = office.store.rows[before.enrollment_id]
    assert row.state is State.DRAFT
    assert (row.account.fa, row.account.resume) == (before.account.fa, AT_CONSENT)
    assert (row.proof, row.slip) == (before.proof, before.slip)
    assert row.delivery.reference_id == ""


@pytest.mark.parametrize("state", sorted(set(State) - {State.QUEUED}))
def test_what_is_not_waiting_any_more_cannot_be_taken_back(state: State) -> None:
    office = Office()
    row = saved_now(office, state=state)
    with pytest.raises(IllegalEvent):
        office.services.visit.take_back(row, "agent-1")
    assert office.store.rows[row].state is state


def test_what_was_sent_once_or_saved_long_ago_cannot_be_taken_back() -> None:
    office = Office()
    row = saved_now(office)
    tried = office.store.rows[row].with_delivery(tries=1)
    office.store.save(tried, event=Event.POSTPONE, actor="engine")
    assert not may_take_back(tried)
    with pytest.raises(IllegalEvent):
        office.services.visit.take_back(row, "agent-1")
    office.store.save(tried.with_delivery(tries=0), event=Event.POSTPONE, actor="engine")
    for away_s in (TAKE_BACK_S + 1, -1.0):
        office.clock.at = START + timedelta(seconds=away_s)
        with pytest.raises(IllegalEvent):
            office.services.visit.take_back(row, "agent-1")


def test_undo_leads_back_into_the_visit_or_says_that_it_is_under_way() -> None:
    office = Office()
    presenter = VisitPresenter(
        AnyPage(), office.services, office.clock, InlineRunner(), AGENT, nothing
    )
    row = saved_now(office)
    presenter.new_person()
    presenter.done.change(saved=office.store.rows[row])
    presenter.current.go(VisitStep.DONE)
    office.store.rows[row] = replace(office.store.rows[row], state=State.SENDING)
    presenter.take_back()
    assert step_of(presenter) is VisitStep.DONE
    assert presenter.state.done.trouble.code == IllegalEvent.code
    saved = presenter.state.done.saved
    assert saved is not None
    assert saved.state is State.SENDING
    office.store.rows[row] = replace(office.store.rows[row], state=State.QUEUED)
    presenter.take_back()
    assert step_of(presenter) is VisitStep.CONSENT
    assert office.store.rows[row].state is State.DRAFT
