"""G2P Connect 1.0.0: ``header`` and ``message``; an FA is a string."""

import re
import uuid
from collections.abc import Sequence
from typing import Any

from spar_mapper.core.clock import now_iso
from spar_mapper.core.model import Op, Outcome
from spar_mapper.core.strategies import StrategyRegistry, is_unsafe, repeats_a_key
from spar_mapper.dialects.envelope import (
    InvalidEnvelope,
    hands_out_account,
    item_reply,
    required_object,
    text_or_empty,
)
from spar_mapper.dialects.items import FaReading, is_text

MAX_FA_CHARS = 2000
_CONTROL_CHARACTER = re.compile(r"[\x00-\x1f]")
_THREE_LETTERS = re.compile("[a-z]{3}")
_ACK_ERRORS = {
    "rjct.version.invalid": "err.version.not_supported",
    "err.sender_uri.invalid": "err.sender_uri.invalid",
}


class G2pEnvelope:
    """A request of G2P Connect 1.0.0, as Envelope."""

    def __init__(
        self,
        body: Any,
        strategies: StrategyRegistry,
        correlation_id: str = "",
        action_prefix: str = "",
    ) -> None:
        """Raises InvalidEnvelope.

        correlation_id: the one of the acknowledgement; empty: a new one.
        action_prefix: ``on-`` in a callback, whose action is ``on-link``.
        """
        self._strategies = strategies
        self._header = required_object(body, "header")
        self._message = required_object(body, "message")
        self._action_prefix = action_prefix
        self.correlation_id = correlation_id or str(uuid.uuid4())

    def read_fa(self, value: Any, strategy_hint: int | None) -> FaReading | None:
        """As Envelope: ``value`` is text."""
        return read_fa_text(value, strategy_hint, self._strategies)

    def sender_id(self) -> str:
        """As Envelope: ``sender_id``."""
        return text_or_empty(self._header.get("sender_id"))

    def message_id(self) -> str:
        """As Envelope: ``message_id``."""
        return text_or_empty(self._header.get("message_id"))

    def sent_at(self) -> str:
        """As Envelope: ``message_ts``."""
        return text_or_empty(self._header.get("message_ts"))

    def programme(self) -> str:
        """As Envelope: ``meta.programme`` of the header."""
        meta = self._header.get("meta")
        return text_or_empty(meta.get("programme")) if isinstance(meta, dict) else ""

    def sender_uri(self) -> str:
        """The address the sender wants its callbacks at; empty: the registered one."""
        return text_or_empty(self._header.get("sender_uri"))

    def transaction_id(self) -> str:
        """The sender's id of the transaction this request is a part of."""
        return text_or_empty(self._message.get("transaction_id"))

    def is_encrypted(self) -> bool:
        """True when ``message`` is an EncryptedMessage."""
        return self._header.get("is_msg_encrypted") is True

    def replace_message(self, message: Any) -> None:
        """Go on with the decrypted message. Raises InvalidEnvelope when it is not an object."""
        self._message = required_object({"message": message}, "message")

    def decrypted_body(self) -> dict[str, Any]:
        """Header and decrypted message, as they are kept for later."""
        return {"header": self._header, "message": self._message}

    def items(self, op: Op) -> list[Any]:
        """As Envelope: ``{op}_request`` of the message. Raises InvalidEnvelope."""
        items = self._message.get(f"{op}_request")
        self.check_header(op, len(items) if isinstance(items, list) else 0)
        if not isinstance(items, list) or not items:
            text = f"message.{op}_request: a list is required"
            raise InvalidEnvelope("rjct.total_count.invalid", text)
        return items

    def check_header(self, action: str, count: int) -> None:
        """Raises InvalidEnvelope unless the header is of ``action`` with ``count`` items."""
        if self._header.get("action") != action:
            text = f"header.action: {action} is required"
            raise InvalidEnvelope("rjct.action.not_supported", text)
        if self._header.get("version") not in (None, "1.0.0"):  # a list has no hash
            raise InvalidEnvelope("rjct.version.invalid", "header.version: 1.0.0 is required")
        if count and self._header.get("total_count", count) != count:
            text = "header.total_count: not as many items"
            raise InvalidEnvelope("rjct.total_count.invalid", text)

    def reply(self, op: Op, outcomes: Sequence[Outcome]) -> dict[str, Any]:
        """As Envelope."""
        at = now_iso()
        items = [self._shaped(_item_reply(op, outcome, at)) for outcome in outcomes]
        completed = sum(1 for outcome in outcomes if outcome.ok)
        header = self.reply_header(f"{self._action_prefix}{op}", "succ" if completed else "rjct")
        header["total_count"], header["completed_count"] = len(items), completed
        if not completed:
            header["status_reason_code"] = "rjct.errors.too_many"
        message = {
            "transaction_id": self.transaction_id(),
            "correlation_id": self.correlation_id,
            f"{op}_response": items,
        }
        return {"header": header, "message": message}

    def refusal(self, op: str, code: str, text: str) -> dict[str, Any]:
        """As Envelope: a header, and no message."""
        return {"header": self.reply_header(f"{self._action_prefix}{op}", "rjct", code, text)}

    def reply_header(
        self, action: str, status: str, code: str | None = None, text: str | None = None
    ) -> dict[str, Any]:
        """The header of a reply: sender and receiver changed over, counts 0."""
        return self._shaped(
            {
                "version": "1.0.0",
                "message_id": self.message_id(),
                "message_ts": now_iso(),
                "action": action,
                "status": status,
                "status_reason_code": code,
                "status_reason_message": text,
                "total_count": 0,
                "completed_count": 0,
                "sender_id": text_or_empty(self._header.get("receiver_id")),
                "receiver_id": self.sender_id(),
                "is_msg_encrypted": False,
                "meta": {},
            }
        )

    def _shaped(self, members: dict[str, Any]) -> dict[str, Any]:
        """Nothing is null, and a locale is a language of three letters."""
        present = {name: value for name, value in members.items() if value is not None}
        if not _THREE_LETTERS.fullmatch(present.get("locale", "eng")):
            del present["locale"]
        return present


