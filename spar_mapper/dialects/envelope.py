"""What every dialect offers: how a request is opened and a reply is wrapped."""

from collections.abc import Sequence
from typing import Any, Protocol

from spar_mapper.core.model import Mapping, Op, Outcome, Reason
from spar_mapper.dialects.items import FaReading


class InvalidEnvelope(Exception):
    """The envelope itself is wrong. code: a reason code; text names the path of the member."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


class Envelope(Protocol):
    """One opened request, whose reply has the same transaction and correlation."""

    def read_fa(self, value: Any, strategy_hint: int | None) -> FaReading | None:
        """An ``fa`` of this dialect as string, strategy and fields; None when it is not one."""
        ...

    def sender_id(self) -> str:
        """The partner the request claims to come from; its key is looked up by this name."""
        ...

    def message_id(self) -> str:
        """The sender's own id of this request."""
        ...

    def sent_at(self) -> str:
        """When the sender says to have sent it, as it stands in the header."""
        ...

    def programme(self) -> str:
        """The programme of items that name none themselves (our extension); empty: none."""
        ...

    def items(self, op: Op) -> list[Any]:
        """The items as they were decoded from JSON, at least one. Raises InvalidEnvelope."""
        ...

    def reply(self, op: Op, outcomes: Sequence[Outcome]) -> dict[str, Any]:
        """The reply, with one entry for each outcome in the order of the request."""
        ...

    def refusal(self, op: str, code: str, text: str) -> dict[str, Any]:
        """The reply that refuses the whole request. code: a reason code of the dialect."""
        ...


def text_or_empty(value: Any) -> str:
    """``value`` when it is text, else the empty text."""
    return value if isinstance(value, str) else ""


def required_object(body: Any, name: str) -> dict[str, Any]:
    """The member ``name`` of ``body``. Raises InvalidEnvelope when it is not an object."""
    value = body.get(name) if isinstance(body, dict) else None
    if not isinstance(value, dict):
        raise InvalidEnvelope("rjct.request.validation", f"{name}: an object is required")
    return value


def hands_out_account(outcome: Outcome) -> bool:
    """False for an account whose expiry date is past: it is mentioned, never handed out."""
    return outcome.item.details and outcome.reason is not Reason.FA_INACTIVE


def item_reply(outcome: Outcome, at: str) -> dict[str, Any]:
    """The members all dialects answer an item with; ``mapping`` is our extension. at: ISO 8601."""
    item = outcome.item
    reply: dict[str, Any] = {
        "reference_id": item.reference,
        "timestamp": at,
        "status": "succ" if outcome.ok else "rjct",
        "status_reason_code": outcome.reason.value if outcome.reason else None,
        "status_reason_message": outcome.message,
        "additional_info": None,
        "locale": item.locale,
    }
    if outcome.mapping is not None:
        reply["mapping"] = _mapping_facts(outcome.mapping)
    return reply


def _mapping_facts(mapping: Mapping) -> dict[str, Any]:
    """Version, when and by whom: other clients ignore it."""
    facts: dict[str, Any] = {
        "version": mapping.version,
        "updated_at": mapping.updated_at,
        "updated_by": mapping.updated_by,
    }
    if mapping.expires:
        facts["expiry_date"] = mapping.expires
    if mapping.shared:
        facts["shared"] = True
    return facts
