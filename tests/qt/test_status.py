"""Where an enrollment stands is said by one table, and no page says anything else."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.deployment import Deployment
from spar_agent.domain.enrollment import DECIDED, Enrollment, Event, State
from spar_agent.domain.slip import SlipTerms, slip_of
from spar_agent.ports.store import EnrollmentSummary
from spar_agent.services.figures import DayEnd
from spar_agent.ui.day.page import DayPage
from spar_agent.ui.day.presenter import DayState
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.queue.events import event_words
from spar_agent.ui.queue.model import Column
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueueState
from spar_agent.ui.slip.wording import Wording
from spar_agent.ui.status import group_look, status_line, status_words
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.today.presenter import TodayState
from spar_agent.ui.visit.flow.steps import RailStep, VisitStep
from spar_agent.ui.visit.identity.state import CodeAwaited, ProofStatus
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.widgets.icon import Icon
from tests.enrollments import FA, OTHER, queued
from tests.fakes import START
from tests.visits import visit_state

Texts = set[str]


def texts(page: QWidget) -> Texts:
    """Each line that stands on ``page``."""
    labels = [one for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    return {line for one in labels for line in one.text().splitlines() if line}


def today(bot: QtBot, theme: Theme, enrollment: Enrollment) -> Texts:
    page = TodayPage()
    page.show_state(TodayState(latest=(enrollment,)))
    bot.addWidget(page)
    return texts(page.latest)


def queue(bot: QtBot, theme: Theme, enrollment: Enrollment) -> Texts:
    page = QueuePage(theme)
    page.show_state(QueueState(rows=(enrollment,), chosen=enrollment, loaded=True))
    bot.addWidget(page)
    return texts(page)


def done(bot: QtBot, theme: Theme, enrollment: Enrollment) -> Texts:
    pages = visit_pages(theme)
    pages.show_state(visit_state(VisitStep.DONE, saved=enrollment))
    bot.addWidget(pages)
    return texts(pages.done)


def day(bot: QtBot, theme: Theme, enrollment: Enrollment) -> Texts:
    page = DayPage(theme)
    bot.addWidget(page)
    row = EnrollmentSummary(
        enrollment.agent_id, enrollment.slip, enrollment.state, START, START, ""
    )
    page.show_state(DayState(end=DayEnd(START.date(), open=(row,))))
    table = page.table
    cells = (
        table.item(at, column)
        for at in range(table.rowCount())
        for column in range(table.columnCount())
    )
    return {cell.text() for cell in cells if cell is not None} | texts(page)


def visit_pages(theme: Theme) -> VisitPages:
    return VisitPages(theme, PersonLanguage("en", theme), Deployment(), lambda: 0.0)


def sayings(state: State) -> Texts:
    """Everything the table has for ``state``."""
    row, enrollment = status_words(state), queued(state=state)
    return {group_look(state).word, row.title, row.line, row.paper, status_line(enrollment)}


def foreign(state: State) -> Texts:
    """What may be said of other states, and never of this one."""
    return {text for other in State for text in sayings(other)} - sayings(state)


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("page", [today, queue, done, day])
def test_no_page_says_of_a_state_what_is_true_of_another(
    qtbot: QtBot,
    theme: Theme,
    page: Callable[[QtBot, Theme, Enrollment], Texts],
    state: State,
) -> None:
    said = page(qtbot, theme, queued(state=state))
    assert not said & foreign(state)
    assert group_look(state).word in said


@pytest.mark.parametrize("state", list(State))
def test_the_table_of_visits_and_the_slip_say_the_same(
    qtbot: QtBot, theme: Theme, state: State
) -> None:
    enrollment = queued(state=state)
    page = QueuePage(theme)
    qtbot.addWidget(page)
    page.show_state(QueueState(rows=(enrollment,), loaded=True))
    row = page.model.index(0, Column.STATUS), page.model.index(0, Column.NEXT)
    assert [index.data() for index in row] == [group_look(state).word, status_line(enrollment)]
    slip = slip_of(enrollment, SlipTerms(), START, copy=False)
    lines = {line.text for line in Wording(PersonLanguage("en", page)).sheet(slip).lines}
    assert status_words(state).paper in lines
    assert not lines & foreign(state)


@pytest.mark.parametrize("state", list(State))
def test_only_an_account_at_the_registry_is_called_the_account_now(
    qtbot: QtBot, theme: Theme, state: State
) -> None:
    pages = visit_pages(theme)
    qtbot.addWidget(pages)
    saved = queued(state=state)
    seen = saved.account.seen.__class__(known=True, fa=OTHER)
    pages.show_state(visit_state(VisitStep.DONE, saved=saved.with_account(seen=seen)))
    assert pages.done.title.text() == status_words(state).title
    facts = pages.done.facts.text()
    assert ("Now:" in facts) is (state is State.LINKED)
    assert ("Before:" in facts) is (state is State.LINKED)


def ticked(pages: VisitPages) -> set[RailStep]:
    """The named steps that the rail shows as done."""
    icons = pages.rail.findChildren(Icon)
    return {step for step in RailStep if icons[step].name == "circle-check"}


@pytest.mark.parametrize("state", list(State))
def test_the_rail_ticks_what_the_state_has_done(qtbot: QtBot, theme: Theme, state: State) -> None:
    pages = visit_pages(theme)
    qtbot.addWidget(pages)
    pages.show_state(visit_state(VisitStep.DONE, saved=queued(state=state)))
    assert ticked(pages) == status_words(state).done
    open_identity = {State.DRAFT, State.AWAITING_AUTH, State.NEEDS_VISIT, State.CANCELLED}
    assert (RailStep.IDENTITY in ticked(pages)) is (state not in open_identity)


CODE = CodeAwaited("··67", "", 180.0, 180)


@pytest.mark.parametrize("step", [VisitStep.PLACE, VisitStep.NUMBER, VisitStep.CONSENT])
@pytest.mark.parametrize("status", list(ProofStatus))
def test_identity_is_ticked_once_there_is_a_proof(
    qtbot: QtBot, theme: Theme, step: VisitStep, status: ProofStatus
) -> None:
    pages = visit_pages(theme)
    qtbot.addWidget(pages)
    pages.show_state(visit_state(step, fa=FA, code=CODE, status=status))
    assert (RailStep.IDENTITY in ticked(pages)) is (status is ProofStatus.PROVEN)
    assert RailStep.PERSON in ticked(pages)


def test_the_timeline_of_what_waits_to_be_sent_blames_no_network(qapp: QApplication) -> None:
    assert "network" not in event_words(Event.SUBMIT, State.QUEUED)
    assert "network" not in status_line(queued())


def test_the_timeline_tells_a_decision_of_the_center_from_send_now() -> None:
    assert event_words(Event.RETRY_NOW, DECIDED) == "The center has decided"
    assert event_words(Event.RETRY_NOW, "") == "Send now was pressed"
    assert "registry" not in event_words(Event.POSTPONE, "review.missing")
