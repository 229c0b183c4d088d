"""G2P Connect 1.0.0: header and message, FA as a string that is built here."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from spar_central.clock import stamp
from spar_central.mappers.dialect import (
    HIT,
    MISSES,
    ResolveItem,
    WriteItem,
    held_by_reference,
    held_of,
    in_grace,
    items_of,
    results_by_reference,
)
from spar_central.mappers.envelope import envelope, read_message
from spar_central.mappers.port import NOTHING, Held, MapperCall, Op, Result
from spar_central.mappers.profile import MapperProfile


class G2pConnect1:
    """The dialect of G2P Connect 1.0.0 (a MapperDialect)."""

    has_status = True
    prefix = "/mapper/sync"

    def __init__(self, profile: MapperProfile) -> None:
        self._profile = profile

    def path(self, op: MapperCall) -> str:
        """``/mapper/sync/link`` and its neighbours."""
        return f"{self.prefix}/{op}"

    def acknowledged_path(self, op: MapperCall) -> str:
        """``/mapper/link`` and its neighbours: acknowledged, answered later."""
        return f"/mapper/{op}"

    def write_body(self, op: Op, items: Sequence[WriteItem], now: datetime) -> dict[str, Any]:
        """One ``{op}_request``: reference_id, id, fa, and the name where known."""
        return self._envelope(op, [_write_item(op, item, now) for item in items], now)

    def resolve_body(self, items: Sequence[ResolveItem], now: datetime) -> dict[str, Any]:
        """A ``resolve_request`` with scope details."""
        listed = []
        for item in items:
            made = {"reference_id": item.reference, "timestamp": stamp(now), "id": item.person_id}
            if item.name:
                made["name"] = item.name
            listed.append({**made, "scope": "details", "locale": "eng"})
        return self._envelope("resolve", listed, now)

    def read_write(self, op: Op, reply: Any) -> dict[str, Result]:
        """As MapperDialect: results by reference id."""
        return results_by_reference(op, self._items(op, reply))

    def read_resolve(self, reply: Any) -> dict[str, Held]:
        """SPAR 1.x gives a hit without a code, and a miss with an empty FA."""
        return held_by_reference(self._resolved(reply))

    def _resolved(self, reply: Any) -> Iterator[tuple[str, Held]]:
        for item in self._items("resolve", reply):
            reference = str(item.get("reference_id") or "")
            code, fa = item.get("status_reason_code"), item.get("fa")
            if item.get("status") != "succ":
                continue
            if code in MISSES:
                yield reference, NOTHING
            elif code in {None, HIT, "succ.fa.active"} and fa:
                yield reference, held_of(item, self._profile.read(str(fa)))
            elif (held := in_grace(item)) is not None:
                yield reference, held

    def _envelope(
        self, op: MapperCall, items: list[dict[str, Any]], now: datetime
    ) -> dict[str, Any]:
        message: Mapping[str, Any] = {f"{op}_request": items}
        return envelope(op, self._profile.sender, message, now, len(items))

    def _items(self, op: MapperCall, reply: Any) -> list[dict[str, Any]]:
        return items_of(read_message(op, reply), f"{op}_response")


def _write_item(op: Op, item: WriteItem, now: datetime) -> dict[str, Any]:
    info: list[dict[str, Any]] = [
        {"name": name, "value": value} for name, value in item.order.facts.items()
    ]
    made: dict[str, Any] = {
        "reference_id": item.order.reference_id,
        "timestamp": stamp(now),
        "id": item.person_id,
        "locale": "eng",
    }
    if item.account is not None:
        number = item.account.strategy_id
        made["fa"] = item.account.text
        info = [{"name": "strategy_id", "value": str(number), "strategy_id": number}, *info]
    made["additional_info"] = info
    if item.order.name and op is not Op.UNLINK:
        made["name"] = item.order.name
    if item.order.last_day and op is not Op.UNLINK:
        made["expiry_date"] = item.order.last_day
    return made
