"""Slips for people: drawn up of what stands on disk, and told in the journal when printed."""

from collections.abc import Callable

from spar_agent.domain.slip import COPY, PRINTED, Modules, Slip, SlipTerms, slip_of
from spar_agent.ports import Clock, EnrollmentStore


class Slips:
    """Never changes an enrollment. code: the QR code of a text."""

    def __init__(
        self,
        store: EnrollmentStore,
        clock: Clock,
        terms: SlipTerms,
        code: Callable[[str], Modules],
    ) -> None:
        self._store = store
        self._clock = clock
        self._terms = terms
        self._code = code

    async def draw_up(self, enrollment_id: str) -> Slip | None:
        """The slip as things stand now; None when the enrollment is gone."""
        case = self._store.get(enrollment_id)
        if case is None:
            return None
        printed = self._was_printed(enrollment_id)
        code = self._code(case.slip) if case.slip else ()
        return slip_of(case, self._terms, self._clock.now(), copy=printed, code=code)

    async def printed(self, enrollment_id: str, actor: str) -> None:
        """Write down that a slip was printed: the first, or a copy."""
        case = self._store.get(enrollment_id)
        if case is None:
            return
        detail = COPY if self._was_printed(enrollment_id) else ""
        self._store.save(case, event=PRINTED, actor=actor, detail=detail, expect=case.state)

    def _was_printed(self, enrollment_id: str) -> bool:
        return any(entry.kind == PRINTED for entry in self._store.timeline(enrollment_id))
