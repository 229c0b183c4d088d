"""Joining from an open vault: a JoinDesk."""

import platform

from msgspec.structs import replace

from spar_agent.adapters.central.client import CenterClient, checked_url
from spar_agent.adapters.central.contact import CenterContact
from spar_agent.adapters.central.heartbeat import BeatFacts
from spar_agent.adapters.central.joining import join, join_request
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.membership import ACTIVE, MembershipStore
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.adapters.http import STRAIGHT, Connections
from spar_agent.adapters.old_office import has_office
from spar_agent.adapters.vault import FileVault
from spar_agent.errors.central import JoinPending
from spar_agent.ports.clock import Clock
from spar_agent.ports.joining import JoinWords


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
        kept = replace(known.with_person(agent_id, staff_number, person.kid))
        MembershipStore(self._vault.connection).save(kept)
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
        )
        try:
            await contact.renew()
        except JoinPending:
            return False
        finally:
            await client.close()
        fresh = members.load()
        return fresh.state == ACTIVE and fresh.file is not None

    def _request(self, code: str, staff_number: str, person: SigningKey) -> str:
        name = platform.node()[:100] or "laptop"
        keys = self._vault.keys.device_keys()
        return join_request(keys, person, staff_number, code, name, self._clock)

    def _words(self) -> JoinWords:
        known = MembershipStore(self._vault.connection).load()
        device = self._vault.keys.device_keys().signing.public.words
        return JoinWords(device, known.root_key.words, known.office)

    def _client(self, url: str) -> CenterClient:
        keys = self._vault.keys.device_keys()
        counter = RequestNumbers(self._vault.database.folder)
        return CenterClient(url, keys.signing, counter, self._clock, connections=self._connections)
