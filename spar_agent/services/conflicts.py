"""The registry holds another account than the agent saw: a supervisor decides, with a reason."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from spar_agent.domain.enrollment import Base, Enrollment, Event, State, advance
from spar_agent.domain.review import may_review
from spar_agent.errors import NotAllowed, SparError
from spar_agent.ports import Clock, EnrollmentStore, MapperGateway, Person


@dataclass(frozen=True, slots=True)
class Registered:
    """What the registry holds. fresh: asked just now; else what the engine saw last."""

    base: Base
    fresh: bool


class Conflicts:
    """Send ours, keep theirs, or ask the person again; never by itself, never one's own case."""

    def __init__(
        self,
        store: EnrollmentStore,
        mapper: MapperGateway,
        clock: Clock,
        new_id: Callable[[], str],
        wake: Callable[[], None],
    ) -> None:
        self._store = store
        self._mapper = mapper
        self._clock = clock
        self._new_id = new_id
        self._wake = wake

    async def waiting(self, reviewer: Person) -> list[Enrollment]:
        """What this reviewer may decide, oldest first."""
        rows = self._store.in_states([State.CONFLICT])
        return [row for row in rows if may_review(row, reviewer.agent_id, reviewer.role)]

    async def registered(self, case: Enrollment) -> Registered:
        """What stands at the registry now, or last stood there when it cannot be asked."""
        psut = case.proof.psut if case.proof is not None else ""
        try:
            answers = await self._mapper.resolve([psut])
        except SparError:
            return Registered(case.held, fresh=False)
        if psut not in answers:
            return Registered(case.held, fresh=False)
        held = answers[psut]
        return Registered(Base(known=True) if held is None else held.as_base(), fresh=True)

    async def send_ours(
        self, case: Enrollment, reviewer: Person, why: str, seen: Registered
    ) -> Enrollment:
        """Let the wish replace what was ``seen``, and nothing else.

        It is a new wish with a reference of its own: the old one may have been answered. Raises
        NotAllowed without a reason, for one's own case, or when nobody knows what would go.
        """
        if not seen.base.known:
            raise NotAllowed("nobody knows what would be replaced")
        after = replace(
            self._decided(case, Event.SEND_OURS, reviewer, why),
            base=seen.base,
            reference_id=self._new_id(),
            tries=0,
            due_at=None,
        )
        self._keep(after, Event.SEND_OURS, reviewer, why)
        self._wake()
        return after

    async def keep_theirs(self, case: Enrollment, reviewer: Person, why: str) -> Enrollment:
        """The registry's account stays; this wish is over. Raises NotAllowed as ``send_ours``."""
        after = self._decided(case, Event.KEEP_THEIRS, reviewer, why)
        self._keep(after, Event.KEEP_THEIRS, reviewer, why)
        return after

    async def ask_again(self, case: Enrollment, reviewer: Person, why: str) -> Enrollment:
        """Back to the agent, who asks the person. Raises NotAllowed as ``send_ours``."""
        after = self._decided(case, Event.RETURN, reviewer, why)
        self._keep(after, Event.RETURN, reviewer, why)
        return after

    def _decided(self, case: Enrollment, event: Event, reviewer: Person, why: str) -> Enrollment:
        if not why.strip():
            raise NotAllowed("without a reason")
        if not may_review(case, reviewer.agent_id, reviewer.role):
            raise NotAllowed("own case, or not a supervisor")
        after = advance(case, event)
        return replace(after, note=why.strip(), error="", changed_at=self._clock.now())

    def _keep(self, after: Enrollment, event: Event, reviewer: Person, why: str) -> None:
        self._store.save(
            after,
            event=event,
            actor=reviewer.agent_id,
            detail=why.strip(),
            expect=State.CONFLICT,
        )
