"""The laptop itself, joined to a real center: its vault, keys and client over sockets."""

import asyncio
import itertools
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace as with_changes

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters.central.author import PersonSigner
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.contact import CenterContact
from spar_agent.adapters.central.gateway import HttpCenter
from spar_agent.adapters.central.heartbeat import facts_of
from spar_agent.adapters.central.join_desk import VaultJoinDesk
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.membership import Membership, MembershipStore
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.adapters.key_slots import Argon2Cost
from spar_agent.adapters.os_keyring import Keyring
from spar_agent.adapters.store.journal import journal_head
from spar_agent.adapters.store.messages import SqlMessages
from spar_agent.adapters.vault import FileVault
from spar_agent.center_wiring import follow_center
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    Consent,
    ConsentChannel,
    Enrollment,
    Event,
    Proof,
    State,
)
from spar_agent.domain.ids import uuid7
from spar_agent.domain.review import Role as LocalRole
from spar_agent.domain.secret import Secret
from spar_agent.domain.signed import id_hash
from spar_agent.ports.joining import JoinWords
from spar_agent.ports.vault import StaffMember
from spar_agent.sync.center_engine import CenterEngine
from spar_agent.sync.report import PassReport
from spar_central.clock import now_utc
from spar_central.keys_folder import read_certificates, read_key
from spar_central.people import acts
from spar_central.records import contact as center_contact
from spar_central.records.contact import NumberedFile
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Role, Use
from spar_central.trust.enrollment import Operation
from spar_central.trust.office_file import OfficeFile, Server, sign_office_file
from tests.central.center import ADMINS, Center
from tests.central.world import new_enrollment
from tests.enrollments import FA, changed, queued

T = TypeVar("T")
PIN = Secret("204681")
_NUMBERS = itertools.count(70_000_000_001)


class RealClock:
    """This computer's, moved by a test; ticks follow."""

    def __init__(self) -> None:
        self.moved = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.moved

    def ticks_s(self) -> float:
        return self.now().timestamp()


def hand_out(
    center: Center,
    serial: int = 1,
    office: str = "office-1",
    root_changes: tuple[str, ...] = (),
    **changes: object,
) -> None:
    """The office signs its next file."""
    keys = center.settings.keys_folder
    values: dict[str, object] = {
        "serial": serial,
        "office": office,
        "name": "Field office 1",
        "issued_at": now_utc(),
        "central": Server(center.url),
        "office_code": "K7",
        **changes,
    }
    file = OfficeFile(**values)  # type: ignore[arg-type]  # its own members
    key = read_key(keys, Use.OFFICE_FILE, center.keys.chain, center.clock())
    signed = sign_office_file(file, key, read_certificates(keys)[Use.OFFICE_FILE])
    signed = with_changes(signed, root_changes=root_changes)

    async def add(tx: Transaction) -> bool:
        numbered = NumberedFile(serial, signed)
        return await center_contact.add_office_file(
            tx,
            office,
            numbered,
            "A-1 A-2",
            center.clock(),
        )

    assert center.act(add)


class NothingToRenew:
    """Certificates and orders go over the same line; here only enrollments do."""

    async def renew(self) -> None:
        """Everything is fresh."""


