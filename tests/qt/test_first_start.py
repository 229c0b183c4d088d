"""Start with nothing: language, office file, self-test, PIN; and never a dead end."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from demo.direct import DIRECT
from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent import settings as settings_file
from spar_agent.app import App
from spar_agent.errors import NoKeyring
from spar_agent.settings import Settings
from spar_agent.ui.help.page import HelpPage
from spar_agent.ui.start.flow import FirstStart
from spar_agent.ui.trouble_page import TroublePage
from tests.conftest import ExpectedLogs, PatientQtBot
from tests.unit.test_office_file import OFFICE

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
        self.office = folder / "office.json"
        self.office.write_text(json.dumps(OFFICE), "utf-8")
        self.settings = Settings(profile=folder / "profile", language="en")
        self.app = App(qt, self.settings, self.storage, argon2=CHEAP, direct=DIRECT)

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

    def open_office(self, path: Path) -> None:
        self.type(str(path))
        self.press()


@pytest.fixture
def starting(qapp: QApplication, qtbot: PatientQtBot, tmp_path: Path) -> Iterator[Starting]:
    made = Starting(qapp, qtbot, tmp_path)
    yield made
    made.app.stop()
    made.app.window.close()
    made.app.window.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_from_nothing_to_the_first_supervisor_by_keys_alone(starting: Starting) -> None:
    starting.start()
    starting.at(starting.pages.language)
    starting.press()  # English has the focus
    starting.at(starting.pages.office)
    starting.open_office(starting.office)
    pages = starting.pages
    starting.bot.waitUntil(pages.office.another.isVisible)
    assert pages.office.facts.isVisible()
    starting.press()
    starting.at(pages.self_test)
    starting.press()  # goes on without waiting for every server
    navigation = starting.app.navigation
    assert navigation is not None
    assert navigation.setup is not None
    starting.at(navigation.setup)
    starting.type("Asha")
    starting.press()
    starting.type(PIN)
    starting.type(PIN)
    starting.press()
    starting.bot.waitUntil(lambda: navigation.session is not None)
    assert not starting.shows(navigation.setup)
    assert settings_file.load(starting.settings.profile, {}).language == "en"


def test_the_language_is_on_the_next_page_at_once(starting: Starting) -> None:
    starting.start()
    starting.pages.language.buttons["ar"].click()
    assert starting.shows(starting.pages.office)
    assert "الملف" in starting.pages.office.choose.text()
    assert starting.app.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    starting.press(Qt.Key.Key_Escape)
    assert starting.shows(starting.pages.language)


@pytest.mark.parametrize(
    ("text", "member"),
    [("{", "not JSON"), ('{"format": "spar-office/1"}', "mapper"), ("", "JSON")],
)
def test_a_file_that_cannot_be_used_is_a_sentence_and_another_one_opens(
    starting: Starting, text: str, member: str
) -> None:
    bad = starting.folder / "bad.json"
    bad.write_text(text, "utf-8")
    starting.start()
    starting.pages.show_office()
    office = starting.pages.office
    starting.open_office(bad)
    starting.bot.waitUntil(lambda: member in office.notice.text())
    assert office.path.isEnabled()
    assert office.main.isEnabled()
    office.path.setText(f'"{starting.office}"')
    office.main.click()
    starting.bot.waitUntil(office.facts.isVisible)
    office.another.click()
    assert office.path.isVisible()


def test_nothing_typed_is_said(starting: Starting) -> None:
    starting.start()
    starting.pages.show_office()
    starting.pages.office.main.click()
    assert starting.pages.office.notice.text()


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


def test_a_bad_office_file_of_the_command_line_is_no_dead_end(
    qapp: QApplication, qtbot: PatientQtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{}", "utf-8")
    settings = Settings(profile=tmp_path / "profile", language="en")
    app = App(qapp, settings, MemoryKeyring(), office=bad, argon2=CHEAP, direct=DIRECT)
    app.start()
    try:
        assert app.first_start is not None
        office = app.first_start.office
        qtbot.waitUntil(lambda: "office file cannot be used" in office.notice.text())
        assert app.window.current() is office
    finally:
        app.stop()
        app.window.close()
        app.window.deleteLater()


class BrokenStorage(Storage):
    """Its library meets a fault of its own while a vault is made."""

    def set(self, name: str, text: str) -> None:
        raise LookupError("a fault of ours")


def test_any_fault_while_setting_up_gives_the_page_back(
    qapp: QApplication, qtbot: PatientQtBot, tmp_path: Path
) -> None:
    office = tmp_path / "office.json"
    office.write_text(json.dumps(OFFICE), "utf-8")
    settings = Settings(profile=tmp_path / "profile", language="en")
    app = App(qapp, settings, BrokenStorage(), office=office, argon2=CHEAP, direct=DIRECT)
    app.start()
    try:
        assert app.navigation is not None
        page = app.navigation.setup
        assert page is not None
        with qtbot.captureExceptions() as raised:
            page.person_given.emit("Asha", PIN, PIN)
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
    starting.pages.show_office()
    starting.app.window.help_asked.emit()
    assert isinstance(starting.page, HelpPage)
    starting.press(Qt.Key.Key_Escape)
    assert starting.shows(starting.pages.office)


@pytest.mark.parametrize("from_office", [False, True])
def test_practice_is_there_before_there_is_an_office(
    starting: Starting, *, from_office: bool
) -> None:
    starting.start()
    starting.at(starting.pages.language)
    if from_office:
        starting.press()
        starting.at(starting.pages.office)
    page = starting.pages.office if from_office else starting.pages.language
    before = {path for path in starting.folder.rglob("*") if "logs" not in path.parts}
    page.practise.click()
    starting.bot.waitUntil(lambda: starting.app.practising.desk is not None)
    assert not starting.app.window.isVisible()
    assert starting.app.practising.desk is not None
    starting.app.practising.desk.strip.leave.click()
    assert starting.app.window.isVisible()
    starting.at(page)
    assert {path for path in starting.folder.rglob("*") if "logs" not in path.parts} == before
