"""G2P Connect 1.0.0, synchronous: header/message, FA as a string built here."""

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
from spar_agent.adapters.g2p.spar_2 import HIT, MISSES
from spar_agent.domain.account import fields_of
from spar_agent.domain.enrollment import Authenticated
from spar_agent.domain.profile import ServerProfile
from spar_agent.domain.strategy import SEEDS, read_any
from spar_agent.errors import BadReply, KeyRefused, Refused, ServerFault, WrongServer
from spar_agent.ports.mapper import ItemOutcome, RegisteredAccount

KEY_CODES = frozenset(
    {"rjct.jwt.invalid", "err.signature.missing", "err.signature.invalid", "err.request.forbidden"}
)


class G2p1:
    """See wire.Wire. prefix: ``/mapper/sync`` in G2P Connect, ``/sync`` in SPAR 1.x."""

    def __init__(self, profile: ServerProfile, prefix: str = "/mapper/sync") -> None:
        self._profile = profile
        self._prefix = prefix

    def path(self, op: str) -> str:
        """See wire.Wire."""
        return f"{self._prefix}/{op}"

    def write_body(
        self, op: str, batch: Sequence[Authenticated], ids: Mapping[str, str], now: datetime
    ) -> dict[str, Any]:
        """See wire.Wire."""
        items = []
        for ready in batch:
            enrollment = ready.enrollment
            facts = evidence(ready, self._profile)
            info: list[dict[str, Any]] = [{"name": k, "value": v} for k, v in facts.items()]
            item: dict[str, Any] = {
                "reference_id": enrollment.delivery.reference_id,
                "timestamp": stamp(now),
                "id": ids[enrollment.delivery.reference_id],
                "locale": "eng",
            }
            if op != "unlink" and ready.fa is not None:
                fa = self._profile.as_sent(ready.fa)
                strategy = self._profile.strategy(fa)
                item["fa"] = strategy.construct(fields_of(fa))
                number = str(strategy.strategy_id)
                info = [
                    {"name": "strategy_id", "value": number, "strategy_id": strategy.strategy_id},
                    *info,
                ]
            item["additional_info"] = info
            if enrollment.person.name and op != "unlink":
                item["name"] = enrollment.person.name
            if enrollment.person.phone and op != "unlink":
                item["phone_number"] = enrollment.person.phone
            items.append(item)
        return self._envelope(op, items, now)

    def resolve_body(self, asked: Sequence[ResolveItem], now: datetime) -> dict[str, Any]:
        """See wire.Wire."""
        items = [
            {
                "reference_id": one.reference,
                "timestamp": stamp(now),
                **one.key(),
                "scope": "details",
                "locale": "eng",
            }
            for one in asked
        ]
        return self._envelope("resolve", items, now)

    def read_write(self, op: str, reply: Any) -> dict[str, ItemOutcome]:
        """See wire.Wire."""
        return once_each(op, self._items(op, reply))

    def read_resolve(self, reply: Any) -> dict[str, RegisteredAccount | None]:
        """See wire.Wire. SPAR 1.x gives a hit without a code, and a miss with an empty FA."""
        return registered_once(self._resolved(reply))

    def read_payees(self, reply: Any) -> list[Payee]:
        """See wire.Wire."""
        return payees(self._items("resolve", reply))

    def _resolved(self, reply: Any) -> Iterator[tuple[str, RegisteredAccount | None]]:
        for item in self._items("resolve", reply):
            reference = str(item.get("reference_id") or "")
            code, fa = item.get("status_reason_code"), item.get("fa")
            if item.get("status") != "succ":
                continue
            if code in MISSES:
                yield reference, None
            elif code in {None, HIT, "succ.fa.active"} and fa:
                yield reference, self._registered(item)

    def _registered(self, item: Mapping[str, Any]) -> RegisteredAccount:
        ours = tuple(self._profile.strategies.values())
        return registered_of(item, read_any(str(item["fa"]), (*ours, *SEEDS.values())))

    def _envelope(self, op: str, items: list[dict[str, Any]], now: datetime) -> dict[str, Any]:
        return {
            "header": {
                "version": "1.0.0",
                "message_id": str(uuid.uuid4()),
                "message_ts": stamp(now),
                "action": op,
                "sender_id": self._profile.sender,
                "sender_uri": "",
                "receiver_id": "",
                "total_count": len(items),
                "is_msg_encrypted": False,
                "meta": {},
            },
            "message": {"transaction_id": str(uuid.uuid4()), f"{op}_request": items},
        }

    def _items(self, op: str, reply: Any) -> list[dict[str, Any]]:
        if not isinstance(reply, dict) or not isinstance(reply.get("header"), dict):
            raise BadReply("no header")
        head, message = reply["header"], reply.get("message")
        listed = isinstance(message, dict) and f"{op}_response" in message
        if head.get("status") == "rjct" and not listed:
            raise _refusal(str(head.get("status_reason_code") or ""))
        return items_of(reply, "message", f"{op}_response")


def _refusal(code: str) -> Exception:
    if code in KEY_CODES:
        return KeyRefused(server_code=code)
    if code in {"rjct.action.not_supported", "rjct.version.invalid"}:
        return WrongServer(server_code=code)
    if code.startswith("rjct.") and code != "rjct.errors.too_many":
        return Refused(server_code=code)
    return ServerFault(server_code=code)
