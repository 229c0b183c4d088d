"""What is read to the person stands on the screen before their answer can be given."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.account import BankAccount
from spar_agent.domain.deployment import Deployment
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import VisitState
from tests.app_consents import GIVEN
from tests.desk.driver import ROOMY, SMALL, settle
from tests.enrollments import FA
from tests.qt.visit_states import APPS, HELD, VISIT
from tests.visits import visit_state

LONG = BankAccount(
    "State Bank of the Northern and Southern Districts", FA.bank_code,
    "Ground floor of the market of Chhatrapati Sambhajinagar, behind the mill",
    FA.branch_code, FA.number,
)  # fmt: skip
CHANGE = VISIT["consent to a change"]
LONG_CHANGE = visit_state(VisitStep.CONSENT, fa=LONG, seen=HELD)
STOPS = ("Your pension no longer reaches your account.",) * 9
MANY_STOPS = visit_state(VisitStep.APPS, consents=APPS, stopping=replace(GIVEN, stops=STOPS))


class Reading:
    """The window with the pages of a visit, and what of the text was on the screen."""

    def __init__(self, theme: Theme) -> None:
        self.language = PersonLanguage("en", theme)
        self.window = MainWindow(600)
        self.pages = VisitPages(theme, self.language, Deployment(), lambda: 0.0)
        self.language.changed.connect(lambda: self.pages.show_state(self.pages.state))
        self.window.show_page(self.pages, "New person")
        self.window.show()
        self.window.activateWindow()
        self.seen = QRegion()
        self.agreed: list[object] = []
        self.pages.consent.agreed.connect(lambda *given: self.agreed.append(given))

    @property
    def text(self) -> QLabel:
        apps = self.pages.state.step is VisitStep.APPS
        return self.pages.apps.speech if apps else self.pages.consent.speech

    def show(self, state: VisitState, size: tuple[int, int]) -> None:
        self.window.resize(*size)
        self.pages.show_state(state)
        self.look()

    def look(self) -> None:
        settle(self.window)
        self.seen = self.seen.united(self.text.visibleRegion())

    def was_seen(self) -> bool:
        return QRegion(self.text.rect()).subtracted(self.seen).isEmpty()

    def press(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        self.look()


@pytest.fixture
def reading(qtbot: QtBot, theme: Theme) -> Iterator[Reading]:
    made = Reading(theme)
    qtbot.addWidget(made.window)
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.window.close()


def top_of(widget: QWidget, view: QWidget) -> int:
    return widget.mapTo(view, QPoint(0, 0)).y()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
@pytest.mark.parametrize("size", [SMALL, ROOMY])
@pytest.mark.parametrize("state", [CHANGE, LONG_CHANGE])
def test_all_of_it_was_on_the_screen_when_keys_come_to_the_answer(
    reading: Reading, theme: Theme, state: VisitState, size: tuple[int, int], key: Qt.Key
) -> None:
    theme.apply(scale=2.0)
    reading.show(state, size)
    page = reading.pages.consent
    assert reading.text.hasFocus()
    assert 0 <= top_of(reading.text, page.area.viewport()) < page.area.viewport().height() / 3
    assert "Space: read on" in page.hint.text()
    for _ in range(10):
        if page.agree.hasFocus():
            break
        assert not page.agree.isChecked()
        reading.press(key)
    assert page.agree.hasFocus()
    assert reading.was_seen()
    assert "Space: the person agrees" in page.hint.text()
    assert page.agree.visibleRegion().boundingRect() == page.agree.rect()
    reading.press(Qt.Key.Key_Space)
    reading.press(Qt.Key.Key_Return)
    assert len(reading.agreed) == 1


@pytest.mark.parametrize("size", [SMALL, ROOMY])
@pytest.mark.parametrize("state", [CHANGE, LONG_CHANGE])
def test_with_room_for_both_it_takes_no_key_more(
    reading: Reading, state: VisitState, size: tuple[int, int]
) -> None:
    reading.show(state, size)
    assert reading.was_seen()
    reading.press(Qt.Key.Key_Space)
    reading.press(Qt.Key.Key_Return)
    assert len(reading.agreed) == 1


def test_neither_tab_nor_the_mouse_nor_a_held_key_ticks_what_was_not_read(
    reading: Reading, theme: Theme
) -> None:
    theme.apply(scale=2.0)
    reading.show(LONG_CHANGE, SMALL)
    page = reading.pages.consent
    for target in (page.agree, page.agree.words()):  # looked at after each: two would undo it
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        settle(reading.window)
        assert not page.agree.isChecked()
    order = []
    for _ in range(12):
        reading.press(Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
        # with the fonts of some systems what Tab scrolls to shows all of it
        assert order[-1] is not page.agree or reading.was_seen()
    assert reading.text in order
    reading.text.setFocus()
    for _ in range(12):
        held = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True
        )
        QApplication.sendEvent(reading.text, held)
        reading.look()
    assert reading.text.hasFocus()
    reading.press(Qt.Key.Key_Space)
    assert page.agree.hasFocus()


def test_who_scrolls_past_the_beginning_is_taken_back_to_it(reading: Reading, theme: Theme) -> None:
    theme.apply(scale=2.0)
    reading.show(LONG_CHANGE, SMALL)
    page, bar = reading.pages.consent, reading.pages.consent.area.verticalScrollBar()
    bar.setSliderPosition(bar.maximum())
    settle(reading.window)
    assert not page.agree.isEnabled()
    reading.press(Qt.Key.Key_Space)
    assert top_of(reading.text, page.area.viewport()) == 0
    assert reading.text.hasFocus()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_in_another_language_it_is_read_and_answered_anew(
    reading: Reading, theme: Theme, scale: float
) -> None:
    theme.apply(scale=scale)
    reading.show(LONG_CHANGE, SMALL)
    page = reading.pages.consent
    while not page.agree.isChecked():
        reading.press(Qt.Key.Key_Space)
    assert page.main.hasFocus()
    reading.language.use("fr")
    reading.look()
    assert not page.agree.isChecked()
    assert page.agree.isEnabled() is page.agree.hasFocus() is (scale == 1.0)
    assert reading.text.hasFocus() is (scale == 2.0)


def test_once_ticked_the_page_opens_at_its_button(reading: Reading, theme: Theme) -> None:
    """Back from the number that is read: Space would take the answer away again."""
    theme.apply(scale=2.0)
    reading.show(CHANGE, SMALL)
    page = reading.pages.consent
    while not page.agree.isChecked():
        reading.press(Qt.Key.Key_Space)
    reading.show(VISIT["read-back"], SMALL)
    reading.show(CHANGE, SMALL)
    assert page.agree.isChecked()
    assert page.main.hasFocus()


def test_more_room_shows_both_and_the_answer_is_next(reading: Reading, theme: Theme) -> None:
    theme.apply(scale=2.0)
    reading.show(CHANGE, SMALL)
    assert reading.text.hasFocus()
    theme.apply(scale=1.0)
    reading.window.resize(*ROOMY)
    reading.look()
    assert reading.pages.consent.agree.hasFocus()


def test_an_app_is_stopped_only_once_what_ends_with_it_was_read(
    reading: Reading, theme: Theme
) -> None:
    stopped: list[str] = []
    page = reading.pages.apps
    page.stopped.connect(stopped.append)
    theme.apply(scale=2.0)
    reading.show(MANY_STOPS, SMALL)
    assert reading.text.hasFocus()
    for _ in range(10):
        if page.no.hasFocus():
            break
        reading.press(Qt.Key.Key_S)
        assert bool(stopped) <= reading.was_seen()
        reading.press(Qt.Key.Key_Space)
    assert page.no.hasFocus()
    assert stopped
