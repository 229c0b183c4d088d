"""Joining a center with a code, over the network."""

from msgspec import Struct

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.content import Join, Jwk, PersonKey, Typ
from spar_agent.adapters.central.device_keys import DeviceKeys
from spar_agent.adapters.central.keys import SigningKey, public_key
from spar_agent.adapters.central.membership import Membership
from spar_agent.adapters.central.signed import sign
from spar_agent.ports.clock import Clock


class JoinReply(Struct):
    """What the center answers; words are never taken from it, they are made of the keys."""

    device_id: str
    office: str
    state: str
    root: Jwk


def join_request(
    keys: DeviceKeys, person: SigningKey, staff_number: str, code: str, name: str, clock: Clock
) -> str:
    """Both keys prove that they are here."""
    now = clock.now()
    asked = PersonKey(staff_number, person.public.jwk, keys.signing.kid, now)
    by_person = sign(asked, Typ.PERSON_KEY, person)
    made = Join(code, name, keys.signing.public.jwk, keys.sealing.jwk, by_person, now)
    return sign(made, Typ.JOIN, keys.signing)


async def join(client: CenterClient, request: str, url: str) -> Membership:
    """Hand in the request. The same one again has the same answer.

    Raises JoinCodeWrong, JoinTries, network errors.
    """
    reply = await client.open_call("/desks/join", {"request": request}, JoinReply)
    return joined(reply, url)


def joined(reply: JoinReply, url: str) -> Membership:
    """What we are until the words were compared. Raises CenterUntrusted."""
    root = public_key(reply.root)
    return Membership(url, reply.device_id, reply.office, root.jwk)
