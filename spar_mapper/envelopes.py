"""The two envelopes on ``/mapper``: SPAR 2.x and G2P Connect 1.0.0."""

import re
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

from spar_mapper.items import ReadFaAnswer, fa_object, fa_text
from spar_mapper.model import Op, Outcome, Reason
from spar_mapper.strategies import Book


class Unreadable(Exception):
    """The envelope itself is wrong. code: a reason code; text names the path."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


class Envelope(Protocol):
    """How a request is opened and a reply is wrapped."""

    def read_fa(self, told: Any, hint: int | None) -> ReadFaAnswer:
        """An ``fa`` of this wire as string, strategy and fields."""
        ...

    def sender(self) -> str:
        """Who says to be asking; the key is looked up by it."""
        ...

    def message(self) -> str:
        """The sender's number of this request."""
        ...

    def sent_at(self) -> str:
        """When the sender says to have sent it."""
        ...

    def programme(self) -> str:
        """What for, where an item does not say (our extension)."""
        ...

    def items(self, op: Op) -> list[Any]:
        """Raises Unreadable."""
        ...

    def reply(self, op: Op, outcomes: Sequence[Outcome]) -> dict[str, Any]:
        """The answers in the order of the request."""
        ...

    def refusal(self, op: str, code: str, text: str) -> dict[str, Any]:
        """The whole request is refused."""
        ...