def _item_reply(op: Op, outcome: Outcome, at: str) -> dict[str, Any]:
    reply, mapping = item_reply(outcome, at), outcome.mapping
    if op is Op.LINK:
        reply["fa"] = mapping.fa if mapping else outcome.item.fa
        return reply
    reply["id"] = outcome.item.person_id
    if op is Op.UPDATE:
        reply["fa"] = mapping.fa if mapping else outcome.item.fa
    if op is Op.RESOLVE:
        reply["id"] = mapping.person_id if mapping else None
        reply["fa"] = mapping.fa if mapping and hands_out_account(outcome) else ""
        reply["account_provider_info"] = None
        if mapping is not None and hands_out_account(outcome):
            reply["additional_info"] = mapping.info
    return reply


def read_fa_text(
    value: Any, strategy_hint: int | None, strategies: StrategyRegistry
) -> FaReading | None:
    """An FA string as itself, taken apart where one of our strategies reads it.

    strategy_hint: the strategy that is tried first. None when the string cannot be kept.
    """
    if not is_text(value, MAX_FA_CHARS) or _CONTROL_CHARACTER.search(value) or repeats_a_key(value):
        return None
    found = strategies.find(value, strategy_hint)
    if found is None:
        return FaReading(value, None, {})
    strategy, fields = found
    if any(is_unsafe(field) for field in fields.values()):
        return None
    return FaReading(value, strategy.number, fields)


def acknowledgement(
    ack_status: str, correlation_id: str, code: str = "", text: str = ""
) -> dict[str, Any]:
    """The answer to a request that is carried out later.

    ack_status: ``ACK`` it will be carried out, ``NACK`` it is valid but will not, ``ERR`` it is
    invalid. Source: G2P Connect 1.0.0, the schema Acknowledgement.
    """
    message: dict[str, Any] = {
        "ack_status": ack_status,
        "timestamp": now_iso(),
        "correlation_id": correlation_id,
    }
    if code:
        message["error"] = {"code": code, "message": text[:999]}
    return {"message": message}


def acknowledgement_error_code(reason_code: str) -> str:
    """What an acknowledgement says for a reason code of a header."""
    return _ACK_ERRORS.get(reason_code, "err.request.bad")
