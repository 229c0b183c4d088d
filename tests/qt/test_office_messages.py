"""Messages of the office on Today: shown one by one, read by a button, the visit behind them."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spar_agent.domain.limits import Limits
from spar_agent.domain.review import Role
from spar_agent.ports.messages import OfficeMessage
from spar_agent.ports.vault import StaffMember
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.messages import Messages
from spar_agent.services.queue import Queue
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.today.presenter import TodayPresenter
from tests.fake_store import FakeStore
from tests.fakes import (
    START,
    FakeClock,
    FakeDirectory,
    InlineRunner,
)

ME = StaffMember("a1", "Asha K.", Role.AGENT)
FIRST = OfficeMessage("m-1", "Please call the office", "D-1", START)
SECOND = OfficeMessage("m-2", "The slip is needed", "D-2", START + timedelta(hours=1), "e00001")


class KeptMessages:
    """A MessageStore in memory."""

    def __init__(self, *messages: OfficeMessage) -> None:
        self.messages = list(messages)
        self.read_by: dict[str, str] = {}

    def take(self, messages: object) -> None:
        raise AssertionError(messages)

    def unread(self) -> list[OfficeMessage]:
        return [one for one in self.messages if one.message_id not in self.read_by]

    def mark_read(self, message_id: str, agent_id: str) -> None:
        self.read_by.setdefault(message_id, agent_id)

    def untold(self) -> list[tuple[str, str]]:
        return list(self.read_by.items())

    def mark_told(self, message_ids: object) -> None:
        raise AssertionError(message_ids)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> TodayPage:
    made = TodayPage()
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


def opened(page: TodayPage, store: KeptMessages) -> TodayPresenter:
    clock = FakeClock()
    queue = Queue(FakeStore(clock), clock, lambda: None)
    banks = BankSearch(FakeDirectory([], []), clock, 90)
    presenter = TodayPresenter(
        page, queue, banks, clock, InlineRunner(), ME, Limits(500, 14), Messages(store)
    )
    page.message.read.connect(presenter.message_read)
    page.setProperty("presenter", presenter)
    presenter.refresh()
    return presenter


def test_the_oldest_stands_there_until_it_was_read_then_the_next(page: TodayPage) -> None:
    store = KeptMessages(FIRST, SECOND)
    opened(page, store)
    assert FIRST.text in page.message.text.text()
    assert "D-1" in page.message.heading.text()
    assert page.message.more.isVisible()
    assert not page.message.open.isVisible()
    page.message.button.setFocus()
    QTest.keyClick(page.message.button, Qt.Key.Key_Return)
    assert store.read_by == {"m-1": "a1"}
    assert SECOND.text in page.message.text.text()
    assert not page.message.more.isVisible()
    asked: list[str] = []
    page.visit_asked.connect(asked.append)
    page.message.open.click()
    assert asked == ["e00001"]
    QTest.keyClick(page.message.button, Qt.Key.Key_Space)
    assert not page.message.isVisible()
    assert store.unread() == []


def test_a_message_takes_the_focus_from_nobody(page: TodayPage) -> None:
    presenter = opened(page, KeptMessages())
    page.take_focus()
    presenter.change(messages=(FIRST,))
    assert page.main.hasFocus()
