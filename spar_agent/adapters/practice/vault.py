"""What stands in the place of the vault while somebody practises: a database in memory."""

import hashlib
import hmac
import os
from collections.abc import Callable, Mapping

from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import KEY_BYTES, connect_in_memory
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.domain.journal import Act
from spar_agent.domain.secret import Secret
from spar_agent.errors import NotAllowed
from spar_agent.ports.clock import Clock
from spar_agent.ports.vault import StaffMember


class PracticeVault:
    """No file, no keyring, no PIN: what was practised is gone with ``close``."""

    def __init__(self, clock: Clock, became_due: Callable[[], None]) -> None:
        self._key = os.urandom(KEY_BYTES)
        self.connection = connect_in_memory(os.urandom(KEY_BYTES))
        db.migrate(self.connection)
        self.store = SqlEnrollments(self.connection, clock, self._key, became_due)

    def tag(self, value: Secret) -> str:
        """A keyed hash of ``value``: equal values, equal tags, in this practice only."""
        return hmac.new(self._key, value.reveal().encode(), hashlib.sha256).hexdigest()

    def close(self) -> None:
        """Everything is forgotten."""
        self.connection.close()


class PracticeStaff:
    """A StaffAccess: who practises has no access to give."""

    def __init__(self, people: tuple[StaffMember, ...]) -> None:
        self._people = people

    def note(self, act: Act, actor: str, detail: str = "") -> None:
        """Practice has no journal of its own."""

    def people(self) -> list[StaffMember]:
        """The made-up staff."""
        return list(self._people)

    def add_person(self, by: StaffMember, person: StaffMember, pin: Secret) -> None:
        """Raises NotAllowed."""
        raise NotAllowed("nobody gets access in practice")

    def reopen_slot(self, by: StaffMember, agent_id: str, pin: Secret) -> None:
        """Raises NotAllowed."""
        raise NotAllowed("there are no PINs in practice")

    def change_pin(self, agent_id: str, old: Secret, new: Secret) -> None:
        """Raises NotAllowed."""
        raise NotAllowed("there are no PINs in practice")

    def remove_person(self, by: StaffMember, agent_id: str) -> None:
        """Raises NotAllowed."""
        raise NotAllowed("nobody has access in practice")


class NothingKept:
    """ComputerSettings that stay as they are."""

    def fixed(self) -> frozenset[str]:
        """None."""
        return frozenset()

    def keep(self, changes: Mapping[str, object]) -> None:
        """Settings are no part of practice."""
