"""Minutes per visit: counted while somebody works, kept with the draft, signed where it is read."""

from dataclasses import replace

import pytest

from spar_agent.domain.enrollment import Consent, ConsentChannel, Enrollment, Event, State
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.services.visit import AT_CONSENT, TypedAccount
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.flow.visit_time import LONGEST_PAUSE_S, VisitTime
from spar_agent.ui.visit.presenter import VisitPresenter
from spar_agent.ui.visit.state import VisitState
from tests.enrollments import FA, queued
from tests.fakes import START, InlineRunner
from tests.services import AGENT, Office


class Ticks:
    """A clock that is turned by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_only_what_is_in_front_counts() -> None:
    ticks = Ticks()
    time = VisitTime(ticks)
    ticks.now += 50
    assert time.seconds() == 0  # no page of it was shown yet
    time.in_front(on=True)
    ticks.now += 40
    time.in_front(on=False)
    ticks.now += 1000
    time.in_front(on=True)
    ticks.now += 5
    assert time.seconds() == 45
    time.start(20)
    ticks.now += 1
    assert time.seconds() == 21


def test_a_long_pause_counts_as_a_short_one() -> None:
    """A closed lid: the clock may go on while the computer sleeps."""
    ticks = Ticks()
    time = VisitTime(ticks)
    time.in_front(on=True)
    ticks.now += 9 * 3600
    time.touch()
    ticks.now += 10
    assert time.seconds() == int(LONGEST_PAUSE_S) + 10


def test_nobody_guesses_what_nobody_counted() -> None:
    ticks = Ticks()
    time = VisitTime(ticks)
    time.in_front(on=True)
    time.start(None)
    ticks.now += 30
    assert time.seconds() is None


class UndrawnPage:
    """Draws nothing."""

    def show_state(self, state: VisitState) -> None:
        """Nothing."""


class DeskVisit:
    """A visit over fakes, in front."""

    def __init__(self, draft: Enrollment) -> None:
        self.office = Office()
        self.office.store.save(draft, event=Event.BEGIN, actor="agent-1")
        self.draft = draft
        self.visit = self.presenter()

    def presenter(self) -> VisitPresenter:
        office, runner = self.office, InlineRunner()
        made = VisitPresenter(
            UndrawnPage(), office.services, office.clock, runner, AGENT, lambda _: None
        )
        made.in_front(on=True)
        return made

    def passes(self, seconds: float) -> None:
        self.office.clock.ticks += seconds

    def saves(self) -> Enrollment:
        self.visit.consent.agreed("en", ConsentChannel.SPOKEN, 9.0)
        assert self.visit.state.step is VisitStep.READBACK
        self.visit.save()
        return self.office.store.rows[self.draft.enrollment_id]


DRAFT = queued(
    1, state=State.DRAFT, reference_id="", slip="", fa=None, changed_at=START, agent_id="agent-1"
)
TYPED = replace(DRAFT.with_account(fa=FA, resume=AT_CONSENT), visit_s=30)


def test_a_draft_put_aside_goes_on_counting_where_it_stood() -> None:
    desk = DeskVisit(TYPED)
    desk.visit.resume(TYPED)
    desk.passes(20)
    desk.visit.new_person()
    desk.passes(200)  # the next person's
    desk.visit.resume(TYPED)
    desk.passes(7)
    assert desk.saves().visit_s == 57


def test_the_lock_stops_the_time() -> None:
    desk = DeskVisit(TYPED)
    desk.visit.resume(TYPED)
    desk.passes(20)
    held = desk.visit.hold({})
    assert held is not None
    desk.visit.forget()
    desk.passes(250)
    desk.visit = desk.presenter()
    desk.visit.restore(held, lambda: None)
    desk.passes(5)
    assert desk.saves().visit_s == 55


def test_a_draft_of_a_version_that_did_not_count_is_not_counted() -> None:
    old = replace(TYPED, visit_s=None)
    desk = DeskVisit(old)
    desk.visit.resume(old)
    desk.passes(20)
    assert desk.saves().visit_s is None


def test_a_kept_account_keeps_the_time_with_it() -> None:
    office = Office()
    begun = office.services.visit.begin(PersonId(IdKind.UIN, "4039182640"), "agent-1", "en")
    assert begun.visit_s == 0
    kept = office.services.visit.keep_account(begun.enrollment_id, TypedAccount(FA, visit_s=41))
    assert kept is not None
    assert kept.visit_s == 41
    taken_away = office.services.visit.keep_account(begun.enrollment_id, None)
    assert taken_away is not None
    assert taken_away.visit_s == 41


@pytest.mark.parametrize(("state", "left"), [(State.RETURNED, 0), (State.QUEUED, 90)])
def test_what_came_back_is_a_visit_of_its_own(state: State, left: int) -> None:
    office = Office()
    saved = replace(
        queued(1, state=state, agent_id="agent-1"),
        visit_s=90,
        consent=Consent("account-change/1", "en", ConsentChannel.SPOKEN, 9.0, START),
    )
    office.store.save(saved, event=Event.OTHER, actor="agent-1")
    assert office.services.visit.correct(saved, "agent-1").visit_s == left
