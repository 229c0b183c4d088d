"""What stands where: the queue as people read it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from spar_agent.domain.clock_trust import FIRST_RELEASE
from spar_agent.domain.enrollment import Enrollment, Event, State
from spar_agent.domain.limits import Limits, RemainingRoom
from spar_agent.domain.listed import listed
from spar_agent.ports.clock import Clock, TrustedClock
from spar_agent.ports.store import EnrollmentChange, EnrollmentStore, TimelineEntry


class Group(StrEnum):
    """The words people see. Nothing of a draft was saved, so it waits for nobody."""

    DRAFT = "draft"
    WAITING = "waiting"
    CHECKING = "checking"
    REGISTERED = "registered"
    NEEDS_YOU = "needs_you"
    ENDED = "ended"


GROUPS = {
    State.DRAFT: Group.DRAFT,
    State.AWAITING_AUTH: Group.WAITING,
    State.NEEDS_VISIT: Group.WAITING,
    State.IN_REVIEW: Group.WAITING,
    State.QUEUED: Group.WAITING,
    State.SENDING: Group.CHECKING,
    State.IN_DOUBT: Group.CHECKING,
    State.LINKED: Group.REGISTERED,
    State.RETURNED: Group.NEEDS_YOU,
    State.CONFLICT: Group.NEEDS_YOU,
    State.CANCELLED: Group.ENDED,
}

NOT_YET = frozenset(GROUPS) - {State.LINKED, State.CANCELLED, State.DRAFT}
"""States counted as "not yet at the registry"."""


RETRIED = (State.QUEUED, State.IN_DOUBT)
"""States whose next try is only a matter of time."""

AT_ONCE = 500
"""Enrollments that are read, or whose waiting times are forgotten, in one go."""


@dataclass(frozen=True, slots=True)
class QueueSummary:
    """The numbers on the home page and in the header."""

    finish_identity: int = 0
    needs_you: int = 0
    in_review: int = 0
    conflicts: int = 0
    drafts: int = 0
    oldest_unsent: datetime | None = None
    waiting: int = 0
    not_yet: int = 0
    registered: int = 0


def remaining_room(limits: Limits, summary: QueueSummary, clock: TrustedClock) -> RemainingRoom:
    """What is left; a clock in doubt, or one that was wrong at the capture, counts no days."""
    oldest = summary.oldest_unsent
    if oldest is not None and (clock.is_in_doubt() or oldest < FIRST_RELEASE):
        oldest = None
    return limits.room(summary.not_yet, oldest, clock.now())


class Queue:
    """Reads for the queue and home pages, and "send now"."""

    def __init__(self, store: EnrollmentStore, clock: Clock, wake: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._wake = wake

    def summary(self) -> QueueSummary:
        """The number of enrollments in each group, and since when the oldest waits to be sent."""
        counts = self._store.counts()
        unsent = (State.QUEUED, State.SENDING, State.IN_DOUBT)
        oldest = self._store.oldest(unsent)

        def total(*states: State) -> int:
            return sum(counts.get(state, 0) for state in states)

        return QueueSummary(
            finish_identity=total(State.AWAITING_AUTH, State.NEEDS_VISIT),
            needs_you=total(State.RETURNED, State.CONFLICT),
            in_review=total(State.IN_REVIEW),
            conflicts=total(State.CONFLICT),
            drafts=total(State.DRAFT),
            oldest_unsent=oldest,
            waiting=total(*unsent),
            not_yet=total(*NOT_YET),
            registered=total(State.LINKED),
        )

    def page(
        self, offset: int, limit: int, text: str = "", known: Iterable[Enrollment] = ()
    ) -> list[Enrollment]:
        """``limit`` enrollments from ``offset`` on, newest first; of those that match ``text``.

        known: as read before; see domain.listed. Part by part: a long list that is read anew does
        not stand in memory twice.
        """
        before = {row.enrollment_id: row for row in known}
        most = limit if text.strip() else min(limit, AT_ONCE)  # a search looks at all each time
        found: list[Enrollment] = []
        while len(found) < limit:
            part = self._store.page(offset + len(found), min(most, limit - len(found)), text)
            found += (listed(row, before.get(row.enrollment_id)) for row in part)
            if len(part) < most:
                break
        return found

    def get(self, enrollment_id: str) -> Enrollment | None:
        """One enrollment as it stands now."""
        return self._store.get(enrollment_id)

    def timeline(self, enrollment_id: str) -> list[TimelineEntry]:
        """What happened to it, oldest first."""
        return self._store.timeline(enrollment_id)

    def send_now(self, actor: str) -> None:
        """Forget waiting times and let the engine look at once.

        Some hundreds after each other: all of a full queue at once are much memory.
        """
        waiting = self._store.put_off((*RETRIED, State.IN_REVIEW, State.CONFLICT))
        for at in range(0, len(waiting), AT_ONCE):
            rows = map(self._store.get, waiting[at : at + AT_ONCE])
            self._retry_now([row for row in rows if row is not None and _is_retried(row)], actor)
        self._wake()

    def try_again(self, enrollment_id: str, actor: str) -> None:
        """Forget the waiting time of one; nothing where it waits for something else."""
        enrollment = self._store.get(enrollment_id)
        if enrollment is not None and _is_retried(enrollment):
            self._retry_now([enrollment], actor)
        self._wake()

    def _retry_now(self, enrollments: Sequence[Enrollment], actor: str) -> None:
        self._store.save_many(
            [
                EnrollmentChange(
                    enrollment.with_delivery(due_at=None),
                    Event.RETRY_NOW,
                    actor,
                    "",
                    enrollment.state,
                )
                for enrollment in enrollments
                if enrollment.delivery.due_at is not None
            ]
        )


def _is_retried(enrollment: Enrollment) -> bool:
    """The center is asked again about what is signed; others wait for a person here."""
    waits = enrollment.state in {State.IN_REVIEW, State.CONFLICT}
    at_center = waits and enrollment.signed is not None
    return enrollment.state in RETRIED or at_center
