"""The app as it ships with 10,000 queued: event-loop gaps and memory while they are sent.

Run by itself: ``python -m tests.bench.bench_screen``; a fresh process, so that memory means it.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
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
from tests.bench.bench_sync import fill
from tests.bench.bench_vault import CERTIFICATE
from tests.bench.memory import peak_mb
from tests.central.center import running
from tests.central.storages import settings
from tests.crash.rekey_child import FileKeyring
from tests.joined import PIN, JoinedLaptop, hand_out

QUEUED = 10_000
PROBE_MS = 5
LEFT_HERE = frozenset({State.QUEUED, State.SENDING})


def until(claim: Callable[[], bool], within_s: float = 120.0) -> None:
    """Let Qt run until ``claim`` holds."""
    end = time.monotonic() + within_s
    while not claim():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


class Probe:
    """A timer of PROBE_MS; the gaps between its ticks are what the screen stood still."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(PROBE_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """From now on."""
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        """The gaps in milliseconds, shortest first."""
        self._timer.stop()
        return sorted(self.gaps)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


def started(folder: Path, qt: QApplication) -> tuple[App, SessionWindow]:
    """The app of the laptop in ``folder``, its only person signed in."""
    chosen = Settings(profile=folder / "profile", language="en", sync_every_s=1)
    keyring = FileKeyring(folder / "keyring.json")
    app = App(qt, chosen, keyring, argon2=CHEAP, first_list=demo_list)
    app.start()
    navigation = app.navigation
    if navigation is None:
        raise RuntimeError("the app did not start")
    until(navigation.signin_page.pin.isEnabled)
    QTest.keyClicks(navigation.signin_page.pin, PIN.reveal())
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
    until(handed_over)
    taken = time.perf_counter() - start
    gaps = probe.stop()
    after_mb = peak_mb()
    app.stop()
    return {
        "frame_p50_ms": gaps[len(gaps) // 2],
        "frame_p99_ms": gaps[int(len(gaps) * 0.99)],
        "frame_worst_ms": gaps[-1],
        "memory_mb": memory_mb,
        "memory_after_mb": after_mb,
        "with_screen_per_s": QUEUED / taken,
    }


def in_a_process_of_its_own(
    module: str, fill_vault: Callable[[JoinedLaptop], None] | None, *arguments: object
) -> dict[str, float]:
    """What ``module`` measures with a folder and ``arguments``; told in JSON.

    fill_vault: of a laptop in that folder, which has joined a center here; None: nothing is there.
    """
    with tempfile.TemporaryDirectory() as name, running(settings("", Path(name)), Path(name)) as it:
        folder = Path(name) / "laptop"
        folder.mkdir()
        if fill_vault is not None:
            certificate = CERTIFICATE.read_text("utf-8")
            hand_out(it, ida_certificate=certificate, ida_signers=(certificate,))
            keyring = FileKeyring(folder / "keyring.json")
            laptop = JoinedLaptop(it, folder / "profile", "S-1", keyring).joined()
            fill_vault(laptop)
            laptop.vault.close()
        child = subprocess.run(
            [sys.executable, "-m", module, *map(str, (folder, *arguments))],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            encoding="utf-8",
        )
    found: dict[str, float] = json.loads(child.stdout.splitlines()[-1])
    return found


def long_queue(laptop: JoinedLaptop) -> None:
    """Nothing goes out before it is told to."""
    later = datetime.now(UTC) + timedelta(minutes=20)
    fill(laptop, QUEUED, later)


def main() -> None:
    """One line, from a process of its own."""
    found = in_a_process_of_its_own("tests.bench.bench_screen", long_queue)
    sys.stdout.write(
        f"screen while {QUEUED} are sent: frame p50 {found['frame_p50_ms']:.1f} ms,"
        f" p99 {found['frame_p99_ms']:.1f} ms (budget 16), worst {found['frame_worst_ms']:.1f} ms;"
        f" memory {found['memory_mb']:.0f} MB,"
        f" after {found['memory_after_mb']:.0f} MB (budget 250);"
        f" {found['with_screen_per_s']:.0f} a second with the screen\n"
    )
    made = in_a_process_of_its_own("tests.bench.first_set_up", None)
    sys.stdout.write(
        f"first set-up {made['ready']:.1f} s (budget 4), first word of progress"
        f" {made['progress'] * 1000:.0f} ms, {made['own work']:.1f} s of it our own work\n"
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write(json.dumps(measure(Path(sys.argv[1]))) + "\n")
    else:
        main()
