"""SPAR 2.x: ``request_header`` and ``request_body.request_payload``; an FA is an object.

Its directory stands here as well: ``/dfsp/fetch-*`` and, our extension, ``/strategies/*``.
"""

from collections.abc import Sequence
from typing import Annotated, Any, Generic, Literal, TypeVar

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType
from msgspec.structs import asdict

from spar_mapper.core.clock import now_iso
from spar_mapper.core.json_text import texts_to_json, to_json
from spar_mapper.core.model import Mapping, Op, Outcome, ReadyOutcomes, Reason, Service
from spar_mapper.core.providers import Provider, ProviderKind
from spar_mapper.core.strategies import Strategy, StrategyRegistry
from spar_mapper.dialects.envelope import (
    DateTime,
    ErrorEntry,
    InvalidEnvelope,
    ItemReply,
    decode_member,
    hands_out_account,
    item_replies,
    mapping_facts,
    replies_struct,
    requests_struct,
    required_object,
)
from spar_mapper.dialects.items import (
    FaReading,
    RequestItem,
    ResolveItem,
    UnlinkItem,
    WholeNumber,
    WriteItem,
)

P = TypeVar("P")


# Requests.


class Spar2RequestHeader(Struct):
    """Who asks, and when. programme: our extension, of items that name none themselves."""

    sender_app_mnemonic: str | None = None
    sender_app_url: str | None = None
    request_id: str | None = None
    request_timestamp: str | None = None
    instance_id: str | None = None
    programme: str | None = None


class Spar2Page(Struct):
    """Which page of a list is wanted."""

    current_page: Annotated[WholeNumber, Meta(ge=1)]
    page_size: Annotated[WholeNumber, Meta(ge=1)]


class Spar2RequestBody(Struct, Generic[P]):
    """pagination_request: the directory looks at it, the operations do not."""

    request_payload: P
    pagination_request: Spar2Page | None = None


class Spar2Request(Struct, Generic[P]):
    """A request around its payload."""

    request_header: Spar2RequestHeader
    request_body: Spar2RequestBody[P]


class Spar2Fa(Struct):
    """An account: a number, address or telephone number, and what its strategy asks for beside.

    strategy_id: without it the first one in ``additional_info`` is taken.
    """

    strategy_id: WholeNumber | None = None
    fa_type: str | None = None
    account_number: str | None = None
    bank_name: str | None = None
    bank_code: str | None = None
    branch_name: str | None = None
    branch_code: str | None = None
    mobile_number: str | None = None
    email_address: str | None = None
    wallet_provider_name: str | None = None
    wallet_provider_code: str | None = None


class Spar2WriteItem(WriteItem, kw_only=True):
    """Link and update in SPAR 2.x."""

    fa: Spar2Fa


REQUEST_ITEMS: dict[Op, type[RequestItem]] = {
    Op.LINK: Spar2WriteItem,
    Op.UPDATE: Spar2WriteItem,
    Op.RESOLVE: ResolveItem,
    Op.UNLINK: UnlinkItem,
}
REQUEST_PAYLOADS = {
    op: requests_struct(f"Spar2{op.capitalize()}Items", op, item)
    for op, item in REQUEST_ITEMS.items()
}


# Replies.


class Spar2ReplyHeader(Struct):
    """Whether the request as a whole was carried out."""

    request_id: str
    response_status: Literal["SUCCESS", "ERROR"]
    response_error_code: str | None
    response_error_message: str | None
    response_timestamp: DateTime


class Spar2PageCount(Struct):
    """How much there is on all pages."""

    number_of_items: int
    number_of_pages: int


class Spar2ReplyBody(Struct, Generic[P]):
    """pagination_response: where pages were asked for."""

    pagination_response: Spar2PageCount | None
    response_payload: P


class Spar2Reply(Struct, Generic[P]):
    """A reply around its payload. errors: as of G2pReply."""

    response_header: Spar2ReplyHeader
    response_body: Spar2ReplyBody[P]
    errors: list[ErrorEntry] | UnsetType = UNSET


class Spar2FaReply(Struct, omit_defaults=True):
    """An account as it is handed out. strategy_id: null when no strategy reads it."""

    strategy_id: int | None
    fa_type: str | UnsetType = UNSET
    account_number: str | UnsetType = UNSET
    bank_name: str | UnsetType = UNSET
    bank_code: str | UnsetType = UNSET
    branch_name: str | UnsetType = UNSET
    branch_code: str | UnsetType = UNSET
    mobile_number: str | UnsetType = UNSET
    email_address: str | UnsetType = UNSET
    wallet_provider_name: str | UnsetType = UNSET
    wallet_provider_code: str | UnsetType = UNSET


class Spar2LinkReply(ItemReply, kw_only=True):
    """fa: as it was built, or read, by its strategy."""

    fa: str


class Spar2ChangeReply(ItemReply, kw_only=True):
    """Of update and unlink."""

    id: str


class Spar2ResolveReply(ItemReply, kw_only=True):
    """id, fa: null where nobody was found, fa also where only yes or no was asked for."""

    id: str | None
    fa: Spar2FaReply | None
    account_provider_info: None = None


