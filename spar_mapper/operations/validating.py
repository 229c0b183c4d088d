"""Takes what partners found out about accounts, and shows it to partners who may read it."""

import hashlib
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from spar_mapper.core.clock import iso_of_ms
from spar_mapper.core.decide import NOT_REGISTERED_TEXT, REUSED_TEXT
from spar_mapper.core.json_text import to_json
from spar_mapper.core.model import Item, Outcome, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.dialects.envelope import hands_out_account
from spar_mapper.dialects.items import VALIDATION
from spar_mapper.records.partners import Partner
from spar_mapper.records.validations import Validation, Validations, ValidationSeen
from spar_mapper.storage.port import Storage


class Validator:
    """What partners with the right ``attest`` say, and what is shown of it in a resolve."""

    def __init__(
        self, storage: Storage, validations: Validations, normalizer: IdNormalizer
    ) -> None:
        self._storage = storage
        self._validations = validations
        self._normalizer = normalizer

    async def take(
        self, partner: Partner, person_id: str, said: Validation
    ) -> tuple[Outcome, bool]:
        """What became of one, and whether it is about the account that is registered now.

        One about an earlier version is kept, and says nothing of the present account.
        """
        item = Item(said.reference, person_id, allowed=partner.programmes)
        (found,) = await self._storage.resolve([item])
        if found.reason is Reason.NOT_ALLOWED:
            return found, False
        if found.mapping is None:
            return _refused(item, Reason.ID_INVALID, NOT_REGISTERED_TEXT), False
        if said.version > found.mapping.version:
            text = f"version is {found.mapping.version}, not {said.version}"
            return _refused(item, Reason.OTHER_ERROR, text), False
        kept = replace(said, person_key=self._normalizer.key(person_id))
        programmes = await self._programmes_of(kept.person_key)
        if not await self._validations.add(partner.name, kept, person_id, programmes):
            return _refused(item, Reason.REFERENCE_DUPLICATE, REUSED_TEXT), False
        applies = await self._validations.applies(partner.name, said.reference)
        return Outcome(item, ok=True, mapping=found.mapping), applies

    async def shown(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        """The outcomes of a resolve, with what is known in their ``additional_info``."""
        keys = {at: key for at, one in enumerate(outcomes) if (key := self._key(one))}
        known = await self._validations.of_people(list(dict.fromkeys(keys.values())))
        return [
            _with(one, known[keys[at]]) if keys.get(at) in known else one
            for at, one in enumerate(outcomes)
        ]

    def _key(self, outcome: Outcome) -> str:
        """Of whom an account is handed out; empty for nobody."""
        mapping = outcome.mapping
        if outcome.ready is None and (mapping is None or not hands_out_account(outcome)):
            return ""
        person_id = outcome.person or outcome.item.person_id
        return self._normalizer.key(person_id or (mapping.person_id if mapping else ""))

    async def _programmes_of(self, key: str) -> frozenset[str]:
        sql = "SELECT programme FROM mapping_programmes WHERE person_key = $1"
        (rows,) = await self._storage.run((sql, (key,)))
        return frozenset(str(programme) for (programme,) in rows)


def validation_digest(sent: msgspec.Struct) -> str:
    """SHA-256 of what was sent, to tell a repeat from another one under the same reference."""
    return hashlib.sha256(msgspec.json.encode(sent, order="sorted")).hexdigest()


def _with(outcome: Outcome, known: ValidationSeen) -> Outcome:
    entry = {
        "name": VALIDATION,
        "value": known.finding.state.value,
        "reason": known.reason,
        "method": known.method,
        "at": iso_of_ms(known.tested_at),
        "by": known.partner,
        "text": known.finding.sentence,
    }
    if outcome.ready is not None:
        before = outcome.ready.info.removesuffix("]") or "["
        comma = "," if before != "[" else ""
        info = f"{before}{comma}{to_json(entry)}]"
        return replace(outcome, ready=replace(outcome.ready, info=info))
    if outcome.mapping is None:
        return outcome
    entries = [*(outcome.mapping.info or ()), entry]
    return replace(outcome, mapping=replace(outcome.mapping, info=entries))


def _refused(item: Item, reason: Reason, text: str) -> Outcome:
    return Outcome(item, ok=False, reason=reason, message=text)
