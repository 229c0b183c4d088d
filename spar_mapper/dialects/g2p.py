"""G2P Connect 1.0.0: what its envelope reads and writes; an FA is a string.

Its messages: ``g2p_messages``.
"""

import re
import uuid
from collections.abc import Sequence
from typing import Any, ClassVar, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

from spar_mapper.core.clock import now_iso
from spar_mapper.core.json_text import texts_to_json, to_json
from spar_mapper.core.model import Op, Outcome, ReadyOutcomes, Reason, Service, carried_out
from spar_mapper.core.strategies import StrategyRegistry, is_unsafe, repeats_a_key
from spar_mapper.dialects.envelope import (
    ErrorEntry,
    InvalidEnvelope,
    decode_member,
    hands_out_account,
    item_replies,
    mapping_facts,
    required_object,
)
from spar_mapper.dialects.g2p_messages import (
    ITEM_REPLIES,
    REPLY_MESSAGES,
    REQUEST_ITEMS,
    Acknowledgement,
    AcknowledgementMessage,
    AckStatus,
    G2pReply,
    G2pReplyHeader,
    G2pRequestHeader,
    G2pStatusMessage,
    G2pTransaction,
    TransactionReport,
)
from spar_mapper.dialects.items import (
    FaReading,
    is_text,
)

MAX_FA_CHARS = 2000
STATUS_REPLY_ACTION = "txn-on-status"
"""The action of a reply to ``txn-status``."""
_CONTROL_CHARACTER = re.compile(r"[\x00-\x1f]")
_THREE_LETTERS = re.compile("[a-z]{3}")
_ACK_ERRORS = {
    "rjct.version.invalid": "err.version.not_supported",
    "err.sender_uri.invalid": "err.sender_uri.invalid",
}


