"""Whose visit it is now: the enrollment at hand. No Qt in this file."""

from collections.abc import Callable
from typing import TypeVar

from spar_agent.domain.enrollment import Enrollment
from spar_agent.errors import SparError
from spar_agent.ports.runner import Runner, Work
from spar_agent.ports.vault import StaffMember
from spar_agent.ui.visit.flow.steps import VisitStep

T = TypeVar("T")


class CurrentVisit:
    """The enrollment that the pages work on, and the page that is shown.

    It is a Runner that drops the answers to work of an earlier visit: the proof of the last person
    must never reach the next one. enrollment stays off the drawn states, as it may hold the UIN.
    on_step: called when another page is to be shown.
    """

    def __init__(
        self, runner: Runner, agent: StaffMember, on_step: Callable[[VisitStep], None]
    ) -> None:
        self.agent = agent
        self.enrollment: Enrollment | None = None
        self.number = 0
        self._runner = runner
        self._on_step = on_step

    def start(self) -> None:
        """The next person: nothing of the last one is at hand."""
        self.enrollment = None
        self.number += 1

    def go(self, step: VisitStep) -> None:
        """Show another page."""
        self._on_step(step)

    def is_about(self, enrollment: Enrollment) -> bool:
        """True while ``enrollment`` is the one at hand."""
        here = self.enrollment
        return here is not None and here.enrollment_id == enrollment.enrollment_id

    def run(
        self, work: Work[T], done: Callable[[T], None], failed: Callable[[SparError], None]
    ) -> None:
        """See ports.runner.Runner; neither is called once another visit has started."""
        mine = self.number

        def answered(value: T) -> None:
            if mine == self.number:
                done(value)

        def refused(error: SparError) -> None:
            if mine == self.number:
                failed(error)

        self._runner.run(work, answered, refused)
