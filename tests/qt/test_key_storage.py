"""The app on a computer whose key storage is locked: window first, and nothing hangs."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.app import App
from spar_agent.errors import KeyringRefused
from spar_agent.settings import Settings
from spar_agent.ui.key_storage_page import KeyStoragePage
from tests.conftest import PatientQtBot


class LockedStorage(MemoryKeyring):
    """Says no, or waits, until the test opens it."""

    def __init__(self) -> None:
        super().__init__()
        self.is_open, self.waits, self.asked = False, False, 0
        self.released = threading.Event()

    def would_ask(self) -> bool:
        return not self.is_open

    def get(self, name: str) -> str | None:
        if not self.is_open:
            self.asked += 1
            if self.waits:
                self.released.wait()
            raise KeyringRefused("dismissed")
        return super().get(name)


@pytest.fixture
def storage() -> LockedStorage:
    return LockedStorage()


@pytest.fixture
def app(qapp: QApplication, storage: LockedStorage, tmp_path: Path) -> Iterator[App]:
    settings = Settings(profile=tmp_path / "profile", language="en")
    app = App(qapp, settings, storage, argon2=CHEAP)
    yield app
    storage.released.set()
    app.stop()
    app.window.close()
    app.window.deleteLater()


def test_the_window_is_there_while_the_key_storage_asks_for_its_password(
    app: App, storage: LockedStorage, qtbot: PatientQtBot
) -> None:
    storage.waits = True
    app.start()
    page = app.window.current()
    assert isinstance(page, KeyStoragePage)
    assert app.window.isVisible()
    qtbot.waitUntil(lambda: storage.asked == 1)
    assert not page.main.isEnabled()
    assert "key storage" in page.title.text()


def test_try_again_goes_on_once_it_is_open(
    app: App, storage: LockedStorage, qtbot: PatientQtBot
) -> None:
    app.start()
    page = app.window.current()
    assert isinstance(page, KeyStoragePage)
    qtbot.waitUntil(page.main.isEnabled)
    assert "locked" in page.notice.text()
    page.main.click()
    qtbot.waitUntil(lambda: page.main.isEnabled() and storage.asked == 2)
    storage.is_open = True
    page.main.click()
    qtbot.waitUntil(lambda: app.first_start is not None)
    assert app.first_start is not None
    assert app.window.current() is app.first_start.language


def test_a_storage_that_never_answers_does_not_keep_the_app_from_ending(
    app: App, storage: LockedStorage, qtbot: PatientQtBot
) -> None:
    storage.waits = True
    app.start()
    qtbot.waitUntil(lambda: storage.asked == 1)
    app.stop()  # an error in the log, and of the test, when the I/O thread hangs
