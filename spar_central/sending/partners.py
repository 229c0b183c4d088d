"""What the registry says about its partners, for the console; what its operators signed there.

Both go on record. The registry alone decides: a word that it does not believe changes nothing.
"""

from typing import Final

from msgspec.structs import replace

from spar_central.clock import Clock
from spar_central.mappers.partners import PartnersSource
from spar_central.records import log, operator_words, registry_partners
from spar_central.records.log import Entry
from spar_central.records.operator_words import WordState
from spar_central.storage.port import Storage
from spar_central.trust.registry_partners import RegistryPartners

AT_ONCE: Final = 20


async def carry_operator_words(storage: Storage, source: PartnersSource, clock: Clock) -> int:
    """How many the registry answered. Raises MapperError: those not answered are carried again."""
    async with storage.reading() as look:
        words = await operator_words.uncarried(look, AT_ONCE)
    for word in words:
        answer = await source.decide(word.proposal, word.act, word.operator, word.signed)
        refused = answer.state == "refused"
        state = WordState.REFUSED if refused else WordState.DONE
        async with storage.transaction() as tx:
            await operator_words.answered(tx, word.nonce, state, answer.code, answer.text, clock())
            detail = {"act": word.act, "operator": word.operator, "code": answer.code}
            kind = f"operator_word.{state.value}"
            await log.append(tx, clock(), Entry(kind, word.human, "", word.proposal, detail))
    if words:
        await look_at_partners(storage, source, clock)
    return len(words)


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
