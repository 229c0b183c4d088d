"""Enter and Space do what the focused control says; the focus stays where work goes on.

On every page: those of a visit in the states of ``test_pages``, all others as ``every_page`` has
them.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.deployment import Deployment
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import Header
from spar_agent.ui.practice.strip import PracticeStrip
from spar_agent.ui.signin.page import SignInPage
from spar_agent.ui.signin.presenter import SignInState
from spar_agent.ui.theme import Theme
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.frame import PageFrame
from tests.desk.driver import shown_on
from tests.qt.every_page import PAGES, Made, pages_of_the_app
from tests.qt.test_pages import STATES
from tests.services import SUPERVISOR
from tests.visits import SHOWN, visit_state

KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
METHODS = (AuthMethod.PHONE, AuthMethod.EMAIL)


@pytest.fixture
def pages(qtbot: QtBot, theme: Theme) -> VisitPages:
    made = VisitPages(theme, PersonLanguage("en", theme), Deployment(), lambda: 0.0)
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def controls(page: QWidget) -> list[QWidget]:
    """What Tab can reach on ``page``."""
    return [
        child
        for child in page.findChildren(QWidget)
        if child.isVisible()
        and child.isEnabled()
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.focusProxy() is None
    ]


def shown_page(pages: VisitPages) -> QWidget:
    page = pages.current()
    assert page is not None
    return page


def press(pages: VisitPages, key: Qt.Key) -> None:
    focus = pages.window().focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def heard(clicked: list[QAbstractButton], button: QAbstractButton, *_checked: bool) -> None:
    clicked.append(button)


def close_what_opened() -> None:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.close()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # lists that open
@pytest.mark.parametrize("state", STATES, ids=lambda s: s.step.value)
def test_enter_and_space_act_on_the_control_that_has_the_focus(
    pages: VisitPages, state: VisitState
) -> None:
    visits = iter(range(1, 10_000))
    pages.show_state(replace(state, visit=next(visits)))
    names = [(type(c), at) for at, c in enumerate(controls(shown_page(pages)))]
    for _kind, at in names:
        for key in KEYS:
            pages.show_state(replace(state, visit=next(visits)))
            page = shown_page(pages)
            control = controls(page)[at]
            clicked: list[QAbstractButton] = []
            buttons = page.findChildren(QAbstractButton)
            ears = [
                (button, button.clicked.connect(partial(heard, clicked, button)))
                for button in buttons
            ]
            control.setFocus()
            main = page.main  # type: ignore[attr-defined]  # each page is a PageFrame
            main_there = main.isVisible() and main.isEnabled()
            QTest.keyClick(control, key)
            if isinstance(control, QAbstractButton):
                assert clicked == [control], (control.text(), key)
            elif isinstance(control, QLineEdit) and key != Qt.Key.Key_Space:
                assert clicked == ([main] if main_there else []), (control.accessibleName(), key)
            elif isinstance(control, QComboBox):
                assert control.view().isVisible(), control.accessibleName()
                control.hidePopup()
            else:
                assert clicked == [], (control.accessibleName(), key)
            for button, ear in ears:
                button.clicked.disconnect(ear)
            close_what_opened()


def stands_well(pages: VisitPages) -> None:
    page = shown_page(pages)
    focus = pages.window().focusWidget()
    assert focus is not None
    assert page.isAncestorOf(focus), focus
    assert focus.isVisible()
    assert focus.isEnabled()
    identity, present = pages.identity, pages.present
    assert focus not in (identity.cannot, identity.no, present.keep, present.remove)


@pytest.mark.parametrize("state", STATES, ids=lambda s: s.step.value)
def test_the_focus_comes_back_after_an_act_and_after_an_error(
    pages: VisitPages, state: VisitState
) -> None:
    shown = SHOWN[state.step]

    def with_page(**changes: object) -> VisitState:
        return replace(state, **{shown: replace(getattr(state, shown), **changes)}).joined()

    pages.show_state(state)
    stands_well(pages)
    stood = pages.window().focusWidget()
    pages.show_state(with_page(busy=True))
    focus = pages.window().focusWidget()
    page = shown_page(pages)
    assert focus is not None
    assert focus is page or (page.isAncestorOf(focus) and focus.isEnabled())
    pages.show_state(with_page(trouble=Trouble("IDA-NO-MATCH", left=2)))
    stands_well(pages)
    pages.show_state(state)
    stands_well(pages)
    if isinstance(stood, QLineEdit):
        assert pages.window().focusWidget() is stood


def test_enter_goes_on_after_the_person_agreed_and_after_a_failed_code(pages: VisitPages) -> None:
    chosen: list[object] = []
    pages.identity.auth_method_chosen.connect(chosen.append)
    ready = visit_state(step=VisitStep.IDENTITY, auth_methods=METHODS)
    pages.show_state(ready)
    press(pages, Qt.Key.Key_Space)
    press(pages, Qt.Key.Key_Return)
    assert chosen == [AuthMethod.PHONE]
    pages.show_state(visit_state(step=VisitStep.IDENTITY, auth_methods=METHODS, busy=True))
    pages.show_state(
        visit_state(
            step=VisitStep.IDENTITY, auth_methods=METHODS, trouble=Trouble("IDA-NO-CONTACT")
        )
    )
    press(pages, Qt.Key.Key_Return)
    assert chosen == [AuthMethod.PHONE, AuthMethod.PHONE]


def test_the_whole_sentence_of_a_tick_toggles_it(pages: VisitPages) -> None:
    pages.show_state(visit_state(step=VisitStep.CONSENT))
    QTest.mouseClick(pages.consent.agree.words(), Qt.MouseButton.LeftButton)
    assert pages.consent.agree.isChecked()
    QTest.mouseClick(pages.consent.agree.words(), Qt.MouseButton.LeftButton)
    assert not pages.consent.agree.isChecked()


class PageOnScreen:
    """One page on the screen, and what it says of what is done on it."""

    def __init__(self, bot: QtBot, theme: Theme, folder: Path, made: Made) -> None:
        self.page = made(theme, folder)
        bot.addWidget(self.page)
        self.page.resize(1366, 728)
        self.page.show()
        self.page.activateWindow()
        bot.waitUntil(self.page.isActiveWindow)
        QApplication.processEvents()
        self.clicked: list[QAbstractButton] = []
        self.noted: list[str] = []
        for button in self.page.findChildren(QAbstractButton):
            button.clicked.connect(partial(heard, self.clicked, button))
        for widget in (self.page, *self.page.findChildren(QWidget)):
            for name in signals_of(widget):
                getattr(widget, name).connect(partial(self._note, name))

    def _note(self, name: str, *_carried: object) -> None:
        self.noted.append(name)

    @property
    def main(self) -> QAbstractButton | None:
        """The main button, where it can be pressed."""
        main = self.page.main if isinstance(self.page, PageFrame) else None
        return main if main is not None and main.isVisible() and main.isEnabled() else None

    def press(self, control: QWidget, key: Qt.Key) -> bool:
        """True when something was heard: a signal, another focus, other words, a dialog."""
        control.setFocus()
        QApplication.processEvents()
        before = shown_on(self.page)
        self.clicked.clear()
        self.noted.clear()
        QTest.keyClick(control, key)
        QApplication.processEvents()
        return bool(self.noted) or shown_on(self.page) != before or something_opened()


def signals_of(widget: QWidget) -> Iterator[str]:
    """What a page or a part of it tells its presenter, by name; Qt's own signals do not count."""
    for name, member in vars(type(widget)).items():
        if isinstance(member, Signal):
            yield name


