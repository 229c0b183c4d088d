"""What the home page shows. No Qt in this file."""

from dataclasses import dataclass, replace
from typing import Protocol

from spar_agent.domain.directory import DirectoryAge
from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.limits import PLENTY_OF_ROOM, Limits, RemainingRoom
from spar_agent.errors import SparError
from spar_agent.ports.clock import Clock
from spar_agent.ports.runner import Runner
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.queue import Queue, QueueSummary
from spar_agent.sync.report import LineStatus, SyncState
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of

LATEST = 5


@dataclass(frozen=True, slots=True)
class TodayState:
    """All the page needs. room: what is left before sending is due.

    identified, come_back: what became of sealed captures since the vault was opened.
    """

    name: str = ""
    summary: QueueSummary = QueueSummary()
    room: RemainingRoom = PLENTY_OF_ROOM
    directory_days: int | None = None
    latest: tuple[Enrollment, ...] = ()
    online: bool = False
    identified: int = 0
    come_back: int = 0
    trouble: Trouble = NO_TROUBLE


class TodayView(Protocol):
    """The page, as its presenter sees it."""

    def show_state(self, state: TodayState) -> None:
        """Draw ``state``; twice the same changes nothing."""
        ...


class TodayPresenter:
    """Reads the numbers again whenever something may have changed."""

    def __init__(
        self,
        view: TodayView,
        queue: Queue,
        bank_search: BankSearch,
        clock: Clock,
        runner: Runner,
        name: str,
        limits: Limits,
    ) -> None:
        self._view = view
        self._queue = queue
        self._bank_search = bank_search
        self._clock = clock
        self._runner = runner
        self._limits = limits
        self._state = TodayState(name=name, room=limits.room(0, None, clock.now()))
        view.show_state(self._state)

    def refresh(self) -> None:
        """Read everything again."""
        self._runner.run(self._queue.summary(), self._counted, self._failed)
        self._runner.run(self._queue.page(0, LATEST), self._latest, self._failed)
        self._runner.run(self._bank_search.age(), self._aged, self._failed)

    def told(self, state: SyncState) -> None:
        """The engine said something."""
        self._show(
            online=state.line is LineStatus.ONLINE,
            identified=state.identified,
            come_back=state.must_come_back,
        )

    def _counted(self, summary: QueueSummary) -> None:
        left = self._limits.room(summary.not_yet, summary.oldest_unsent, self._clock.now())
        self._show(summary=summary, room=left)

    def _latest(self, rows: list[Enrollment]) -> None:
        self._show(latest=tuple(rows))

    def _aged(self, age: DirectoryAge | None) -> None:
        days = None if age is None else (self._clock.now() - age.issued).days
        self._show(directory_days=days)

    def _failed(self, error: SparError) -> None:
        self._show(trouble=trouble_of(error))

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # its own fields
        self._view.show_state(self._state)
