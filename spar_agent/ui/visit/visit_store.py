"""The present state of a visit and the view that draws it. No Qt in this file."""

import itertools
from dataclasses import replace
from typing import Any, Protocol

from spar_agent.domain.enrollment import Enrollment
from spar_agent.errors import SparError
from spar_agent.ui.trouble import NO_TROUBLE, trouble_of
from spar_agent.ui.visit.state import VisitState, VisitStep

_VISITS = itertools.count(1)


class VisitView(Protocol):
    """The pages, as the presenter sees them."""

    def show_state(self, state: VisitState) -> None:
        """Draw ``state``; calling it twice with the same state changes nothing."""
        ...


class VisitStore:
    """Holds the state; every change is drawn at once.

    draft: the enrollment on disk. It stays off the drawn state, as it may hold the UIN.
    """

    def __init__(self, view: VisitView) -> None:
        self._view = view
        self.state = VisitState()
        self.enrollment: Enrollment | None = None

    def change(self, **changes: Any) -> None:
        """Replace fields of the state and draw."""
        self.state = replace(self.state, **changes)
        self._view.show_state(self.state)

    def wait(self) -> None:
        """Something is under way."""
        self.change(busy=True, trouble=NO_TROUBLE)

    def go(self, step: VisitStep, **changes: Any) -> None:
        """Show another page, with nothing under way."""
        self.change(step=step, busy=False, trouble=NO_TROUBLE, **changes)

    def failed(self, error: SparError) -> None:
        """Show what went wrong; everything filled in stays."""
        self.change(busy=False, trouble=trouble_of(error))

    def start(self) -> None:
        """Forget the last person and draw an empty first page."""
        self.enrollment = None
        self.state = VisitState(visit=next(_VISITS))
        self._view.show_state(self.state)
