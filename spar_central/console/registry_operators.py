"""A second operator of the registry decides here, by passkey, what a first one proposed there.

The registry verifies the signature itself, with a passkey that two of its operators registered: who
takes over this console can show wrong words, and so needs the first operator's own key besides.
"""

from dataclasses import dataclass
from typing import Any, Final

import msgspec

from spar_central.errors import Refused
from spar_central.records import registry_partners
from spar_central.records.passkeys import PasskeyRow
from spar_central.storage.port import Lookup
from spar_central.trust.registry_partners import PartnerProposal, RegistryPartners

APPROVE, REJECT = "approve", "reject"
NOTHING: Final = frozenset({"", "0", "False"})
"""What a member has that nobody gave."""


@dataclass(frozen=True, slots=True)
class OwnName:
    """Who somebody is at the registry. credentials: those of their passkeys that it knows."""

    operator: str
    credentials: tuple[str, ...]


async def proposal_of(look: Lookup, number: str) -> tuple[PartnerProposal, RegistryPartners]:
    """A proposal that waits, and all that was read with it. Raises Refused."""
    seen = await registry_partners.seen(look)
    for one in seen.content.proposals if seen is not None else ():
        if one.id == number and seen is not None:
            return one, seen.content
    raise Refused("web.unknown")


def own_name(content: RegistryPartners, own: list[PasskeyRow]) -> OwnName | None:
    """By one's own passkeys that count here; None for who is no operator there."""
    mine = {row.credential_id for row in own if row.certificate and not row.ended_at}
    for operator in content.operators:
        known = tuple(one for one in operator.passkeys if one in mine)
        if known:
            return OwnName(operator.name, known)
    return None


def facts_of(proposal: PartnerProposal) -> list[tuple[str, str]]:
    """Everything that is signed and says something, by the registry's names; a key by its words."""
    found = _flat("", msgspec.json.decode(proposal.change)) if proposal.change else []
    facts = [(name, said) for name, said in found if name != "key.pem" and said not in NOTHING]
    return [*facts, ("key.words", proposal.words)] if proposal.words else facts


def passkey_file(row: PasskeyRow, rp_id: str, origin: str) -> bytes:
    """What the registry's operators register: no secret stands in it."""
    content = {
        "credential_id": row.credential_id, "public_key": row.key.pem, "rp_id": rp_id,
        "origin": origin,
    }  # fmt: skip
    return msgspec.json.format(msgspec.json.encode(content), indent=2)


def _flat(name: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        inner = [_flat(f"{name}.{key}" if name else key, one) for key, one in value.items()]
        return [line for lines in inner for line in lines]
    if isinstance(value, list):
        return [(name, ", ".join(str(one) for one in value))]
    return [(name, "" if value is None else str(value))]
