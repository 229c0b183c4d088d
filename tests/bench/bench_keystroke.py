"""From a key in the picker to its rows on the screen, in the app as it ships.

Run by itself: ``python -m tests.bench.bench_keystroke DATA_DIR``; a process of its own.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.domain.directory import Hit
from spar_agent.domain.enrollment import Intent
from spar_agent.ui.session_window import SessionWindow
from spar_agent.ui.visit.state import VisitState
from tests.bench.bench_directory import composed, keystrokes
from tests.bench.bench_screen import in_a_process_of_its_own
from tests.bench.queue_handed_over import started, until
from tests.joined import JoinedLaptop

LOOKED_FOR = 60


class LastPaint(QObject):
    """When the list was last painted."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__()
        self.at = 0.0
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """The painting itself counts, so that the clock is read after it."""
        if event.type() is not QEvent.Type.Paint:
            return False
        watched.removeEventFilter(self)
        QApplication.sendEvent(watched, event)
        watched.installEventFilter(self)
        self.at = time.perf_counter()
        return True


class ShownRows(QObject):
    """The text in the picker whose rows the page was given last, and when."""

    def __init__(self, session: SessionWindow) -> None:
        super().__init__()
        self.query = ""
        self.at = 0.0
        self.hits: tuple[Hit, ...] = ()
        self.same = False
        session.visit.state_shown.connect(self._shown)

    def _shown(self, state: VisitState) -> None:
        self.query, self.at = state.place.query, time.perf_counter()
        self.same, self.hits = state.place.hits == self.hits, state.place.hits


class Typist:
    """Types into the picker and waits for the rows."""

    def __init__(self, session: SessionWindow) -> None:
        self._page = session.visit.place
        self._painted = LastPaint(self._page.rows.viewport())
        self._shown = ShownRows(session)

    def key(self, text: str) -> float:
        """Milliseconds from the last key of ``text`` to its rows."""
        if len(text) == 1:
            self._page.search.clear()
        start = time.perf_counter()
        QTest.keyClicks(self._page.search, text[-1])
        until(lambda: self._shown.query == text and self._is_drawn(), 10)
        return (max(self._painted.at, self._shown.at) - start) * 1000

    def _is_drawn(self) -> bool:
        nothing_new = self._shown.same or not self._shown.hits
        return nothing_new or self._painted.at >= self._shown.at


def measure(folder: Path, data: Path) -> dict[str, float]:
    """Every branch of the country in the vault, and an agent who types."""
    bundle = composed(data)
    qt = QApplication(sys.argv[:1])
    app, session = started(folder, qt)
    session.new_visit()
    session.visit.present.chosen.emit(Intent.ADD)
    until(session.visit.place.search.isVisible)
    typist = Typist(session)
    taken = sorted(typist.key(text) for text in keystrokes(bundle.branches, LOOKED_FOR))
    app.stop()
    return {
        "keys": len(taken),
        "p50_ms": taken[len(taken) // 2],
        "p99_ms": taken[int(len(taken) * 0.99)],
    }


def main(data: Path) -> None:
    """One line, from a process of its own."""

    def whole_list(laptop: JoinedLaptop) -> None:
        StoreDirectory(laptop.vault.connection, SystemClock()).replace(composed(data))

    found = in_a_process_of_its_own("tests.bench.bench_keystroke", whole_list, data)
    sys.stdout.write(
        f"{found['keys']:.0f} keys in the picker, key to drawn rows:"
        f" p50 {found['p50_ms']:.1f} ms, p99 {found['p99_ms']:.1f} ms (budget 16)\n"
    )


if __name__ == "__main__":
    if len(sys.argv) > 2:
        folder, data = map(Path, sys.argv[1:])
        sys.stdout.write(json.dumps(measure(folder, data)) + "\n")
    else:
        main(Path(sys.argv[1]))
