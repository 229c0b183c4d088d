"""Who may open the vault, and who may change that."""

import logging
from collections.abc import Mapping, Sequence

from spar_agent.adapters.key_slots import SlotFile
from spar_agent.adapters.keyring_entry import KeyringEntry
from spar_agent.adapters.vault_database import VaultDatabase
from spar_agent.adapters.vault_keys import VaultKeys
from spar_agent.domain.journal import Act
from spar_agent.domain.pin import is_closed
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import NotAllowed, UnknownAgent
from spar_agent.ports.vault import StaffMember

log = logging.getLogger(__name__)


class VaultStaff:
    """The people of one vault, each with a key slot: a StaffAccess."""

    def __init__(self, keys: VaultKeys, database: VaultDatabase) -> None:
        self._keys = keys
        self._database = database

    def people(self) -> list[StaffMember]:
        """Who may sign in. Raises KeyLost, VaultDamaged: names are shown only when authentic."""
        return _members(*self._keys.read())

    def people_asking(self) -> list[StaffMember]:
        """The same for somebody who waits for it: the key storage may ask for its password."""
        return _members(*self._keys.read_asking())

    def ended_people(self) -> list[StaffMember]:
        """Who could sign in until the center ended their key. Raises as ``people``."""
        file, _ = self._keys.read()
        return [StaffMember(one.agent_id, one.name, one.role) for one in file.ended]

    def person(self, agent_id: str) -> StaffMember:
        """Who ``agent_id`` is. Raises UnknownAgent."""
        found = next((one for one in self.people() if one.agent_id == agent_id), None)
        if found is None:
            raise UnknownAgent
        return found

    def note(self, act: Act, actor: str, detail: str = "") -> None:
        """A line of the journal, before the act. Raises Locked."""
        self._database.store.note(act, actor, detail)

    def add_person(self, by: StaffMember, person: StaffMember, pin: Secret) -> None:
        """Give somebody a slot; supervisors and administrators only. Slow: off the loop.

        Raises NotAllowed, WeakPin, Locked.
        """
        if by.role is Role.AGENT:
            raise NotAllowed
        self._keys.put_slot(person, pin, self._database.master)

    def reopen_slot(self, by: StaffMember, agent_id: str, pin: Secret) -> None:
        """A closed slot opens with a new PIN that its person typed. Slow: off the loop.

        Raises NotAllowed, UnknownAgent, WeakPin, Locked.
        """
        self.add_person(by, self.person(agent_id), pin)
        self._keys.forget_wrong_pins(agent_id)

    def change_pin(self, agent_id: str, old: Secret, new: Secret) -> None:
        """One's own PIN. Raises WrongPin, PinWait, SlotClosed, WeakPin. Slow: off the loop."""
        self._keys.change_pin(agent_id, old, new)

    def remove_person(self, by: StaffMember, agent_id: str) -> None:
        """Take somebody's slot away; their enrollments stay.

        Never one's own, nor the last supervisor's. Raises NotAllowed, UnknownAgent.
        """
        others = [one for one in self.people() if one.agent_id != agent_id]
        if by.role is Role.AGENT or by.agent_id == agent_id:
            raise NotAllowed
        self.person(agent_id)
        if not any(one.role is not Role.AGENT for one in others):
            raise NotAllowed("the last supervisor")
        self._keys.remove_slot(agent_id)
        log.info("somebody's access was taken away")

    def follow(self, certified: Mapping[str, Role]) -> None:
        """Roles here become those that the center certified; by agent id.

        Whoever alone could let somebody in here keeps that, or nobody could any more: the center
        asks its own certificate whatever stands here.
        """
        rising = sorted(certified.items(), key=lambda one: one[1] is Role.AGENT)
        for agent_id, role in rising:
            people = self.people()
            here = next((one for one in people if one.agent_id == agent_id), None)
            others = any(one.role is not Role.AGENT for one in people if one.agent_id != agent_id)
            if here is None or here.role is role or (role is Role.AGENT and not others):
                continue
            self.note(Act.ROLE_FOLLOWED, "center", f"{agent_id} {here.role} {role}")
            self._keys.set_role(agent_id, role)
            log.info("a role follows its certificate")

    def end_access(self, agent_ids: Sequence[str]) -> list[str]:
        """The center ended their keys: no PIN of theirs opens this vault; their work stays.

        Who alone could let somebody in here keeps that, unless two persons at the center can.
        Answers those whose access ended by this call.
        """
        ended = []
        for agent_id in agent_ids:
            people = self.people()
            if not any(one.agent_id == agent_id for one in people):
                continue
            others = any(one.role is not Role.AGENT for one in people if one.agent_id != agent_id)
            if not others and self._keys.recovery() is None:
                continue
            self.note(Act.ACCESS_ENDED, "center", agent_id)
            self._keys.end_slot(agent_id)
            ended.append(agent_id)
            log.info("the center ended somebody's access")
        return ended


def _members(file: SlotFile, entry: KeyringEntry) -> list[StaffMember]:
    return [
        StaffMember(slot.agent_id, slot.name, slot.role, is_closed(entry.wrong(slot.agent_id)))
        for slot in file.slots
    ]
