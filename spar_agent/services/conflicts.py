"""The registry holds another account than the agent saw: a supervisor decides, with a reason."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from spar_agent.domain.enrollment import (
    Enrollment,
    Event,
    State,
    advance,
)
from spar_agent.domain.review import may_review
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import NotAllowed, SparError
from spar_agent.ports.clock import Clock
from spar_agent.ports.mapper import AccountReader
from spar_agent.ports.store import EnrollmentStore
from spar_agent.ports.vault import StaffMember


@dataclass(frozen=True, slots=True)
class RegistryAnswer:
    """What the registry holds. fresh: asked just now; else what the engine saw last."""

    seen: SeenAccount
    fresh: bool


class Conflicts:
    """Send ours, keep theirs, or ask the person again; never on one's own enrollment."""

    def __init__(
        self,
        store: EnrollmentStore,
        accounts: AccountReader,
        clock: Clock,
        new_id: Callable[[], str],
        *,
        at_center: bool = False,
    ) -> None:
        """at_center: two persons decide at the center; what is said here would change nothing."""
        self._at_center = at_center
        self._store = store
        self._accounts = accounts
        self._clock = clock
        self._new_id = new_id

    def waiting(self, reviewer: StaffMember) -> list[Enrollment]:
        """What this reviewer may decide, oldest first."""
        if self._at_center:
            return []
        rows = self._store.in_states([State.CONFLICT])
        return [row for row in rows if may_review(row, reviewer.agent_id, reviewer.role)]

    async def registered(self, enrollment: Enrollment) -> RegistryAnswer:
        """What stands at the registry now, or last stood there when it cannot be asked."""
        if enrollment.proof is None:
            return RegistryAnswer(enrollment.delivery.registered, fresh=False)
        try:
            registered = await self._accounts.read(enrollment)
        except SparError:
            return RegistryAnswer(enrollment.delivery.registered, fresh=False)
        return RegistryAnswer(
            SeenAccount(known=True) if registered is None else registered.as_seen(), fresh=True
        )

    def send_ours(
        self, enrollment: Enrollment, reviewer: StaffMember, reason: str, seen: RegistryAnswer
    ) -> Enrollment:
        """Let the enrollment replace what was ``seen``, and nothing else.

        It is sent under a new reference id: the old one may have been answered. Raises
        NotAllowed without a reason, for one's own, or when nobody knows what would go.
        """
        if not seen.seen.known:
            raise NotAllowed("nobody knows what would be replaced")
        after = (
            self._decided(enrollment, Event.SEND_OURS, reviewer, reason)
            .with_account(seen=seen.seen)
            .with_delivery(reference_id=self._new_id(), tries=0, due_at=None)
        )
        self._keep(after, Event.SEND_OURS, reviewer, reason)
        return after

    def keep_theirs(self, enrollment: Enrollment, reviewer: StaffMember, reason: str) -> Enrollment:
        """The registry's account stays; ours is over. Raises NotAllowed as ``send_ours``."""
        after = self._decided(enrollment, Event.KEEP_THEIRS, reviewer, reason)
        self._keep(after, Event.KEEP_THEIRS, reviewer, reason)
        return after

    def ask_again(self, enrollment: Enrollment, reviewer: StaffMember, reason: str) -> Enrollment:
        """Back to the agent, who asks the person. Raises NotAllowed as ``send_ours``."""
        after = self._decided(enrollment, Event.RETURN, reviewer, reason)
        self._keep(after, Event.RETURN, reviewer, reason)
        return after

    def _decided(
        self, enrollment: Enrollment, event: Event, reviewer: StaffMember, reason: str
    ) -> Enrollment:
        if self._at_center:
            raise NotAllowed("decided at the center")
        if not reason.strip():
            raise NotAllowed("without a reason")
        if not may_review(enrollment, reviewer.agent_id, reviewer.role):
            raise NotAllowed("own enrollment, or not a supervisor")
        after = advance(enrollment, event).with_delivery(error="")
        return replace(after, note=reason.strip(), changed_at=self._clock.now())

    def _keep(self, after: Enrollment, event: Event, reviewer: StaffMember, reason: str) -> None:
        self._store.save(
            after,
            event=event,
            actor=reviewer.agent_id,
            detail=reason.strip(),
            expect=State.CONFLICT,
        )
