"""What this laptop is at its center: kept in the vault, renewed at each contact."""

from dataclasses import dataclass
from typing import Any, Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from spar_agent.adapters.central.chain import PEOPLE_AND_DEVICES, Chain
from spar_agent.adapters.central.content import Certificate, Jwk, Typ
from spar_agent.adapters.central.keys import PublicKey, public_key
from spar_agent.adapters.central.office_file import SignedOfficeFile
from spar_agent.adapters.central.signed import read
from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.errors import VaultDamaged
from spar_agent.errors.central import NotJoined

SETTING: Final = "center"
ACTIVE: Final = "active"


class MemberKey(Struct, frozen=True):
    """A person's key at this laptop. certificate: "" while nobody has vouched for it."""

    kid: str
    person_id: str
    staff_number: str
    certificate: str = ""
    ended: bool = False


class Membership(Struct, frozen=True):
    """Kept as JSON in the vault.

    root: pinned when its words were compared. staff: number by agent id. state: as the center
    calls it. file, serial: the office file in use; -1 for none. reported: the journal's head that
    the center has; reporting: the one that is under way to it. offered: a newer office file that
    nobody here has read yet, with its serial; -1 for none. understood: what the center said that it
    reads beyond the first form of the protocol; see ``understood``.
    """

    url: str
    device_id: str
    office: str
    root: Jwk
    state: str = "pending"
    certificate: str = ""
    center: dict[str, str] = {}
    people: tuple[MemberKey, ...] = ()
    staff: dict[str, str] = {}
    kids: dict[str, str] = {}
    file: SignedOfficeFile | None = None
    serial: int = -1
    ca_pem: str = ""
    reported: tuple[int, str] | None = None
    reporting: tuple[int, str] | None = None
    offered: SignedOfficeFile | None = None
    offered_serial: int = -1
    understood: tuple[str, ...] = ()

    @property
    def root_key(self) -> PublicKey:
        """What everything is verified up to."""
        return public_key(self.root)

    @property
    def chain(self) -> Chain:
        """The center's keys under our root."""
        return Chain(self.root_key, self.center)

    @property
    def center_office(self) -> str:
        """The center's own: this laptop may be of a field office. Raises CenterUntrusted."""
        token = self.center.get(PEOPLE_AND_DEVICES)
        if token is None:
            return self.office
        return read(token, Typ.CERTIFICATE, self.root_key, Certificate).office

    def key_of(self, kid: str) -> MemberKey | None:
        """The center's word on a key of somebody here."""
        return next((one for one in self.people if one.kid == kid), None)

    def with_person(self, agent_id: str, staff_number: str, kid: str) -> "Membership":
        """The same with the number and the key of somebody here."""
        return replace(
            self,
            staff={**self.staff, agent_id: staff_number},
            kids={**self.kids, agent_id: kid},
        )

    def with_number(self, agent_id: str, staff_number: str) -> "Membership":
        """The same with the number of somebody here; empty takes it away."""
        others = {key: number for key, number in self.staff.items() if key != agent_id}
        given = {agent_id: staff_number} if staff_number else {}
        return replace(self, staff={**others, **given})


@dataclass(frozen=True, slots=True)
class MembershipStore:
    """In the settings of an open vault."""

    conn: Connection

    def load(self) -> Membership:
        """Raises NotJoined, VaultDamaged."""
        found = self.find()
        if found is None:
            raise NotJoined
        return found

    def find(self) -> Membership | None:
        """None for an office without a center. Raises VaultDamaged."""
        with translated():
            row = self.conn.execute(
                "SELECT value FROM settings WHERE name = ?", (SETTING,)
            ).fetchone()
        if row is None:
            return None
        try:
            found: Any = msgspec.json.decode(row[0], type=Membership)
        except msgspec.MsgspecError as error:
            raise VaultDamaged("what the center knows of this laptop") from error
        return found  # type: ignore[no-any-return]  # a Membership

    def save(self, membership: Membership) -> None:
        """Instead of what was there."""
        with transaction(self.conn):
            self.conn.execute(
                "INSERT INTO settings VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (SETTING, msgspec.json.encode(membership).decode()),
            )
