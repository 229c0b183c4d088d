"""``/freeze``: who knows that an account is wrong stops payments to it, at once and for everybody.

``/extend``: who knows that it is still right puts off its last day. ``/validations``: what banks
found out. No mapper of the field has them; lifting a freeze is for two operators (``person lift``).
"""

from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Final, Literal, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType
from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.core.clock import now_utc
from spar_mapper.core.model import Item, Outcome, Reason, Service
from spar_mapper.core.person_id import is_usable_id
from spar_mapper.core.validation import AccountState, Method, Result, finding_of
from spar_mapper.dialects.envelope import InvalidEnvelope, MappingFacts, mapping_facts
from spar_mapper.dialects.items import MAX_ID_CHARS, MAX_REFERENCE_CHARS, WholeNumber, is_text
from spar_mapper.dialects.spar2 import Spar2Envelope
from spar_mapper.http.requests import BadRequest, RequestReader
from spar_mapper.operations.extending import Extender
from spar_mapper.operations.replies import Replies
from spar_mapper.operations.validating import Validator, validation_digest
from spar_mapper.records.validations import Validation
from spar_mapper.security.authenticator import Caller
from spar_mapper.storage.port import Storage

K = TypeVar("K")
LATEST_AHEAD: Final = timedelta(minutes=15)
"""A bank's clock may be so far ahead of ours."""


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


class ValidationItem(msgspec.Struct, kw_only=True):
    """What was found out about one account. fa_version: of the mapping that was resolved.

    reason: of a return, an ISO 20022 code. at: ISO 8601. valid_until: the last day on which it
    says something, ISO date; absent: as long as the account is the same.
    """

    reference_id: Annotated[str, Meta(min_length=1, max_length=MAX_REFERENCE_CHARS)]
    id: Annotated[str, Meta(min_length=1, max_length=MAX_ID_CHARS)]
    fa_version: Annotated[WholeNumber, Meta(ge=1, le=2**53)]
    result: Result
    method: Method
    at: Annotated[str, Meta(max_length=64)]
    reason: Annotated[str, Meta(pattern=r"^[A-Z0-9]{0,4}$")] = ""
    valid_until: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None = None


class ValidationRequest(msgspec.Struct):
    """The request of ``/validations``."""

    validation_request: Annotated[list[ValidationItem], Meta(min_length=1, max_length=1000)]
    transaction_id: str | None = None


class ValidationReply(msgspec.Struct):
    """What became of one. applies: False when the account was changed since that version.

    state: what it says of the account.
    """

    reference_id: str
    id: str
    status: Literal["succ", "rjct"]
    status_reason_code: Reason | None
    status_reason_message: str | None
    applies: bool
    state: AccountState


class Validated(msgspec.Struct):
    """The reply of ``/validations``."""

    validation_response: list[ValidationReply]


class PersonEndpoints:
    """What is asked about one person beside the operations of a mapper."""

    def __init__(
        self,
        reader: RequestReader,
        replies: Replies,
        storage: Storage,
        extender: Extender,
        validator: Validator,
    ) -> None:
        self._reader = reader
        self._replies = replies
        self._storage = storage
        self._extender = extender
        self._validator = validator

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

    async def validate(self, request: Request) -> Response:
        """``/validations``: for a partner with the right ``attest``; it blocks no payment."""
        caller, envelope, asked = await self._asked(request, Service.ATTEST, ValidationRequest)
        said = [_validation(one) for one in asked.validation_request]
        rows = []
        for one, read in zip(asked.validation_request, said, strict=True):
            outcome, applies = await self._validator.take(caller.partner, one.id, read)
            rows.append(
                ValidationReply(
                    one.reference_id, one.id, "succ" if outcome.ok else "rjct", outcome.reason,
                    outcome.message, applies, finding_of(read.result, read.reason).state,
                )
            )  # fmt: skip
        return self._replies.response(envelope.payload_reply(Validated(rows), None), caller)

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


def _validation(one: ValidationItem) -> Validation:
    """Raises BadRequest for times that are none, or to come."""
    if not (is_usable_id(one.id) and is_text(one.reference_id, MAX_REFERENCE_CHARS)):
        raise BadRequest(400, "G2P-REQ-102", "id, reference_id: text is required")
    try:
        at = datetime.fromisoformat(one.at.replace("Z", "+00:00"))
        until = datetime.fromisoformat(one.valid_until) if one.valid_until else None
        ends = (until.replace(tzinfo=UTC) + timedelta(days=1)) if until else None
    except (ValueError, OverflowError) as error:
        raise BadRequest(400, "G2P-REQ-102", "at, valid_until: ISO 8601 is needed") from error
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    if at > now_utc() + LATEST_AHEAD:
        raise BadRequest(400, "G2P-REQ-102", "at: that is still to come")
    return Validation(
        one.reference_id, validation_digest(one), "", int(one.fa_version), one.result, one.method,
        int(at.timestamp() * 1000), one.reason, int(ends.timestamp() * 1000) if ends else 0,
    )  # fmt: skip


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
