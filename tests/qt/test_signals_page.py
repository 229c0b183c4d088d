"""The page of own signals: numbers by keys, the visits behind them, who looked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import Event
from spar_agent.errors import SparError
from spar_agent.errors.central import CenterOlder
from spar_agent.ports.signals import OwnSignal
from spar_agent.services.own_signals import OwnSignals
from spar_agent.ui.signals.page import SignalsPage
from spar_agent.ui.signals.presenter import SignalsPresenter
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.text import ltr
from tests.enrollments import queued
from tests.fake_store import FakeStore
from tests.fakes import InlineRunner
from tests.qt.own_signals import HERE, OFFLINE, PINS, SHARED


class SignalCenter:
    """A SignalDesk."""

    def __init__(self, *signals: OwnSignal) -> None:
        self.signals = list(signals)
        self.error: SparError | None = None

    async def own(self) -> list[OwnSignal]:
        if self.error is not None:
            raise self.error
        return self.signals


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SignalsPage:
    made = SignalsPage()
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


def opened(page: SignalsPage, desk: SignalCenter) -> list[str]:
    """Ids of visits that are asked for from now on."""
    store = FakeStore()
    store.save(queued(1), event=Event.SUBMIT, actor="a1")
    presenter = SignalsPresenter(page, OwnSignals(desk, store), InlineRunner())
    page.signal_chosen.connect(presenter.chosen)
    page.again_asked.connect(presenter.refresh)
    page.setProperty("presenter", presenter)
    asked: list[str] = []
    page.visit_asked.connect(asked.append)
    presenter.refresh()
    page.take_focus()
    return asked


def test_a_number_opens_the_visits_behind_it_by_keys_alone(page: SignalsPage) -> None:
    asked = opened(page, SignalCenter(SHARED, OFFLINE))
    assert page.title.text() == "One account for several people"
    assert "3 people" in page.line.text()
    assert "Nobody has looked yet" in page.chip.text()
    QTest.keyClick(page.list, Qt.Key.Key_Tab)
    assert page.behind.hasFocus()
    QTest.keyClick(page.behind, Qt.Key.Key_Down)
    assert not page.open.isEnabled()  # captured on another laptop
    QTest.keyClick(page.behind, Qt.Key.Key_Up)
    QTest.keyClick(page.behind, Qt.Key.Key_Return)
    assert asked == [HERE.enrollment_id]


def test_who_looked_and_that_it_is_fine_stand_there(page: SignalsPage) -> None:
    opened(page, SignalCenter(SHARED, OFFLINE))
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.chip.text() == "Looked at, fine"
    assert "Ravindranath" in page.looked.text()
    assert ltr("12") in page.line.text()
    assert f"{ltr('10')} of 100" in page.line.text()


def test_a_number_about_the_laptop_is_nobodys_in_person(page: SignalsPage) -> None:
    opened(page, SignalCenter(PINS))
    assert page.title.text() == "Many wrong PINs at this laptop"
    assert page.line.text() == f"At this laptop in 30 days, whoever sat here: {ltr('12')}."


def test_without_a_number_it_says_so(page: SignalsPage) -> None:
    opened(page, SignalCenter())
    assert page.empty.isVisible()
    assert not page.detail.isVisible()
    assert not page.open.isVisible()


def test_a_center_of_before_is_told_and_the_page_stays(page: SignalsPage) -> None:
    desk = SignalCenter(SHARED)
    desk.error = CenterOlder()
    opened(page, desk)
    assert "its program is older" in page.notice.text()
    assert not page.empty.isVisible()  # nobody knows whether there are any
    desk.error = None
    page.again_asked.emit()
    assert page.detail.isVisible()
    assert not page.notice.isVisible()
