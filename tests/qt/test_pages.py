"""Pages draw a state, whatever is in it; models keep Qt's rules."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from spar_agent.domain.account import FaType
from spar_agent.domain.app_consents import AppConsents
from spar_agent.domain.checks import NumberFault
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.directory import AccountRule, Branch, Dfsp, Hit
from spar_agent.domain.enrollment import (
    Intent,
    State,
)
from spar_agent.domain.ids import IdFault
from spar_agent.domain.look import Look
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.queue.model import Column, EnrollmentModel
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueueState
from spar_agent.ui.queue.table import EnrollmentTable
from spar_agent.ui.status import group_look, status_line
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.account.state import GuidedPicker, NumberEntry, PickerStep
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.hit_list import HitModel
from spar_agent.ui.widgets.typed_line import TypedLineEdit
from tests.app_consents import GIVEN, SCHOOL
from tests.conftest import WAIT_MS
from tests.enrollments import FA, OTHER, queued
from tests.visits import visit_state

BANK = Dfsp("BARB", "Bank of Baroda", FaType.BANK, AccountRule(min_len=9, max_len=18))
HIT = Hit(BANK, Branch("BARB0DUMASX", "Dumas", "BARB", "Surat", "Gujarat"))


@pytest.fixture
def pages(qtbot: QtBot, theme: Theme) -> VisitPages:
    made = VisitPages(theme, PersonLanguage("en", theme), Deployment(), lambda: 0.0)
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


STATES = [
    visit_state(),
    visit_state(id_fault=IdFault.CHECKSUM),
    visit_state(open_enrollments=(queued(),)),
    visit_state(step=VisitStep.IDENTITY, person_mask="··2640"),
    visit_state(step=VisitStep.PRESENT),
    visit_state(step=VisitStep.PRESENT, seen=SeenAccount()),
    visit_state(step=VisitStep.PRESENT, seen=SeenAccount(known=True)),
    visit_state(step=VisitStep.PRESENT, seen=SeenAccount(known=True, fa=OTHER)),
    visit_state(step=VisitStep.PLACE, query="zzz"),
    visit_state(step=VisitStep.PLACE, query="du", hits=(HIT, replace(HIT, fuzzy=True))),
    visit_state(
        step=VisitStep.PLACE,
        query="Gramin",
        guided=GuidedPicker(PickerStep.BANK, kind=FaType.BANK, unlisted=True),
    ),
    visit_state(
        step=VisitStep.PLACE,
        query="Gramin",
        guided=GuidedPicker(PickerStep.WRITE_BANK, kind=FaType.BANK, unlisted=True),
    ),
    visit_state(
        step=VisitStep.PLACE,
        guided=GuidedPicker(PickerStep.WRITE, kind=FaType.BANK, dfsp=BANK, unlisted=True),
    ),
    visit_state(step=VisitStep.NUMBER, hit=HIT, entry=NumberEntry(fault=NumberFault.LENGTH)),
    visit_state(
        step=VisitStep.NUMBER, hit=HIT, entry=NumberEntry(first="123", again="132", differs=(1,))
    ),
    visit_state(step=VisitStep.CONSENT, fa=FA, seen=SeenAccount(known=True, fa=OTHER)),
    visit_state(step=VisitStep.CONSENT, intent=Intent.REMOVE, fa=OTHER),
    visit_state(step=VisitStep.READBACK, fa=FA, hit=HIT),
    visit_state(step=VisitStep.READBACK, fa=FA, hit=HIT, written="Gramin Bank, Bhimpore"),
    visit_state(step=VisitStep.APPS),
    visit_state(step=VisitStep.APPS, consents=AppConsents()),
    visit_state(step=VisitStep.APPS, consents=AppConsents((GIVEN,), (SCHOOL,))),
    visit_state(step=VisitStep.APPS, consents=AppConsents((GIVEN,), (SCHOOL,)), asked=SCHOOL),
    visit_state(step=VisitStep.APPS, consents=AppConsents((GIVEN,), (SCHOOL,)), stopping=GIVEN),
    visit_state(step=VisitStep.APPS, consents=AppConsents((GIVEN,), (SCHOOL,)), done=GIVEN),
    visit_state(step=VisitStep.END),
    *(visit_state(step=VisitStep.DONE, saved=queued(state=state)) for state in State),
]


@pytest.mark.parametrize("state", STATES, ids=lambda s: s.step.value)
def test_a_state_can_be_drawn_twice_and_the_focus_is_set(
    pages: VisitPages, state: VisitState
) -> None:
    pages.show_state(state)
    pages.show_state(state)
    page = pages.current()
    assert page is not None
    focus = QApplication.focusWidget()
    assert focus is None or page.isAncestorOf(focus) or focus is page


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_look_and_size_can_be_applied(theme: Theme, look: Look, scale: float) -> None:
    theme.apply(look, scale)
    assert theme.colour("accent").isValid()
    assert theme.px(10) == round(10 * scale)


def test_the_second_entry_cannot_be_pasted(qtbot: QtBot, qapp: QApplication) -> None:
    line = TypedLineEdit()
    qtbot.addWidget(line)
    qapp.clipboard().setText("00012345678")
    refused: list[bool] = []
    line.refused.connect(lambda: refused.append(True))
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    assert line.text() == ""
    assert len(refused) == 2
    QTest.keyClicks(line, "0001")
    assert line.text() == "0001"
    qapp.clipboard().clear()


def test_a_code_takes_digits_of_any_script_and_completes_once(qtbot: QtBot) -> None:
    code = CodeEdit(6, hidden=False)
    qtbot.addWidget(code)
    codes: list[str] = []
    code.completed.connect(codes.append)
    QTest.keyClicks(code, "12a3")
    code.insert("४५६")
    assert codes == ["123456"]


def test_saving_takes_a_modifier_and_enter_alone_does_nothing(pages: VisitPages) -> None:
    saved: list[bool] = []
    pages.readback.saved.connect(lambda: saved.append(True))
    pages.show_state(visit_state(step=VisitStep.READBACK, fa=FA, hit=HIT))
    QTest.keyClick(pages.readback, Qt.Key.Key_Return)
    assert saved == []
    QTest.keyClick(pages.readback, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved == [True]


def test_removing_takes_the_typed_word(pages: VisitPages) -> None:
    chosen: list[object] = []
    page = pages.present
    page.chosen.connect(chosen.append)
    pages.show_state(visit_state(step=VisitStep.PRESENT, seen=SeenAccount(known=True, fa=OTHER)))
    QTest.keyClick(page, Qt.Key.Key_R)
    page.main.click()
    assert chosen == []
    typed, *_ = page.findChildren(QLineEdit)
    typed.setText("remove")
    page.main.click()
    assert chosen == [Intent.REMOVE]


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_a_group_and_a_line(qapp: QApplication, state: State) -> None:
    assert group_look(state).word
    assert status_line(queued(state=state))


def test_the_models_keep_qts_rules(theme: Theme) -> None:
    enrollments = EnrollmentModel(theme)
    hits = HitModel()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in (enrollments, hits)]
    rows = tuple(queued(n) for n in range(1, 50))
    for shown in (rows, rows, rows[:3], ()):
        enrollments.show_rows(shown)
        assert enrollments.rowCount() == len(shown)
    for found in ((HIT, HIT), (), (HIT,)):
        hits.show_hits(found)
        assert hits.rowCount() == len(found)
    assert len(testers) == 2


@pytest.mark.parametrize("count", [0, 3, 10_000])
def test_the_queue_shows_nothing_three_and_ten_thousand(
    qtbot: QtBot, theme: Theme, count: int
) -> None:
    page = QueuePage(theme)
    qtbot.addWidget(page)
    page.show()
    page.show_state(QueueState(tuple(queued(n) for n in range(count)), loaded=True))
    assert page.model.rowCount() == count
    assert page.empty.isVisible() == (count == 0)


@pytest.mark.parametrize("state", [State.QUEUED, State.IN_DOUBT])
def test_one_that_waits_can_be_tried_again(qtbot: QtBot, theme: Theme, state: State) -> None:
    page = QueuePage(theme)
    qtbot.addWidget(page)
    page.show()
    asked: list[object] = []
    page.retry_asked.connect(asked.append)
    page.correct_asked.connect(asked.append)
    page.finish_asked.connect(asked.append)
    enrollment = queued(1, state=state)
    page.show_state(QueueState((enrollment,), chosen=enrollment, loaded=True))
    page.act.click()
    assert asked == [enrollment]
    done = queued(1, state=State.LINKED)
    page.show_state(QueueState((done,), chosen=done, loaded=True))
    assert not page.act.isVisible()


def look_at_the_clock(window: MainWindow) -> None:
    """What the window's timer does each second."""
    for timer in window.findChildren(QTimer):
        if not timer.isSingleShot():
            timer.timeout.emit()


