"""What every dialect offers: how a request is opened and a reply is wrapped."""

from collections.abc import Callable, Sequence
from collections.abc import Mapping as Map
from typing import Annotated, Any, Literal, Protocol, TypeVar

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from spar_mapper.core.clock import iso_of_ms
from spar_mapper.core.model import Mapping, Op, Outcome, ReadyOutcomes, Reason, Service
from spar_mapper.dialects.items import FaReading, RequestItem

T = TypeVar("T")
DateTime = Annotated[str, Meta(extra_json_schema={"format": "date-time"})]
"""ISO 8601 with its zone, as we write it."""


class InvalidEnvelope(Exception):
    """The envelope itself is wrong. code: a reason code; text names the path of the member."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


class ErrorEntry(Struct):
    """One thing that is wrong with a call."""

    code: str
    message: str


class ErrorReply(Struct):
    """What is wrong with a call itself, in the shape SPAR gives it."""

    errors: list[ErrorEntry]


class MappingFacts(Struct, omit_defaults=True):
    """Our extension of an item's reply: version, when and by whom. Other clients ignore it.

    expiry_date: where there is one. shared: where somebody else is paid on the same account.
    frozen: it is not to be paid on. pending_until: where another account becomes effective then.
    grace_until: after the expiry date, the last day on which it can be extended; account_end: how
    the number of that account ends.
    """

    version: int
    updated_at: DateTime
    updated_by: str
    expiry_date: str | UnsetType = UNSET
    shared: bool | UnsetType = UNSET
    frozen: bool | UnsetType = UNSET
    pending_until: DateTime | UnsetType = UNSET
    grace_until: str | UnsetType = UNSET
    account_end: str | UnsetType = UNSET


class ItemReply(Struct):
    """What all operations of SPAR answer an item with; each adds its own members.

    All that has a default is sent as well: SPAR says null. status: pdng in SPAR 1.x alone.
    """

    reference_id: str
    timestamp: DateTime
    status: Literal["pdng", "succ", "rjct"]
    status_reason_code: Reason | None = None
    status_reason_message: str | None = None
    additional_info: list[Any] | None = None
    locale: str | None = None
    mapping: MappingFacts | UnsetType = UNSET


class Envelope(Protocol):
    """One opened request, whose reply has the same transaction and correlation."""

    @property
    def request_items(self) -> Map[Op, type[RequestItem]]:
        """What an item of each operation is decoded to."""
        ...

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

    def items(self, op: Op | Service) -> list[Any]:
        """The items as they were decoded from JSON, at least one. Raises InvalidEnvelope."""
        ...

    def reply(self, op: Op, outcomes: Sequence[Outcome]) -> Struct:
        """The reply, with one entry for each outcome in the order of the request."""
        ...

    def refusal(self, op: Op, code: str, text: str) -> Struct:
        """The reply that refuses the whole request. code: a reason code of the dialect."""
        ...


def required_object(body: Any, name: str) -> dict[str, Any]:
    """The member ``name`` of ``body``. Raises InvalidEnvelope when it is not an object."""
    value = body.get(name) if isinstance(body, dict) else None
    if not isinstance(value, dict):
        raise InvalidEnvelope("rjct.request.validation", f"{name}: an object is required")
    return value


def item_replies(
    outcomes: Sequence[Outcome],
    of_ready: Callable[[ReadyOutcomes], list[T]],
    of_other: Callable[[Outcome], T],
) -> list[T]:
    """A reply for each outcome, in their order; of all that lie ready in one go."""
    if isinstance(outcomes, ReadyOutcomes):
        return of_ready(outcomes)
    ready = iter(of_ready(ReadyOutcomes.of(outcomes)))
    return [of_other(one) if one.ready is None else next(ready) for one in outcomes]


def hands_out_account(outcome: Outcome) -> bool:
    """False for an account that is expired or frozen: it is mentioned, never handed out."""
    return outcome.item.details and outcome.reason is not Reason.FA_INACTIVE


def mapping_facts(mapping: Mapping | None) -> MappingFacts | UnsetType:
    """What a reply says of the mapping as it stands after the operation."""
    if mapping is None:
        return UNSET
    return MappingFacts(
        mapping.version,
        mapping.updated_at,
        mapping.updated_by,
        mapping.expires or UNSET,
        mapping.shared or UNSET,
        mapping.frozen or UNSET,
        iso_of_ms(mapping.pending_until) if mapping.pending_until else UNSET,
        mapping.grace_until or UNSET,
        mapping.account_end or UNSET,
    )


def replies_struct(name: str, op: Op, item: Any, correlation_id: Any) -> type[Struct]:
    """The Struct with the replies to all items of a request: transaction, correlation, list.

    item: what stands in the list. correlation_id: the type of that member.
    """
    members: list[tuple[str, Any]] = [
        ("transaction_id", str),
        ("correlation_id", correlation_id),
        (f"{op}_response", list[item]),
    ]
    return msgspec.defstruct(name, members)


def requests_struct(name: str, op: Op, item: Any) -> type[Struct]:
    """The Struct with all items of a request; they are decoded one by one, for each may fail."""
    items = Annotated[list[item], Meta(min_length=1)]
    members: list[Any] = [(f"{op}_request", items), ("transaction_id", str | None, None)]
    return msgspec.defstruct(name, members)


def decode_member(body: Any, name: str, kind: type[T]) -> T:
    """The member ``name`` of ``body``. Raises InvalidEnvelope that names what is wrong in it."""
    try:
        return msgspec.convert(required_object(body, name), kind)
    except msgspec.ValidationError as error:
        raise InvalidEnvelope("rjct.request.validation", f"{name}: {error}") from error
