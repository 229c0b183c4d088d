"""Review: a second person approves or returns what policy does not let one person do alone."""

from dataclasses import replace

from spar_agent.domain.enrollment import Enrollment, Event, State, advance
from spar_agent.domain.review import may_review
from spar_agent.errors import NotAllowed
from spar_agent.ports.clock import Clock
from spar_agent.ports.store import EnrollmentStore
from spar_agent.ports.vault import StaffMember


class Review:
    """Approve or return; never one's own enrollment."""

    def __init__(self, store: EnrollmentStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def waiting(self, reviewer: StaffMember) -> list[Enrollment]:
        """What this reviewer may decide, oldest first."""
        rows = self._store.in_states([State.IN_REVIEW])
        return [row for row in rows if may_review(row, reviewer.agent_id, reviewer.role)]

    def approve(self, enrollment: Enrollment, reviewer: StaffMember) -> Enrollment:
        """Let it go. Raises NotAllowed for one's own or without the role."""
        return self._decide(enrollment, Event.APPROVE, reviewer, "")

    def give_back(self, enrollment: Enrollment, reviewer: StaffMember, reason: str) -> Enrollment:
        """Return it to the agent with a reason. Raises NotAllowed as ``approve``."""
        return self._decide(enrollment, Event.RETURN, reviewer, reason)

    def _decide(
        self, enrollment: Enrollment, event: Event, reviewer: StaffMember, reason: str
    ) -> Enrollment:
        if not may_review(enrollment, reviewer.agent_id, reviewer.role):
            raise NotAllowed("own enrollment, or not a supervisor")
        after = replace(
            advance(enrollment, event), note=reason or enrollment.note, changed_at=self._clock.now()
        )
        self._store.save(
            after, event=event, actor=reviewer.agent_id, detail=reason, expect=State.IN_REVIEW
        )
        return after
