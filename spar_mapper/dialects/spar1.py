"""SPAR 1.x: the envelope of G2P Connect, where null is said and fewer codes are known.

Its directory stands here as well: ``/dfsp/getLevels`` and ``/dfsp/getLevelValues``.
"""

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar

from msgspec import UNSET, Meta, Struct, UnsetType

from spar_mapper.core.clock import now_iso
from spar_mapper.core.model import Op, Service
from spar_mapper.core.providers import Provider, ProviderKind
from spar_mapper.dialects.envelope import DateTime, ErrorEntry, ItemReply, replies_struct
from spar_mapper.dialects.g2p import G2pEnvelope
from spar_mapper.dialects.g2p_messages import StatusReplyMessage
from spar_mapper.dialects.items import WholeNumber

_KNOWN_CODES = dict.fromkeys(
    ("rjct.permission.denied", "err.encryption.invalid"), "rjct.jwt.invalid"
)
"""What a header of SPAR 1.x cannot say: its clients refuse to read other codes than its own."""
M = TypeVar("M")
P = TypeVar("P")


# Replies of the operations.


class Spar1ReplyHeader(Struct):
    """What became of the request as a whole. message_id: the one of the request."""

    version: Literal["1.0.0"]
    message_id: str
    message_ts: DateTime
    action: str
    status: Literal["pdng", "succ", "rjct"]
    status_reason_code: str | None
    status_reason_message: str | None
    total_count: int
    completed_count: int
    sender_id: str
    receiver_id: str
    is_msg_encrypted: bool
    meta: dict[str, str]


class Spar1Reply(Struct, Generic[M]):
    """A reply around its message. errors: as of G2pReply."""

    header: Spar1ReplyHeader
    message: M
    errors: list[ErrorEntry] | UnsetType = UNSET


class NoMessage(Struct):
    """The message of a refusal: empty, but there."""


class Spar1LinkReply(ItemReply, kw_only=True):
    """fa: as it is registered, or was asked for."""

    fa: str


class Spar1UpdateReply(ItemReply, kw_only=True):
    """fa: as it is registered, or was asked for."""

    id: str
    fa: str


class Spar1ResolveReply(ItemReply, kw_only=True):
    """fa: empty where nobody was found, or only yes or no was asked for."""

    fa: str
    id: str | None = None
    account_provider_info: None = None


class Spar1UnlinkReply(ItemReply, kw_only=True):
    """Whose mapping was ended."""

    id: str


ITEM_REPLIES: dict[Op, type[ItemReply]] = {
    Op.LINK: Spar1LinkReply,
    Op.UPDATE: Spar1UpdateReply,
    Op.RESOLVE: Spar1ResolveReply,
    Op.UNLINK: Spar1UnlinkReply,
}
REPLY_MESSAGES = {
    op: replies_struct(f"Spar1{op.capitalize()}Replies", op, item, str)
    for op, item in ITEM_REPLIES.items()
}


class Spar1Transaction(Struct, omit_defaults=True):
    """What became of acknowledged requests, as of G2pTransaction, with items of SPAR 1.x."""

    transaction_id: str
    correlation_id: str
    link_response: list[Spar1LinkReply] | UnsetType = UNSET
    update_response: list[Spar1UpdateReply] | UnsetType = UNSET
    resolve_response: list[Spar1ResolveReply] | UnsetType = UNSET
    unlink_response: list[Spar1UnlinkReply] | UnsetType = UNSET


class Spar1StatusMessage(StatusReplyMessage[Spar1Transaction]):
    """The message of a reply to ``txn/status`` in SPAR 1.x."""


# The envelope.


