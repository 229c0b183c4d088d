"""Changes that the engine has decided on and not yet written down."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from spar_agent.domain.enrollment import (
    Enrollment,
    Event,
    State,
    advance,
)
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.ports.clock import Clock
from spar_agent.ports.store import ENGINE, EnrollmentChange, EnrollmentStore
from spar_agent.sync.backoff import delay_s

OTHER_ACCOUNT = "another account is there"
COUNTED = (Event.ACK, Event.REFUSE, Event.CLASH)


class PendingWrites:
    """Collects changes; ``write`` puts all of them on disk at once.

    The engine writes before each word to the mapper, so that whatever kills it, the rows on disk
    say at least as much as the registry was told.
    """

    def __init__(self, store: EnrollmentStore, clock: Clock, jitter: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock
        self._jitter = jitter
        self._changes: list[EnrollmentChange] = []
        self._counts = dict.fromkeys(COUNTED, 0)
        self.requeued: set[str] = set()

    def begin_pass(self) -> None:
        """Nothing is collected, counted or requeued yet."""
        self._changes = []
        self._counts = dict.fromkeys(COUNTED, 0)
        self.requeued = set()

    def count(self, event: Event) -> int:
        """How many times ``event`` was written in this pass."""
        return self._counts[event]

    def record(
        self,
        enrollment: Enrollment,
        event: Event,
        *,
        registered: SeenAccount | None = None,
        error: str = "",
        detail: str = "",
    ) -> Enrollment:
        """The enrollment after ``event``, to be written with the next ``write``.

        registered: what the registry has, where it was asked just now.
        """
        moved = advance(enrollment, event).with_delivery(error=error, due_at=None)
        if registered is not None:
            moved = moved.with_delivery(registered=registered)
        after = replace(moved, changed_at=self._clock.now())
        text = detail or (OTHER_ACCOUNT if event is Event.CLASH else "")
        self._add(EnrollmentChange(after, event, ENGINE, text, enrollment.state))
        return after

    def postpone(self, queued: Enrollment, detail: str, least_s: float = 0.0) -> None:
        """Try again after a while, longer with each try. least_s: as the server asked."""
        wait = max(least_s, delay_s(max(1, queued.delivery.tries), jitter=self._jitter()))
        later = queued.with_delivery(due_at=self._clock.now() + timedelta(seconds=wait))
        self._add(EnrollmentChange(later, Event.POSTPONE, ENGINE, detail, State.QUEUED))

    def postpone_unanswered(self, enrollment: Enrollment) -> None:
        """The answer had no word on this person: ask again later, and count that it was asked."""
        wait = delay_s(enrollment.delivery.tries + 1, jitter=self._jitter())
        due = self._clock.now() + timedelta(seconds=wait)
        later = enrollment.with_delivery(tries=enrollment.delivery.tries + 1, due_at=due)
        self._add(
            EnrollmentChange(
                later, Event.POSTPONE, ENGINE, "no word on this person", enrollment.state
            )
        )

    def write(self) -> None:
        """One transaction; nothing when nothing was collected."""
        changes, self._changes = self._changes, []
        if not changes:
            return
        self._store.save_many(changes)
        for change in changes:
            if change.event in self._counts:
                self._counts[change.event] += 1

    def _add(self, change: EnrollmentChange) -> None:
        self._changes.append(change)
        if change.after.state is State.QUEUED:
            self.requeued.add(change.after.enrollment_id)
