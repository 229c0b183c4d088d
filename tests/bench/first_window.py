"""The app as it ships, timed from the start of its process: ``python -m ... FOLDER STARTED ROWS``.

STARTED: the parent's monotonic clock just before it started this process. FOLDER holds ``profile``
and ``keyring.json``. Answers in JSON with seconds to the first painted window, from the last
digit of the PIN to the home page, on to the queue with its first rows, and to all HELD of them;
and the megabytes held then, and at most until then.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from demo.banks import demo_list
from spar_agent.app import App
from spar_agent.settings import Settings
from tests.bench.memory import held_mb, peak_mb
from tests.crash.rekey_child import FileKeyring

PIN = "204681"


class FirstPaint(QObject):
    """Notes when the first widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Notice the first paint of the window."""
        if not self.at and event.type() == QEvent.Type.Paint:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self.at = time.monotonic()
        return False


def until(claim: Callable[[], bool], within_s: float = 60.0) -> float:
    """Let Qt run until ``claim`` holds; when that was."""
    end = time.monotonic() + within_s
    while not claim():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    return time.monotonic()


def main(folder: Path, started: float, registered: int) -> dict[str, float]:
    """One start, one sign-in, one look at the queue."""
    settings = Settings(profile=folder / "profile", language="en")
    qt = QApplication(sys.argv[:1])
    painted = FirstPaint()
    app = App(qt, settings, FileKeyring(folder / "keyring.json"), first_list=demo_list)
    app.window.installEventFilter(painted)
    app.start()
    until(lambda: painted.at > 0)
    navigation = app.navigation
    if navigation is None:
        raise RuntimeError("the app did not start")
    until(lambda: navigation.signin_page.pin.isEnabled())
    QTest.keyClicks(navigation.signin_page.pin, PIN[:-1])
    typed = time.monotonic()
    QTest.keyClicks(navigation.signin_page.pin, PIN[-1])
    home = until(lambda: navigation.session is not None)
    session = navigation.session
    if session is None:
        raise RuntimeError("nobody is signed in")
    session.show_queue()
    queue = until(lambda: session.queue.model.rowCount() > 0)
    whole = until(lambda: session.queue.model.rowCount() == registered)
    memory_mb, most_mb = held_mb(), peak_mb()
    app.stop()
    return {
        "window_s": painted.at - started,
        "home_s": home - typed,
        "queue_s": queue - typed,
        "whole_s": whole - typed,
        "memory_mb": memory_mb,
        "most_mb": most_mb,
    }


if __name__ == "__main__":
    sys.stdout.write(
        json.dumps(main(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))) + "\n"
    )
