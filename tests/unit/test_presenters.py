"""What went wrong is shown on the page that asked, and goes once it is right again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import pytest

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    Beneficiary,
    ConsentChannel,
    Enrollment,
    Event,
    State,
)
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.limits import Limits
from spar_agent.domain.review import Role
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import DiskFull, Unreachable
from spar_agent.ports.conflict_desk import ConflictChoice
from spar_agent.services.signin import SignIn
from spar_agent.ui.conflicts.presenter import ConflictsPresenter
from spar_agent.ui.day.presenter import DayPresenter
from spar_agent.ui.figures.presenter import FiguresPresenter
from spar_agent.ui.people.presenter import PeoplePresenter
from spar_agent.ui.presenter import PageState, Presenter
from spar_agent.ui.queue.presenter import QueuePresenter
from spar_agent.ui.review.presenter import ReviewPresenter
from spar_agent.ui.signin.presenter import SignInPresenter
from spar_agent.ui.today.presenter import TodayPresenter
from spar_agent.ui.trouble import NO_TROUBLE
from spar_agent.ui.visit.account.state import AccountState
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.identity.state import ProofStatus
from spar_agent.ui.visit.presenter import VisitPresenter
from spar_agent.ui.visit.state import VisitState
from tests.enrollments import FA, OTHER, queued
from tests.fakes import START
from tests.services import AGENT, PIN, SUPERVISOR, FailingRunner, Office, SlowRunner

S = TypeVar("S", bound=PageState)


@dataclass
class RecordingPage(Generic[S]):
    """What a page was given to draw."""

    states: list[S] = field(default_factory=list)

    def show_state(self, state: S) -> None:
        self.states.append(state)

    @property
    def trouble(self) -> str:
        return self.states[-1].trouble.code


UIN = "6721389142"
AnyPage = RecordingPage[Any]
"""A page that draws whatever its presenter has."""


def nothing(_: object) -> None:
    """Nobody waits for it."""


@dataclass
class PresenterSetup:
    """Everything a presenter is made of, with a runner that fails on demand."""

    office: Office = field(default_factory=Office)
    runner: FailingRunner = field(default_factory=FailingRunner)

    def today(self, page: AnyPage) -> Callable[[], None]:
        services = self.office.services
        presenter = TodayPresenter(
            page, services.queue, services.bank_search, self.office.clock, self.runner, AGENT,
            Limits(100, 7),
        )  # fmt: skip
        return presenter.refresh

    def queue(self, page: AnyPage) -> QueuePresenter:
        services = self.office.services
        return QueuePresenter(
            page, services.queue, services.visit, services.people, self.runner, "a", nothing
        )

    def queue_read(self, page: AnyPage) -> Callable[[], None]:
        return self.queue(page).refresh

    def queue_correct(self, page: AnyPage) -> Callable[[], None]:
        presenter = self.queue(page)
        row = queued(state=State.RETURNED)
        self.office.store.save(row, event=Event.SUBMIT, actor="t")
        return lambda: presenter.correct(row)

    def queue_try_again(self, page: AnyPage) -> Callable[[], None]:
        presenter = self.queue(page)
        return lambda: presenter.try_again(queued())

    def day(self, page: AnyPage) -> Callable[[], None]:
        return DayPresenter(page, self.office.services.figures, self.runner, AGENT).refresh

    def figures(self, page: AnyPage) -> Callable[[], None]:
        figures = self.office.services.figures
        return FiguresPresenter(page, figures, self.runner, SUPERVISOR).refresh

    def people(self, page: AnyPage) -> Callable[[], None]:
        return PeoplePresenter(page, self.office.services.people, self.runner, SUPERVISOR).refresh

    def people_given(self, page: AnyPage) -> Callable[[], None]:
        presenter = PeoplePresenter(page, self.office.services.people, self.runner, SUPERVISOR)
        return lambda: presenter.given("", "Meena", Role.AGENT, PIN, PIN)

    def signin(self, page: AnyPage) -> Callable[[], None]:
        signin = SignIn(self.office.vault, lambda: "first", lambda: None)
        presenter = SignInPresenter(page, signin, self.runner, nothing)
        return lambda: presenter.pin_given("agent-1", PIN)

    def review_presenter(self, page: AnyPage) -> ReviewPresenter:
        services = self.office.services
        return ReviewPresenter(
            page, services.review, services.photos, services.bank_search, services.review_policy,
            self.office.clock, self.runner, SUPERVISOR, lambda: None,
        )  # fmt: skip

    def review(self, page: AnyPage) -> Callable[[], None]:
        return self.review_presenter(page).refresh

    def review_approve(self, page: AnyPage) -> Callable[[], None]:
        self.office.store.save(queued(state=State.IN_REVIEW), event=Event.SUBMIT, actor="t")
        presenter = self.review_presenter(page)
        presenter.refresh()
        presenter.expanded()
        return presenter.approve

    def conflicts(self, page: AnyPage) -> Callable[[], None]:
        conflicts = self.office.services.conflicts
        return ConflictsPresenter(page, conflicts, self.runner).refresh

    def conflicts_decided(self, page: AnyPage) -> Callable[[], None]:
        row = queued(state=State.CONFLICT, seen=SeenAccount(known=True, fa=OTHER))
        self.office.store.save(row, event=Event.SUBMIT, actor="t")
        conflicts = self.office.services.conflicts
        presenter = ConflictsPresenter(page, conflicts, self.runner)
        presenter.refresh()
        presenter.show_numbers()
        return lambda: presenter.decided(ConflictChoice.KEEP, "she says so")

    def visit_presenter(self, page: AnyPage) -> VisitPresenter:
        services, clock = self.office.services, self.office.clock
        presenter = VisitPresenter(ShownPage(page), services, clock, self.runner, AGENT, nothing)
        presenter.new_person()
        return presenter

    def visit_person(self, page: AnyPage) -> Callable[[], None]:
        presenter = self.visit_presenter(page)
        presenter.person.change()
        return lambda: presenter.person.person_given(UIN)

    def visit_identity(self, page: AnyPage) -> Callable[[], None]:
        presenter = self.visit_presenter(page)
        presenter.person.person_given(UIN)
        presenter.account.reset(AccountState(fa=FA))
        return lambda: presenter.identity.auth_method_chosen(AuthMethod.PHONE)

    def visit_present(self, page: AnyPage) -> Callable[[], None]:
        presenter = self.visit_presenter(page)
        presenter.person.person_given(UIN)
        presenter.current.go(VisitStep.PRESENT)
        return presenter.keep

    def visit_place(self, page: AnyPage) -> Callable[[], None]:
        presenter = self.visit_presenter(page)
        presenter.account.place.open()
        return lambda: presenter.account.place.typed("dumas")

    def visit_number(self, page: AnyPage) -> Callable[[], None]:
        presenter = self.visit_presenter(page)
        presenter.person.person_given(UIN)
        presenter.account.place.open()
        presenter.account.place.typed("dumas")
        presenter.account.place.row_taken(presenter.state.place.hits[0])
        return lambda: presenter.account.number.photo_given(b"\xff\xd8\xff and so on")

    def visit_consent(self, page: AnyPage) -> Callable[[], None]:
        presenter = self.visit_presenter(page)
        presenter.person.person_given(UIN)
        presenter.current.go(VisitStep.CONSENT)
        return presenter.consent.declined

    def visit_readback(self, page: AnyPage) -> Callable[[], None]:
        presenter = self.visit_presenter(page)
        presenter.person.person_given(UIN)
        presenter.identity.put_off()
        presenter.account.change(fa=FA)
        presenter.consent.agreed("en", ConsentChannel.SPOKEN, 9.0)
        return presenter.save


class ShownPage:
    """Draws what the page that is shown has of a visit."""

    def __init__(self, page: AnyPage) -> None:
        self._page = page

    def show_state(self, state: VisitState) -> None:
        self._page.show_state(state.shown)


EACH = (
    *("today", "queue_read", "queue_correct", "queue_try_again", "day", "figures", "people"),
    *("people_given", "signin", "review", "review_approve", "conflicts"),
    *("conflicts_decided", "visit_person", "visit_identity", "visit_present", "visit_place"),
    *("visit_number", "visit_consent", "visit_readback"),
)


@pytest.mark.parametrize("name", EACH)
def test_trouble_is_shown_and_goes_when_the_same_succeeds(name: str) -> None:
    setup, page = PresenterSetup(), AnyPage()
    again = getattr(setup, name)(page)
    setup.runner.fails = [DiskFull()]
    again()
    assert page.trouble == DiskFull.code
    assert not page.states[-1].busy
    again()
    assert page.trouble == ""
    assert not page.states[-1].busy


@dataclass(frozen=True, slots=True)
class Drawn(PageState):
    words: str = ""


class Plain(Presenter[Drawn]):
    """A presenter with nothing of its own."""


async def answer(words: str = "") -> str:
    return words


async def other_answer() -> str:
    return ""


def test_another_reading_that_succeeds_does_not_wash_the_trouble_of_one_away() -> None:
    page, runner = RecordingPage[Drawn](), FailingRunner()
    presenter = Plain(page, Drawn(), runner)
    runner.fails = [Unreachable(), DiskFull()]
    presenter.read(answer(), nothing)
    presenter.read(other_answer(), nothing)
    assert page.trouble == DiskFull.code
    presenter.read(other_answer(), nothing)
    assert page.trouble == Unreachable.code
    presenter.read(answer(), nothing)
    assert page.trouble == ""


def test_a_reading_in_the_background_hides_no_failed_act() -> None:
    page, runner = RecordingPage[Drawn](), SlowRunner()
    presenter = Plain(page, Drawn(), runner)
    presenter.act(answer(), nothing)
    runner.end(error=DiskFull())
    presenter.read(other_answer(), nothing)
    runner.end()
    assert page.trouble == DiskFull.code
    presenter.act(answer(), nothing)
    assert page.trouble == ""
    assert page.states[-1].busy
    runner.end()
    assert not page.states[-1].busy


def test_an_act_that_fails_after_the_page_was_left_is_shown_on_that_page_alone() -> None:
    left, shown, runner = RecordingPage[Drawn](), RecordingPage[Drawn](), SlowRunner()
    presenters = [Plain(page, Drawn(), runner) for page in (left, shown)]
    presenters[0].act(answer(), nothing)
    presenters[1].change(words="the next page")
    runner.end(error=DiskFull())
    assert left.trouble == DiskFull.code
    assert shown.states[-1].trouble == NO_TROUBLE


def test_a_field_that_the_state_has_not_is_a_bug() -> None:
    presenter = Plain(RecordingPage[Drawn](), Drawn(), SlowRunner())
    with pytest.raises(TypeError):
        presenter.change(colour="red")


def test_the_timeline_of_one_is_not_drawn_under_another() -> None:
    office, page, runner = Office(), AnyPage(), SlowRunner()
    for number in (1, 2):
        office.store.save(queued(number), event=Event.SUBMIT, actor="t")
    services = office.services
    presenter = QueuePresenter(
        page, services.queue, services.visit, services.people, runner, "a", nothing
    )
    presenter.chosen("e00001")
    presenter.chosen("e00002")
    for _ in range(4):
        runner.end(-1)
    assert presenter.state.chosen is not None
    assert presenter.state.chosen.enrollment_id == "e00002"


def test_an_act_of_a_visit_that_fails_after_its_page_was_left_is_shown_there() -> None:
    office, runner = Office(), SlowRunner()
    presenter = VisitPresenter(AnyPage(), office.services, office.clock, runner, AGENT, nothing)
    presenter.new_person()
    presenter.account.place.open()
    presenter.current.go(VisitStep.CONSENT)
    runner.end(error=DiskFull())
    state = presenter.state
    assert (state.place.trouble.code, state.shown.trouble.code) == (DiskFull.code, "")
    presenter.current.go(VisitStep.PLACE)
    assert presenter.state.shown.trouble.code == DiskFull.code
    presenter.current.go(VisitStep.NUMBER)
    presenter.current.go(VisitStep.PLACE)
    assert presenter.state.shown.trouble.code == ""
    runner.end_all()


def test_a_proof_that_comes_late_never_reaches_the_next_person() -> None:
    office, runner = Office(), SlowRunner()
    presenter = VisitPresenter(AnyPage(), office.services, office.clock, runner, AGENT, nothing)
    people = [PersonId(IdKind.UIN, number) for number in (UIN, "5408602380")]
    first, second = (
        Enrollment(f"e{n}", "agent-1", START, person=Beneficiary(id=person, tag=f"p{n}"))
        for n, person in enumerate(people)
    )
    for enrollment in (first, second):
        office.store.save(enrollment, event=Event.BEGIN, actor="agent-1")
    presenter.resume(first)
    presenter.identity.auth_method_chosen(AuthMethod.PHONE)
    runner.end_all()
    presenter.identity.code_given("111222")
    presenter.resume(second)
    runner.end_all()
    assert office.store.rows["e0"].proof is None
    assert office.store.rows["e1"].proof is None
    assert presenter.state.identity.status is ProofStatus.OPEN
