"""``/freeze``: who knows that an account is wrong stops payments to it, at once and for everybody.

No mapper of the field has it; lifting is for two operators (``spar-mapper person lift``).
"""

from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.core.model import Item, Reason, Service
from spar_mapper.dialects.envelope import InvalidEnvelope
from spar_mapper.dialects.items import is_text
from spar_mapper.dialects.spar2 import Spar2Envelope
from spar_mapper.http.requests import BadRequest, RequestReader
from spar_mapper.operations.replies import Replies
from spar_mapper.storage.port import Storage

MAX_ID_CHARS = 256


class FreezeRequest(msgspec.Struct):
    """id: of the person. reason: for the registry's operators."""

    id: Annotated[str, Meta(min_length=1, max_length=MAX_ID_CHARS)]
    reason: Annotated[str, Meta(min_length=1, max_length=255)]


class FrozenPerson(msgspec.Struct):
    """The reply of ``/freeze``. frozen: nobody is paid on the account of this person now."""

    id: str
    frozen: bool


class PersonEndpoints:
    """What is asked about one person beside the operations of a mapper."""

    def __init__(self, reader: RequestReader, replies: Replies, storage: Storage) -> None:
        self._reader = reader
        self._replies = replies
        self._storage = storage

    async def freeze(self, request: Request) -> Response:
        """``/freeze``: for a partner with the right ``freeze``, of a programme of the person."""
        received = await self._reader.read(request)
        envelope = received.envelope
        if not isinstance(envelope, Spar2Envelope):
            raise BadRequest(400, "G2P-REQ-102", "request_header: an object is required")
        caller = await self._reader.authenticate(received, Service.FREEZE)
        partner = caller.partner
        try:
            asked = envelope.body_as(FreezeRequest).request_payload
        except InvalidEnvelope as error:
            raise BadRequest(400, "G2P-REQ-102", error.text) from error
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
