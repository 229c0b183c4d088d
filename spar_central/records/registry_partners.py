"""Apps and other partners of the registry, as the sender read it last: for people to look at.

The registry alone decides who is one. Nothing here lets anybody in.
"""

from dataclasses import dataclass
from datetime import datetime

import msgspec

from spar_central.clock import to_ms
from spar_central.storage.port import Lookup, Transaction
from spar_central.trust.registry_partners import RegistryPartners


@dataclass(frozen=True, slots=True)
class SeenPartners:
    """seen_at: milliseconds since 1970, by our clock."""

    registry: str
    seen_at: int
    content: RegistryPartners


async def keep(tx: Transaction, registry: str, content: RegistryPartners, now: datetime) -> None:
    """Instead of what was read before. registry: its address."""
    body = msgspec.json.encode(content).decode()
    await tx.insert(
        "registry_partners", "registry, seen_at, body", [(registry, to_ms(now), body)],
        "ON CONFLICT (registry) DO UPDATE SET seen_at = excluded.seen_at, body = excluded.body",
    )  # fmt: skip


async def seen(look: Lookup) -> SeenPartners | None:
    """As it was read last, None while nothing was."""
    rows = await look.fetch(
        "SELECT registry, seen_at, body FROM registry_partners ORDER BY seen_at DESC LIMIT 1"
    )
    if not rows:
        return None
    registry, seen_at, body = rows[0]
    content = msgspec.json.decode(str(body), type=RegistryPartners)
    return SeenPartners(str(registry), int(seen_at), content)
