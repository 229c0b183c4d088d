"""How an open vault reaches the outside through SPAR Central."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from spar_agent.adapters.central.author import PersonSigner
from spar_agent.adapters.central.chain import ATTESTATION
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.contact import CenterContact
from spar_agent.adapters.central.gateway import HttpCenter
from spar_agent.adapters.central.identity import CenterIdentity
from spar_agent.adapters.central.keys import PublicKey, SigningKey
from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.adapters.central.office import CenterOffice
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.adapters.http import Connections
from spar_agent.adapters.store.enrollments import journal_head
from spar_agent.adapters.vault import FileVault
from spar_agent.errors import ProfileBad
from spar_agent.errors.central import PersonUnconfirmed
from spar_agent.ports.clock import Clock
from spar_agent.sync.center_engine import CenterEngine


@dataclass(frozen=True, slots=True)
class CenterLine:
    """Everything of one office that goes through its center."""

    client: CenterClient
    center: HttpCenter
    identity: CenterIdentity
    author: PersonSigner
    engine: CenterEngine
    contact: CenterContact


def center_line(
    vault: FileVault,
    office: CenterOffice,
    clock: Clock,
    connections: Connections,
    wiped: Callable[[], None],
) -> CenterLine:
    """wiped: called after the center ordered that this laptop forgets its keys."""
    if office.relay is None:
        raise ProfileBad("the center's office file: ida_certificate is missing")
    members = MembershipStore(vault.connection)
    known = members.load()
    keys = vault.keys.device_keys()
    obeying: list[CenterContact] = []

    def ordered(tokens: tuple[str, ...]) -> None:
        for one in obeying:
            one.obey(tokens)

    client = CenterClient(
        known.url,
        keys.signing,
        RequestNumbers(vault.database.folder),
        clock,
        ca_pem=known.ca_pem,
        connections=connections,
        ordered=ordered,
    )

    def wipe() -> None:
        vault.keys.destroy()
        wiped()

    def attesting() -> PublicKey:
        return members.load().chain.center_key(ATTESTATION, clock.now())

    def kid() -> str:
        found = members.load().kids.get(vault.signed_in)
        if found is None:
            raise PersonUnconfirmed
        return found

    def signing_key(agent_id: str) -> SigningKey:
        return SigningKey(vault.keys.signing_secret(agent_id))

    contact = CenterContact(
        client,
        keys.signing,
        members,
        clock,
        open_keys=lambda: {one: signing_key(one) for one in vault.keys.open_signing()},
        head=lambda: journal_head(vault.connection),
        waiting=lambda: {state.value: n for state, n in vault.store.counts().items()},
        wipe=wipe,
    )
    obeying.append(contact)
    center = HttpCenter(client, keys.signing)
    return CenterLine(
        client=client,
        center=center,
        identity=CenterIdentity(client, office.relay, keys.sealing, attesting, kid, clock),
        author=PersonSigner(known.device_id, signing_key),
        engine=CenterEngine(vault.store, center, contact, clock, random.random),
        contact=contact,
    )
