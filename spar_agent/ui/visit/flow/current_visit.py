"""Whose visit it is now: the enrollment at hand. No Qt in this file."""

import time
from collections.abc import Callable

from spar_agent.domain.enrollment import Enrollment
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.ui.presenter import FreshRunner
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.flow.visit_time import VisitTime


class CurrentVisit(FreshRunner):
    """The enrollment that the pages work on, and the way to another page.

    As a Runner it drops the answers to work of an earlier visit: the proof of the last person must
    never reach the next one. enrollment stays off the drawn states, as it may hold the UIN.
    on_step: called when another page is to be shown. time: how long it has been at hand. put_aside:
    seconds of the visits that were left for others, by their ids; None where nobody counted.
    """

    def __init__(
        self,
        runner: Runner,
        agent: StaffMember,
        on_step: Callable[[VisitStep], None],
        ticks_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(runner)
        self.agent = agent
        self.enrollment: Enrollment | None = None
        self.time = VisitTime(ticks_s)
        self._on_step = on_step
        self.put_aside: dict[str, int | None] = {}

    def start(self) -> None:
        """The next person: nothing of the last one is at hand but how long it was."""
        if self.enrollment is not None:
            self.put_aside[self.enrollment.enrollment_id] = self.time.seconds()
        self.enrollment = None
        self.time.start()
        self.start_over()

    def go_on_with(self, enrollment: Enrollment) -> None:
        """``enrollment``, begun earlier, is at hand: its time goes on where it stood."""
        self.enrollment = enrollment
        before = enrollment.visit_s
        if before is not None:
            before = max(before, self.put_aside.get(enrollment.enrollment_id) or 0)
        self.time.start(before)

    def go(self, step: VisitStep) -> None:
        """Show another page."""
        self._on_step(step)

    def is_about(self, enrollment: Enrollment) -> bool:
        """True while ``enrollment`` is the one at hand."""
        here = self.enrollment
        return here is not None and here.enrollment_id == enrollment.enrollment_id
