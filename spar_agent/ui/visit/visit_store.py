"""The present state of a visit and the view that draws it. No Qt in this file."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Generic, Protocol, TypeVar

from spar_agent.ui.presenter import PageState, View
from spar_agent.ui.visit.account.state import AccountState, NumberState, PlaceState
from spar_agent.ui.visit.apps.state import AppsState
from spar_agent.ui.visit.consent.state import ConsentState
from spar_agent.ui.visit.identity.state import IdentityState
from spar_agent.ui.visit.person.state import PersonState
from spar_agent.ui.visit.state import DoneState, ReadbackState, VisitState

S = TypeVar("S")
_VISITS = itertools.count(1)


class VisitView(Protocol):
    """The pages, as the presenters see them."""

    def show_state(self, state: VisitState) -> None:
        """Draw ``state``; calling it twice with the same state changes nothing."""
        ...


class _PageView(Generic[S]):
    """The view of one page: its state becomes part of the visit's."""

    def __init__(self, put: Callable[[S], None]) -> None:
        self._put = put

    def show_state(self, state: S) -> None:
        self._put(state)


class VisitStore:
    """Holds the states of all pages; every change is drawn at once."""

    def __init__(self, view: VisitView, touched: Callable[[], None]) -> None:
        """touched: called at each change."""
        self._view = view
        self._touched = touched
        self.state = VisitState()
        self.person: View[PersonState] = _PageView(lambda state: self.change(person=state))
        self.identity: View[IdentityState] = _PageView(lambda state: self.change(identity=state))
        self.account: View[AccountState] = _PageView(lambda state: self.change(account=state))
        self.apps: View[AppsState] = _PageView(lambda state: self.change(apps=state))
        self.place: View[PlaceState] = _PageView(lambda state: self.change(place=state))
        self.number: View[NumberState] = _PageView(lambda state: self.change(number=state))
        self.consent: View[ConsentState] = _PageView(lambda state: self.change(consent=state))
        self.readback: View[ReadbackState] = _PageView(lambda state: self.change(readback=state))
        self.ending: View[PageState] = _PageView(lambda state: self.change(ending=state))
        self.done: View[DoneState] = _PageView(lambda state: self.change(done=state))

    def change(self, **changes: object) -> None:
        """Replace fields of the state and draw."""
        self._touched()
        changed = replace(self.state, **changes)  # type: ignore[arg-type]  # its own fields
        self.state = changed.joined()
        self._view.show_state(self.state)

    def start(self, state: VisitState) -> None:
        """Forget the last person and draw ``state`` under a new number."""
        self.state = replace(state, visit=next(_VISITS)).joined()
        self._view.show_state(self.state)