def now_text() -> str:
    """ISO 8601 with zone."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _object(body: Any, name: str) -> dict[str, Any]:
    value = body.get(name) if isinstance(body, dict) else None
    if not isinstance(value, dict):
        raise Unreadable("rjct.request.validation", f"{name}: an object is required")
    return value


def _facts(outcome: Outcome) -> dict[str, Any] | None:
    """Our extension, which other clients ignore: version, when and by whom."""
    mapping = outcome.mapping
    if mapping is None:
        return None
    told: dict[str, Any] = {
        "version": mapping.version,
        "updated_at": mapping.updated_at,
        "updated_by": mapping.updated_by,
    }
    if mapping.expires:
        told["expiry_date"] = mapping.expires
    if mapping.shared:
        told["shared"] = True
    return told


def _payable(outcome: Outcome) -> bool:
    """An account whose day is over is told of, never handed out."""
    return outcome.item.details and outcome.reason is not Reason.FA_INACTIVE


def _common(outcome: Outcome, at: str) -> dict[str, Any]:
    item = outcome.item
    return {
        "reference_id": item.reference,
        "timestamp": at,
        "status": "succ" if outcome.ok else "rjct",
        "status_reason_code": outcome.reason.value if outcome.reason else None,
        "status_reason_message": outcome.message,
        "additional_info": None,
        "locale": item.locale,
    }


OLD_CODES = dict.fromkeys(("rjct.permission.denied", "err.encryption.invalid"), "rjct.jwt.invalid")
"""What a header of SPAR 1.x cannot say: its clients refuse to read other codes than its own."""
_THREE_LETTERS = re.compile("[a-z]{3}")


def _without_null(told: dict[str, Any]) -> dict[str, Any]:
    """As G2P Connect has it: nothing is null, and a language has three letters."""
    kept = {name: value for name, value in told.items() if value is not None}
    if not _THREE_LETTERS.fullmatch(kept.get("locale", "eng")):
        del kept["locale"]
    return kept


class Spar2Envelope:
    """request_header, request_body.request_payload."""

    def __init__(self, body: Any, book: Book) -> None:
        self._book = book
        self._head = _object(body, "request_header")
        self._payload = _object(_object(body, "request_body"), "request_payload")

    def read_fa(self, told: Any, hint: int | None) -> ReadFaAnswer:
        """See Envelope."""
        return fa_object(told, hint, self._book)

    def sender(self) -> str:
        """See Envelope."""
        return _text(self._head.get("sender_app_mnemonic"))

    def message(self) -> str:
        """See Envelope."""
        return _text(self._head.get("request_id"))

    def sent_at(self) -> str:
        """See Envelope."""
        return _text(self._head.get("request_timestamp"))

    def programme(self) -> str:
        """See Envelope."""
        return _text(self._head.get("programme"))

    def items(self, op: Op) -> list[Any]:
        """See Envelope."""
        items = self._payload.get(f"{op}_request")
        if not isinstance(items, list) or not items:
            text = f"Empty {op}_request list in request.request_body.request_payload"
            raise Unreadable("rjct.request.validation", text)
        return items

    def reply(self, op: Op, outcomes: Sequence[Outcome]) -> dict[str, Any]:
        """See Envelope."""
        at = now_text()
        return self._wrapped(op, [self._item(op, outcome, at) for outcome in outcomes], None, None)

    def refusal(self, op: str, code: str, text: str) -> dict[str, Any]:
        """See Envelope."""
        return self._wrapped(op, [], code, text)

    def answer(
        self,
        payload: dict[str, Any],
        paging: dict[str, Any] | None,
        code: str | None = None,
        text: str | None = None,
    ) -> dict[str, Any]:
        """A reply around ``payload``."""
        return {
            "response_header": {
                "request_id": _text(self._head.get("request_id")),
                "response_status": "ERROR" if code else "SUCCESS",
                "response_error_code": code,
                "response_error_message": text,
                "response_timestamp": now_text(),
            },
            "response_body": {"pagination_response": paging, "response_payload": payload},
        }

    def _wrapped(
        self, op: str, items: list[Any], code: str | None, text: str | None
    ) -> dict[str, Any]:
        payload = {
            "transaction_id": _text(self._payload.get("transaction_id")),
            "correlation_id": None,
            f"{op}_response": items,
        }
        return self.answer(payload, None, code, text)

    def _item(self, op: Op, outcome: Outcome, at: str) -> dict[str, Any]:
        told, mapping = _common(outcome, at), outcome.mapping
        if facts := _facts(outcome):
            told["mapping"] = facts
        if op is Op.LINK:
            told["fa"] = mapping.text if mapping else outcome.item.text
        elif op is not Op.RESOLVE:
            told["id"] = outcome.item.person
        else:
            told["id"] = mapping.person if mapping else None
            told["fa"] = None
            told["account_provider_info"] = None
            if mapping is not None and _payable(outcome):
                told["fa"] = {**mapping.fields, "strategy_id": mapping.strategy}
                told["additional_info"] = mapping.info
        return told


class G2pEnvelope:
    """header, message."""

    def __init__(
        self,
        body: Any,
        book: Book,
        correlation: str = "",
        prefix: str = "",
        *,
        spar1: bool = False,
    ) -> None:
        """correlation: of the acknowledgement. prefix: ``on-`` in the action of a callback.

        spar1: SPAR 1.x tells null where G2P Connect, which knows no null, says nothing.
        """
        self._spar1 = spar1
        self._book = book
        self._head = _object(body, "header")
        self._message = _object(body, "message")
        self.correlation = correlation or str(uuid.uuid4())
        self._prefix = prefix

    def read_fa(self, told: Any, hint: int | None) -> ReadFaAnswer:
        """See Envelope."""
        return fa_text(told, hint, self._book)

    def sender(self) -> str:
        """See Envelope."""
        return _text(self._head.get("sender_id"))

    def message(self) -> str:
        """See Envelope."""
        return _text(self._head.get("message_id"))

    def sent_at(self) -> str:
        """See Envelope."""
        return _text(self._head.get("message_ts"))

    def programme(self) -> str:
        """See Envelope."""
        meta = self._head.get("meta")
        return _text(meta.get("programme")) if isinstance(meta, dict) else ""

    def sender_uri(self) -> str:
        """Where the sender wants its callbacks."""
        return _text(self._head.get("sender_uri"))

    def transaction(self) -> str:
        """The sender's number of the whole."""
        return _text(self._message.get("transaction_id"))

    def is_encrypted(self) -> bool:
        """True when ``message`` is an EncryptedMessage; SPAR 1.x does not look at what is said."""
        told = self._head.get("is_msg_encrypted") is True
        return told and not (self._spar1 and "ciphertext" not in self._message)

    def reveal(self, message: Any) -> None:
        """Go on with the decrypted message. Raises Unreadable."""
        self._message = _object({"message": message}, "message")

    def opened(self) -> dict[str, Any]:
        """Header and decrypted message, to be kept."""
        return {"header": self._head, "message": self._message}

    def items(self, op: Op) -> list[Any]:
        """See Envelope."""
        items = self._message.get(f"{op}_request")
        self.check_header(op, len(items) if isinstance(items, list) else 0)
        if not isinstance(items, list) or not items:
            raise Unreadable(
                "rjct.total_count.invalid", f"message.{op}_request: a list is required"
            )
        return items

    def check_header(self, action: str, count: int) -> None:
        """Raises Unreadable when the header is not one of ``action`` with ``count`` items."""
        if self._head.get("action") != action:
            raise Unreadable("rjct.action.not_supported", f"header.action: {action} is required")
        if self._head.get("version") not in (None, "1.0.0"):  # a list has no hash
            raise Unreadable("rjct.version.invalid", "header.version: 1.0.0 is required")
        if count and self._head.get("total_count", count) != count:
            raise Unreadable("rjct.total_count.invalid", "header.total_count: not as many items")

    def reply(self, op: Op, outcomes: Sequence[Outcome]) -> dict[str, Any]:
        """See Envelope."""
        at = now_text()
        items = [self._item(op, outcome, at) for outcome in outcomes]
        items = items if self._spar1 else [_without_null(item) for item in items]
        done = sum(1 for outcome in outcomes if outcome.ok)
        head = self.header(f"{self._prefix}{op}", "succ" if done else "rjct", None, None)
        head["total_count"], head["completed_count"] = len(items), done
        if not done:
            head["status_reason_code"] = "rjct.errors.too_many"
        message = {
            "transaction_id": _text(self._message.get("transaction_id")),
            "correlation_id": self.correlation,
            f"{op}_response": items,
        }
        return {"header": head, "message": message}

    def refusal(self, op: str, code: str, text: str) -> dict[str, Any]:
        """See Envelope."""
        shown = OLD_CODES.get(code, code) if self._spar1 else code
        head = self.header(f"{self._prefix}{op}", "rjct", shown, text)
        return {"header": head, "message": {}} if self._spar1 else {"header": head}

    def header(
        self, action: str, status: str, code: str | None, text: str | None
    ) -> dict[str, Any]:
        """Of a reply."""
        head: dict[str, Any] = {
            "version": "1.0.0",
            "message_id": _text(self._head.get("message_id")),
            "message_ts": now_text(),
            "action": action,
            "status": status,
            "status_reason_code": code,
            "status_reason_message": text,
            "total_count": 0,
            "completed_count": 0,
            "sender_id": _text(self._head.get("receiver_id")),
            "receiver_id": _text(self._head.get("sender_id")),
            "is_msg_encrypted": False,
            "meta": {},
        }
        return head if self._spar1 else _without_null(head)

    def _item(self, op: Op, outcome: Outcome, at: str) -> dict[str, Any]:
        told, mapping = _common(outcome, at), outcome.mapping
        if facts := _facts(outcome):
            told["mapping"] = facts
        if op is Op.LINK:
            told["fa"] = mapping.text if mapping else outcome.item.text
            return told
        told["id"] = outcome.item.person
        if op is Op.UPDATE:
            told["fa"] = mapping.text if mapping else outcome.item.text
        if op is Op.RESOLVE:
            told["id"] = mapping.person if mapping else None
            told["fa"] = mapping.text if mapping and _payable(outcome) else ""
            told["account_provider_info"] = None
            if mapping is not None and _payable(outcome):
                told["additional_info"] = mapping.info
        return told