class G2pEnvelope:
    """A request of G2P Connect 1.0.0, as Envelope."""

    request_items = REQUEST_ITEMS
    reply_type: ClassVar[Any] = G2pReply
    header_type: ClassVar[Any] = G2pReplyHeader
    item_types: ClassVar[dict[Op, Any]] = dict(ITEM_REPLIES)
    message_types: ClassVar[dict[Op, Any]] = dict(REPLY_MESSAGES)
    transaction_type: ClassVar[Any] = G2pTransaction
    status_message_type: ClassVar[Any] = G2pStatusMessage
    absent: ClassVar[UnsetType | None] = UNSET
    """How a reply says that something is not there."""

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
        self._header = decode_member(body, "header", G2pRequestHeader)
        self._raw_header = body["header"]
        self._message = required_object(body, "message")
        self._action_prefix = action_prefix
        self.correlation_id = correlation_id or str(uuid.uuid4())

    def read_fa(self, value: Any, strategy_hint: int | None) -> FaReading | None:
        """As Envelope: ``value`` is text."""
        return read_fa_text(value, strategy_hint, self._strategies)

    def sender_id(self) -> str:
        """As Envelope: ``sender_id``."""
        return self._header.sender_id or ""

    def message_id(self) -> str:
        """As Envelope: ``message_id``."""
        return self._header.message_id or ""

    def sent_at(self) -> str:
        """As Envelope: ``message_ts``."""
        return self._header.message_ts or ""

    def programme(self) -> str:
        """As Envelope: ``meta.programme`` of the header."""
        meta = self._header.meta
        programme = meta.get("programme") if isinstance(meta, dict) else None
        return programme if isinstance(programme, str) else ""

    def sender_uri(self) -> str:
        """The address the sender wants its callbacks at; empty: the registered one."""
        return self._header.sender_uri or ""

    def transaction_id(self) -> str:
        """The sender's id of the transaction this request is a part of."""
        transaction_id = self._message.get("transaction_id")
        return transaction_id if isinstance(transaction_id, str) else ""

    def is_encrypted(self) -> bool:
        """True when ``message`` is an EncryptedMessage."""
        return self._header.is_msg_encrypted is True

    def replace_message(self, message: Any) -> None:
        """Go on with the decrypted message. Raises InvalidEnvelope when it is not an object."""
        self._message = required_object({"message": message}, "message")

    def decrypted_body(self) -> dict[str, Any]:
        """Header and decrypted message as they were sent, to be kept for later."""
        return {"header": self._raw_header, "message": self._message}

    def items(self, op: Op | Service) -> list[Any]:
        """As Envelope: ``{op}_request`` of the message. Raises InvalidEnvelope."""
        items = self._message.get(f"{op}_request")
        self.check_header(op, len(items) if isinstance(items, list) else 0)
        if not isinstance(items, list) or not items:
            text = f"message.{op}_request: a list is required"
            raise InvalidEnvelope("rjct.total_count.invalid", text)
        return items

    def check_header(self, action: Op | Service, count: int) -> None:
        """Raises InvalidEnvelope unless the header is of ``action`` with ``count`` items."""
        header = self._header
        if header.action != action:
            text = f"header.action: {action} is required"
            raise InvalidEnvelope("rjct.action.not_supported", text)
        if header.version not in {None, "1.0.0"}:
            raise InvalidEnvelope("rjct.version.invalid", "header.version: 1.0.0 is required")
        if count and header.total_count not in {None, count}:
            text = "header.total_count: not as many items"
            raise InvalidEnvelope("rjct.total_count.invalid", text)

    def reply(self, op: Op, outcomes: Sequence[Outcome]) -> Struct:
        """The reply in this dialect, one entry for each outcome in the order of the request."""
        at = now_iso()
        items = item_replies(
            outcomes,
            lambda ready: self._ready_replies(ready, at),
            lambda one: self._item_reply(op, one, at),
        )
        completed = carried_out(outcomes)
        waits = not completed and any(outcome.waits for outcome in outcomes)
        header = self._reply_header(
            f"{self._action_prefix}{op}",
            "succ" if completed else "pdng" if waits else "rjct",
            None if completed or waits else "rjct.errors.too_many",
            counts=(len(items), completed),
        )
        message = self.message_types[op](self.transaction_id(), self.correlation_id, items)
        return self._wrapped(header, message)

    def refusal(self, op: Op | Service, code: str, text: str) -> Struct:
        """As Envelope: a header, and no message."""
        status = op is Service.STATUS
        action = STATUS_REPLY_ACTION if status else f"{self._action_prefix}{op}"
        return self._refusal(self._reply_header(action, "rjct", code, text))

    def status_reply(
        self,
        status: Literal["pdng", "succ", "rjct"],
        report: TransactionReport[Any] | UnsetType,
        counts: tuple[int, int],
        reason: tuple[str | None, str | None] = (None, None),
    ) -> Struct:
        """The reply to ``txn-status``. reason: code and text, of ``rjct``."""
        header = self._reply_header(STATUS_REPLY_ACTION, status, *reason, counts)
        transaction_id, correlation_id = self.transaction_id(), self.correlation_id
        message = self.status_message_type(transaction_id, correlation_id, report)
        return self._wrapped(header, message)

    def stored_items(self, op: Op, rows: list[dict[str, Any]]) -> list[Any]:
        """Replies to items as this dialect has them, whichever dialect they were kept in."""
        present = [
            {name: value for name, value in row.items() if value is not None} for row in rows
        ]
        return [msgspec.convert(row, self.item_types[op]) for row in present]

    def _wrapped(self, header: Any, message: Any) -> Struct:
        wrapped: Struct = self.reply_type(header, message)
        return wrapped

    def _refusal(self, header: Any) -> Struct:
        return G2pReply[Any](header)

    def _reply_header(
        self,
        action: str,
        status: Literal["pdng", "succ", "rjct"],
        code: str | None = None,
        text: str | None = None,
        counts: tuple[int, int] = (0, 0),
    ) -> Any:
        """The header of a reply: sender and receiver changed over. counts: items, and done ones."""
        return self.header_type(
            version="1.0.0",
            message_id=self.message_id(),
            message_ts=now_iso(),
            action=action,
            status=status,
            status_reason_code=self.absent if code is None else code,
            status_reason_message=self.absent if text is None else text,
            total_count=counts[0],
            completed_count=counts[1],
            sender_id=self._header.receiver_id or "",
            receiver_id=self.sender_id(),
            is_msg_encrypted=False,
            meta={},
        )

    def _locale(self, locale: str) -> str | UnsetType:
        return locale if _THREE_LETTERS.fullmatch(locale) else UNSET

    def _ready_replies(self, ready: ReadyOutcomes, at: str) -> list[msgspec.Raw]:
        """As ``_item_reply`` of each, joined of ready JSON."""
        null = self.absent is None
        provider, message, no_info = (
            f'"{name}":null,' if null else ""
            for name in ("account_provider_info", "status_reason_message", "additional_info")
        )
        asked_for = [item.locale for item in ready.items]
        known = {one: self._locale(one) for one in set(asked_for)}
        locales = {
            one: "" if locale is UNSET else f'"locale":{to_json(locale)},'
            for one, locale in known.items()
        }
        ids = texts_to_json([item.person_id for item in ready.items])
        references = texts_to_json([item.reference for item in ready.items])
        columns = zip(
            ready.infos, texts_to_json(ready.fas), ready.facts, ids, asked_for, references,
            strict=True,
        )  # fmt: skip
        code = Reason.ACTIVE.value
        return [
            msgspec.Raw(
                f'{{{provider}{_info_member(info) if info else no_info}"fa":{fa},'
                f'"id":{person_id},{locales[locale]}"mapping":{facts},"reference_id":{reference},'
                f'"status":"succ","status_reason_code":"{code}",{message}"timestamp":"{at}"}}'
            )
            for info, fa, facts, person_id, locale, reference in columns
        ]

    def _item_reply(self, op: Op, outcome: Outcome, at: str) -> Any:
        item, mapping, absent = outcome.item, outcome.mapping, self.absent
        handed_out = mapping if op is Op.RESOLVE and hands_out_account(outcome) else None
        info = handed_out.info if handed_out is not None else None
        common = (
            item.reference,
            at,
            "pdng" if outcome.waits else "succ" if outcome.ok else "rjct",
            absent if outcome.reason is None or outcome.waits else outcome.reason,
            absent if outcome.message is None else outcome.message,
            absent if info is None else info,
            self._locale(item.locale),
            mapping_facts(mapping),
        )
        kind = self.item_types[op]
        if op is Op.RESOLVE:
            return kind(
                *common,
                id=(item.person_id or mapping.person_id) if mapping else absent,
                fa=handed_out.fa if handed_out else "",
            )
        if op is Op.UNLINK:
            return kind(*common, id=item.person_id)
        fa = mapping.fa if mapping else item.fa
        return kind(*common, fa=fa) if op is Op.LINK else kind(*common, id=item.person_id, fa=fa)


def _info_member(info: str) -> str:
    return f'"additional_info":{info},'


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
    status: AckStatus, correlation_id: str, code: str = "", text: str = ""
) -> Acknowledgement:
    """The answer to a request that is, or is not, carried out later. code: of what is wrong."""
    error: ErrorEntry | UnsetType = ErrorEntry(code, text[:999]) if code else UNSET
    return Acknowledgement(AcknowledgementMessage(status, now_iso(), correlation_id, error))


def acknowledgement_error_code(reason_code: str) -> str:
    """What an acknowledgement says for a reason code of a header."""
    return _ACK_ERRORS.get(reason_code, "err.request.bad")
