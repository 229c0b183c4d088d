"""The pages of a session together: what fails is shown where it was asked for."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import Event, State
from spar_agent.domain.limits import Limits
from spar_agent.ui.bridge import Courier, IoThread
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.session_window import SessionWindow
from spar_agent.ui.slip_printing import SlipRules
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.frame import PageFrame
from tests.enrollments import queued
from tests.fakes import START
from tests.services import SUPERVISOR, Office


class WindowSetup:
    """A supervisor's session over fakes, on a real I/O thread."""

    def __init__(self, bot: QtBot, theme: Theme, io: IoThread) -> None:
        self.bot = bot
        self.office = Office()
        self.window = MainWindow(300)
        bot.addWidget(self.window)
        self.session = SessionWindow(
            self.window,
            self.office.services,
            SUPERVISOR,
            Courier(io, self.window).scope(),
            theme,
            PersonLanguage("en", self.window),
            self.office.clock,
            Limits(100, 7),
            SlipRules(),
        )
        self.window.show()
        self.session.show_today()

    def until(self, claim: Callable[[], bool]) -> None:
        self.bot.waitUntil(claim, timeout=60_000)


@pytest.fixture
def setup(qtbot: QtBot, theme: Theme) -> Iterator[WindowSetup]:
    io = IoThread()
    io.start()
    made = WindowSetup(qtbot, theme, io)
    yield made
    made.session.close()
    assert io.stop()
    QApplication.processEvents()


def tells(page: PageFrame) -> bool:
    """The page shows that the disk is full."""
    return page.notice.isVisible() and "disk" in page.notice.accessibleName()


def test_a_correction_that_fails_is_shown_on_the_queue_page_where_it_was_asked(
    setup: WindowSetup,
) -> None:
    setup.office.store.save(queued(state=State.RETURNED), event=Event.SUBMIT, actor="t")
    setup.session.show_queue()
    setup.until(lambda: setup.session.queue.model.rowCount() == 1)
    setup.session.queue.table.selectRow(0)
    setup.until(setup.session.queue.act.isVisible)
    setup.office.store.is_full = True
    setup.session.queue.act.click()
    setup.until(lambda: tells(setup.session.queue))
    assert setup.window.current() is setup.session.queue
    setup.office.store.is_full = False
    setup.session.queue.act.click()
    setup.until(lambda: setup.window.current() is setup.session.visit)
    assert not setup.session.queue.notice.isVisibleTo(setup.session.queue)


@pytest.mark.parametrize("name", ["today", "queue", "review", "conflicts", "figures", "day"])
def test_sending_now_that_fails_is_shown_on_the_page_that_is_shown(
    setup: WindowSetup, name: str
) -> None:
    waits = queued(due_at=START + timedelta(hours=1))
    setup.office.store.save(waits, event=Event.SUBMIT, actor="t")
    setup.office.store.is_full = True
    page: QWidget = getattr(setup.session, name)
    show = getattr(setup.session, f"show_{name}")
    show()
    setup.session.send_now()
    assert isinstance(page, PageFrame)
    setup.until(lambda: tells(page))
    setup.office.store.is_full = False
    setup.session.send_now()
    setup.until(lambda: not page.notice.isVisible())
    assert setup.office.woken == 1
