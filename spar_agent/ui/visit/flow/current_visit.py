"""Whose visit it is now: the enrollment at hand. No Qt in this file."""

from collections.abc import Callable

from spar_agent.domain.enrollment import Enrollment
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.ui.presenter import FreshRunner
from spar_agent.ui.visit.flow.steps import VisitStep


class CurrentVisit(FreshRunner):
    """The enrollment that the pages work on, and the way to another page.

    As a Runner it drops the answers to work of an earlier visit: the proof of the last person must
    never reach the next one. enrollment stays off the drawn states, as it may hold the UIN.
    on_step: called when another page is to be shown.
    """

    def __init__(
        self, runner: Runner, agent: StaffMember, on_step: Callable[[VisitStep], None]
    ) -> None:
        super().__init__(runner)
        self.agent = agent
        self.enrollment: Enrollment | None = None
        self._on_step = on_step

    def start(self) -> None:
        """The next person: nothing of the last one is at hand."""
        self.enrollment = None
        self.start_over()

    def go(self, step: VisitStep) -> None:
        """Show another page."""
        self._on_step(step)

    def is_about(self, enrollment: Enrollment) -> bool:
        """True while ``enrollment`` is the one at hand."""
        here = self.enrollment
        return here is not None and here.enrollment_id == enrollment.enrollment_id
