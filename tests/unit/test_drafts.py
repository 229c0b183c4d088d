"""Drafts: go on where it was left, end with a reason, age out; nobody is stuck with one."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from spar_agent.domain.account import BankAccount
from spar_agent.domain.enrollment import EndReason, Enrollment, Event, State
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.ports.mapper import RegisteredAccount
from spar_agent.services.maintenance import DRAFT_KEPT, Maintenance
from spar_agent.services.queue import GROUPS, Group
from spar_agent.ui.queue.events import event_words
from spar_agent.ui.queue.presenter import QueuePresenter, QueueState
from spar_agent.ui.status import status_line
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.identity.state import ProofStatus
from spar_agent.ui.visit.presenter import VisitPresenter
from spar_agent.ui.visit.state import VisitState
from tests.enrollments import FA, OTHER, queued
from tests.fakes import START, FakeClock, InlineRunner
from tests.services import AGENT, SUPERVISOR, Office

DRAFT = queued(
    1, state=State.DRAFT, reference_id="", slip="", fa=None, changed_at=START, agent_id="agent-1"
)
UNPROVEN = replace(DRAFT.with_person(id=PersonId(IdKind.UIN, "4039182640")), proof=None)


class Pages:
    """Where the visit is now."""

    def __init__(self) -> None:
        self.state = VisitState()

    def show_state(self, state: VisitState) -> None:
        self.state = state


class DraftSetup:
    """A visit over fakes."""

    def __init__(self, draft: Enrollment) -> None:
        self.office = Office()
        self.office.store.save(draft, event=Event.BEGIN, actor="agent-1")
        self.pages = Pages()
        self.visit = VisitPresenter(
            self.pages,
            self.office.services,
            self.office.clock,
            InlineRunner(),
            AGENT,
            lambda _: None,
        )
        self.draft = draft

    def stored(self) -> Enrollment:
        return self.office.store.rows[self.draft.enrollment_id]

    def goes_on(self) -> VisitStep:
        self.visit.resume(self.draft)
        return self.step()

    def step(self) -> VisitStep:
        return self.pages.state.step


def test_a_draft_goes_on_at_the_step_it_was_left_at() -> None:
    assert DraftSetup(UNPROVEN).goes_on() is VisitStep.IDENTITY
    assert DraftSetup(DRAFT).goes_on() is VisitStep.PRESENT
    typed = DRAFT.with_account(fa=FA, resume="consent")
    assert DraftSetup(typed).goes_on() is VisitStep.CONSENT


def test_it_does_not_go_past_what_the_registry_has_by_now() -> None:
    setup = DraftSetup(DRAFT.with_account(fa=FA, resume="consent"))
    setup.office.accounts.registered["psut-1"] = RegisteredAccount(FA)
    assert setup.goes_on() is VisitStep.PRESENT
    other = DraftSetup(DRAFT.with_account(fa=FA, resume="consent"))
    other.office.accounts.registered["psut-1"] = RegisteredAccount(OTHER)
    assert other.goes_on() is VisitStep.CONSENT
    assert other.pages.state.account.intent == "change"


@pytest.mark.parametrize("draft", [UNPROVEN, DRAFT], ids=["identity", "account"])
def test_a_visit_ends_with_a_reason_from_where_it_is(draft: Enrollment) -> None:
    setup = DraftSetup(draft)
    step = setup.goes_on()
    setup.visit.end_asked()
    assert setup.step() is VisitStep.END
    assert setup.visit.back()
    assert setup.step() is step
    assert setup.stored().state is State.DRAFT
    setup.visit.end_asked()
    setup.visit.ended(EndReason.LEFT)
    assert setup.step() is VisitStep.DONE
    ended = setup.stored()
    assert (ended.state, ended.person.id) == (State.CANCELLED, None)
    entry = setup.office.store.timeline(draft.enrollment_id)[-1]
    assert (entry.event, entry.detail) == (Event.CANCEL, "left")


def test_what_is_saved_already_cannot_be_ended_by_the_way() -> None:
    waiting = replace(UNPROVEN, state=State.AWAITING_AUTH)
    setup = DraftSetup(waiting)
    setup.visit.finish_identity(waiting)
    assert setup.pages.state.identity.status is ProofStatus.FINISHING
    setup.visit.end_asked()
    assert setup.pages.state.step is VisitStep.IDENTITY
    setup.visit.ended(EndReason.LEFT)
    assert setup.stored().state is State.AWAITING_AUTH


def cared_for(clock: FakeClock, *drafts: Enrollment) -> Office:
    office = Office()
    for draft in drafts:
        office.store.save(draft, event=Event.BEGIN, actor="agent-1")
    asyncio.run(Maintenance(office.vault, office.store, clock, retention_days=0).once())
    return office


def test_a_draft_ages_out_and_its_timeline_says_so() -> None:
    clock = FakeClock()
    clock.at = START + DRAFT_KEPT + timedelta(seconds=1)
    young = replace(DRAFT, enrollment_id="young", changed_at=START + timedelta(seconds=2))
    sent_back = replace(DRAFT, enrollment_id="sent-back", slip="K7-0001-0")
    office = cared_for(clock, UNPROVEN, young, sent_back)
    states = {row.enrollment_id: row.state for row in office.store.rows.values()}
    assert states == {
        "e00001": State.CANCELLED,
        "young": State.DRAFT,
        "sent-back": State.DRAFT,
    }
    entry = office.store.timeline("e00001")[-1]
    assert "7 days" in event_words(entry.event, entry.detail)
    assert len(office.store.timeline("young")) == 1


def test_a_clock_in_doubt_ends_no_draft() -> None:
    clock = FakeClock()
    clock.at = START + timedelta(days=400)
    clock.doubtful = True
    office = cared_for(clock, UNPROVEN)
    assert office.store.rows["e00001"].state is State.DRAFT


def test_a_draft_waits_for_nobody_and_stands_in_the_days_end() -> None:
    office = Office()
    yesterday = replace(DRAFT, captured_at=START - timedelta(days=1))
    others = replace(DRAFT, enrollment_id="e00009", agent_id="agent-2")
    for draft in (yesterday, others):
        office.store.save(draft, event=Event.BEGIN, actor="t")
    assert GROUPS[State.DRAFT] is Group.DRAFT
    summary = office.services.queue.summary()
    assert (summary.drafts, summary.waiting, summary.not_yet) == (2, 0, 0)
    end = office.services.figures.day_end(AGENT)
    assert (end.visits, end.waiting, end.drafts) == (0, 0, 1)
    assert [brief.state for brief in end.open] == [State.DRAFT]


def test_only_an_account_with_a_place_is_gone_on_with() -> None:
    gone = BankAccount("Gone Bank", "GONE", "Nowhere", "GONE0000001", "00012345678")
    assert DraftSetup(DRAFT.with_account(fa=gone, resume="consent")).goes_on() is VisitStep.PRESENT


def test_who_goes_on_with_a_draft_has_captured_it_and_never_reviews_it() -> None:
    setup = DraftSetup(replace(DRAFT, agent_id="agent-2"))
    assert setup.goes_on() is VisitStep.PRESENT
    taken = setup.stored()
    assert taken.agent_id == "agent-1"
    entry = setup.office.store.timeline(taken.enrollment_id)[-1]
    assert (entry.event, entry.actor, entry.detail) == (Event.TAKE_OVER, "agent-1", "agent-2")


def test_who_corrects_what_was_sent_back_never_reviews_it() -> None:
    office = Office()
    sent_back = replace(queued(2), state=State.RETURNED, agent_id="agent-1")
    office.store.save(sent_back, event=Event.RETURN, actor="boss")
    draft = office.services.visit.correct(sent_back, SUPERVISOR.agent_id)
    assert draft.agent_id == SUPERVISOR.agent_id  # who signs it: the center asks another person


def test_an_agent_sees_who_sent_it_back_and_why() -> None:
    office = Office()
    row = replace(queued(3), state=State.IN_REVIEW)
    office.store.save(row, event=Event.SUBMIT, actor="agent-1")
    review = office.services.review
    (waiting,) = asyncio.run(review.waiting(SUPERVISOR)).rows
    asyncio.run(review.give_back(waiting, SUPERVISOR, "Please check the number again"))
    shown: list[QueueState] = []
    presenter = QueuePresenter(
        Shown(shown), office.services.queue, office.services.visit, office.services.people,
        InlineRunner(), "agent-1", lambda _: None,
    )  # fmt: skip
    presenter.show(row.enrollment_id)
    state = shown[-1]
    assert state.chosen is not None
    assert "Please check the number again" in status_line(state.chosen)
    last = state.timeline[-1]
    assert state.names[last.actor] == SUPERVISOR.name
    assert "Please check the number again" in event_words(last.event, last.detail)


class Shown:
    """A page that keeps what it was to draw."""

    def __init__(self, states: list[QueueState]) -> None:
        self._states = states

    def show_state(self, state: QueueState) -> None:
        self._states.append(state)
