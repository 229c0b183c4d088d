"""From opened envelope to outcomes: the same for every wire, at once or later."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from spar_mapper.envelopes import Envelope, Unreadable
from spar_mapper.items import read_item, told_by
from spar_mapper.metrics import Metrics
from spar_mapper.model import Item, Op, Outcome, Reason
from spar_mapper.records.partners import Asker
from spar_mapper.settings import Settings
from spar_mapper.storage.port import Storage
from spar_mapper.storage.together import Together


class Carrier:
    """Reads items, checks each one's programme, and has the storage do the rest."""

    def __init__(self, storage: Storage, settings: Settings, metrics: Metrics) -> None:
        self._storage = storage
        self._together = Together(storage)
        self._settings = settings
        self._metrics = metrics

    def items(self, op: Op, envelope: Envelope, programmes: frozenset[str]) -> list[Item]:
        """What is wished. Raises Unreadable when there are none or too many."""
        told = envelope.items(op)
        if len(told) > self._settings.most_items:
            text = f"{op}_request: at most {self._settings.most_items} items"
            raise Unreadable("rjct.total_count.limit_exceeded", text)
        items = [read_item(op, at, raw, envelope.read_fa) for at, raw in enumerate(told)]
        if programmes:
            default = envelope.programme()
            pairs = zip(items, told, strict=True)
            return [
                _within(op, at, item, raw, default, programmes)
                for at, (item, raw) in enumerate(pairs)
            ]
        return items

    async def outcomes(self, op: Op, asker: Asker | str, items: Sequence[Item]) -> list[Outcome]:
        """Raises what Storage raises."""
        name = asker if isinstance(asker, str) else asker.name
        if op is Op.RESOLVE:
            found = await self._storage.resolve(items)
        else:
            found = await self._together.write(op, name, items)
        good = sum(1 for outcome in found if outcome.ok)
        for outcome, number in (("succ", good), ("rjct", len(found) - good)):
            if number:
                self._metrics.count("spar_mapper_items_total", number, op=op.value, outcome=outcome)
        return found


def _within(
    op: Op, at: int, item: Item, raw: Any, default: str, programmes: frozenset[str]
) -> Item:
    """The item, or a refusal when it is for none of the partner's programmes."""
    if item.fault is not None:
        return item
    named = told_by(raw, "programme") or default
    if isinstance(named, str) and named in programmes:
        return item
    text = f"{op}_request[{at}]: a programme of this partner is needed"
    return replace(item, fault=Reason.NOT_ALLOWED, fault_text=text)