def test_a_computer_that_has_slept_is_locked_at_once(qtbot: QtBot) -> None:
    now = [1000.0]
    window = MainWindow(600, lambda: now[0])
    qtbot.addWidget(window)
    window.watch_idle(on=True)
    now[0] += 5
    look_at_the_clock(window)
    with qtbot.waitSignal(window.idle, timeout=WAIT_MS):
        now[0] += 600
    window.watch_idle(on=False)


def test_a_clock_that_was_set_back_locks_nobody_out(qtbot: QtBot) -> None:
    now = [1000.0]
    window = MainWindow(600, lambda: now[0])
    qtbot.addWidget(window)
    window.watch_idle(on=True)
    now[0] -= 4000
    with qtbot.assertNotEmitted(window.idle):
        look_at_the_clock(window)
    window.watch_idle(on=False)


@pytest.mark.parametrize(("wide", "gone"), [(1400, ()), (680, (Column.CAPTURED, Column.ACCOUNT))])
def test_the_table_of_visits_never_scrolls_sideways(
    qtbot: QtBot, theme: Theme, wide: int, gone: tuple[Column, ...]
) -> None:
    table = EnrollmentTable(EnrollmentModel(theme))
    qtbot.addWidget(table)
    table.resize(wide, 400)
    table.show()
    shown = [column for column in Column if not table.isColumnHidden(column)]
    assert [column for column in Column if column not in shown] == sorted(gone)
    assert sum(table.columnWidth(column) for column in shown) <= table.viewport().width()
    theme.apply(scale=2.0)
    narrow = [column for column in Column if not table.isColumnHidden(column)]
    assert len(narrow) < len(shown)
    assert {Column.STATUS, Column.PERSON, Column.NEXT} <= set(narrow)