class JoinedLaptop:
    """One laptop with the real vault; a person at it."""

    def __init__(
        self,
        center: Center,
        folder: Path,
        staff: str = "S-1",
        keyring: Keyring | None = None,
        name: str = "",
        cost: Argon2Cost = CHEAP,
    ) -> None:
        """name: of who sits here, as the laptop calls them; the staff number without one."""
        self.center = center
        self.staff = staff
        self.clock = RealClock()
        self.keyring: Keyring = keyring or MemoryKeyring()
        self.folder = folder
        self.wiped = self.ended = False
        self._cost = cost
        self.vault = FileVault(folder, self.keyring, self.clock, cost)
        self.person = StaffMember(f"agent-{staff}", name or staff, LocalRole.SUPERVISOR)

    def begin(self) -> None:
        self.vault.finish_create(self.vault.prepare_create(self.person, PIN))

    def reopen(self) -> None:
        """As after a restart."""
        self.vault.close()
        self.vault = FileVault(self.folder, self.keyring, self.clock, self._cost)
        key = self.vault.unlock(self.person.agent_id, PIN)
        self.vault.open_with(self.person.agent_id, key)

    @property
    def join_desk(self) -> VaultJoinDesk:
        return VaultJoinDesk(self.vault, self.clock)

    @property
    def members(self) -> MembershipStore:
        return MembershipStore(self.vault.connection)

    @property
    def membership(self) -> Membership:
        return self.members.load()

    @property
    def key(self) -> SigningKey:
        return SigningKey(self.vault.keys.signing_secret(self.person.agent_id))

    @property
    def author(self) -> PersonSigner:
        """Signs as the person here."""
        return PersonSigner(
            self.membership.device_id, lambda _: self.key, lambda: self.membership.understood
        )

    def ask(self, code: str) -> JoinWords:
        self.join_desk.prepare()
        return asyncio.run(
            self.join_desk.ask(self.center.url, code, self.staff, self.person.agent_id)
        )

    def joined(self, role: Role = Role.AGENT, office: str = "office-1") -> "JoinedLaptop":
        """Hired, joined, confirmed, with the office's file."""
        self.center.hire(self.staff, role, office)
        self.begin()
        words = self.ask(self.center.invite(self.staff))
        self.confirmed(words.device)
        assert asyncio.run(self.join_desk.is_ready())
        return self

    def confirmed(self, words: str) -> None:
        center, device = self.center, self.membership.device_id
        center.act(
            lambda tx: acts.confirm_join(
                tx, center.registrar, device, words, ADMINS, center.clock()
            )
        )

    def run(self, act: Callable[["LaptopLine"], Awaitable[T]]) -> T:
        """With the client of this laptop, closed after it."""

        async def go() -> T:
            line = LaptopLine(self)
            try:
                return await act(line)
            finally:
                await line.client.close()

        return asyncio.run(go())

    def one_pass(self) -> PassReport:
        return self.run(lambda line: line.engine.one_pass())

    def captured(
        self, number: int = 1, *, operation: str = "put", proof: Proof | None = None
    ) -> Enrollment:
        """Saved by the person here, signed, with a proof as the relay gives it."""
        now, transaction = self.clock.now(), self.center.transaction()
        person = self.membership.key_of(self.key.kid)
        asked = new_enrollment(
            transaction_id=transaction,
            device_id=self.membership.device_id,
            operation=Operation(operation),
        )
        token = self.center.attest(asked, person.person_id if person else "", psut=f"psut-{number}")
        made = changed(
            queued(number),
            visit_s=100,
            enrollment_id=uuid7(now, os.urandom(10)),
            reference_id=uuid7(now, os.urandom(10)),
            agent_id=self.person.agent_id,
            captured_at=now,
            consent=Consent("account-change/1", "en", ConsentChannel.SPOKEN, 9.0, now),
            proof=proof
            or Proof(transaction, f"psut-{number}", now, AuthMethod.OTP, attestation=token),
            fa=replace(FA, account_number=f"{next(_NUMBERS):011d}"),
            salt="5a" * 16,
            id_hash=id_hash("5a" * 16, "6892881854"),
        )
        return self.saved(made)

    def saved(self, made: Enrollment) -> Enrollment:
        """Signed by the person here, and in the vault."""
        signed = replace(made, signed=self.author.sign(made, self.person.agent_id))
        self.vault.store.save(signed, event=Event.OTHER, actor=self.person.agent_id)
        return signed

    def row(self, enrollment_id: str) -> Enrollment:
        found = self.vault.store.get(enrollment_id)
        assert found is not None
        return found

    def state(self, enrollment_id: str) -> State:
        return self.row(enrollment_id).state


class LaptopLine:
    """What goes over the network for one laptop."""

    def __init__(self, laptop: JoinedLaptop) -> None:
        keys = laptop.vault.keys.device_keys()
        members = laptop.members
        obeying: list[CenterContact] = []

        def ordered(tokens: tuple[str, ...]) -> None:
            for one in obeying:
                one.obey(tokens)

        def wipe() -> None:
            laptop.wiped = True
            laptop.vault.keys.destroy()

        def ended() -> None:
            laptop.ended = True

        def open_keys() -> dict[str, SigningKey]:
            with suppress(Exception):
                return {laptop.person.agent_id: laptop.key}
            return {}

        self.client = CenterClient(
            members.load().url,
            keys.signing,
            RequestNumbers(laptop.folder),
            laptop.clock,
            ordered=ordered,
        )
        self.contact = CenterContact(
            self.client,
            keys.signing,
            members,
            laptop.clock,
            open_keys=open_keys,
            head=lambda: journal_head(laptop.vault.connection),
            facts=lambda: facts_of(laptop.vault),
            wipe=wipe,
            note=lambda act, detail: laptop.vault.note(act, "center", detail),
            messages=SqlMessages(laptop.vault.connection),
            follow=lambda certified: follow_center(laptop.vault, certified, ended),
        )
        obeying.append(self.contact)
        self.center = HttpCenter(self.client)
        self.engine = CenterEngine(
            laptop.vault.store, self.center, self.contact, laptop.clock, lambda: 1.0
        )
