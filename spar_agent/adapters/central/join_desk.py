"""Joining from an open vault: a JoinDesk."""

import asyncio
import platform
from pathlib import Path

import msgspec

from spar_agent.adapters.central.client import CenterClient, checked_url
from spar_agent.adapters.central.contact import CenterContact
from spar_agent.adapters.central.heartbeat import BeatFacts
from spar_agent.adapters.central.join_file import (
    KeptRequest,
    RequestFile,
    RequestStore,
    joined_by_file,
    keep_membership,
    read_answer_file,
)
from spar_agent.adapters.central.joining import join, join_request
from spar_agent.adapters.central.keys import PublicKey, SigningKey
from spar_agent.adapters.central.membership import ACTIVE, Membership, MembershipStore
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.adapters.files import write_whole
from spar_agent.adapters.http import STRAIGHT, Connections
from spar_agent.adapters.old_office import has_office
from spar_agent.adapters.store.driver import transaction, translated
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.journal import Act
from spar_agent.errors.central import JoinFileEarlier, JoinFileSwapped, JoinPending
from spar_agent.ports.clock import Clock
from spar_agent.ports.joining import JoinAsked, JoinWords


class VaultJoinDesk:
    """For the laptop whose vault this is."""

    def __init__(self, vault: FileVault, clock: Clock, connections: Connections = STRAIGHT) -> None:
        self._vault = vault
        self._clock = clock
        self._connections = connections

    def prepare(self) -> None:
        """Make the keys of this laptop, or find those it has."""
        self._vault.keys.make_device_keys()

    async def ask(self, url: str, code: str, staff_number: str, agent_id: str) -> JoinWords:
        """Ask to join with a code; what was asked before is asked anew."""
        address = checked_url(url)
        person = SigningKey(self._vault.keys.signing_secret(agent_id))
        request = self._request(code, staff_number, person)
        client = self._client(address)
        try:
            known = await join(client, request, address)
        finally:
            await client.close()
        kept = known.with_person(agent_id, staff_number, person.kid)
        keep_membership(self._vault.connection, MembershipStore(self._vault.connection), kept)
        return self._words()

    def words(self) -> JoinWords | None:
        """Of a join that was asked for."""
        found = MembershipStore(self._vault.connection).find()
        return None if found is None else self._words()

    def is_moving(self) -> bool:
        """True where an office file of its own was in use here."""
        return has_office(self._vault.connection)

    async def is_ready(self) -> bool:
        """Ask how we stand; take in the office file once there is a certificate."""
        members = MembershipStore(self._vault.connection)
        known = members.load()
        client = self._client(known.url)
        keys = self._vault.keys.device_keys()
        contact = CenterContact(
            client,
            keys.signing,
            members,
            self._clock,
            open_keys=dict,
            head=lambda: None,
            facts=BeatFacts,
            wipe=lambda: None,
            note=lambda act, detail: self._vault.note(act, "center", detail),
        )
        try:
            await contact.renew()
        except JoinPending:
            return False
        finally:
            await client.close()
        fresh = members.load()
        return fresh.state == ACTIVE and fresh.file is not None

    async def ask_by_file(
        self, file: Path, code: str, staff_number: str, agent_id: str
    ) -> JoinAsked:
        """Write the request for a stick; the same question is the same request."""
        person = SigningKey(self._vault.keys.signing_secret(agent_id))
        requests = RequestStore(self._vault.connection)
        asked, kept = (code, agent_id, staff_number, person.kid), requests.find()
        if kept is None or (kept.code, kept.agent_id, kept.staff_number, kept.kid) != asked:
            requests.keep(KeptRequest(self._request(code, staff_number, person), *asked))
        return await self.save_again(file)

    def asked(self) -> JoinAsked | None:
        """Of a request that waits for its answer."""
        found = RequestStore(self._vault.connection).find()
        return None if found is None else JoinAsked(self._device.words)

    async def save_again(self, file: Path) -> JoinAsked:
        """The request that waits, once more."""
        kept = RequestStore(self._vault.connection).find()
        if kept is None:
            raise JoinFileEarlier("no request waits")
        data = msgspec.json.encode(RequestFile(kept.request))
        with translated():
            await asyncio.to_thread(write_whole, file, data)
        return JoinAsked(self._device.words, file.name)

    async def read_answer(self, file: Path) -> JoinWords:
        """Verify the answer; nothing is kept."""
        found, _ = await self._answered(file)
        return self._words_of(found)

    async def take_answer(self, file: Path, compared: JoinWords) -> None:
        """What an online join keeps, and its line of the journal.

        The file may have changed while the words were compared: those of another root are refused.
        """
        found, line = await self._answered(file)
        if self._words_of(found) != compared:
            raise JoinFileSwapped
        conn = self._vault.connection
        with transaction(conn):
            self._vault.note(Act.OFFICE_FILE, "center", line)
            keep_membership(conn, MembershipStore(conn), found)

    async def _answered(self, file: Path) -> tuple[Membership, str]:
        data = await asyncio.to_thread(read_answer_file, file)
        kept = RequestStore(self._vault.connection).find()
        return joined_by_file(data, kept, self._device, self._clock.now())

    @property
    def _device(self) -> PublicKey:
        return self._vault.keys.device_keys().signing.public

    def _request(self, code: str, staff_number: str, person: SigningKey) -> str:
        name = platform.node()[:100] or "laptop"
        keys = self._vault.keys.device_keys()
        return join_request(keys, person, staff_number, code, name, self._clock)

    def _words(self) -> JoinWords:
        return self._words_of(MembershipStore(self._vault.connection).load())

    def _words_of(self, known: Membership) -> JoinWords:
        return JoinWords(self._device.words, known.root_key.words, known.office)

    def _client(self, url: str) -> CenterClient:
        keys = self._vault.keys.device_keys()
        counter = RequestNumbers(self._vault.database.folder)
        return CenterClient(url, keys.signing, counter, self._clock, connections=self._connections)
