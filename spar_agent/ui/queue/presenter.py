"""What the queue page does. No Qt in this file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import partial

from spar_agent.domain.appointment import COMES_BACK
from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.ports.runner import Runner
from spar_agent.ports.store import TimelineEntry
from spar_agent.ports.vault import StaffMember
from spar_agent.services.people import People
from spar_agent.services.queue import GROUPS, Group, Queue
from spar_agent.services.visit import Visit
from spar_agent.ui.presenter import PageState, Presenter, View

PAGE_ROWS = 10_000
FIRST_ROWS = 200
"""What a screen can show many times over; the others follow."""
TO_DECIDE = frozenset({State.IN_REVIEW, State.CONFLICT})
TO_FINISH = frozenset({State.AWAITING_AUTH, State.NEEDS_VISIT})


class QueueFilter(StrEnum):
    """Which enrollments the page lists: all, some that wait for one thing, or one group."""

    ALL = "all"
    FINISH = "finish"
    DRAFTS = Group.DRAFT.value
    SUPERVISOR = "supervisor"
    NEEDS_YOU = Group.NEEDS_YOU.value
    WAITING = Group.WAITING.value
    CHECKING = Group.CHECKING.value
    REGISTERED = Group.REGISTERED.value
    ENDED = Group.ENDED.value


@dataclass(frozen=True, slots=True)
class QueueState(PageState):
    """All the page needs. shown: which of them. text: to search for. chosen: with its timeline.

    names: of who works here, by their id. days: on which the chosen one's person may come back.
    """

    rows: tuple[Enrollment, ...] = ()
    shown: QueueFilter = QueueFilter.ALL
    text: str = ""
    chosen: Enrollment | None = None
    timeline: tuple[TimelineEntry, ...] = ()
    days: tuple[date, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    loaded: bool = False


class QueuePresenter(Presenter[QueueState]):
    """Finds and filters enrollments, shows the timeline of one, corrects it.

    reopened: called with an enrollment that is a draft again.
    """

    def __init__(
        self,
        view: View[QueueState],
        queue: Queue,
        visit: Visit,
        people: People,
        runner: Runner,
        actor: str,
        reopened: Callable[[Enrollment], None],
    ) -> None:
        super().__init__(view, QueueState(), runner)
        self._queue = queue
        self._visit = visit
        self._people = people
        self._actor = actor
        self._reopened = reopened
        self._asked = 0
        self._asked_for = ""
        self._all: tuple[Enrollment, ...] = ()
        self.change()

    def refresh(self) -> None:
        """Read the rows again."""
        self._read_again()
        self.read(self._people.all, self._named)
        if self._asked_for:
            self.chosen(self._asked_for)

    def show(self, enrollment_id: str) -> None:
        """Show this one, whatever was looked for before."""
        self.change(text="", shown=QueueFilter.ALL)
        self._read_again()
        self.read(self._people.all, self._named)
        self.chosen(enrollment_id)

    def _read_again(self) -> None:
        self._asked += 1
        if self._state.loaded:
            self._read_rows(PAGE_ROWS)
        else:
            self._read_rows(FIRST_ROWS)

    def _read_rows(self, limit: int) -> None:
        mine = self._asked

        def found(rows: list[Enrollment]) -> None:
            if mine != self._asked:
                return
            self._all = tuple(rows)
            there_is_more = len(rows) == limit < PAGE_ROWS
            self._filter(loaded=not there_is_more)
            if there_is_more:
                self._read_rows(PAGE_ROWS)

        self.read(partial(self._queue.page, 0, limit, self._state.text, self._all), found)

    def searched(self, text: str) -> None:
        """The agent typed into the search box; until its rows are there, nothing changes."""
        self.change(text=text)
        self._read_again()

    def filter_chosen(self, shown: QueueFilter) -> None:
        """The agent wants to see all of them, or some."""
        self.change(shown=shown)
        self._filter(loaded=self._state.loaded)

    def chosen(self, enrollment_id: str) -> None:
        """Show one enrollment and its timeline."""
        self._asked_for = enrollment_id
        before = self._state.chosen
        if before is None or before.enrollment_id != enrollment_id:
            known = (row for row in self._all if row.enrollment_id == enrollment_id)
            self._show_chosen(next(known, None))
            self.change(timeline=())

        def found(enrollment: Enrollment | None) -> None:
            if self._asked_for == enrollment_id:
                self._show_chosen(enrollment)
                self._asked_for = enrollment_id if enrollment is not None else ""

        def timeline_read(timeline: list[TimelineEntry]) -> None:
            if self._asked_for == enrollment_id:
                self.change(timeline=tuple(timeline))

        self.read(partial(self._queue.get, enrollment_id), found)
        self.read(partial(self._queue.timeline, enrollment_id), timeline_read)

    def try_again(self, enrollment: Enrollment) -> None:
        """Send the chosen enrollment now, without its waiting time."""
        work = partial(self._queue.try_again, enrollment.enrollment_id, self._actor)
        self.act(work, self._sent)

    def correct(self, enrollment: Enrollment) -> None:
        """One that was sent back: open it again as a draft."""
        self.act(partial(self._visit.correct, enrollment, self._actor), self._reopened)

    def appointed(self, day: date | None) -> None:
        """The person of the chosen enrollment comes back on ``day``; None: no day was agreed."""
        chosen = self._state.chosen
        if chosen is not None:
            work = partial(self._visit.appoint, chosen.enrollment_id, day, self._actor)
            self.act(work, self._appointed)

    def throw_away(self, draft: Enrollment) -> None:
        """The agent was asked: nobody wants this draft."""
        self.act(partial(self._visit.discard, draft, self._actor), self._sent)

    def _named(self, people: list[StaffMember]) -> None:
        self.change(names={person.agent_id: person.name for person in people})

    def _appointed(self, _: Enrollment | None) -> None:
        self.refresh()

    def _show_chosen(self, chosen: Enrollment | None) -> None:
        before, days = self._state.chosen, self._state.days
        if chosen is None or chosen.state not in COMES_BACK:
            self.change(chosen=chosen, days=())
            return
        same = before is not None and before.enrollment_id == chosen.enrollment_id
        self.change(chosen=chosen, days=days if same else ())
        work = partial(self._visit.days_to_come_back, chosen)
        self.read(work, partial(self._days_known, chosen.enrollment_id))

    def _days_known(self, enrollment_id: str, days: tuple[date, ...]) -> None:
        chosen = self._state.chosen
        if chosen is not None and chosen.enrollment_id == enrollment_id:
            self.change(days=days)

    def _sent(self, _: None) -> None:
        self.refresh()

    def _filter(self, *, loaded: bool) -> None:
        shown = self._state.shown
        rows = self._all
        if shown is QueueFilter.FINISH:
            waiting = [row for row in rows if row.state in TO_FINISH]
            rows = tuple(sorted(waiting, key=_first_to_expire))
        elif shown is QueueFilter.SUPERVISOR:
            rows = tuple(row for row in rows if row.state in TO_DECIDE)
        elif shown is not QueueFilter.ALL:
            rows = tuple(row for row in rows if GROUPS[row.state] is Group(shown.value))
        self._show_rows(rows, loaded=loaded)

    def _show_rows(self, rows: tuple[Enrollment, ...], *, loaded: bool) -> None:
        """The choice follows the list at once: what stands beside it is about one of its rows.

        loaded: these are all there are.
        """
        known = {row.enrollment_id for row in rows}
        coming = not loaded and not self._state.text and bool(self._asked_for)
        if self._asked_for in known or coming:
            self.change(rows=rows, loaded=loaded or bool(rows))
            return
        first = rows[0] if rows else None
        self._asked_for = first.enrollment_id if first else ""
        self.change(rows=rows, loaded=loaded or bool(rows), chosen=first, timeline=(), days=())
        if first is not None:
            self.chosen(first.enrollment_id)


def _first_to_expire(row: Enrollment) -> tuple[bool, datetime]:
    return row.expires_at is None, row.expires_at or row.captured_at
