"""A second start: the first window comes to the front, and the file goes to it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QLabel

from spar_agent.ui.one_window import OneWindow, socket_name
from tests.conftest import PatientQtBot
from tests.qt.test_first_start import Starting, starting

__all__ = ["starting"]
pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)
"""Of the platform without a screen."""


@pytest.fixture
def ours(starting: Starting) -> Iterator[OneWindow]:
    starting.settings.profile.mkdir(mode=0o700, exist_ok=True)
    made = OneWindow(starting.settings.profile)
    made.listen()
    made.started_again.connect(starting.app.started_again)
    starting.start()
    yield made
    made.close()


def second_start(starting: Starting, bot: PatientQtBot, *words: str) -> int:
    """The program as a person starts it, in a process of its own."""
    command = [sys.executable, "-m", "spar_agent", "--profile", str(starting.settings.profile)]
    process = subprocess.Popen([*command, *words])
    bot.waitUntil(lambda: process.poll() is not None, timeout=60_000)
    return process.returncode


def test_a_second_start_raises_the_first_window(
    starting: Starting, ours: OneWindow, qtbot: PatientQtBot
) -> None:
    window = starting.app.window
    window.showMinimized()
    assert second_start(starting, qtbot) == 0
    assert not window.windowState() & Qt.WindowState.WindowMinimized


def test_an_office_file_that_is_opened_is_taken_in_by_no_window(
    starting: Starting, ours: OneWindow, qtbot: PatientQtBot, tmp_path: Path
) -> None:
    file = tmp_path / "घर.spar-office"
    file.write_text("{}", "utf-8")
    assert second_start(starting, qtbot, "--office", str(file)) == 0

    def said() -> list[str]:
        return [label.text() for label in starting.app.window.banner.findChildren(QLabel)]

    qtbot.waitUntil(lambda: any("works through its center only" in text for text in said()))
    assert not (starting.settings.profile / "slots.json").exists()


@pytest.mark.parametrize("said", [b"no json\n", b'{"other": 1}\n', b"x" * 20_000])
def test_noise_opens_nothing(
    starting: Starting, ours: OneWindow, qtbot: PatientQtBot, said: bytes
) -> None:
    heard: list[str] = []
    ours.started_again.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(socket_name(starting.settings.profile))
    assert socket.waitForConnected(2000)
    socket.write(said)
    socket.flush()
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []


def test_what_a_kill_left_is_no_hindrance(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "window").touch()
    first = OneWindow(tmp_path)
    assert not first.hand_over(None)
    first.listen()
    if os.name == "posix":  # a pipe of Windows lies in no folder
        assert (tmp_path / "window").stat().st_mode & 0o077 == 0
    first.close()


@pytest.mark.skipif(os.name == "nt", reason="a pipe's name is as long for every folder")
def test_a_folder_too_deep_for_a_socket_has_its_windows_alone(
    qapp: QApplication, tmp_path: Path
) -> None:
    deep = tmp_path / ("d" * 120)
    deep.mkdir()
    assert socket_name(deep) == ""
    lone = OneWindow(deep)
    lone.listen()
    assert not lone.hand_over(None)
