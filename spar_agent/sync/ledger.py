"""What a pass has decided and not yet written down, and what it came to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from spar_agent.domain.enrollment import Enrollment, Event, State, advance
from spar_agent.ports import Clock, EnrollmentStore, Held, Step
from spar_agent.sync.backoff import delay_s
from spar_agent.sync.decide import base_of

ACTOR = "engine"
ANOTHER = "another account is there"
COUNTED = (Event.ACK, Event.REFUSE, Event.CLASH)


class Ledger:
    """Collects steps; ``write`` makes all of them true at once.

    The engine writes before each word to the mapper, so that whatever kills it, the rows on disk
    say at least as much as the mapper was told.
    """

    def __init__(self, store: EnrollmentStore, clock: Clock, jitter: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock
        self._jitter = jitter
        self._steps: list[Step] = []
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
        case: Enrollment,
        event: Event,
        *,
        held: Held | None = None,
        error: str = "",
        detail: str = "",
        seen: bool = False,
    ) -> Enrollment:
        """The enrollment after ``event``, to be written with the next ``write``.

        held: what the mapper was seen to hold; None says nothing unless ``seen``.
        """
        after = advance(
            case,
            event,
            error=error,
            due_at=None,
            changed_at=self._clock.now(),
            held=base_of(held) if held is not None or seen else case.held,
        )
        told = detail or (ANOTHER if event is Event.CLASH else "")
        self._add(Step(after, event, ACTOR, told, case.state))
        return after

    def postpone(self, queued: Enrollment, detail: str, least_s: float = 0.0) -> None:
        """Not before a while, longer with each try."""
        wait = max(least_s, delay_s(max(1, queued.tries), jitter=self._jitter()))
        later = replace(queued, due_at=self._clock.now() + timedelta(seconds=wait))
        self._add(Step(later, "wait", ACTOR, detail, State.QUEUED))

    def no_word(self, case: Enrollment) -> None:
        """The mapper had no word on this person: ask again later, and count that it was asked."""
        wait = delay_s(case.tries + 1, jitter=self._jitter())
        due = self._clock.now() + timedelta(seconds=wait)
        later = replace(case, tries=case.tries + 1, due_at=due)
        self._add(Step(later, "wait", ACTOR, "no word on this person", case.state))

    def write(self) -> None:
        """One transaction; nothing when nothing was collected."""
        steps, self._steps = self._steps, []
        if not steps:
            return
        self._store.save_many(steps)
        for step in steps:
            if step.event in self._counts:
                self._counts[Event(step.event)] += 1

    def _add(self, step: Step) -> None:
        self._steps.append(step)
        if step.after.state is State.QUEUED:
            self.back.add(step.after.enrollment_id)
