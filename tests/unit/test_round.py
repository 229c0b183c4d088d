"""A village round: its own counter and sheet; the next person finds the last one's bank first."""

from dataclasses import replace
from datetime import timedelta

from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp, Hit
from spar_agent.domain.enrollment import Event, State
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.services.figures import LastRound
from spar_agent.ui.round.presenter import RoundPresenter, RoundState
from spar_agent.ui.visit.presenter import VisitPresenter
from tests.enrollments import queued
from tests.fakes import InlineRunner
from tests.services import AGENT, BANK, BRANCH, SUPERVISOR, Office
from tests.unit.test_presenters import AnyPage, nothing

UIN = "4039182642"


class Page:
    """The page of the round, as it was drawn last."""

    def __init__(self) -> None:
        self.state = RoundState()

    def show_state(self, state: RoundState) -> None:
        self.state = state


class RoundSetup:
    """A round and a visit over one office."""

    def __init__(self) -> None:
        self.office = Office()
        self.page = Page()
        services = self.office.services
        self.visit = VisitPresenter(
            AnyPage(), services, self.office.clock, InlineRunner(), AGENT, nothing
        )
        self.round = self.presenter()

    def presenter(self) -> RoundPresenter:
        figures = self.office.services.figures
        return RoundPresenter(self.page, figures, InlineRunner(), AGENT, self.visit.round_changed)

    def begin_visit(self) -> str:
        self.office.clock.at += timedelta(seconds=1)
        self.visit.new_person()
        self.visit.person.person_given(UIN)
        if self.visit.state.person.open_enrollments:
            self.visit.person.start_another()
        assert self.visit.current.enrollment is not None
        return self.visit.current.enrollment.enrollment_id

    def save(self, enrollment_id: str, state: State) -> None:
        row = self.office.store.rows[enrollment_id]
        self.office.store.rows[enrollment_id] = replace(row, state=state, slip="K7-1")


def test_a_round_counts_what_was_captured_in_its_village_and_nothing_else() -> None:
    setup = RoundSetup()
    before = setup.begin_visit()
    setup.save(before, State.QUEUED)
    setup.round.begin("  Dumas ")
    for state in (State.QUEUED, State.RETURNED, State.DRAFT):
        setup.save(setup.begin_visit(), state)
    others = queued(9)
    setup.office.store.save(others, event=Event.BEGIN, actor=SUPERVISOR.agent_id, detail="Dumas")
    setup.visit.new_person()
    assert (setup.visit.state.person.place, setup.visit.state.person.so_far) == ("Dumas", 2)
    setup.round.refresh()
    sheet = setup.page.state.sheet
    assert sheet is not None
    assert (sheet.place, sheet.visits, sheet.waiting, sheet.needs, sheet.drafts) == (
        "Dumas", 2, 1, 1, 1,
    )  # fmt: skip
    setup.round.begin("Bhimpore")
    assert setup.page.state.sheet is not None
    assert setup.page.state.sheet.visits == 0


def test_a_round_that_is_over_shows_its_sheet_and_counts_no_more() -> None:
    setup = RoundSetup()
    setup.round.begin("Dumas")
    setup.save(setup.begin_visit(), State.QUEUED)
    setup.round.refresh()
    setup.round.end()
    sheet = setup.page.state.sheet
    assert setup.page.state.place == ""
    assert sheet is not None
    assert sheet.visits == 1
    setup.round.another()
    assert setup.page.state.sheet is None
    later = setup.begin_visit()
    assert setup.visit.state.person.place == ""
    entry = setup.office.store.timeline(later)[0]
    assert (entry.event, entry.detail) == (Event.BEGIN, "")


def test_a_round_of_a_colleague_today_is_offered_and_taken_over() -> None:
    setup = RoundSetup()
    setup.round.begin("Dumas")
    first = setup.begin_visit()
    setup.save(first, State.QUEUED)
    figures = setup.office.services.figures
    assert figures.last_round(AGENT) == LastRound("Dumas")
    page = Page()
    other = RoundPresenter(page, figures, InlineRunner(), SUPERVISOR, setup.visit.round_changed)
    other.refresh()
    assert (page.state.last, page.state.taken_over) == ("Dumas", True)
    other.begin(page.state.last)
    assert (page.state.place, page.state.taken_over) == ("Dumas", False)
    assert page.state.sheet is not None
    assert page.state.sheet.visits == 0  # each counts what the own hand did
    setup.office.clock.at += timedelta(days=1)
    other.end()
    fresh = RoundPresenter(Page(), figures, InlineRunner(), SUPERVISOR, nothing)
    fresh.refresh()
    assert figures.last_round(SUPERVISOR) == LastRound("", is_own=False)


def test_after_a_restart_the_last_round_of_today_is_offered_and_goes_on() -> None:
    setup = RoundSetup()
    setup.round.begin("Dumas")
    setup.save(setup.begin_visit(), State.QUEUED)
    again = setup.presenter()
    again.refresh()
    assert setup.page.state.last == "Dumas"
    again.begin("Dumas")
    assert setup.page.state.sheet is not None
    assert setup.page.state.sheet.visits == 1
    setup.office.clock.at += timedelta(days=1)
    tomorrow = setup.presenter()
    tomorrow.refresh()
    assert setup.page.state.last == ""


def test_a_village_without_a_name_begins_nothing() -> None:
    setup = RoundSetup()
    setup.round.begin("   ")
    assert setup.page.state.empty
    setup.visit.new_person()
    assert setup.visit.state.person.place == ""


def test_the_next_person_finds_the_bank_of_the_last_one_first_while_the_round_is_on() -> None:
    setup = RoundSetup()
    place = setup.visit.account.place
    setup.round.begin("Dumas")
    written = Hit(Dfsp("", "Gramin Bank", FaType.BANK), Branch("", "Bhimpore", ""))
    for hit in (Hit(BANK, BRANCH), written, Hit(BANK, BRANCH)):
        setup.begin_visit()
        place.open()
        if hit is written:
            place.not_listed()
            place.not_listed()
            place.place_written("Gramin Bank")
            place.place_written("Bhimpore")
        else:
            place.row_taken(hit)
    setup.begin_visit()
    place.open()
    assert place.state.hits[0] == Hit(BANK, BRANCH)
    assert len([hit for hit in place.state.hits if hit.branch == BRANCH]) == 1
    setup.round.end()
    other = Hit(replace(BANK, code="SBIN", name="SBI"), replace(BRANCH, dfsp_code="SBIN"))
    setup.office.services.bank_search.picked(other, AGENT.agent_id)
    setup.begin_visit()
    place.open()
    assert place.state.hits[0].dfsp.code == "SBIN"


def test_a_person_of_the_round_is_begun_with_its_village_in_the_journal() -> None:
    setup = RoundSetup()
    setup.round.begin("Dumas")
    begun = setup.begin_visit()
    row = setup.office.store.rows[begun]
    assert row.person.id == PersonId(IdKind.UIN, UIN)
    assert setup.office.store.timeline(begun)[0].detail == "Dumas"
