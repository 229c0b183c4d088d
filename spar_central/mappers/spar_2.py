"""SPAR 2.x: request_header/request_body, FA as an object, the string built by the server."""

import uuid
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
from spar_central.mappers.port import (
    NOTHING,
    Held,
    MapperCall,
    MapperError,
    MapperSilent,
    Op,
    Result,
)
from spar_central.mappers.profile import MapperProfile
from spar_central.mappers.refusals import KeyRefused, refusal
from spar_central.mappers.strategies import fields_of, from_fields


class Spar2:
    """The dialect of openg2p-spar 2.x (a MapperDialect). It acknowledges nothing."""

    has_status = False

    def __init__(self, profile: MapperProfile) -> None:
        self._profile = profile

    def path(self, op: MapperCall) -> str:
        """``/mapper/link`` and its neighbours."""
        return f"/mapper/{op}"

    def acknowledged_path(self, _op: MapperCall) -> str:
        """Nowhere: 2.x removed the asynchronous operations."""
        return ""

    def write_body(self, op: Op, items: Sequence[WriteItem], now: datetime) -> dict[str, Any]:
        """One ``{op}_request``; ``strategy_id`` stays in element 0, where the server reads it."""
        return self._envelope(f"{op}_request", [_write_item(item, now) for item in items], now)

    def resolve_body(self, items: Sequence[ResolveItem], now: datetime) -> dict[str, Any]:
        """A ``resolve_request`` with scope details."""
        listed = []
        for item in items:
            made = {"reference_id": item.reference, "timestamp": stamp(now), "id": item.person_id}
            if item.name:
                made["name"] = item.name
            listed.append({**made, "scope": "details"})
        return self._envelope("resolve_request", listed, now)

    def read_write(self, op: Op, reply: Any) -> dict[str, Result]:
        """As MapperDialect: results by reference id."""
        return results_by_reference(op, self._items(op, reply))

    def read_resolve(self, reply: Any) -> dict[str, Held]:
        """``status`` never tells a hit from a miss: the reason code does."""
        return held_by_reference(self._resolved(reply))

    def _resolved(self, reply: Any) -> Iterator[tuple[str, Held]]:
        for item in self._items("resolve", reply):
            code = item.get("status_reason_code")
            reference = str(item.get("reference_id") or "")
            if code == HIT:
                yield reference, _held(item)
            elif code in MISSES:
                yield reference, NOTHING
            elif (held := in_grace(item)) is not None:
                yield reference, held

    def _envelope(self, name: str, items: list[dict[str, Any]], now: datetime) -> dict[str, Any]:
        payload = {"transaction_id": str(uuid.uuid4()), name: items}
        return {
            "request_header": {
                "sender_app_mnemonic": self._profile.sender,
                "sender_app_url": "",
                "request_id": str(uuid.uuid4()),
                "request_timestamp": stamp(now),
            },
            "request_body": {"request_payload": payload},
        }

    def _items(self, op: MapperCall, reply: Any) -> list[dict[str, Any]]:
        head = reply.get("response_header") if isinstance(reply, dict) else None
        if not isinstance(head, dict):
            raise MapperSilent("no response_header")
        if head.get("response_status") != "SUCCESS":
            raise _refusal(head)
        return items_of(reply, "response_body", "response_payload", f"{op}_response")


def _write_item(item: WriteItem, now: datetime) -> dict[str, Any]:
    made: dict[str, Any] = {
        "reference_id": item.order.reference_id,
        "timestamp": stamp(now),
        "id": item.person_id,
    }
    facts = dict(item.order.facts)
    if item.account is not None:
        number = {"strategy_id": item.account.strategy_id}
        made["fa"] = {**fields_of(item.account.fa), **number}
        made["additional_info"] = [number, facts]
    else:
        made["additional_info"] = [facts]
    if item.order.name:
        made["name"] = item.order.name
    if item.order.last_day:
        made["expiry_date"] = item.order.last_day
    return made


def _refusal(head: Mapping[str, Any]) -> MapperError:
    """Signatures are refused under several codes; the message then names them."""
    code = str(head.get("response_error_code") or "")
    text = str(head.get("response_error_message") or "")
    if "jwt" in text or "signature" in text:
        return KeyRefused(code[:64])
    return refusal(code)


def _held(item: Mapping[str, Any]) -> Held:
    fa = item.get("fa")
    fields = (
        {str(k): str(v) for k, v in fa.items() if v is not None} if isinstance(fa, dict) else {}
    )
    return held_of(item, from_fields(fields))
