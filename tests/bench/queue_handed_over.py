"""The app as it ships with a long queue on the screen while it is handed over.

``python -m tests.bench.queue_handed_over FOLDER``: FOLDER holds ``profile``, whose enrollments wait
until they are sent by hand, and ``keyring.json``. Answers in JSON with milliseconds between the
ticks of a fast timer, and megabytes. Nothing of the center is loaded here: memory is the app's.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from demo.banks import demo_list
from demo.throwaway import CHEAP
from spar_agent.app import App
from spar_agent.domain.enrollment import State
from spar_agent.settings import Settings
from spar_agent.ui.queue.model import EnrollmentModel
from spar_agent.ui.session_window import SessionWindow
from tests.bench.first_window import PIN
from tests.bench.memory import peak_mb
from tests.crash.rekey_child import FileKeyring

QUEUED, LONGEST_S = 10_000, 900.0
PROBE_MS, ASKED_EVERY_MS = 5, 10
LEFT_HERE = frozenset({State.QUEUED, State.SENDING})


def until(claim: Callable[[], bool], within_s: float = 120.0) -> None:
    """Let Qt run until ``claim`` holds. It sleeps meanwhile, as the app does between events."""
    loop, asked, too_late = QEventLoop(), QTimer(), QTimer()
    asked.timeout.connect(lambda: loop.quit() if claim() else None)
    too_late.timeout.connect(lambda: loop.exit(1))
    asked.start(ASKED_EVERY_MS)
    too_late.start(round(within_s * 1000))
    if not claim() and loop.exec():
        raise TimeoutError


class Probe:
    """A timer of PROBE_MS; the gaps between its ticks are what the screen stood still.

    work: the window's own thread between ticks, which a busy machine changes little; all in ms.
    """

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last = self._last_work = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(PROBE_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """From now on."""
        self._last, self._last_work = time.perf_counter(), time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        """Both are in order then, shortest first."""
        self._timer.stop()
        self.gaps.sort()
        self.work.sort()

    def _tick(self) -> None:
        now, work = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last) * 1000)
        self.work.append((work - self._last_work) * 1000)
        self._last, self._last_work = now, work


def started(folder: Path, qt: QApplication) -> tuple[App, SessionWindow]:
    """The app of the laptop in ``folder``, its only person signed in."""
    chosen = Settings(
        profile=folder / "profile", language="en", sync_every_s=1, lock_after_s=round(LONGEST_S)
    )
    keyring = FileKeyring(folder / "keyring.json")
    app = App(qt, chosen, keyring, argon2=CHEAP, first_list=demo_list)
    app.start()
    navigation = app.navigation
    if navigation is None:
        raise RuntimeError("the app did not start")
    until(navigation.signin_page.pin.isEnabled)
    QTest.keyClicks(navigation.signin_page.pin, PIN)
    until(lambda: navigation.session is not None)
    if navigation.session is None:
        raise RuntimeError("nobody is signed in")
    return app, navigation.session


class HandedOver:
    """Watches the rows of all visits: the store is the other thread's, and is asked by nobody here.

    A center without a registry keeps what it took: that is IN_DOUBT, as its end is not known yet.
    """

    def __init__(self, model: EnrollmentModel) -> None:
        self._model = model
        self._is_new = True
        model.dataChanged.connect(self._changed)
        model.modelReset.connect(self._changed)

    def __call__(self) -> bool:
        """Nothing is shown that the center has not seen."""
        if not self._is_new:
            return False
        self._is_new = False
        rows = map(self._model.row_at, range(self._model.rowCount()))
        return all(row is not None and row.state not in LEFT_HERE for row in rows)

    def _changed(self) -> None:
        self._is_new = True


def not_yet(app: App) -> int:
    """How many are not at the registry yet, as the header says."""
    return int(re.sub(r"\D", "", app.window.header.not_yet.text()) or 0)


def measure(folder: Path) -> dict[str, float]:
    """Open a long queue on the screen, send it, and look at the probe."""
    qt = QApplication(sys.argv[:1])
    app, session = started(folder, qt)
    session.show_queue()
    until(lambda: session.queue.model.rowCount() == QUEUED and not_yet(app) == QUEUED)
    memory_mb = peak_mb()
    probe = Probe()
    handed_over = HandedOver(session.queue.model)
    probe.start()
    start = time.perf_counter()
    session.send_now()
    until(handed_over, LONGEST_S)
    taken = time.perf_counter() - start
    probe.stop()
    gaps, work = probe.gaps, probe.work
    after_mb = peak_mb()
    app.stop()
    return {
        "frame_p50_ms": gaps[len(gaps) // 2],
        "frame_p99_ms": gaps[int(len(gaps) * 0.99)],
        "frame_worst_ms": gaps[-1],
        "work_p99_ms": work[int(len(work) * 0.99)],
        "work_worst_ms": work[-1],
        "memory_mb": memory_mb,
        "memory_after_mb": after_mb,
        "with_screen_per_s": QUEUED / taken,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]))) + "\n")
