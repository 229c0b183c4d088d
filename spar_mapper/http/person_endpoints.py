"""``/freeze``: who knows that an account is wrong stops payments to it, at once and for everybody.

``/extend``: who knows that it is still right puts off its last day. No mapper of the field has
either; lifting a freeze is for two operators (``spar-mapper person lift``).
"""

from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType
from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.core.model import Item, Outcome, Reason, Service
from spar_mapper.core.person_id import is_usable_id
from spar_mapper.dialects.envelope import InvalidEnvelope, MappingFacts, mapping_facts
from spar_mapper.dialects.items import MAX_ID_CHARS, MAX_REFERENCE_CHARS, WholeNumber, is_text
from spar_mapper.dialects.spar2 import Spar2Envelope
from spar_mapper.http.requests import BadRequest, RequestReader
from spar_mapper.operations.extending import Extender
from spar_mapper.operations.replies import Replies
from spar_mapper.security.authenticator import Caller
from spar_mapper.storage.port import Storage

K = TypeVar("K")


class FreezeRequest(msgspec.Struct):
    """id: of the person. reason: for the registry's operators."""

    id: Annotated[str, Meta(min_length=1, max_length=MAX_ID_CHARS)]
    reason: Annotated[str, Meta(min_length=1, max_length=255)]


class FrozenPerson(msgspec.Struct):
    """The reply of ``/freeze``. frozen: nobody is paid on the account of this person now."""

    id: str
    frozen: bool


class ExtendItem(msgspec.Struct, kw_only=True):
    """Whose account is still right. until: the new last day, ISO date; absent: as far as possible.

    expected_version: that the sender saw. additional_info: the center's ``admission`` stands there.
    """

    reference_id: Annotated[str, Meta(min_length=1, max_length=MAX_REFERENCE_CHARS)]
    id: Annotated[str, Meta(min_length=1, max_length=MAX_ID_CHARS)]
    until: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None = None
    expected_version: WholeNumber | None = None
    additional_info: list[Any] | None = None
    timestamp: str | None = None


class ExtendRequest(msgspec.Struct):
    """The request of ``/extend``."""

    extend_request: Annotated[list[ExtendItem], Meta(min_length=1, max_length=1000)]
    transaction_id: str | None = None


class ExtendReply(msgspec.Struct):
    """What became of one; mapping.expiry_date is the last day as it stands now."""

    reference_id: str
    id: str
    status: Literal["succ", "rjct"]
    status_reason_code: Reason | None
    status_reason_message: str | None
    mapping: MappingFacts | UnsetType = UNSET


class Extended(msgspec.Struct):
    """The reply of ``/extend``."""

    extend_response: list[ExtendReply]


class PersonEndpoints:
    """What is asked about one person beside the operations of a mapper."""

    def __init__(
        self, reader: RequestReader, replies: Replies, storage: Storage, extender: Extender
    ) -> None:
        self._reader = reader
        self._replies = replies
        self._storage = storage
        self._extender = extender

    async def freeze(self, request: Request) -> Response:
        """``/freeze``: for a partner with the right ``freeze``, of a programme of the person."""
        caller, envelope, asked = await self._asked(request, Service.FREEZE, FreezeRequest)
        partner = caller.partner
        if not (is_text(asked.id, MAX_ID_CHARS) and is_text(asked.reason, 255)):
            raise BadRequest(400, "G2P-REQ-102", "id, reason: text is required")
        item = Item("freeze", asked.id, allowed=partner.programmes)
        (found,) = await self._storage.resolve([item])
        if found.reason is Reason.NOT_ALLOWED:
            raise BadRequest(403, "G2P-REQ-403", "id: belongs to another programme")
        if found.mapping is None:
            raise BadRequest(404, "G2P-REQ-404", "id: has no account")
        await self._storage.set_frozen(asked.id, partner.name, asked.reason)
        reply = envelope.payload_reply(FrozenPerson(asked.id, frozen=True), None)
        return self._replies.response(reply, caller)

    async def extend(self, request: Request) -> Response:
        """``/extend``: for a partner with the right ``extend``, of a programme of the person."""
        caller, envelope, asked = await self._asked(request, Service.EXTEND, ExtendRequest)
        rows = []
        for one in asked.extend_request:
            if not (is_usable_id(one.id) and is_text(one.reference_id, MAX_REFERENCE_CHARS)):
                raise BadRequest(400, "G2P-REQ-102", "id, reference_id: text is required")
            version = None if one.expected_version is None else int(one.expected_version)
            item = Item(one.reference_id, one.id, expires=one.until or "", expected_version=version)
            rows.append(_extend_reply(await self._extender.extend(caller.partner, item)))
        return self._replies.response(envelope.payload_reply(Extended(rows), None), caller)

    async def _asked(
        self, request: Request, right: Service, kind: type[K]
    ) -> tuple[Caller, Spar2Envelope, K]:
        """Who asks what. Raises BadRequest, RequestRefused."""
        received = await self._reader.read(request)
        envelope = received.envelope
        if not isinstance(envelope, Spar2Envelope):
            raise BadRequest(400, "G2P-REQ-102", "request_header: an object is required")
        try:
            caller = await self._reader.authenticate(received, right)
            return caller, envelope, envelope.body_as(kind).request_payload
        except InvalidEnvelope as error:
            raise BadRequest(400, "G2P-REQ-102", error.text) from error


def _extend_reply(outcome: Outcome) -> ExtendReply:
    item = outcome.item
    return ExtendReply(
        item.reference,
        item.person_id,
        "succ" if outcome.ok else "rjct",
        outcome.reason,
        outcome.message,
        mapping_facts(outcome.mapping),
    )
