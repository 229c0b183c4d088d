"""SPAR 2.x: request_header/request_body, FA as an object, the string built by the server."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

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
from spar_agent.adapters.g2p.refusals import refusal
from spar_agent.adapters.new_ids import new_message_id
from spar_agent.domain.account import fields_of, from_fields
from spar_agent.domain.enrollment import Operation
from spar_agent.domain.profile import ServerProfile
from spar_agent.domain.times import stamp
from spar_agent.errors import BadReply, KeyRefused, SparError
from spar_agent.ports.mapper import ItemOutcome, RegisteredAccount


class Spar2:
    """The dialect of openg2p-spar 2.x (a MapperDialect). It acknowledges nothing."""

    has_status = False

    def __init__(self, profile: ServerProfile) -> None:
        self._profile = profile

    def path(self, op: MapperCall) -> str:
        """``/mapper/link`` and its neighbours."""
        return f"/mapper/{op}"

    def acknowledged_path(self, op: MapperCall) -> str:
        """Nowhere: 2.x removed the asynchronous operations."""
        return ""

    def write_body(
        self, op: Operation, items: Sequence[WriteItem], now: datetime
    ) -> dict[str, Any]:
        """One ``{op}_request``; ``strategy_id`` stays in element 0, where the server reads it."""
        listed = []
        for item in items:
            made: dict[str, Any] = {
                "reference_id": item.reference,
                "timestamp": stamp(now),
                "id": item.person_id,
            }
            facts = evidence(item.ready, self._profile)
            if item.address is not None:
                number = {"strategy_id": item.address.strategy_id}
                made["fa"] = {**fields_of(item.address.fa), **number}
                made["additional_info"] = [number, facts]
            else:
                made["additional_info"] = [facts]
            person = item.ready.enrollment.person
            if person.name:
                made["name"] = person.name
            if person.phone:
                made["phone_number"] = person.phone
            listed.append(made)
        return self._envelope(f"{op}_request", listed, now)

    def resolve_body(self, items: Sequence[ResolveItem], now: datetime) -> dict[str, Any]:
        """A ``resolve_request`` with scope details."""
        listed = [
            {
                "reference_id": item.reference,
                "timestamp": stamp(now),
                **item.key(),
                "scope": "details",
            }
            for item in items
        ]
        return self._envelope("resolve_request", listed, now)

    def read_write(self, op: Operation, reply: Any) -> dict[str, ItemOutcome]:
        """Outcomes by reference id. Raises the header's refusal, BadReply."""
        return outcomes_by_reference(op, self._items(op, reply))

    def read_resolve(self, reply: Any) -> dict[str, RegisteredAccount | None]:
        """``status`` never tells a hit from a miss: the reason code does."""
        return registered_by_reference(self._resolved(reply))

    def read_payees(self, reply: Any) -> list[Payee]:
        """Who is paid on the account that was asked for. Raises as ``read_write``."""
        return payees(self._items("resolve", reply))

    def _resolved(self, reply: Any) -> Iterator[tuple[str, RegisteredAccount | None]]:
        for item in self._items("resolve", reply):
            code = item.get("status_reason_code")
            reference = str(item.get("reference_id") or "")
            if code == HIT:
                yield reference, _registered(item)
            elif code in MISSES:
                yield reference, None

    def _envelope(self, name: str, items: list[dict[str, Any]], now: datetime) -> dict[str, Any]:
        return {
            "request_header": {
                "sender_app_mnemonic": self._profile.sender,
                "sender_app_url": "",
                "request_id": new_message_id(),
                "request_timestamp": stamp(now),
            },
            "request_body": {"request_payload": {"transaction_id": new_message_id(), name: items}},
        }

    def _items(self, op: MapperCall, reply: Any) -> list[dict[str, Any]]:
        head = reply.get("response_header") if isinstance(reply, dict) else None
        if not isinstance(head, dict):
            raise BadReply("no response_header")
        if head.get("response_status") != "SUCCESS":
            raise _refusal(head)
        return items_of(reply, "response_body", "response_payload", f"{op}_response")


def _refusal(head: Mapping[str, Any]) -> SparError:
    """Signatures are refused under several codes; the message then names them."""
    code = str(head.get("response_error_code") or "")
    text = str(head.get("response_error_message") or "")
    if "jwt" in text or "signature" in text:
        return KeyRefused(server_code=code)
    return refusal(code)


def _registered(item: Mapping[str, Any]) -> RegisteredAccount:
    fa = item.get("fa")
    fields = (
        {str(k): str(v) for k, v in fa.items() if v is not None} if isinstance(fa, dict) else {}
    )
    return registered_of(item, from_fields(fields))
