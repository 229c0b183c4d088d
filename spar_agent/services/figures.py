"""Figures without personal data: what was captured, what arrived, what failed and why."""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from spar_agent.domain.enrollment import Event, State
from spar_agent.domain.review import Role
from spar_agent.errors import NotAllowed
from spar_agent.ports.clock import Clock
from spar_agent.ports.store import EnrollmentStore, EnrollmentSummary
from spar_agent.ports.vault import StaffMember
from spar_agent.services.queue import GROUPS, Group

DAYS = 30
UNSENT = frozenset({State.QUEUED, State.SENDING, State.IN_DOUBT})
TROUBLES = (Event.LOSE, Event.DEFER, Event.REFUSE, Event.CLASH, Event.RETURN)
"""Events that keep an enrollment from the registry."""


@dataclass(frozen=True, slots=True)
class DayCounts:
    """One day of the plot."""

    day: date
    captured: int = 0
    confirmed: int = 0


@dataclass(frozen=True, slots=True)
class AgentDayCounts:
    """One agent on one day, by when the visits were captured.

    visit_s: seconds of the visit in the middle, as this computer counted; None where it did not.
    """

    agent: str
    day: date
    captured: int = 0
    confirmed: int = 0
    waiting: int = 0
    needs: int = 0
    visit_s: float | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """How often ``event`` kept an enrollment back for the reason ``code``: stable, or empty."""

    event: Event
    code: str
    count: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What the figures page shows. stuck: unsent longer than three days."""

    days: tuple[DayCounts, ...] = ()
    lines: tuple[AgentDayCounts, ...] = ()
    causes: tuple[Cause, ...] = ()
    unsent: int = 0
    stuck: int = 0
    oldest_unsent: datetime | None = None


NOTHING_YET = Figures()


@dataclass(frozen=True, slots=True)
class DayEnd:
    """One agent's day: everything captured today, and what is open of it.

    visits: without those that ended with nothing changed, which are ``ended``. drafts: their visits
    of any day that were not saved yet; they are open too.
    """

    day: date
    visits: int = 0
    registered: int = 0
    waiting: int = 0
    needs: int = 0
    open: tuple[EnrollmentSummary, ...] = ()
    rows: tuple[EnrollmentSummary, ...] = ()
    drafts: int = 0
    ended: int = 0


@dataclass(frozen=True, slots=True)
class LastRound:
    """place: empty for none today. is_own: False for that of a colleague, to be taken over."""

    place: str
    is_own: bool = True


@dataclass(frozen=True, slots=True)
class RoundSheet:
    """One agent's round in one village on one day.

    rows: first begun first, also those that ended with nothing changed: these are ``ended``, and no
    visits. drafts: begun and not saved, which are no rows.
    """

    place: str
    day: date
    visits: int = 0
    registered: int = 0
    waiting: int = 0
    needs: int = 0
    drafts: int = 0
    rows: tuple[EnrollmentSummary, ...] = ()
    ended: int = 0


class FiguresService:
    """Counts; for supervisors and administrators. ``day_end`` is for everybody."""

    def __init__(
        self, store: EnrollmentStore, clock: Clock, names: Callable[[], Mapping[str, str]]
    ) -> None:
        self._store = store
        self._clock = clock
        self._names = names

    def refresh(self, reader: StaffMember) -> Figures:
        """The last DAYS days. Raises NotAllowed for agents."""
        if reader.role is Role.AGENT:
            raise NotAllowed("not a supervisor")
        now = self._clock.now()
        since = now - timedelta(days=DAYS)
        summaries = self._store.summaries(since)
        waiting = [brief for brief in self._store.summaries(None) if brief.state in UNSENT]
        causes = self._store.troubles(since, TROUBLES)
        return Figures(
            days=_days(summaries, since.astimezone().date(), now.astimezone().date()),
            lines=_lines(summaries, self._names()),
            causes=tuple(
                Cause(event, code, count)
                for (event, code), count in sorted(causes.items(), key=_most_first)
            ),
            unsent=len(waiting),
            stuck=sum(now - brief.captured_at > timedelta(days=3) for brief in waiting),
            oldest_unsent=min((brief.captured_at for brief in waiting), default=None),
        )

    def round_sheet(self, agent: StaffMember, place: str) -> RoundSheet:
        """What ``agent`` captured at ``place`` today."""
        midnight = self._midnight()
        found = self._store.begun_in(agent.agent_id, place, midnight)
        rows = tuple(brief for brief in found if brief.state is not State.DRAFT)
        groups = Counter(GROUPS[brief.state] for brief in rows)
        return RoundSheet(
            place,
            midnight.date(),
            len(rows) - groups[Group.ENDED],
            groups[Group.REGISTERED],
            groups[Group.WAITING] + groups[Group.CHECKING],
            groups[Group.NEEDS_YOU],
            len(found) - len(rows),
            rows,
            groups[Group.ENDED],
        )

    def last_round(self, agent: StaffMember) -> LastRound:
        """The last round of ``agent`` today; without one that of a colleague at this laptop."""
        midnight = self._midnight()
        own = self._store.last_place(agent.agent_id, midnight)
        if own:
            return LastRound(own)
        return LastRound(self._store.last_place("", midnight), is_own=False)

    def _midnight(self) -> datetime:
        """When today began, by the calendar of the office."""
        return self._clock.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)

    def day_end(self, agent: StaffMember) -> DayEnd:
        """What ``agent`` captured today, and the drafts they left."""
        today = self._clock.now().astimezone().date()
        begin = self._clock.now() - timedelta(days=2)
        rows = tuple(
            brief
            for brief in self._store.summaries(begin)
            if brief.agent_id == agent.agent_id
            and brief.captured_at.astimezone().date() == today
            and brief.state is not State.DRAFT
        )
        drafts = tuple(
            brief
            for brief in self._store.summaries(None)
            if brief.state is State.DRAFT and brief.agent_id == agent.agent_id
        )
        groups = Counter(GROUPS[brief.state] for brief in rows)
        still_open = (b for b in rows if GROUPS[b.state] not in {Group.REGISTERED, Group.ENDED})
        return DayEnd(
            today,
            len(rows) - groups[Group.ENDED],
            groups[Group.REGISTERED],
            groups[Group.WAITING] + groups[Group.CHECKING],
            groups[Group.NEEDS_YOU],
            (*still_open, *drafts),
            rows,
            len(drafts),
            groups[Group.ENDED],
        )


def as_csv(figures: Figures) -> str:
    """The lines as CSV; names that a spreadsheet would take for a formula are defused."""
    out = io.StringIO()
    table = csv.writer(out)
    heads = ("agent", "day", "captured", "confirmed", "waiting", "needs_attention")
    table.writerow((*heads, "minutes_per_visit"))
    for line in figures.lines:
        name = f"'{line.agent}" if line.agent[:1] in {"=", "+", "-", "@", "\t"} else line.agent
        day = line.day.isoformat()
        spent = "" if line.visit_s is None else minutes(line.visit_s)
        table.writerow((name, day, line.captured, line.confirmed, line.waiting, line.needs, spent))
    return out.getvalue()


def minutes(visit_s: float) -> str:
    """Minutes with one place, and a point: as a spreadsheet reads them."""
    return f"{visit_s / 60:.1f}"


def _most_first(item: tuple[tuple[Event, str], int]) -> tuple[int, str, str]:
    (event, code), count = item
    return -count, event, code


def _days(summaries: Iterable[EnrollmentSummary], first: date, last: date) -> tuple[DayCounts, ...]:
    captured: Counter[date] = Counter()
    confirmed: Counter[date] = Counter()
    for brief in summaries:
        if brief.state is State.DRAFT:
            continue
        captured[brief.captured_at.astimezone().date()] += 1
        if brief.state is State.LINKED and brief.changed_at is not None:
            confirmed[brief.changed_at.astimezone().date()] += 1
    span = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(DayCounts(day, captured[day], confirmed[day]) for day in span)


def _lines(
    summaries: Iterable[EnrollmentSummary], names: Mapping[str, str]
) -> tuple[AgentDayCounts, ...]:
    counts: dict[tuple[date, str], Counter[Group]] = {}
    spent: defaultdict[tuple[date, str], list[int]] = defaultdict(list)
    for brief in summaries:
        if brief.state is not State.DRAFT:
            key = brief.captured_at.astimezone().date(), brief.agent_id
            counts.setdefault(key, Counter())[GROUPS[brief.state]] += 1
            if brief.visit_s is not None:
                spent[key].append(brief.visit_s)
    return tuple(
        AgentDayCounts(
            names.get(agent_id, agent_id),
            day,
            groups.total(),
            groups[Group.REGISTERED],
            groups[Group.WAITING] + groups[Group.CHECKING],
            groups[Group.NEEDS_YOU],
            median(spent[day, agent_id]) if spent[day, agent_id] else None,
        )
        for (day, agent_id), groups in sorted(counts.items(), reverse=True)
    )
