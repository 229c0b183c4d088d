"""What the people page does. No Qt in this file."""

from dataclasses import dataclass
from functools import partial

from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.people import People
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import NO_TROUBLE


@dataclass(frozen=True, slots=True)
class PeopleState(PageState):
    """All the page needs. added: the name that was just added, or given a new PIN.

    me: the agent id of who is signed in. removed: whose access was just taken away. own_changed:
    one's own PIN was. pins_differ: the second PIN typed is another one.
    """

    people: tuple[StaffMember, ...] = ()
    me: str = ""
    may_add: bool = False
    pins_differ: bool = False
    added: str = ""
    removed: str = ""
    own_changed: bool = False


class PeoplePresenter(Presenter[PeopleState]):
    """Adds people, and gives a new PIN."""

    def __init__(
        self, view: View[PeopleState], people: People, runner: Runner, by: StaffMember
    ) -> None:
        self._people = people
        self._by = by
        self._name = ""
        super().__init__(
            view, PeopleState(me=by.agent_id, may_add=by.role is not Role.AGENT), runner
        )
        self.change()

    def refresh(self) -> None:
        """Read the list again."""
        self._clear_results()
        self.read(self._people.all, self._found)

    def given(
        self, agent_id: str, name: str, role: Role, pin: str, again: str, old: str = ""
    ) -> None:
        """A form was filled in. agent_id: empty for somebody new; old: one's own PIN until now."""
        self._clear_results(pins_differ=pin != again)
        if pin != again:
            return
        self._name = name
        if agent_id == self._by.agent_id:
            own = self._people.change_own(agent_id, Secret(old), Secret(pin))
            self.act(own, self._own_changed)
            return
        if agent_id:
            work = self._people.reopen(self._by, agent_id, Secret(pin))
        else:
            work = self._people.add(self._by, name, role, Secret(pin))
        self.act(work, self._done)

    def removed(self, agent_id: str) -> None:
        """Access is taken away, after the page has asked twice."""
        name = next((p.name for p in self._state.people if p.agent_id == agent_id), "")
        self._clear_results()
        self._name = name
        self.act(partial(self._people.remove, self._by, agent_id), self._removed)

    def _own_changed(self, people: list[StaffMember]) -> None:
        self.change(people=tuple(people), own_changed=True)

    def _removed(self, people: list[StaffMember]) -> None:
        self.change(people=tuple(people), removed=self._name)

    def _clear_results(self, *, pins_differ: bool = False) -> None:
        """Nothing of what was done before is on the page any more."""
        self.change(
            pins_differ=pins_differ, added="", removed="", own_changed=False, trouble=NO_TROUBLE
        )

    def _found(self, people: list[StaffMember]) -> None:
        self.change(people=tuple(people))

    def _done(self, people: list[StaffMember]) -> None:
        self.change(people=tuple(people), added=self._name)
