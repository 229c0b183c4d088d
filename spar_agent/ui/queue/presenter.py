"""What the queue page does. No Qt in this file."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.errors import SparError
from spar_agent.ports.runner import Runner
from spar_agent.ports.store import TimelineEntry
from spar_agent.services.queue import GROUPS, Group, Queue
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of

PAGE_ROWS = 10_000
FIRST_ROWS = 200
"""What a screen can show many times over; the others follow."""
FINISH = "finish"
TO_FINISH = frozenset({State.AWAITING_AUTH, State.NEEDS_VISIT})


@dataclass(frozen=True, slots=True)
class QueueState:
    """All the page needs. group: empty for all. chosen: the enrollment whose story is shown."""

    rows: tuple[Enrollment, ...] = ()
    group: str = ""
    text: str = ""
    chosen: Enrollment | None = None
    story: tuple[TimelineEntry, ...] = ()
    loaded: bool = False
    trouble: Trouble = NO_TROUBLE


class QueueView(Protocol):
    """The page, as its presenter sees it."""

    def show_state(self, state: QueueState) -> None:
        """Draw ``state``; twice the same changes nothing."""
        ...


class QueuePresenter:
    """Finds, filters, tells the story of one."""

    def __init__(self, view: QueueView, queue: Queue, runner: Runner, actor: str) -> None:
        self._view = view
        self._queue = queue
        self._runner = runner
        self._actor = actor
        self._state = QueueState()
        self._asked = 0
        self._all: tuple[Enrollment, ...] = ()
        view.show_state(self._state)

    def refresh(self) -> None:
        """Read the rows again."""
        self._asked += 1
        if self._state.loaded:
            self._read(PAGE_ROWS)
        else:
            self._read(FIRST_ROWS)
        if self._state.chosen is not None:
            self.chosen(self._state.chosen.enrollment_id)

    def _read(self, most: int) -> None:
        mine = self._asked

        def found(rows: list[Enrollment]) -> None:
            if mine != self._asked:
                return
            self._all = tuple(rows)
            there_is_more = len(rows) == most < PAGE_ROWS
            self._filter(loaded=not there_is_more)
            if there_is_more:
                self._read(PAGE_ROWS)

        self._runner.run(self._queue.page(0, most, self._state.text), found, self._failed)

    def searched(self, text: str) -> None:
        """The agent typed into the search box."""
        self._show(text=text)
        self.refresh()

    def group_chosen(self, group: str) -> None:
        """One of the four groups, or all."""
        self._show(group=group)
        self._filter(loaded=self._state.loaded)

    def chosen(self, enrollment_id: str) -> None:
        """Show the story of one."""
        self._runner.run(self._queue.get(enrollment_id), self._found, self._failed)
        self._runner.run(self._queue.timeline(enrollment_id), self._told, self._failed)

    def send_now(self) -> None:
        """F5."""
        self._runner.run(self._queue.send_now(self._actor), self._sent, self._failed)

    def try_again(self, enrollment: Enrollment) -> None:
        """Only this one, now."""
        work = self._queue.try_again(enrollment.enrollment_id, self._actor)
        self._runner.run(work, self._sent, self._failed)

    def _sent(self, _: None) -> None:
        self.refresh()

    def _found(self, enrollment: Enrollment | None) -> None:
        self._show(chosen=enrollment)

    def _told(self, story: list[TimelineEntry]) -> None:
        self._show(story=tuple(story))

    def _filter(self, *, loaded: bool) -> None:
        group = self._state.group
        rows = self._all
        if group == FINISH:
            waiting = [row for row in rows if row.state in TO_FINISH]
            rows = tuple(sorted(waiting, key=_first_to_expire))
        elif group:
            rows = tuple(row for row in rows if GROUPS[row.state] is Group(group))
        self._show(rows=rows, loaded=loaded or bool(rows))

    def _failed(self, error: SparError) -> None:
        self._show(trouble=trouble_of(error))

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # its own fields
        self._view.show_state(self._state)


def _first_to_expire(row: Enrollment) -> tuple[bool, datetime]:
    return row.expires_at is None, row.expires_at or row.captured_at
