"""What the people page does. No Qt in this file."""

from dataclasses import dataclass, replace
from typing import Protocol

from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import SparError
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.people import People
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of


@dataclass(frozen=True, slots=True)
class PeopleState:
    """All the page needs. added: the name that was just added, or given a new PIN.

    me: who is signed in. removed: whose access was just taken away.
    """

    people: tuple[StaffMember, ...] = ()
    me: str = ""
    may_add: bool = False
    busy: bool = False
    differs: bool = False
    added: str = ""
    removed: str = ""
    changed: bool = False  # one's own PIN
    trouble: Trouble = NO_TROUBLE


class PeopleView(Protocol):
    """The page, as its presenter sees it."""

    def show_state(self, state: PeopleState) -> None:
        """Draw ``state``; twice the same changes nothing."""
        ...


class PeoplePresenter:
    """Adds people, and gives a new PIN."""

    def __init__(self, view: PeopleView, people: People, runner: Runner, by: StaffMember) -> None:
        self._view = view
        self._people = people
        self._runner = runner
        self._by = by
        self._name = ""
        self._state = PeopleState(me=by.agent_id, may_add=by.role is not Role.AGENT)
        view.show_state(self._state)

    def refresh(self) -> None:
        """Read the list again."""
        self._quiet()
        self._runner.run(self._people.all(), self._found, self._failed)

    def given(
        self, agent_id: str, name: str, role: str, pin: str, again: str, old: str = ""
    ) -> None:
        """A form was filled in. agent_id: empty for somebody new; old: one's own PIN until now."""
        self._quiet(differs=pin != again)
        if pin != again:
            return
        self._name = name
        self._show(busy=True)
        if agent_id == self._by.agent_id:
            own = self._people.change_own(agent_id, Secret(old), Secret(pin))
            self._runner.run(own, self._changed, self._failed)
            return
        if agent_id:
            work = self._people.reopen(self._by, agent_id, Secret(pin))
        else:
            work = self._people.add(self._by, name, Role(role), Secret(pin))
        self._runner.run(work, self._done, self._failed)

    def removed(self, agent_id: str) -> None:
        """Access is taken away, after the page has asked twice."""
        name = next((p.name for p in self._state.people if p.agent_id == agent_id), "")
        self._quiet(busy=True)
        self._name = name
        self._runner.run(self._people.remove(self._by, agent_id), self._gone, self._failed)

    def _changed(self, people: list[StaffMember]) -> None:
        self._show(people=tuple(people), busy=False, changed=True)

    def _gone(self, people: list[StaffMember]) -> None:
        self._show(people=tuple(people), busy=False, removed=self._name)

    def _quiet(self, **changes: object) -> None:
        self._show(
            **{"differs": False, "added": "", "removed": "", "changed": False,
               "trouble": NO_TROUBLE, **changes}
        )  # fmt: skip

    def _found(self, people: list[StaffMember]) -> None:
        self._show(people=tuple(people))

    def _done(self, people: list[StaffMember]) -> None:
        self._show(people=tuple(people), busy=False, added=self._name)

    def _failed(self, error: SparError) -> None:
        self._show(busy=False, trouble=trouble_of(error))

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # its own fields
        self._view.show_state(self._state)
