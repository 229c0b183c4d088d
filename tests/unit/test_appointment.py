"""Who must come back is told the day at once, and the slip says it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from spar_agent.domain.appointment import COMES_BACK, DAYS_OFFERED, days_to_offer
from spar_agent.domain.enrollment import Event, State
from spar_agent.domain.slip import slip_of
from spar_agent.ui.dates import short_day
from spar_agent.ui.queue.presenter import QueuePresenter
from spar_agent.ui.status import status_line
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.presenter import VisitPresenter
from tests.enrollments import queued
from tests.fakes import START, InlineRunner
from tests.services import AGENT, Office
from tests.slips import TERMS
from tests.unit.test_presenters import AnyPage, ShownPage, nothing

TODAY = START.astimezone().date()
DAY = TODAY + timedelta(days=2)
WAITING = queued(state=State.AWAITING_AUTH, proof=None, expires_at=START + timedelta(days=5))


def test_days_are_offered_from_tomorrow_until_the_deadline() -> None:
    days = days_to_offer(START, None)
    assert (days[0], len(days)) == (TODAY + timedelta(days=1), DAYS_OFFERED)
    assert days_to_offer(START, START + timedelta(days=2))[-1] == DAY
    assert days_to_offer(START, START) == ()


def saved_as(state: State) -> tuple[Office, VisitPresenter]:
    office = Office()
    presenter = VisitPresenter(
        ShownPage(AnyPage()), office.services, office.clock, InlineRunner(), AGENT,
        nothing,
    )  # fmt: skip
    row = replace(WAITING, state=state)
    office.store.save(row, event=Event.SUBMIT, actor="a")
    presenter.new_person()
    presenter.current.go(VisitStep.DONE)
    presenter.show_saved(row)
    return office, presenter


def test_the_day_is_kept_told_in_the_journal_and_can_be_taken_back() -> None:
    office, presenter = saved_as(State.AWAITING_AUTH)
    assert DAY in presenter.state.done.days
    for day in (DAY, None):
        presenter.appointed(day)
        assert office.store.rows[WAITING.enrollment_id].appointment == day
        assert presenter.state.done.saved == office.store.rows[WAITING.enrollment_id]
    events = [entry.event for entry in office.store.timeline(WAITING.enrollment_id)]
    assert events[1:] == [Event.APPOINT, Event.APPOINT]


@pytest.mark.parametrize("state", [State.QUEUED, State.LINKED, State.CANCELLED])
def test_who_need_not_come_is_asked_for_no_day(state: State) -> None:
    office, presenter = saved_as(state)
    assert presenter.state.done.days == ()
    presenter.appointed(DAY)
    assert office.store.rows[WAITING.enrollment_id].appointment is None


def in_the_list(state: State) -> tuple[Office, QueuePresenter]:
    office = Office()
    office.store.save(replace(WAITING, state=state), event=Event.SUBMIT, actor="a")
    services = office.services
    presenter = QueuePresenter(
        AnyPage(), services.queue, services.visit, services.people, InlineRunner(), "asha", nothing
    )
    presenter.refresh()
    return office, presenter


@pytest.mark.parametrize("state", sorted(COMES_BACK))
def test_in_the_list_a_day_is_agreed_later_and_said(state: State) -> None:
    office, presenter = in_the_list(state)
    assert presenter.state.days[0] == TODAY + timedelta(days=1)
    before = status_line(office.store.rows[WAITING.enrollment_id])
    presenter.appointed(DAY)
    row = office.store.rows[WAITING.enrollment_id]
    assert (row.appointment, presenter.state.chosen) == (DAY, row)
    assert status_line(row) == f"{before} The person comes back on {short_day(DAY)}."
    presenter.appointed(None)
    assert status_line(office.store.rows[WAITING.enrollment_id]) == before


def test_in_the_list_nobody_who_need_not_come_is_asked_for_a_day() -> None:
    office, presenter = in_the_list(State.LINKED)
    assert presenter.state.days == ()
    done = replace(office.store.rows[WAITING.enrollment_id], appointment=DAY)
    assert short_day(DAY) not in status_line(done)


def test_the_slip_knows_the_day_only_while_the_person_is_needed() -> None:
    with_day = replace(WAITING, appointment=DAY)
    assert slip_of(with_day, TERMS, START, copy=False).come_on == DAY
    done = replace(with_day, state=State.QUEUED)
    assert slip_of(done, TERMS, START, copy=False).come_on is None


def test_a_date_is_a_day_of_the_calendar_and_no_moment() -> None:
    assert isinstance(days_to_offer(START, None)[0], date)