ITEM_REPLIES: dict[Op, type[ItemReply]] = {
    Op.LINK: Spar2LinkReply,
    Op.UPDATE: Spar2ChangeReply,
    Op.RESOLVE: Spar2ResolveReply,
    Op.UNLINK: Spar2ChangeReply,
}
REPLY_PAYLOADS = {
    op: replies_struct(f"Spar2{op.capitalize()}Replies", op, item, None)
    for op, item in ITEM_REPLIES.items()
}


# The envelope.


class Spar2Envelope:
    """A request of SPAR 2.x, as Envelope."""

    request_items = REQUEST_ITEMS

    def __init__(self, body: Any, strategies: StrategyRegistry) -> None:
        """Raises InvalidEnvelope."""
        self._strategies = strategies
        self._header = decode_member(body, "request_header", Spar2RequestHeader)
        self._body = required_object(body, "request_body")
        self._payload = required_object(self._body, "request_payload")

    def read_fa(self, value: Any, strategy_hint: int | None) -> FaReading | None:
        """As Envelope: ``value`` is a Spar2Fa."""
        return read_fa_object(value, strategy_hint, self._strategies)

    def sender_id(self) -> str:
        """As Envelope: ``sender_app_mnemonic``."""
        return self._header.sender_app_mnemonic or ""

    def message_id(self) -> str:
        """As Envelope: ``request_id``."""
        return self._header.request_id or ""

    def sent_at(self) -> str:
        """As Envelope: ``request_timestamp``."""
        return self._header.request_timestamp or ""

    def programme(self) -> str:
        """As Envelope: ``programme`` of the header."""
        return self._header.programme or ""

    def body_as(self, kind: type[P]) -> Spar2RequestBody[P]:
        """The request's body around a payload of ``kind``. Raises InvalidEnvelope."""
        return decode_member({"request_body": self._body}, "request_body", Spar2RequestBody[kind])  # type: ignore[valid-type]  # a type of the caller

    def items(self, op: Op | Service) -> list[Any]:
        """As Envelope: ``{op}_request`` of the payload. Raises InvalidEnvelope."""
        items = self._payload.get(f"{op}_request")
        if not isinstance(items, list) or not items:
            text = f"Empty {op}_request list in request.request_body.request_payload"
            raise InvalidEnvelope("rjct.request.validation", text)
        return items

    def reply(self, op: Op, outcomes: Sequence[Outcome]) -> Struct:
        """The reply in this dialect, one entry for each outcome in the order of the request."""
        at = now_iso()
        if op is not Op.RESOLVE:
            return self._operation_reply(op, [_item_reply(op, one, at) for one in outcomes])
        return self._operation_reply(op, _resolve_replies(outcomes, at))

    def refusal(self, op: Op, code: str, text: str) -> Struct:
        """The reply that refuses the whole request. code: a reason code of the dialect."""
        return self._operation_reply(op, [], code, text)

    def payload_reply(
        self,
        payload: P,
        pages: Spar2PageCount | None,
        code: str | None = None,
        text: str | None = None,
    ) -> Spar2Reply[P]:
        """A reply around ``payload``; with ``code`` its header says ERROR."""
        status: Literal["SUCCESS", "ERROR"] = "ERROR" if code else "SUCCESS"
        header = Spar2ReplyHeader(self.message_id(), status, code, text, now_iso())
        return Spar2Reply(header, Spar2ReplyBody(pages, payload))

    def _operation_reply(
        self,
        op: Op,
        items: list[Any] | msgspec.Raw,
        code: str | None = None,
        text: str | None = None,
    ) -> Struct:
        transaction_id = self._payload.get("transaction_id")
        named = transaction_id if isinstance(transaction_id, str) else ""
        return self.payload_reply(REPLY_PAYLOADS[op](named, None, items), None, code, text)


def _resolve_replies(outcomes: Sequence[Outcome], at: str) -> msgspec.Raw:
    """The list of ``_item_reply`` of each, joined of what is JSON already where it lies ready."""
    replies = item_replies(
        outcomes,
        lambda ready: _ready_replies(ready, at),
        lambda one: to_json(_item_reply(Op.RESOLVE, one, at)),
    )
    replies[0] = f"[{replies[0]}"
    replies[-1] += "]"
    return msgspec.Raw(",".join(replies))


def _ready_replies(ready: ReadyOutcomes, at: str) -> list[str]:
    ids = texts_to_json([item.person_id for item in ready.items])
    references = texts_to_json([item.reference for item in ready.items])
    asked_for = [item.locale for item in ready.items]
    locales = {locale: to_json(locale) for locale in set(asked_for)}
    code = Reason.ACTIVE.value
    return [
        f'{{"account_provider_info":null,"additional_info":{info or "null"},"fa":{fa},'
        f'"id":{person_id},"locale":{locales[locale]},"mapping":{facts},'
        f'"reference_id":{reference},"status":"succ","status_reason_code":"{code}",'
        f'"status_reason_message":null,"timestamp":"{at}"}}'
        for info, fa, facts, person_id, locale, reference in zip(
            ready.infos, ready.fa_objects, ready.facts, ids, asked_for, references, strict=True
        )
    ]