class Spar1Envelope(G2pEnvelope):
    """A request of SPAR 1.x, as Envelope."""

    reply_type: ClassVar[Any] = Spar1Reply
    header_type: ClassVar[Any] = Spar1ReplyHeader
    item_types: ClassVar[dict[Op, Any]] = dict(ITEM_REPLIES)
    message_types: ClassVar[dict[Op, Any]] = dict(REPLY_MESSAGES)
    transaction_type: ClassVar[Any] = Spar1Transaction
    status_message_type: ClassVar[Any] = Spar1StatusMessage
    absent: ClassVar[UnsetType | None] = None

    def is_encrypted(self) -> bool:
        """True for a cipher text: SPAR 1.x does not look at what the header says of it."""
        return super().is_encrypted() and "ciphertext" in self._message

    def refusal(self, op: Op | Service, code: str, text: str) -> Struct:
        """As Envelope: the message is empty instead of missing."""
        return super().refusal(op, _KNOWN_CODES.get(code, code), text)

    def _refusal(self, header: Any) -> Struct:
        return Spar1Reply(header, NoMessage())

    def _locale(self, locale: str) -> str | UnsetType:
        return locale


# The directory.


class Spar1Page(Struct):
    """Which page of a list is wanted; clients send an empty object for all of it."""

    request_page: Annotated[WholeNumber, Meta(ge=1)] | None = None
    page_size: Annotated[WholeNumber, Meta(ge=1)] | None = None


class Spar1DirectoryRequest(Struct, Generic[P]):
    """A question to the directory; its header says nothing."""

    request_payload: P
    request_header: Any = None
    request_pagination: Spar1Page | None = None


class LevelsRequest(Struct):
    """parent: the level above; 0: what a person chooses first."""

    parent: WholeNumber | None = None


class LevelValuesRequest(Struct):
    """level_id: of a Level. parent: the id of the value chosen on the level above, or 0."""

    level_id: WholeNumber | None = None
    parent: WholeNumber | None = None


class Level(Struct):
    """One step in which a person names an account: chosen from values, or typed."""

    id: int
    name: str
    level_type: str
    input_type: Literal["select", "input"]
    parent: int
    validation_regex: str


class LevelValue(Struct):
    """One bank, branch or wallet provider to choose on the level ``level_id``."""

    id: int
    name: str
    code: str
    description: None
    parent: int
    level_id: int
    strategy_id: int


class DirectoryReplyHeader(Struct):
    """When it was answered."""

    response_timestamp: DateTime


class DirectoryPage(Struct):
    """Which page this is, of how many values in all."""

    current_page: int
    page_size: int
    total_elements: int


class Spar1DirectoryReply(Struct, Generic[P]):
    """A page of the directory."""

    response_header: DirectoryReplyHeader
    response_status: Literal["success"]
    response_error_code: None
    response_message: None
    response_pagination: DirectoryPage
    response_payload: list[P]


LEVELS = (
    Level(1, "Bank", "bank", "select", 0, ""),
    Level(2, "Branch", "branch", "select", 1, ""),
    Level(3, "Account", "account", "input", 2, r"^\d{9,18}$"),
    Level(4, "Mobile Wallet", "mobile_wallet_provider", "select", 0, ""),
    Level(5, "Mobile Number", "mobile_number", "input", 4, r"^\d{10}$"),
    Level(6, "Email Wallet", "email_wallet_provider", "select", 0, ""),
    Level(
        7, "Email address", "email_address", "input", 6,
        r"[A-Za-z0-9\._%+\-]+@[A-Za-z0-9\.\-]+\.[A-Za-z]{2,}",
    ),
)  # fmt: skip
"""The levels of openg2p-spar-self-service 1.0.0, from dfsp_levels of its seed."""
KIND_OF_LEVEL = {
    1: ProviderKind.BANK,
    2: ProviderKind.BRANCH,
    4: ProviderKind.MOBILE_WALLET,
    6: ProviderKind.EMAIL_WALLET,
}


def level_values(found: Sequence[Provider], level_id: int) -> list[LevelValue]:
    """Providers as values of a level."""
    return [
        LevelValue(one.id, one.name, one.code, None, one.parent, level_id, one.strategy)
        for one in found
    ]


def directory_reply(rows: list[P], page: DirectoryPage) -> Spar1DirectoryReply[P]:
    """A reply of the directory."""
    header = DirectoryReplyHeader(now_iso())
    return Spar1DirectoryReply(header, "success", None, None, page, rows)
