"""Conflicts at the center: what the office's supervisors decide, two by two, from their laptops."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import NotAllowed, SparError
from spar_agent.ports.conflict_desk import AskedDecision, ConflictChoice, ConflictDesk
from spar_agent.ports.store import EnrollmentStore


@dataclass(frozen=True, slots=True)
class RegistryAnswer:
    """What the registry holds. fresh: asked just now; else what the engine saw last."""

    seen: SeenAccount
    fresh: bool


@dataclass(frozen=True, slots=True)
class OfficeConflicts:
    """What the page lists. decidable: False for this laptop's own, which others decide.

    registered, asked, authors: by enrollment id. trouble: why the center's list is not here.
    """

    rows: tuple[Enrollment, ...]
    decidable: bool
    registered: Mapping[str, RegistryAnswer] = field(default_factory=dict)
    asked: Mapping[str, tuple[AskedDecision, ...]] = field(default_factory=dict)
    more: bool = False
    trouble: SparError | None = None


class Conflicts:
    """Keep what is registered, or send ours; a second person's signature makes it count."""

    def __init__(self, desk: ConflictDesk, store: EnrollmentStore) -> None:
        self._desk = desk
        self._store = store

    async def waiting(self) -> OfficeConflicts:
        """The office's; without network those of this laptop, which others decide."""
        try:
            found = await self._desk.waiting()
        except SparError as error:
            here = self._store.in_states([State.CONFLICT])
            registered = {
                one.enrollment_id: RegistryAnswer(one.delivery.registered, fresh=False)
                for one in here
            }
            return OfficeConflicts(
                tuple(here), decidable=False, registered=registered, trouble=error
            )
        return OfficeConflicts(
            tuple(one.enrollment for one in found.conflicts),
            decidable=True,
            registered={
                one.enrollment.enrollment_id: RegistryAnswer(one.registered, fresh=True)
                for one in found.conflicts
                if one.registered is not None
            },
            asked={one.enrollment.enrollment_id: one.asked for one in found.conflicts},
            more=found.more,
        )

    async def decide(
        self,
        enrollment: Enrollment,
        choice: ConflictChoice,
        reason: str,
        asked: tuple[AskedDecision, ...],
    ) -> AskedDecision:
        """Sign it. Who signs first says why; the second may leave that out. Raises NotAllowed."""
        began = any(one.choice is choice for one in asked)
        if not reason.strip() and not began:
            raise NotAllowed("without a reason")
        return await self._desk.decide(enrollment.enrollment_id, choice, reason.strip())
