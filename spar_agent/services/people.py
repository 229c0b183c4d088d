"""Who works at this computer: adding somebody, opening a closed access again."""

import asyncio
from collections.abc import Callable

from spar_agent.domain.journal import Act
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.ports.vault import StaffAccess, StaffMember


class People:
    """For supervisors and administrators; the vault itself refuses others."""

    def __init__(self, staff: StaffAccess, new_id: Callable[[], str]) -> None:
        self._staff = staff
        self._new_id = new_id

    def all(self) -> list[StaffMember]:
        """Everybody who has a key to this vault."""
        return self._staff.people()

    async def add(self, by: StaffMember, name: str, role: Role, pin: Secret) -> list[StaffMember]:
        """Give somebody access with a PIN they typed. Raises NotAllowed, WeakPin."""
        person = StaffMember(self._new_id(), name, role)
        self._staff.note(Act.PERSON_ADDED, by.agent_id, f"{person.agent_id} {role}")
        await asyncio.to_thread(self._staff.add_person, by, person, pin)
        return self._staff.people()

    async def reopen(self, by: StaffMember, agent_id: str, pin: Secret) -> list[StaffMember]:
        """A new PIN for somebody who was locked out or forgot it. Raises NotAllowed, WeakPin."""
        self._staff.note(Act.PIN_RESET, by.agent_id, agent_id)
        await asyncio.to_thread(self._staff.reopen_slot, by, agent_id, pin)
        return self._staff.people()

    async def change_own(self, agent_id: str, old: Secret, new: Secret) -> list[StaffMember]:
        """One's own PIN. Raises WrongPin(left), PinWait, SlotClosed, WeakPin."""
        self._staff.note(Act.PIN_CHANGED, agent_id)
        await asyncio.to_thread(self._staff.change_pin, agent_id, old, new)
        return self._staff.people()

    def remove(self, by: StaffMember, agent_id: str) -> list[StaffMember]:
        """Take somebody's access away; their visits stay. Raises NotAllowed."""
        self._staff.note(Act.PERSON_REMOVED, by.agent_id, agent_id)
        self._staff.remove_person(by, agent_id)
        return self._staff.people()
