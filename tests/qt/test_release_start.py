"""The app as it is released: it joins a center, and goes past it to no server."""

import json
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.vault import FileVault
from spar_agent.app import App
from spar_agent.domain.enrollment import Event
from spar_agent.domain.secret import Secret
from spar_agent.settings import Settings
from spar_agent.ui.self_test.page import SelfTestPage
from tests.conftest import PatientQtBot
from tests.enrollments import queued
from tests.laptops import ASHA
from tests.old_office import OFFICE, keep_old_office

PIN = "204681"
NEEDS_CENTER = "works through its center only"


class ReleasedComputer:
    """One computer: its folder and key storage outlive each start of the app."""

    def __init__(self, qt: QApplication, bot: PatientQtBot, folder: Path) -> None:
        self.qt = qt
        self.bot = bot
        self.settings = Settings(profile=folder / "profile", language="en", sync_every_s=1)
        self.keyring = MemoryKeyring()
        self.apps: list[App] = []

    def start(self, office: Path | None = None) -> App:
        app = App(self.qt, self.settings, self.keyring, office=office, argon2=CHEAP)
        self.apps.append(app)
        app.start()
        app.window.activateWindow()
        self.bot.waitUntil(app.window.isActiveWindow)
        return app

    def stop(self) -> None:
        for app in self.apps:
            app.stop()
            app.window.close()
            app.window.deleteLater()
        self.apps.clear()


@pytest.fixture
def computer(qapp: QApplication, qtbot: PatientQtBot, tmp_path: Path) -> Iterator[ReleasedComputer]:
    made = ReleasedComputer(qapp, qtbot, tmp_path)
    yield made
    made.stop()


@pytest.fixture
def servers() -> Iterator[socket.socket]:
    """Where the office file says that registry and ID service are: nobody may knock."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


def office_file(folder: Path, servers: socket.socket) -> Path:
    url = f"http://127.0.0.1:{servers.getsockname()[1]}"
    said = json.loads(json.dumps(OFFICE))
    said["mapper"]["base_url"] = said["identity"]["base_url"] = url
    path = folder / "office.json"
    path.write_text(json.dumps(said), "utf-8")
    return path


def press(key: Qt.Key = Qt.Key.Key_Return) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def until(bot: PatientQtBot, claim: Callable[[], bool]) -> None:
    bot.waitUntil(lambda: claim() and QApplication.focusWidget() is not None)


def test_from_nothing_to_the_join_by_keys_and_back(computer: ReleasedComputer) -> None:
    app = computer.start()
    assert app.first_start is not None
    start = app.first_start
    until(computer.bot, lambda: app.window.current() is start.language)
    press()
    until(computer.bot, lambda: isinstance(app.window.current(), SelfTestPage))
    press(Qt.Key.Key_Escape)
    assert app.first_start is not None
    assert app.window.current() is app.first_start.language
    press()
    until(computer.bot, lambda: isinstance(app.window.current(), SelfTestPage))
    press()
    assert app.navigation is not None
    join = app.navigation.join
    assert join is not None
    until(computer.bot, lambda: app.window.current() is join)
    assert "Join your office's center" in join.title.text()
    join.back.click()
    assert isinstance(app.window.current(), SelfTestPage)


@pytest.mark.qt_log_ignore("does not support raise")
def test_an_office_file_is_not_taken_in(
    computer: ReleasedComputer, tmp_path: Path, servers: socket.socket
) -> None:
    app = computer.start(office_file(tmp_path, servers))
    assert app.first_start is not None
    assert app.window.current() is app.first_start.language
    assert banner_says(app, NEEDS_CENTER)
    app.window.say_banner("")
    app.started_again(str(tmp_path / "office.json"))
    assert banner_says(app, NEEDS_CENTER)


def test_an_installed_laptop_is_led_to_its_center_and_asks_no_server(
    computer: ReleasedComputer, tmp_path: Path, servers: socket.socket
) -> None:
    vault = FileVault(computer.settings.profile, computer.keyring, SystemClock(), CHEAP)
    vault.finish_create(vault.prepare_create(ASHA, Secret(PIN)))
    keep_old_office(vault.connection, office_file(tmp_path, servers).read_text("utf-8"))
    vault.store.save(queued(), event=Event.SUBMIT, actor=ASHA.agent_id)
    vault.close()

    app = computer.start()
    navigation = app.navigation
    assert navigation is not None
    computer.bot.waitUntil(navigation.signin_page.pin.isEnabled)
    QTest.keyClicks(navigation.signin_page.pin, PIN)
    computer.bot.waitUntil(lambda: navigation.join is not None)
    join = navigation.join
    assert join is not None
    computer.bot.waitUntil(lambda: "works through its center now" in join.title.text())
    assert not join.name.isVisible()  # who sits here is known
    assert app.services is None
    computer.bot.wait(1500)  # longer than a sync rests
    assert not knocked(servers)


def knocked(servers: socket.socket) -> bool:
    try:
        connection, _ = servers.accept()
    except BlockingIOError:
        return False
    connection.close()
    return True


def banner_says(app: App, words: str) -> bool:
    found = app.window.banner.findChildren(QLabel)
    return app.window.banner.isVisible() and any(words in one.text() for one in found)
