"""What a pass has decided and not yet written down, and what it came to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from spar_agent.domain.enrollment import Enrollment, Event, State, advance
from spar_agent.ports.clock import Clock
from spar_agent.ports.mapper import RegisteredAccount
from spar_agent.ports.store import ENGINE, EnrollmentChange, EnrollmentStore
from spar_agent.sync.backoff import delay_s
from spar_agent.sync.reconcile import seen_of

ANOTHER = "another account is there"
COUNTED = (Event.ACK, Event.REFUSE, Event.CLASH)


class PendingWrites:
    """Collects steps; ``write`` makes all of them true at once.

    The engine writes before each word to the mapper, so that whatever kills it, the rows on disk
    say at least as much as the mapper was told.
    """

    def __init__(self, store: EnrollmentStore, clock: Clock, jitter: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock
        self._jitter = jitter
        self._steps: list[EnrollmentChange] = []
        self._counts = dict.fromkeys(COUNTED, 0)
        self.back: set[str] = set()

    def open(self) -> None:
        """A new pass: nothing collected, nothing counted, nobody back in the queue."""
        self._steps = []
        self._counts = dict.fromkeys(COUNTED, 0)
        self.back = set()

    def count(self, event: Event) -> int:
        """How many times ``event`` was written in this pass."""
        return self._counts[event]

    def step(
        self,
        enrollment: Enrollment,
        event: Event,
        *,
        registered: RegisteredAccount | None = None,
        error: str = "",
        detail: str = "",
        seen: bool = False,
    ) -> Enrollment:
        """The enrollment after ``event``, to be written with the next ``write``.

        held: what the mapper was seen to hold; None says nothing unless ``seen``.
        """
        moved = advance(enrollment, event).with_delivery(error=error, due_at=None)
        if registered is not None or seen:
            moved = moved.with_delivery(registered=seen_of(registered))
        after = replace(moved, changed_at=self._clock.now())
        told = detail or (ANOTHER if event is Event.CLASH else "")
        self._add(EnrollmentChange(after, event, ENGINE, told, enrollment.state))
        return after

    def postpone(self, queued: Enrollment, detail: str, least_s: float = 0.0) -> None:
        """Not before a while, longer with each try."""
        wait = max(least_s, delay_s(max(1, queued.delivery.tries), jitter=self._jitter()))
        later = queued.with_delivery(due_at=self._clock.now() + timedelta(seconds=wait))
        self._add(EnrollmentChange(later, Event.POSTPONE, ENGINE, detail, State.QUEUED))

    def no_answer(self, enrollment: Enrollment) -> None:
        """The mapper had no word on this person: ask again later, and count that it was asked."""
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
        steps, self._steps = self._steps, []
        if not steps:
            return
        self._store.save_many(steps)
        for step in steps:
            if step.event in self._counts:
                self._counts[step.event] += 1

    def _add(self, step: EnrollmentChange) -> None:
        self._steps.append(step)
        if step.after.state is State.QUEUED:
            self.back.add(step.after.enrollment_id)
