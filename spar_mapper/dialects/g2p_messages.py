"""The messages of G2P Connect 1.0.0: requests, replies, acknowledgements.

Nothing in a reply is null: what is not known is left out.
"""

from enum import StrEnum
from typing import Any, Generic, Literal, TypeVar

from msgspec import UNSET, Struct, UnsetType

from spar_mapper.core.model import Op, Reason
from spar_mapper.dialects.envelope import (
    DateTime,
    ErrorEntry,
    MappingFacts,
    replies_struct,
    requests_struct,
)
from spar_mapper.dialects.items import (
    RequestItem,
    ResolveItem,
    UnlinkItem,
    WholeNumber,
    WriteItem,
)

M = TypeVar("M")
S = TypeVar("S")

# Requests.


class G2pRequestHeader(Struct):
    """Who asks, when, and for what. sender_uri: where callbacks go.

    total_count: the number of items. meta: our extension is its ``programme``.
    """

    version: str | None = None
    message_id: str | None = None
    message_ts: str | None = None
    action: str | None = None
    sender_id: str | None = None
    sender_uri: str | None = None
    receiver_id: str | None = None
    total_count: WholeNumber | None = None
    is_msg_encrypted: bool | None = None
    meta: Any = None


class G2pRequest(Struct, Generic[M]):
    """A request around its message."""

    header: G2pRequestHeader
    message: M


class G2pWriteItem(WriteItem, kw_only=True):
    """Link and update in G2P Connect and SPAR 1.x."""

    fa: str


REQUEST_ITEMS: dict[Op, type[RequestItem]] = {
    Op.LINK: G2pWriteItem,
    Op.UPDATE: G2pWriteItem,
    Op.RESOLVE: ResolveItem,
    Op.UNLINK: UnlinkItem,
}
REQUEST_MESSAGES = {
    op: requests_struct(f"G2p{op.capitalize()}Items", op, item)
    for op, item in REQUEST_ITEMS.items()
}


class StatusAttribute(StrEnum):
    """By what ``txn/status`` looks for requests."""

    TRANSACTION = "transaction_id"
    CORRELATION = "correlation_id"
    REFERENCES = "reference_id_list"


class StatusQuestion(Struct):
    """Which requests are asked about. attribute_value: references also with commas between."""

    txn_type: Op
    attribute_type: StatusAttribute
    attribute_value: str | list[str]
    reference_id: str | None = None
    locale: str | None = None


class StatusRequestMessage(Struct):
    """The message of ``txn/status``."""

    txnstatus_request: StatusQuestion
    transaction_id: str | None = None


# Replies.


class G2pReplyHeader(Struct, omit_defaults=True):
    """What became of the request as a whole. message_id: the one of the request."""

    message_id: str
    message_ts: DateTime
    action: str
    status: Literal["pdng", "succ", "rjct"]
    total_count: int
    completed_count: int
    sender_id: str
    receiver_id: str
    is_msg_encrypted: bool
    meta: dict[str, str]
    version: Literal["1.0.0"]
    status_reason_code: str | UnsetType = UNSET
    status_reason_message: str | UnsetType = UNSET


class G2pReply(Struct, Generic[M], omit_defaults=True):
    """A reply around its message. errors: of a refusal that is told by the HTTP status too."""

    header: G2pReplyHeader
    message: M | UnsetType = UNSET
    errors: list[ErrorEntry] | UnsetType = UNSET


class G2pItemReply(Struct, omit_defaults=True):
    """What all operations answer an item with; each adds its own. locale: of three letters."""

    reference_id: str
    timestamp: DateTime
    status: Literal["pdng", "succ", "rjct"]
    status_reason_code: Reason | UnsetType = UNSET
    status_reason_message: str | UnsetType = UNSET
    additional_info: list[Any] | UnsetType = UNSET
    locale: str | UnsetType = UNSET
    mapping: MappingFacts | UnsetType = UNSET


class G2pLinkReply(G2pItemReply, kw_only=True):
    """fa: as it is registered, or was asked for."""

    fa: str


class G2pUpdateReply(G2pItemReply, kw_only=True):
    """fa: as it is registered, or was asked for."""

    id: str
    fa: str


class G2pResolveReply(G2pItemReply, kw_only=True):
    """fa: empty where nobody was found, or only yes or no was asked for."""

    fa: str
    id: str | UnsetType = UNSET


class G2pUnlinkReply(G2pItemReply, kw_only=True):
    """Whose mapping was ended."""

    id: str


ITEM_REPLIES: dict[Op, type[G2pItemReply]] = {
    Op.LINK: G2pLinkReply,
    Op.UPDATE: G2pUpdateReply,
    Op.RESOLVE: G2pResolveReply,
    Op.UNLINK: G2pUnlinkReply,
}
REPLY_MESSAGES = {
    op: replies_struct(f"G2p{op.capitalize()}Replies", op, item, str)
    for op, item in ITEM_REPLIES.items()
}


class G2pTransaction(Struct, omit_defaults=True):
    """What became of acknowledged requests; without a list while one of them is pending."""

    transaction_id: str
    correlation_id: str
    link_response: list[G2pLinkReply] | UnsetType = UNSET
    update_response: list[G2pUpdateReply] | UnsetType = UNSET
    resolve_response: list[G2pResolveReply] | UnsetType = UNSET
    unlink_response: list[G2pUnlinkReply] | UnsetType = UNSET


class TransactionReport(Struct, Generic[S]):
    """txn_type: the action of the callback."""

    txn_type: str
    txn_status: S


class StatusReplyMessage(Struct, Generic[S], omit_defaults=True):
    """The message of a reply to ``txn/status``; without a report when no request is known."""

    transaction_id: str
    correlation_id: str
    txnstatus_response: TransactionReport[S] | UnsetType = UNSET


class G2pStatusMessage(StatusReplyMessage[G2pTransaction]):
    """The same in G2P Connect."""


class AckStatus(StrEnum):
    """ACK: it will be carried out; NACK: valid, but it will not; ERR: it is invalid."""

    ACK = "ACK"
    NACK = "NACK"
    ERR = "ERR"


class AcknowledgementMessage(Struct, omit_defaults=True):
    """correlation_id: what the callback will name."""

    ack_status: AckStatus
    timestamp: DateTime
    correlation_id: str
    error: ErrorEntry | UnsetType = UNSET


class Acknowledgement(Struct, omit_defaults=True):
    """The answer to a request that is carried out later. errors: as of G2pReply.

    Source: G2P Connect 1.0.0, the schema Acknowledgement.
    """

    message: AcknowledgementMessage
    errors: list[ErrorEntry] | UnsetType = UNSET