def _item_reply(op: Op, outcome: Outcome, at: str) -> ItemReply:
    item, mapping = outcome.item, outcome.mapping
    info: list[Any] | None = None
    handed_out = mapping if op is Op.RESOLVE and hands_out_account(outcome) else None
    if handed_out is not None:
        info = handed_out.info
    status: Literal["succ", "rjct"] = "succ" if outcome.ok else "rjct"  # it knows no other
    common = (
        item.reference,
        at,
        status,
        outcome.reason,
        outcome.message,
        info,
        item.locale,
        mapping_facts(mapping),
    )
    if op is Op.LINK:
        return Spar2LinkReply(*common, fa=mapping.fa if mapping else item.fa)
    if op is Op.RESOLVE:
        return Spar2ResolveReply(
            *common,
            id=(item.person_id or mapping.person_id) if mapping else None,
            fa=_fa_reply(handed_out) if handed_out else None,
        )
    return Spar2ChangeReply(*common, id=item.person_id)


def _fa_reply(mapping: Mapping) -> Spar2FaReply:
    return Spar2FaReply(mapping.strategy, **mapping.fields)


def read_fa_object(
    fa: Spar2Fa, strategy_hint: int | None, strategies: StrategyRegistry
) -> FaReading | None:
    """An FA object as string, strategy and fields; None when it cannot be kept.

    strategy_hint: the strategy where the object names none.
    """
    number = strategy_hint if fa.strategy_id is None else int(fa.strategy_id)
    strategy = strategies.get(number) if number is not None else None
    if strategy is None or not (fa.account_number or fa.mobile_number or fa.email_address):
        return None
    built = strategy.build_and_read(asdict(fa))
    return None if built is None else FaReading(built[0], strategy.number, built[1])


# The directory.


class BanksRequest(Struct):
    """All banks."""


class BranchesRequest(Struct):
    """bank_id: only the branches of this bank."""

    bank_id: WholeNumber | None = None


class WalletProvidersRequest(Struct):
    """All wallet providers."""


class Bank(Struct):
    """One bank. bank_mnemonic: unique."""

    id: int
    bank_mnemonic: str
    bank_name: str
    bank_code: str


class Branch(Struct):
    """One branch of the bank ``bank_id``. branch_mnemonic: unique."""

    id: int
    branch_mnemonic: str
    branch_name: str
    branch_code: str
    bank_id: int


class WalletProvider(Struct):
    """One provider of wallets. sp_mnemonic: unique for its type."""

    id: int
    sp_mnemonic: str
    sp_name: str
    sp_code: str
    wallet_type: Literal["MOBILE_WALLET", "EMAIL_WALLET"]


class Banks(Struct):
    """The reply of ``/dfsp/fetch-banks``."""

    banks: list[Bank]


class Branches(Struct):
    """The reply of ``/dfsp/fetch-branches``."""

    branches: list[Branch]


class WalletProviders(Struct):
    """The reply of ``/dfsp/fetch-wallet-service-providers``."""

    wallet_service_providers: list[WalletProvider]


def banks_payload(found: Sequence[Provider]) -> Banks:
    """Banks as SPAR 2.x has them."""
    return Banks([Bank(one.id, one.mnemonic, one.name, one.code) for one in found])


def branches_payload(found: Sequence[Provider]) -> Branches:
    """Branches as SPAR 2.x has them."""
    branches = [Branch(one.id, one.mnemonic, one.name, one.code, one.parent) for one in found]
    return Branches(branches)


def wallet_providers_payload(found: Sequence[Provider]) -> WalletProviders:
    """Wallet providers as SPAR 2.x has them."""
    return WalletProviders(
        [
            WalletProvider(
                one.id,
                one.mnemonic,
                one.name,
                one.code,
                "MOBILE_WALLET" if one.kind is ProviderKind.MOBILE_WALLET else "EMAIL_WALLET",
            )
            for one in found
        ]
    )


# Strategies, our extension.


class StrategiesRequest(Struct):
    """All strategies."""


class NewStrategy(Struct):
    """construct_strategy: the template, ``key:{key}`` joined by dots."""

    strategy_id: Annotated[WholeNumber, Meta(ge=1, le=2**31 - 1)]
    construct_strategy: Annotated[str, Meta(max_length=500)]
    description: Annotated[str, Meta(max_length=255)] = ""


class StrategyDescription(Struct):
    """One strategy. deconstruct_strategy: the regex that takes the string apart again."""

    strategy_id: int
    description: str
    construct_strategy: str
    deconstruct_strategy: str


class Strategies(Struct):
    """The reply of ``/strategies/fetch``."""

    strategies: list[StrategyDescription]


class AddedStrategy(Struct):
    """The reply of ``/strategies/add``."""

    strategy_id: int


def strategies_payload(known: Sequence[Strategy], descriptions: dict[int, str]) -> Strategies:
    """Strategies as SPAR 2.x would have them. descriptions: of those that were added."""
    return Strategies(
        [
            StrategyDescription(
                one.number, descriptions.get(one.number, "seed"), one.template, one.pattern
            )
            for one in known
        ]
    )