def something_opened() -> bool:
    """A dialog or a list of choices stands over the page."""
    dialogs = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog))
    return QApplication.activePopupWidget() is not None or any(d.isVisible() for d in dialogs)


def acts_well(shown: PageOnScreen, control: QWidget, key: Qt.Key) -> None:
    """One key on one control."""
    did = shown.press(control, key)
    said = (type(shown.page).__name__, control, control.accessibleName(), key)
    hint = shown.page.hint.text() if isinstance(shown.page, PageFrame) else ""
    main = [shown.main] if shown.main is not None else []
    if isinstance(control, QAbstractButton):
        assert shown.clicked == [control], said
        assert did, said
    elif isinstance(control, QComboBox):
        assert control.view().isVisible(), said
        assert shown.clicked == [], said
    elif key == Qt.Key.Key_Space:
        assert shown.clicked == [], said
    elif isinstance(control, QLineEdit):
        assert shown.clicked in ([], main), said
        assert did, said
    elif isinstance(control, QAbstractItemView):
        assert len(shown.clicked) <= 1, said
        assert did or "Enter" not in hint, said  # a list that is only read promises nothing


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # lists that open
@pytest.mark.parametrize("name", PAGES)
def test_enter_and_space_act_on_every_control_of_every_page(
    qtbot: QtBot, theme: Theme, tmp_path: Path, name: str
) -> None:
    first = PageOnScreen(qtbot, theme, tmp_path, PAGES[name])
    assert controls(first.page)
    for at in range(len(controls(first.page))):
        for key in KEYS:
            shown = PageOnScreen(qtbot, theme, tmp_path, PAGES[name])
            acts_well(shown, controls(shown.page)[at], key)
            close_what_opened()
            shown.page.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("what", [Header, PracticeStrip])
