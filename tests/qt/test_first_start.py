"""Start with nothing: language, self-test, join; and never a dead end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.app import App
from spar_agent.errors import NoKeyring
from spar_agent.settings import Settings
from spar_agent.ui.help.page import HelpPage
from spar_agent.ui.join.presenter import JoinForm
from spar_agent.ui.start.flow import FirstStart
from spar_agent.ui.trouble_page import TroublePage
from tests.conftest import ExpectedLogs, PatientQtBot

PIN = "204681"


class Storage(MemoryKeyring):
    """There is none, until the test puts one in."""

    def __init__(self) -> None:
        super().__init__()
        self.is_there = True

    def get(self, name: str) -> str | None:
        if not self.is_there:
            raise NoKeyring("none")
        return super().get(name)


class Starting:
    """A computer with nothing on it."""

    def __init__(self, qt: QApplication, bot: PatientQtBot, folder: Path) -> None:
        self.bot = bot
        self.folder = folder
        self.storage = Storage()
        self.settings = Settings(profile=folder / "profile", language="en")
        self.app = App(qt, self.settings, self.storage, argon2=CHEAP)

    def start(self) -> None:
        self.app.start()
        self.app.window.activateWindow()
        self.bot.waitUntil(self.app.window.isActiveWindow)

    @property
    def pages(self) -> FirstStart:
        assert self.app.first_start is not None
        return self.app.first_start

    @property
    def page(self) -> QWidget:
        current = self.app.window.current()
        assert current is not None
        return current

    def shows(self, page: QWidget) -> bool:
        return self.page is page

    def press(self, key: Qt.Key = Qt.Key.Key_Return) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.app.window, key)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.app.window, text)

    def at(self, page: QWidget) -> None:
        self.bot.waitUntil(lambda: self.page is page and QApplication.focusWidget() is not None)


@pytest.fixture
def starting(qapp: QApplication, qtbot: PatientQtBot, tmp_path: Path) -> Iterator[Starting]:
    made = Starting(qapp, qtbot, tmp_path)
    yield made
    made.app.stop()
    made.app.window.close()
    made.app.window.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_language_is_on_the_next_page_at_once(starting: Starting) -> None:
    starting.start()
    starting.pages.language.buttons["ar"].click()
    assert starting.shows(starting.pages.self_test)
    assert starting.pages.self_test.title.text() == "الفحص الذاتي"
    assert starting.app.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    starting.press(Qt.Key.Key_Escape)
    assert starting.shows(starting.pages.language)


def test_without_a_key_storage_the_page_tries_again(starting: Starting, logs: ExpectedLogs) -> None:
    starting.storage.is_there = False
    starting.start()
    page = starting.page
    assert isinstance(page, TroublePage)
    page.main.click()
    assert isinstance(starting.page, TroublePage)
    starting.storage.is_there = True
    again = starting.page
    assert isinstance(again, TroublePage)
    again.main.click()
    assert starting.shows(starting.pages.language)
    logs.expect("cannot start")


class BrokenStorage(Storage):
    """Its library meets a fault of its own while a vault is made."""

    def set(self, name: str, text: str) -> None:
        raise LookupError("a fault of ours")


def test_any_fault_while_setting_up_gives_the_page_back(
    qapp: QApplication, qtbot: PatientQtBot, tmp_path: Path
) -> None:
    settings = Settings(profile=tmp_path / "profile", language="en")
    app = App(qapp, settings, BrokenStorage(), argon2=CHEAP)
    app.start()
    try:
        assert app.first_start is not None
        app.first_start.ended.emit()
        assert app.navigation is not None
        page = app.navigation.join
        assert page is not None
        with qtbot.captureExceptions() as raised:
            page.given.emit(JoinForm("http://127.0.0.1:9", "CODE", "S-1", "Asha", PIN, PIN))
            assert not page.main.isEnabled()
            qtbot.waitUntil(page.main.isEnabled)
        assert [kind for kind, _, _ in raised] == [LookupError]
        assert "fault of its own" in page.notice.text()
        assert page.name.isEnabled()
    finally:
        app.stop()
        app.window.close()
        app.window.deleteLater()


def test_help_comes_by_f1_on_every_page_of_the_start_and_goes_by_esc(starting: Starting) -> None:
    starting.start()
    for show, page in (
        (starting.pages.show_languages, starting.pages.language),
        (starting.pages.show_self_test, starting.pages.self_test),
    ):
        show()
        starting.app.window.help_asked.emit()
        assert isinstance(starting.page, HelpPage)
        starting.press(Qt.Key.Key_Escape)
        assert starting.shows(page)


def test_practice_is_there_before_there_is_an_office(starting: Starting) -> None:
    starting.start()
    page = starting.pages.language
    starting.at(page)
    before = {path for path in starting.folder.rglob("*") if "logs" not in path.parts}
    page.practise.click()
    starting.bot.waitUntil(lambda: starting.app.practising.desk is not None)
    assert not starting.app.window.isVisible()
    assert starting.app.practising.desk is not None
    starting.app.practising.desk.strip.leave.click()
    assert starting.app.window.isVisible()
    starting.at(page)
    assert {path for path in starting.folder.rglob("*") if "logs" not in path.parts} == before
