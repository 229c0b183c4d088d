"""SPAR 2.x: ``request_header`` and ``request_body.request_payload``; an FA is an object."""

from collections.abc import Sequence
from typing import Any

from spar_mapper.core.clock import now_iso
from spar_mapper.core.model import Op, Outcome
from spar_mapper.core.strategies import FA_NUMBERS, StrategyRegistry
from spar_mapper.dialects.envelope import (
    InvalidEnvelope,
    hands_out_account,
    item_reply,
    required_object,
    text_or_empty,
)
from spar_mapper.dialects.items import FaReading


class Spar2Envelope:
    """A request of SPAR 2.x, as Envelope."""

    def __init__(self, body: Any, strategies: StrategyRegistry) -> None:
        """Raises InvalidEnvelope."""
        self._strategies = strategies
        self._header = required_object(body, "request_header")
        self._payload = required_object(required_object(body, "request_body"), "request_payload")

    def read_fa(self, value: Any, strategy_hint: int | None) -> FaReading | None:
        """As Envelope: ``value`` is an object with ``strategy_id`` and the fields."""
        return read_fa_object(value, strategy_hint, self._strategies)

    def sender_id(self) -> str:
        """As Envelope: ``sender_app_mnemonic``."""
        return text_or_empty(self._header.get("sender_app_mnemonic"))

    def message_id(self) -> str:
        """As Envelope: ``request_id``."""
        return text_or_empty(self._header.get("request_id"))

    def sent_at(self) -> str:
        """As Envelope: ``request_timestamp``."""
        return text_or_empty(self._header.get("request_timestamp"))

    def programme(self) -> str:
        """As Envelope: ``programme`` of the header."""
        return text_or_empty(self._header.get("programme"))

    def items(self, op: Op) -> list[Any]:
        """As Envelope: ``{op}_request`` of the payload. Raises InvalidEnvelope."""
        items = self._payload.get(f"{op}_request")
        if not isinstance(items, list) or not items:
            text = f"Empty {op}_request list in request.request_body.request_payload"
            raise InvalidEnvelope("rjct.request.validation", text)
        return items

    def reply(self, op: Op, outcomes: Sequence[Outcome]) -> dict[str, Any]:
        """As Envelope."""
        at = now_iso()
        return self._operation_reply(op, [_item_reply(op, outcome, at) for outcome in outcomes])

    def refusal(self, op: str, code: str, text: str) -> dict[str, Any]:
        """As Envelope."""
        return self._operation_reply(op, [], code, text)

    def payload_reply(
        self,
        payload: dict[str, Any],
        pagination: dict[str, Any] | None,
        code: str | None = None,
        text: str | None = None,
    ) -> dict[str, Any]:
        """A reply around ``payload``; with ``code`` its header says ERROR."""
        return {
            "response_header": {
                "request_id": self.message_id(),
                "response_status": "ERROR" if code else "SUCCESS",
                "response_error_code": code,
                "response_error_message": text,
                "response_timestamp": now_iso(),
            },
            "response_body": {"pagination_response": pagination, "response_payload": payload},
        }

    def _operation_reply(
        self, op: str, items: list[Any], code: str | None = None, text: str | None = None
    ) -> dict[str, Any]:
        payload = {
            "transaction_id": text_or_empty(self._payload.get("transaction_id")),
            "correlation_id": None,
            f"{op}_response": items,
        }
        return self.payload_reply(payload, None, code, text)


def _item_reply(op: Op, outcome: Outcome, at: str) -> dict[str, Any]:
    reply, mapping = item_reply(outcome, at), outcome.mapping
    if op is Op.LINK:
        reply["fa"] = mapping.fa if mapping else outcome.item.fa
    elif op is not Op.RESOLVE:
        reply["id"] = outcome.item.person_id
    else:
        reply["id"] = mapping.person_id if mapping else None
        reply["fa"] = None
        reply["account_provider_info"] = None
        if mapping is not None and hands_out_account(outcome):
            reply["fa"] = {**mapping.fields, "strategy_id": mapping.strategy}
            reply["additional_info"] = mapping.info
    return reply


def read_fa_object(
    value: Any, strategy_hint: int | None, strategies: StrategyRegistry
) -> FaReading | None:
    """An FA object as string, strategy and fields; None when it cannot be kept.

    strategy_hint: the strategy where the object names none.
    """
    if not isinstance(value, dict):
        return None
    number = value.get("strategy_id", strategy_hint)
    if isinstance(number, float) and number.is_integer():  # 2.0 is a whole number in JSON
        number = int(number)
    strategy = strategies.get(number) if isinstance(number, int) else None
    fields = {name: text for name, text in value.items() if isinstance(text, str)}
    if strategy is None or FA_NUMBERS.isdisjoint(name for name, text in fields.items() if text):
        return None
    built = strategy.build_and_read(fields)
    return None if built is None else FaReading(built[0], strategy.number, built[1])
