"""Enter and Space press the focused button on the pages of a first start and beside the work."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import Reason, State
from spar_agent.domain.office import OfficeSummary
from spar_agent.ui.about.page import AboutFacts, AboutPage, Licence
from spar_agent.ui.close_page import ClosePage
from spar_agent.ui.people.page import PeoplePage
from spar_agent.ui.people.presenter import PeopleState
from spar_agent.ui.practice.page import PracticePage
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueueState
from spar_agent.ui.review.page import ReviewPage
from spar_agent.ui.review.presenter import ReviewState
from spar_agent.ui.round.page import RoundPage
from spar_agent.ui.round.presenter import RoundState
from spar_agent.ui.self_test.page import SelfTestPage
from spar_agent.ui.self_test.presenter import SelfTestState
from spar_agent.ui.settings.page import SettingsPage
from spar_agent.ui.settings.presenter import SettingsState
from spar_agent.ui.start.language_page import LanguagePage
from spar_agent.ui.start.office_page import OfficePage
from spar_agent.ui.start.presenter import OfficeState
from spar_agent.ui.theme import Theme
from spar_agent.ui.trouble_page import TroublePage
from spar_agent.ui.widgets.frame import PageFrame
from tests.enrollments import queued
from tests.qt.test_fits import LISTED, SHEET, WRITTEN
from tests.qt.test_pages import HIT
from tests.services import AGENT, PREFERENCES, SUPERVISOR

CASE = replace(queued(7), state=State.IN_REVIEW)

OFFICE = OfficeSummary("Surat office", "SU", "laptop-7", "Pension", "m.org", "i.org")


def languages() -> PageFrame:
    return LanguagePage(["en", "ar"], "en")


def no_office() -> PageFrame:
    page = OfficePage()
    page.show_state(OfficeState())
    page.choose.clicked.disconnect()  # the system's dialog is its own
    return page


def office() -> PageFrame:
    page = OfficePage()
    page.show_state(OfficeState(office=OFFICE))
    return page


def self_test() -> PageFrame:
    page = SelfTestPage(at_start=True)
    page.show_state(SelfTestState(is_over=True))
    return page


def settings() -> PageFrame:
    page = SettingsPage()
    page.show_state(SettingsState(chosen=PREFERENCES, administers=True))
    return page


def about() -> PageFrame:
    return AboutPage(AboutFacts("0.1.0", [Licence("Qt", "LGPL-3.0")]), "Surat office")


def trouble() -> PageFrame:
    return TroublePage("VAULT-NO-KEYRING")


def queue(theme: Theme) -> PageFrame:
    page = QueuePage(theme)
    page.show_state(QueueState(rows=LISTED, chosen=LISTED[0], loaded=True))
    return page


def review() -> PageFrame:
    page = ReviewPage()
    page.show_state(
        ReviewState(rows=(CASE,), chosen=CASE, loaded=True, figures=True, expanded=True)
    )
    page.reason.setCurrentIndex(1)
    return page


def review_of_a_written_bank() -> PageFrame:
    page = ReviewPage()
    reasons = (Reason.NOT_LISTED,)
    page.show_state(
        ReviewState(rows=(WRITTEN,), chosen=WRITTEN, reasons=reasons, loaded=True, hits=(HIT,))
    )
    page.branch.by_code.click()
    return page


def round_asked(theme: Theme) -> PageFrame:
    page = RoundPage(theme)
    page.show_state(RoundState(last="Dumas", empty=True))
    return page


def round_on(theme: Theme) -> PageFrame:
    page = RoundPage(theme)
    page.show_state(RoundState(place="Dumas", sheet=SHEET))
    return page


def people() -> PageFrame:
    page = PeoplePage()
    page.show_state(PeopleState(people=(SUPERVISOR, AGENT), me=SUPERVISOR.agent_id, may_add=True))
    return page


def closing() -> PageFrame:
    page = ClosePage()
    page.show_count(12)
    return page


def practice() -> PageFrame:
    return PracticePage()


PLAIN = (
    *(languages, no_office, office, self_test, settings, about, trouble),
    *(review, review_of_a_written_bank, people, closing, practice),
)
THEMED = (queue, round_asked, round_on)


@pytest.mark.parametrize("made", [*PLAIN, *THEMED])
def test_every_button_does_what_it_says_by_enter_and_space(
    qtbot: QtBot, theme: Theme, made: Callable[..., PageFrame]
) -> None:
    page = made(theme) if made in THEMED else made()
    qtbot.addWidget(page)
    page.resize(1024, 560)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    buttons = [b for b in page.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
    assert buttons
    for button in buttons:
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            button.setFocus()
            with qtbot.waitSignal(button.clicked):
                QTest.keyClick(button, key)
        assert button.text() or button.accessibleName()
