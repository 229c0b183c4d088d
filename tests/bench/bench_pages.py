"""``python -m tests.bench.bench_pages``: how long the window stands still for a change of pages.

A whole visit and every page beside it at a desk that joined a real center: from the moment when a
page is chosen until it is painted, in work of the window's own thread: a busy machine changes
little of it.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import State
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.widgets.page_stack import PageStack
from tests.bench.queue_handed_over import until
from tests.conftest import WAIT_MS
from tests.e2e.conftest import FieldAgent, press
from tests.field_center import field_center
from tests.servers import people, running_servers

BUDGET_MS = 100
FIRST_ACCOUNT = 12_345_670
ROUNDS = 3


class Robot(QtBot):
    """Waits as pytest-qt's does."""

    def __init__(self) -> None:
        """There is no test whose end it would wait for."""

    def waitUntil(  # noqa: N802 -- pytest-qt's name
        self, callback: Callable[[], bool | None], *, timeout: int = WAIT_MS
    ) -> None:
        until(lambda: callback() is not False, timeout / 1000)


class PageTimes(QObject):
    """Each change of a PageStack: the page's class, milliseconds of work until it was painted."""

    def __init__(self, qt: QApplication) -> None:
        super().__init__()
        self.found: list[tuple[str, float]] = []
        self._awaited: dict[QWidget, float] = {}
        chosen, change = self._awaited, PageStack.setCurrentWidget

        def timed(stack: PageStack, page: QWidget) -> None:
            if stack.currentWidget() is not page:
                chosen[page] = time.thread_time()
            change(stack, page)

        pytest.MonkeyPatch().setattr(PageStack, "setCurrentWidget", timed)
        qt.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Look only: nothing is kept from anybody."""
        if event.type() is QEvent.Type.UpdateRequest and self._awaited:
            watched.event(event)
            now = time.thread_time()
            for page, began in self._awaited.items():
                self.found.append((type(page).__name__, (now - began) * 1000))
            self._awaited.clear()
            return True
        return False


def visit(agent: FieldAgent, number: str, account: str) -> None:
    """One person enrolled by a code, from the home page to the slip."""
    agent.begin(number)
    agent.prove()
    agent.until(lambda: agent.at(VisitStep.PRESENT) and agent.state.account.seen is not None)
    press(agent.pages.present)
    agent.bank_search("dumas")
    agent.number(account, account)
    agent.agree_and_save()
    agent.until(lambda: agent.saved_state() is State.LINKED)


def pages_beside(agent: FieldAgent) -> None:
    """All pages of the menu, there and back."""
    session = agent.session
    for show in (
        session.show_today, session.show_queue, session.show_people, session.show_day,
        session.show_round, session.show_figures, session.show_today,
    ):  # fmt: skip
        show()
        QApplication.processEvents()


def measure(folder: Path) -> list[tuple[str, float]]:
    """Visits of three people at one desk."""
    qt = QApplication(sys.argv[:1])
    with (
        running_servers(folder / "servers") as servers,
        field_center(servers.data.parent, servers) as center,
    ):
        agent = FieldAgent(Robot(), folder / "profile", servers, center=center)
        agent.begin_day()
        agent.until(lambda: agent.session.visit.parent() is not None)
        times = PageTimes(qt)
        for at, person in enumerate(people()[:ROUNDS]):
            visit(agent, str(person["vid"]), f"{FIRST_ACCOUNT + at:011}")
            pages_beside(agent)
        agent.stop()
    return times.found


def main() -> None:
    """One line, from a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        child = subprocess.run(
            [sys.executable, "-m", __name__ if __name__ != "__main__" else __spec__.name, name],
            check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip
    found = json.loads(child.stdout.splitlines()[-1])
    each = sorted(found, key=lambda one: one[1])
    worst, slow = each[-1]
    sys.stdout.write(
        f"{len(each)} changes of pages: half within"
        f" {statistics.median(ms for _, ms in each):.0f} ms, worst {slow:.0f} ms, {worst}"
        f" (budget {BUDGET_MS})\n"
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write(json.dumps(measure(Path(sys.argv[1]))) + "\n")
    else:
        main()
