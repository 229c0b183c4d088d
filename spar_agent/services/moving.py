"""A laptop that worked without a center has joined one: what waits is signed, person by person.

Each lot is one transaction, and what is signed already is left alone: killed anywhere, it goes on
at the next PIN.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from spar_agent.domain.enrollment import Enrollment, Event, State, advance
from spar_agent.domain.moving import (
    WAITING,
    answered_for,
    as_review,
    handed_over,
    is_left_behind,
    is_unsigned,
    salted,
)
from spar_agent.domain.review import Role
from spar_agent.domain.signed import SALT_BYTES
from spar_agent.errors import IllegalEvent, NotAllowed
from spar_agent.ports.center import Author
from spar_agent.ports.clock import Clock
from spar_agent.ports.identity import SealedStore
from spar_agent.ports.store import EnrollmentChange, EnrollmentStore
from spar_agent.ports.vault import StaffMember

log = logging.getLogger(__name__)

ALL: Final = 100_000
LOT: Final = 50
GIVEN_BACK: Final = MappingProxyType(
    {
        State.IN_REVIEW: Event.RETURN,
        State.CONFLICT: Event.RETURN,
        State.QUEUED: Event.REFUSE,
    }
)
"""What may have reached the registry is not given back: it is signed, and the center asks."""


class Moving:
    """people: who may sign in on this laptop."""

    def __init__(
        self,
        store: EnrollmentStore,
        sealed: SealedStore,
        author: Author,
        clock: Clock,
        random: Callable[[int], bytes],
        people: Callable[[], list[StaffMember]],
    ) -> None:
        self._store = store
        self._sealed = sealed
        self._author = author
        self._clock = clock
        self._random = random
        self._people = people

    def sign_for(self, agent_id: str) -> int:
        """Sign what ``agent_id`` captured and nobody has signed; how many. Raises Locked."""
        waiting = self._store.in_states(WAITING, ALL, not_for_center=True)
        mine = [row for row in waiting if is_unsigned(row) and row.agent_id == agent_id]
        for lot in lots(mine):
            self._store.save_many([self._signed(row, agent_id) for row in lot])
        drafts = self._store.in_states([State.DRAFT], ALL)
        for lot in lots(drafts):
            self._store.save_many(self._with_salt(lot, agent_id))
        if mine:
            log.info("%d enrollments of before the join were signed", len(mine))
        return len(mine)

    def left_behind(self, reviewer: StaffMember) -> list[Enrollment]:
        """What nobody here can sign as its author; for supervisors, as a page of reviews shows it.

        Bank and branch that are in no list are named by the reviewer at the center.
        """
        if reviewer.role is Role.AGENT:
            return []
        here = {person.agent_id for person in self._people()}
        waiting = self._store.in_states(WAITING, ALL, not_for_center=True)
        return [as_review(row) for row in waiting if is_left_behind(row, here)]

    def answer_for(self, enrollment: Enrollment, reviewer: StaffMember) -> Enrollment:
        """``reviewer`` has looked at it and signs it; another person reviews it at the center.

        Raises NotAllowed, IllegalEvent where it changed meanwhile.
        """
        row = self._left(enrollment, reviewer)
        step = self._signed(answered_for(row, reviewer.agent_id), reviewer.agent_id)
        self._store.save_many([step])
        return step.after

    def give_back(self, enrollment: Enrollment, reviewer: StaffMember, reason: str) -> Enrollment:
        """It is not as it should be: whoever goes on with it corrects it. Raises as answer_for."""
        row = self._left(enrollment, reviewer)
        event = GIVEN_BACK.get(row.state)
        if event is None:
            raise NotAllowed("the center must be asked what became of it")
        moved = advance(row, event).with_delivery(error="", due_at=None)
        after = replace(moved, note=reason, changed_at=self._clock.now())
        step = EnrollmentChange(after, Event.RETURN, reviewer.agent_id, reason, row.state)
        self._store.save_many([step])
        return after

    def _left(self, enrollment: Enrollment, reviewer: StaffMember) -> Enrollment:
        row = self._store.get(enrollment.enrollment_id)
        here = {person.agent_id for person in self._people()}
        if row is None or not is_left_behind(row, here):
            raise IllegalEvent("it changed meanwhile")
        if reviewer.role is Role.AGENT:
            raise NotAllowed
        return row

    def _signed(self, row: Enrollment, agent_id: str) -> EnrollmentChange:
        known = salted(row, self._random(SALT_BYTES).hex())
        capture = None if known.proof else self._sealed.get(known.enrollment_id)
        transaction = capture.transaction_id if capture is not None else ""
        after = handed_over(known, self._clock.now())
        signed = self._author.sign(after, agent_id, transaction)
        moved = replace(after, signed=signed)
        return EnrollmentChange(moved, Event.MOVE, agent_id, row.state.value, row.state)

    def _with_salt(self, lot: Sequence[Enrollment], agent_id: str) -> list[EnrollmentChange]:
        """So that a capture sealed from now on belongs to what is signed."""
        found = [(row, salted(row, self._random(SALT_BYTES).hex())) for row in lot]
        return [
            EnrollmentChange(after, Event.MOVE, agent_id, row.state.value, row.state)
            for row, after in found
            if after is not row
        ]


def lots(rows: Sequence[Enrollment]) -> Iterator[Sequence[Enrollment]]:
    """``rows`` in pieces, each for one transaction."""
    for at in range(0, len(rows), LOT):
        yield rows[at : at + LOT]
