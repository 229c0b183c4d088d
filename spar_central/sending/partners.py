"""What the registry says about its partners is kept here for the console, and goes on record."""

from msgspec.structs import replace

from spar_central.clock import Clock
from spar_central.mappers.partners import PartnersSource
from spar_central.records import log, registry_partners
from spar_central.records.log import Entry
from spar_central.storage.port import Storage
from spar_central.trust.registry_partners import RegistryPartners


async def look_at_partners(storage: Storage, source: PartnersSource, clock: Clock) -> int:
    """1 when anything is another than before. Raises MapperError; what was read stays then."""
    content = await source.partners()
    async with storage.transaction() as tx:
        before = await registry_partners.seen(tx)
        known = before.content if before is not None else None
        changed = known is None or _timeless(known) != _timeless(content)
        await registry_partners.keep(tx, source.address, content, clock())
        if changed:
            counts = {
                "partners": len(content.partners), "requests": len(content.requests),
                "proposals": len(content.proposals),
            }  # fmt: skip
            await log.append(tx, clock(), Entry("partners.changed", "center", "", "", counts))
    return int(changed)


def _timeless(content: RegistryPartners) -> RegistryPartners:
    return replace(content, at="")