def test_enter_and_space_act_on_what_stands_above_every_page(
    qtbot: QtBot, theme: Theme, what: type[Header] | type[PracticeStrip]
) -> None:
    def made(_theme: Theme, _folder: Path) -> QWidget:
        above = what()
        if isinstance(above, Header):
            above.show_person("Asha K.")
            above.show_code("Code awaited 0:42", "0:42")
            above.show_not_yet(12)
        return above

    shown = PageOnScreen(qtbot, theme, Path(), made)
    buttons = controls(shown.page)
    assert len(buttons) == (6 if what is Header else 3)
    for control in buttons:
        for key in KEYS:
            acts_well(shown, control, key)


def test_no_page_is_forgotten(
    qtbot: QtBot, theme: Theme, tmp_path: Path, pages: VisitPages
) -> None:
    made = {type(one(theme, tmp_path)).__name__ for one in PAGES.values()}
    in_a_visit = set()
    for state in STATES:
        pages.show_state(state)
        in_a_visit.add(type(shown_page(pages)).__name__)
    assert made | in_a_visit == pages_of_the_app()


@pytest.mark.parametrize("name", ["join, new", "sign-in", "recovery, given"])
def test_enter_says_what_is_missing_until_it_is_typed(
    qtbot: QtBot, theme: Theme, tmp_path: Path, name: str
) -> None:
    shown = PageOnScreen(qtbot, theme, tmp_path, PAGES[name])
    page = shown.page
    focus = page.focusWidget()
    line = focus if isinstance(focus, QLineEdit) else page.findChild(CodeEdit)
    assert line is not None
    assert shown.press(line, Qt.Key.Key_Return)
    assert isinstance(page, PageFrame | SignInPage)
    assert page.notice.isVisible()
    assert line.hasFocus()
    QTest.keyClicks(line, "1")
    assert not page.notice.isVisible()


def test_enter_hides_no_word_about_a_pause(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    shown = PageOnScreen(qtbot, theme, tmp_path, PAGES["sign-in"])
    page = shown.page
    assert isinstance(page, SignInPage)
    people = (SUPERVISOR,)
    page.show_state(SignInState(people=people, trouble=Trouble("VAULT-PIN-WAIT", wait_s=60)))
    said = page.notice.text()
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert page.notice.text() == said
