"""Pages of a laptop and its center in every language, at both text sizes, on small screens."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from spar_agent.domain.seen_account import SeenAccount
from spar_agent.ports.conflict_desk import AskedDecision, ConflictChoice
from spar_agent.ports.joining import JoinWords
from spar_agent.ports.messages import OfficeMessage
from spar_agent.ports.recovery import RecoveryAsked, RecoveryGiven
from spar_agent.services.conflicts import RegistryAnswer
from spar_agent.ui.confirmations.page import ConfirmationsPage
from spar_agent.ui.conflicts.page import ConflictsPage
from spar_agent.ui.conflicts.presenter import ConflictsState
from spar_agent.ui.devices.page import DevicesPage
from spar_agent.ui.devices.presenter import DeviceAct, DevicesState
from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.join.presenter import JoinState
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.office_change.page import OfficeChangePage
from spar_agent.ui.own_key.page import OwnKeyPage
from spar_agent.ui.recovery.page import RecoveryPage
from spar_agent.ui.recovery.presenter import RecoveryState
from spar_agent.ui.signals.page import SignalsPage
from spar_agent.ui.signals.presenter import SignalsState
from spar_agent.ui.sticks.page import SticksPage
from spar_agent.ui.sticks.presenter import SticksState
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.today.presenter import TodayState
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.widgets.frame import PageFrame
from tests.desk.driver import SMALL, settle
from tests.fakes import START
from tests.qt.confirmations import ASKED as ASKED_IN
from tests.qt.confirmations import CHANGE, CONFIRMED, ENDED, NOBODY, OTHER, SIGNED, UNKNOWN, WAITS
from tests.qt.office_laptops import DEVICES, HERE, QUEUE
from tests.qt.own_signals import LOOKED, NONE, SIGNALS
from tests.qt.test_conflicts import THIRD, conflict
from tests.qt.test_fits import faults, language, window

__all__ = ["language", "window"]

LATER = START + timedelta(days=1)
WORDS = "zogor jurat jibin hupis ramin"
ASKED = RecoveryAsked(WORDS, "/media/asha/KINGSTON/spar-request.json")
CONFLICT = ConflictsState(
    rows=(conflict(1), conflict(2)),
    chosen=conflict(1),
    registered=RegistryAnswer(SeenAccount(THIRD, START, "office Surat", 4, known=True), fresh=True),
    loaded=True,
)
KEEP = AskedDecision(
    ConflictChoice.KEEP, ("S-30211",), 2, "It is the account of the wife, who receives it for both"
)
MESSAGE = OfficeMessage(
    "m-1",
    "Please call the office before noon: the slip of yesterday has another name than the passbook.",
    "Ravindranath Chandrasekhar Venkataraman",
    START,
    "e00001",
)
GIVEN = RecoveryGiven("Ravindranath Chandrasekhar Venkataraman", "S-1")


PAGES: dict[str, tuple[type[PageFrame], Any]] = {
    "recovery, new": (RecoveryPage, RecoveryState()),
    "recovery, asked": (RecoveryPage, RecoveryState(asked=ASKED)),
    "recovery, given": (RecoveryPage, RecoveryState(asked=ASKED, given=GIVEN, pins_differ=True)),
    "recovery, refused": (RecoveryPage, RecoveryState(trouble=Trouble("CENTER-RECOVERY-NONE"))),
    "sticks, new": (SticksPage, SticksState()),
    "sticks, done": (SticksPage, SticksState(112, LATER, 3, 112)),
    "sticks, refused": (SticksPage, SticksState(trouble=Trouble("CENTER-NOT-JOINED"))),
    "conflict, first": (ConflictsPage, CONFLICT),
    "conflict, second": (ConflictsPage, replace(CONFLICT, numbers_shown=True, asked=(KEEP,))),
    "conflict, signed": (ConflictsPage, replace(CONFLICT, signed=KEEP)),
    "conflict, elsewhere": (
        ConflictsPage,
        replace(CONFLICT, decidable=False, trouble=Trouble("NET-UNREACHABLE")),
    ),
    "today, message": (TodayPage, TodayState(name="Asha K.", messages=(MESSAGE, MESSAGE))),
    "laptops": (DevicesPage, DEVICES),
    "laptops, queue": (DevicesPage, replace(DEVICES, queue=QUEUE)),
    "own signals": (SignalsPage, SIGNALS),
    "own signals, looked at": (SignalsPage, LOOKED),
    "own signals, none": (SignalsPage, NONE),
    "own signals, older center": (SignalsPage, SignalsState(trouble=Trouble("CENTER-OLDER"))),
    "confirmations": (ConfirmationsPage, ASKED_IN),
    "confirmations, other words": (ConfirmationsPage, OTHER),
    "confirmations, signed": (ConfirmationsPage, SIGNED),
    "confirmations, nobody": (ConfirmationsPage, NOBODY),
    "own key, no number": (OwnKeyPage, UNKNOWN),
    "own key, waits": (OwnKeyPage, WAITS),
    "own key, confirmed": (OwnKeyPage, CONFIRMED),
    "own key, ended": (OwnKeyPage, ENDED),
    "office change": (OfficeChangePage, CHANGE),
    "laptops, sent": (DevicesPage, replace(DEVICES, done=DeviceAct.SENT)),
    "laptops, alone": (
        DevicesPage,
        DevicesState((HERE,), 1, chosen=HERE, alone=True, trouble=Trouble("NET-UNREACHABLE")),
    ),
    "join, new": (JoinPage, JoinState()),
    "join, moving": (JoinPage, JoinState(known=True, moving=True)),
    "join, words": (JoinPage, JoinState(words=JoinWords(WORDS, WORDS, "Field office 1"))),
}


def test_words_are_the_same_only_once_both_lines_were_on_the_screen(
    window: MainWindow, theme: Theme
) -> None:
    page = JoinPage()
    window.header.hide()
    theme.apply(scale=2.0)
    window.resize(*SMALL)
    window.show_page(page)
    page.show_state(JoinState(words=JoinWords(WORDS, WORDS, "Field office 1")))
    settle(window)
    said: list[bool] = []
    page.compared.connect(lambda: said.append(True))
    assert not page.main.isEnabled()
    for _ in range(10):
        if page.main.isEnabled():
            break
        QTest.keyClick(page, Qt.Key.Key_Return)
        settle(window)
        assert said == []
    assert page.root_words.isVisible()
    assert page.root_words.visibleRegion().boundingRect() == page.root_words.rect()
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert said == [True]


def test_enter_stays_off_the_next_button_where_the_main_one_goes_dead(
    window: MainWindow, theme: Theme
) -> None:
    """On a smaller window the words are out of view; Enter shows them, and says nothing else."""
    page = JoinPage()
    window.header.hide()
    window.resize(1366, 768)
    window.show_page(page)
    page.show_state(JoinState(words=JoinWords(WORDS, WORDS, "Field office 1")))
    settle(window)
    assert window.focusWidget() is page.main
    theme.apply(scale=2.0)
    window.resize(*SMALL)
    settle(window)
    assert not page.main.isEnabled()
    said: list[str] = []
    page.compared.connect(lambda: said.append("the same"))
    page.differ.connect(lambda: said.append("they differ"))
    for _ in range(10):
        focus = window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Return)
        settle(window)
        if said:
            break
    assert said == ["the same"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_laptop_and_center_fits(window: MainWindow, theme: Theme, name: str) -> None:
    kind, state = PAGES[name]
    page: Any = kind()
    window.show_page(page, "")
    page.show_state(state)
    assert faults(window, theme) == []
