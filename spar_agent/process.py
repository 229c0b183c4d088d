"""The Qt process around the app: its name and icon, its log, its signals, its end."""

import signal
import sys
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from spar_agent import log as logs
from spar_agent.resources import resource, resource_names
from spar_agent.settings import Settings

LOGS: Final = "logs"


class Runs(Protocol):
    """What begins and ends with the process."""

    def start(self) -> None:
        """Show the first page."""
        ...

    def stop(self) -> None:
        """End in order."""
        ...


class Program(QApplication):
    """Qt's application, which hears of files that are opened with it.

    macOS tells a program by an event, and Qt hands it to the application alone. A filter would do,
    but then every event of every widget would pass through Python.

    file_opened(path): first_file is the first such path, which may come before anybody listens.
    """

    file_opened = Signal(str)

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self.first_file = ""

    def event(self, event: QEvent) -> bool:
        """Everything but an opened file is Qt's."""
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        path = event.file() or event.url().toLocalFile()
        if path:
            self.first_file = self.first_file or path
            self.file_opened.emit(path)
        return True


def application(settings: Settings) -> Program:
    """Qt with our name and icon; from here on a crash is written down."""
    logs.watch_crashes(settings.profile / LOGS, _tell_crash)
    qt = Program(sys.argv[:1])
    qt.setApplicationName("SPAR Agent")
    qt.setDesktopFileName("spar-agent")
    _set_icon(qt)
    return qt


def begin_log(settings: Settings) -> None:
    """Where there is a splash, behind it: what writes the file takes a moment to be imported."""
    logs.start(settings.profile / LOGS, settings.log_level)


def run(qt: QApplication, app: Runs) -> int:
    """Start ``app``, serve until its window closes, stop it; Qt's exit status."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # through the loop: a quit before it runs would be lost
        signal.signal(number, lambda *_: QTimer.singleShot(0, qt.quit))
    sleep_timer = QTimer()  # lets Python see signals while Qt waits
    sleep_timer.start(250)
    sleep_timer.timeout.connect(_let_python_run)
    app.start()
    try:
        return qt.exec()
    finally:
        app.stop()


def _set_icon(qt: QApplication) -> None:
    if "app.png" in resource_names("icons"):
        picture = QPixmap()
        picture.loadFromData(resource("icons/app.png"))
        qt.setWindowIcon(QIcon(picture))


def _tell_crash(path: Path | None) -> None:
    where = f" ({path.name})" if path else ""
    sys.stderr.write(f"SPAR Agent met a fault of its own{where}; nothing saved was lost.\n")


def _let_python_run() -> None:
    """Nothing: returning to the interpreter is the point."""
