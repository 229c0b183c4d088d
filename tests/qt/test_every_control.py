"""Enter and Space do what the focused control says; the focus stays where work goes on."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
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
from spar_agent.ui.theme import Theme
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import VisitState
from tests.qt.test_pages import STATES
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
