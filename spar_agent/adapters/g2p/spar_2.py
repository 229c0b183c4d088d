"""SPAR 2.x: request_header/request_body, FA as an object, the string built by the server."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from spar_agent.adapters.g2p.mapper_dialect import (
    Payee,
    ResolveItem,
    evidence,
    items_of,
    once_each,
    payees,
    registered_of,
    registered_once,
    stamp,
)
from spar_agent.domain.account import fields_of, from_fields
from spar_agent.domain.enrollment import Authenticated
from spar_agent.domain.profile import ServerProfile
from spar_agent.domain.strategy import Strategy
from spar_agent.errors import BadReply, KeyRefused, Refused, ServerFault
from spar_agent.ports.mapper import ItemOutcome, RegisteredAccount

HIT, MISS = "succ.id.active", "succ.fa.not_linked_to_id"
MISSES = frozenset({MISS, "succ.id.not_found", "succ.fa.not_found", "succ.id.inactive"})


class Spar2:
    """See wire.Wire."""

    def __init__(self, profile: ServerProfile) -> None:
        self._profile = profile

    def path(self, op: str) -> str:
        """See wire.Wire."""
        return f"/mapper/{op}"

    def write_body(
        self, op: str, batch: Sequence[Authenticated], ids: Mapping[str, str], now: datetime
    ) -> dict[str, Any]:
        """See wire.Wire. ``strategy_id`` stays in element 0: the server reads it there."""
        items = []
        for ready in batch:
            enrollment = ready.enrollment
            item: dict[str, Any] = {
                "reference_id": enrollment.delivery.reference_id,
                "timestamp": stamp(now),
                "id": ids[enrollment.delivery.reference_id],
            }
            if op != "unlink" and ready.fa is not None:
                fa = self._profile.as_sent(ready.fa)
                strategy = self._profile.strategy(fa)
                item["fa"] = {**fields_of(fa), "strategy_id": strategy.strategy_id}
                item["additional_info"] = self._info(ready, strategy)
            else:
                item["additional_info"] = [evidence(ready, self._profile)]
            if enrollment.person.name:
                item["name"] = enrollment.person.name
            if enrollment.person.phone:
                item["phone_number"] = enrollment.person.phone
            items.append(item)
        return self._envelope(f"{op}_request", items, now)

    def resolve_body(self, asked: Sequence[ResolveItem], now: datetime) -> dict[str, Any]:
        """See wire.Wire."""
        items = [
            {
                "reference_id": one.reference,
                "timestamp": stamp(now),
                **one.key(),
                "scope": "details",
            }
            for one in asked
        ]
        return self._envelope("resolve_request", items, now)

    def read_write(self, op: str, reply: Any) -> dict[str, ItemOutcome]:
        """See wire.Wire."""
        return once_each(op, self._items(op, reply))

    def read_resolve(self, reply: Any) -> dict[str, RegisteredAccount | None]:
        """See wire.Wire. ``status`` never tells a hit from a miss: the reason code does."""
        return registered_once(self._resolved(reply))

    def read_payees(self, reply: Any) -> list[Payee]:
        """See wire.Wire."""
        return payees(self._items("resolve", reply))

    def _resolved(self, reply: Any) -> Iterator[tuple[str, RegisteredAccount | None]]:
        for item in self._items("resolve", reply):
            code = item.get("status_reason_code")
            reference = str(item.get("reference_id") or "")
            if code == HIT:
                yield reference, _registered(item)
            elif code in MISSES:
                yield reference, None

    def _info(self, item: Authenticated, strategy: Strategy) -> list[dict[str, Any]]:
        return [{"strategy_id": strategy.strategy_id}, evidence(item, self._profile)]

    def _envelope(self, name: str, items: list[dict[str, Any]], now: datetime) -> dict[str, Any]:
        return {
            "request_header": {
                "sender_app_mnemonic": self._profile.sender,
                "sender_app_url": "",
                "request_id": str(uuid.uuid4()),
                "request_timestamp": stamp(now),
            },
            "request_body": {"request_payload": {"transaction_id": str(uuid.uuid4()), name: items}},
        }

    def _items(self, op: str, reply: Any) -> list[dict[str, Any]]:
        head = reply.get("response_header") if isinstance(reply, dict) else None
        if not isinstance(head, dict):
            raise BadReply("no response_header")
        if head.get("response_status") != "SUCCESS":
            raise _refusal(head)
        return items_of(reply, "response_body", "response_payload", f"{op}_response")


def _refusal(head: Mapping[str, Any]) -> Exception:
    code = str(head.get("response_error_code") or "")
    text = str(head.get("response_error_message") or "")
    if (
        "jwt" in text
        or "signature" in text
        or code in {"rjct.jwt.invalid", "rjct.signature.invalid"}
    ):
        return KeyRefused(server_code=code)
    if code == "rjct.permission.denied":
        return KeyRefused(server_code=code)
    if code == "rjct.request.validation":
        return Refused(server_code=code)
    return ServerFault(server_code=code)


def _registered(item: Mapping[str, Any]) -> RegisteredAccount:
    told = item.get("fa")
    fields = (
        {str(k): str(v) for k, v in told.items() if v is not None} if isinstance(told, dict) else {}
    )
    return registered_of(item, from_fields(fields))
