"""G2P Connect 1.0.0: header and message, FA as a string that is built here."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from spar_agent.adapters.g2p.envelope import envelope, read_message
from spar_agent.adapters.g2p.mapper_dialect import (
    HIT,
    MISSES,
    MapperCall,
    Payee,
    ResolveItem,
    WriteItem,
    evidence,
    items_of,
    outcomes_by_reference,
    payees,
    registered_by_reference,
    registered_of,
)
from spar_agent.domain.enrollment import Operation
from spar_agent.domain.profile import ServerProfile
from spar_agent.domain.times import stamp
from spar_agent.ports.mapper import ItemOutcome, RegisteredAccount


class G2pConnect1:
    """The dialect of G2P Connect 1.0.0 (a MapperDialect)."""

    has_status = True
    prefix = "/mapper/sync"

    def __init__(self, profile: ServerProfile) -> None:
        self._profile = profile

    def path(self, op: MapperCall) -> str:
        """``/mapper/sync/link`` and its neighbours."""
        return f"{self.prefix}/{op}"

    def acknowledged_path(self, op: MapperCall) -> str:
        """``/mapper/link`` and its neighbours: acknowledged, answered later."""
        return f"/mapper/{op}"

    def write_body(
        self, op: Operation, items: Sequence[WriteItem], now: datetime
    ) -> dict[str, Any]:
        """One ``{op}_request``: reference_id, id, fa, and name and phone where known."""
        listed = [self._write_item(op, item, now) for item in items]
        return self._envelope(op, listed, now)

    def resolve_body(self, items: Sequence[ResolveItem], now: datetime) -> dict[str, Any]:
        """A ``resolve_request`` with scope details."""
        listed = [
            {
                "reference_id": item.reference,
                "timestamp": stamp(now),
                **item.key(),
                "scope": "details",
                "locale": "eng",
            }
            for item in items
        ]
        return self._envelope("resolve", listed, now)

    def read_write(self, op: Operation, reply: Any) -> dict[str, ItemOutcome]:
        """Outcomes by reference id. Raises the header's refusal, BadReply."""
        return outcomes_by_reference(op, self._items(op, reply))

    def read_resolve(self, reply: Any) -> dict[str, RegisteredAccount | None]:
        """SPAR 1.x gives a hit without a code, and a miss with an empty FA."""
        return registered_by_reference(self._resolved(reply))

    def read_payees(self, reply: Any) -> list[Payee]:
        """Who is paid on the account that was asked for. Raises as ``read_write``."""
        return payees(self._items("resolve", reply))

    def _write_item(self, op: Operation, item: WriteItem, now: datetime) -> dict[str, Any]:
        info: list[dict[str, Any]] = [
            {"name": name, "value": value}
            for name, value in evidence(item.ready, self._profile).items()
        ]
        made: dict[str, Any] = {
            "reference_id": item.reference,
            "timestamp": stamp(now),
            "id": item.person_id,
            "locale": "eng",
        }
        if item.address is not None:
            number = item.address.strategy_id
            made["fa"] = item.address.text
            info = [{"name": "strategy_id", "value": str(number), "strategy_id": number}, *info]
        made["additional_info"] = info
        person = item.ready.enrollment.person
        if person.name and op is not Operation.UNLINK:
            made["name"] = person.name
        if person.phone and op is not Operation.UNLINK:
            made["phone_number"] = person.phone
        return made

    def _resolved(self, reply: Any) -> Iterator[tuple[str, RegisteredAccount | None]]:
        for item in self._items("resolve", reply):
            reference = str(item.get("reference_id") or "")
            code, fa = item.get("status_reason_code"), item.get("fa")
            if item.get("status") != "succ":
                continue
            if code in MISSES:
                yield reference, None
            elif code in {None, HIT, "succ.fa.active"} and fa:
                yield reference, registered_of(item, self._profile.read_address(str(fa)))

    def _envelope(
        self, op: MapperCall, items: list[dict[str, Any]], now: datetime
    ) -> dict[str, Any]:
        message: Mapping[str, Any] = {f"{op}_request": items}
        return envelope(op, self._profile.sender, message, now, len(items))

    def _items(self, op: MapperCall, reply: Any) -> list[dict[str, Any]]:
        return items_of(read_message(op, reply), f"{op}_response")
