"""The practice desk's contact with its center: it hears of what a person decided there."""

from spar_agent.adapters.practice.center import PracticeCenter
from spar_agent.adapters.practice.desks import PracticeConflicts
from spar_agent.domain.enrollment import DECIDED, Event
from spar_agent.ports.store import ENGINE, EnrollmentChange, EnrollmentStore


class PracticeContact:
    """A Contact: nobody who practises waits minutes until the center is asked again."""

    def __init__(
        self, center: PracticeCenter, conflicts: PracticeConflicts, store: EnrollmentStore
    ) -> None:
        self._center = center
        self._conflicts = conflicts
        self._store = store

    async def renew(self) -> None:
        """What was decided meanwhile is asked about in this pass."""
        self._conflicts.second_signs()
        rows = self._store.those(sorted(self._center.take_news()))
        self._store.save_many(
            [
                EnrollmentChange(
                    row.with_delivery(due_at=None), Event.RETRY_NOW, ENGINE, DECIDED, row.state
                )
                for row in rows
                if row.delivery.due_at is not None
            ]
        )
