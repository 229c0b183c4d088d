"""Updates in the window: looked for between visits only, offered, taken and taken back."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spar_agent.errors import Unreachable
from spar_agent.errors.updates import NotUpdatable, UpdateUnfit, UpdateUntrusted
from spar_agent.ports.updates import Comparison, UpdateOffer, VersionsKept
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.messages import sentence
from spar_agent.ui.updates.page import UpdatesPage
from spar_agent.ui.updates.presenter import UpdatesPresenter
from spar_agent.ui.updates.watch import AFTER_A_FAULT_S, AGAIN_S, QUIET_S, UpdateWatch
from tests.conftest import ExpectedLogs
from tests.fakes import InlineRunner

NEWER = UpdateOffer(Comparison.NEWER, "0.2.0", "0.3.0", 81_000_000)


OF_TWO = VersionsKept("0.2.0", "0.1.0")


@dataclass
class Offered:
    """ProgramUpdates of a computer on which 0.2.0 runs."""

    offer: UpdateOffer = NEWER
    error: Exception | None = None
    versions: VersionsKept = OF_TWO
    packaged: bool = False
    looks: list[None] = field(default_factory=list)

    def kept(self) -> VersionsKept:
        if self.packaged:
            raise NotUpdatable
        return self.versions

    async def look(self) -> UpdateOffer:
        self.looks.append(None)
        if self.error is not None:
            raise self.error
        return self.offer

    async def take(self) -> str:
        if self.error is not None:
            raise self.error
        self.versions = VersionsKept(self.offer.offered, self.versions.starts)
        return self.versions.starts

    async def back(self) -> str:
        self.versions = VersionsKept(self.versions.before, self.versions.starts)
        return self.versions.starts


def opened(qtbot: QtBot, updates: Offered) -> tuple[UpdatesPage, UpdatesPresenter]:
    page = UpdatesPage()
    qtbot.addWidget(page)
    presenter = UpdatesPresenter(page, updates, InlineRunner(), "0.2.0")
    page.look_asked.connect(presenter.look)
    page.take_asked.connect(presenter.take)
    page.back_asked.connect(presenter.back)
    page.show()
    return page, presenter  # Qt keeps no presenter alive


def test_a_newer_version_is_offered_taken_and_taken_back(qtbot: QtBot) -> None:
    page, _presenter = opened(qtbot, Offered())
    assert page.take.isHidden()
    page.look.click()
    assert "0.3.0" in page.offer.text()
    assert "81 MB" in page.offer.text()
    assert page.look.isHidden()
    page.take.click()
    assert "0.3.0" in page.notice.text()
    assert "0.2.0" in page.former.text()
    page.back.click()
    assert page.notice.text() == ""
    assert "0.3.0" in page.former.text()


def test_an_older_version_is_told_and_cannot_be_taken(qtbot: QtBot) -> None:
    page, _presenter = opened(qtbot, Offered(UpdateOffer(Comparison.OLDER, "0.2.0", "0.1.5", 9)))
    page.look.click()
    assert "0.1.5" in page.offer.text()
    assert "older" in page.offer.text()
    assert page.take.isHidden()


def test_what_goes_wrong_is_said_and_the_version_stays(qtbot: QtBot) -> None:
    updates = Offered()
    page, _presenter = opened(qtbot, updates)
    page.look.click()
    updates.error = UpdateUnfit()
    page.take.click()
    assert page.notice.text() == sentence(UpdateUnfit.code)
    assert page.take.isEnabled()
    assert updates.kept().starts == "0.2.0"


def test_a_program_of_the_system_says_who_updates_it(qtbot: QtBot) -> None:
    page, _presenter = opened(qtbot, Offered(packaged=True))
    assert page.notice.text() == sentence(NotUpdatable.code)
    assert not page.look.isEnabled()
    assert not page.before.isVisible()


@dataclass
class WatchedWindow:
    """A window in which time and quiet are the test's to say."""

    window: MainWindow
    updates: Offered
    now_s: float = 0.0
    between_visits: bool = True

    def __post_init__(self) -> None:
        self.watch = UpdateWatch(
            self.window,
            self.updates,
            InlineRunner(),
            lambda: self.between_visits,
            lambda: self.now_s,
        )
        self.asked: list[None] = []
        self.watch.page_asked.connect(lambda: self.asked.append(None))
        self.watch.begin()

    def offers(self) -> bool:
        return self.watch.strip is not None and not self.watch.strip.isHidden()

    def turn_page(self, *, between_visits: bool) -> None:
        self.between_visits = between_visits
        self.window.show_page(QWidget())


@pytest.fixture
def watched(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> WatchedWindow:
    window = MainWindow(180)
    qtbot.addWidget(window)
    monkeypatch.setattr(window, "quiet_for_s", lambda: QUIET_S)
    return WatchedWindow(window, Offered())


def test_it_looks_in_a_pause_and_offers_once(watched: WatchedWindow) -> None:
    watched.watch.look_when_due()
    watched.watch.look_when_due()
    assert len(watched.updates.looks) == 1
    assert watched.offers()
    assert watched.watch.strip is not None
    watched.watch.strip.later.click()
    assert not watched.offers()
    watched.now_s = AGAIN_S
    watched.watch.look_when_due()
    assert watched.offers()
    watched.watch.strip.page.click()
    assert len(watched.asked) == 1


def test_it_never_looks_nor_offers_in_a_visit(
    watched: WatchedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.turn_page(between_visits=False)
    watched.watch.look_when_due()
    assert watched.updates.looks == []
    watched.turn_page(between_visits=True)
    monkeypatch.setattr(watched.window, "quiet_for_s", lambda: QUIET_S - 1)
    watched.watch.look_when_due()
    assert watched.updates.looks == []
    monkeypatch.setattr(watched.window, "quiet_for_s", lambda: QUIET_S)
    watched.watch.look_when_due()
    assert watched.offers()
    watched.turn_page(between_visits=False)
    assert not watched.offers()
    watched.turn_page(between_visits=True)
    assert watched.offers()


def test_a_fault_waits_an_hour_and_is_only_written_down(
    watched: WatchedWindow, logs: ExpectedLogs
) -> None:
    watched.updates.error = Unreachable()
    watched.watch.look_when_due()
    watched.updates.error = UpdateUntrusted()
    watched.now_s = AFTER_A_FAULT_S
    watched.watch.look_when_due()
    logs.expect("UPDATE-UNTRUSTED")
    assert len(watched.updates.looks) == 2
    assert not watched.offers()


def test_a_program_of_the_system_is_not_looked_for(qtbot: QtBot) -> None:
    window = MainWindow(180)
    qtbot.addWidget(window)
    assert not WatchedWindow(window, Offered(packaged=True)).watch.isActive()
