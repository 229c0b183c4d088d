"""Doors beside a mapper's four: a person's history, signed statements, who the partners are.

No mapper of the field has them; the envelope is that of SPAR 2.x.
"""

from typing import Annotated, Literal, TypeVar

from msgspec import Meta, Struct
from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.core.model import Service
from spar_mapper.dialects.envelope import InvalidEnvelope
from spar_mapper.dialects.items import is_text
from spar_mapper.dialects.spar2 import Spar2Envelope
from spar_mapper.http.requests import BadRequest, RequestReader
from spar_mapper.onboarding.overview import PartnersOverview, PartnersView
from spar_mapper.operations.deciding import ConsoleDecisions, DecisionRefused
from spar_mapper.operations.person_records import OtherProgramme, PersonRecords, ShownLine
from spar_mapper.operations.replies import Replies
from spar_mapper.security.authenticator import Caller
from spar_mapper.security.operator_passkeys import MAX_CHARS
from spar_mapper.security.operator_words import APPROVE
from spar_mapper.settings import BadSetting

K = TypeVar("K")
DecisionState = Literal["approved", "rejected", "refused"]
MAX_ID_CHARS = 256


class HistoryRequest(Struct):
    """``POST /history``. id: of the person."""

    id: Annotated[str, Meta(min_length=1, max_length=MAX_ID_CHARS)]


class HistoryOfPerson(Struct):
    """Its reply: the latest line first."""

    id: str
    lines: list[ShownLine]


class StatementRequest(Struct):
    """``POST /statements``. account_sha256: of the account as the registry has it as a string."""

    id: Annotated[str, Meta(min_length=1, max_length=MAX_ID_CHARS)]
    account_sha256: Annotated[str, Meta(pattern="^([0-9a-fA-F]{64})?$")] = ""


class SignedStatement(Struct):
    """Its reply. statement: a JWS (``account-statement+jwt``) of our key."""

    id: str
    statement: str


class OverviewRequest(Struct):
    """``POST /partners/overview``: the envelope is all."""


class DecisionRequest(Struct):
    """``POST /proposals/decide``. signed: the word of an operator, by passkey."""

    id: Annotated[str, Meta(min_length=1, max_length=64)]
    act: Literal["approve", "reject"]
    operator: Annotated[str, Meta(min_length=1, max_length=200)]
    signed: Annotated[str, Meta(min_length=1, max_length=MAX_CHARS)]


class DecisionTaken(Struct):
    """Its reply. state: approved, rejected, or refused: then nothing was decided.

    code: why it was refused, else empty. text: for the operator, in English.
    """

    id: str
    state: DecisionState
    code: str
    text: str


class RecordEndpoints:
    """What is on record, for partners with the right to it, and what operators decide of it."""

    def __init__(
        self,
        reader: RequestReader,
        replies: Replies,
        records: PersonRecords,
        overview: PartnersOverview,
        decisions: ConsoleDecisions,
    ) -> None:
        self._reader = reader
        self._replies = replies
        self._records = records
        self._overview = overview
        self._decisions = decisions

    async def history(self, request: Request) -> Response:
        """``POST /history``."""
        caller, envelope, asked = await self._asked(request, Service.HISTORY, HistoryRequest)
        _check_id(asked.id)
        try:
            lines = await self._records.history(caller.partner, asked.id, envelope.message_id())
        except OtherProgramme as error:
            raise BadRequest(403, "G2P-REQ-403", "id: belongs to another programme") from error
        reply = HistoryOfPerson(asked.id, list(lines))
        return self._replies.response(envelope.payload_reply(reply, None), caller)

    async def statement(self, request: Request) -> Response:
        """``POST /statements``."""
        caller, envelope, asked = await self._asked(request, Service.STATEMENT, StatementRequest)
        _check_id(asked.id)
        try:
            signed = await self._records.statement(
                caller.partner, asked.id, asked.account_sha256, envelope.message_id()
            )
        except OtherProgramme as error:
            raise BadRequest(403, "G2P-REQ-403", "id: belongs to another programme") from error
        reply = SignedStatement(asked.id, signed)
        return self._replies.response(envelope.payload_reply(reply, None), caller)

    async def partners(self, request: Request) -> Response:
        """``POST /partners/overview``: no secret, and nobody's account."""
        caller, envelope, _ = await self._asked(request, Service.PARTNERS, OverviewRequest)
        view: PartnersView = await self._overview.view()
        return self._replies.response(envelope.payload_reply(view, None), caller)

    async def decide(self, request: Request) -> Response:
        """``POST /proposals/decide``: the operator's word counts, not whoever carries it."""
        caller, envelope, asked = await self._asked(request, Service.PARTNERS, DecisionRequest)
        try:
            text = await self._decisions.take(asked.id, asked.act, asked.operator, asked.signed)
            state: DecisionState = "approved" if asked.act == APPROVE else "rejected"
            taken = DecisionTaken(asked.id, state, "", text.strip())
        except BadSetting as error:
            code = error.code if isinstance(error, DecisionRefused) else "proposal.refused"
            taken = DecisionTaken(asked.id, "refused", code, str(error))
        return self._replies.response(envelope.payload_reply(taken, None), caller)

    async def _asked(
        self, request: Request, right: Service, kind: type[K]
    ) -> tuple[Caller, Spar2Envelope, K]:
        received = await self._reader.read(request)
        envelope = received.envelope
        if not isinstance(envelope, Spar2Envelope):
            raise BadRequest(400, "G2P-REQ-102", "request_header: an object is required")
        caller = await self._reader.authenticate(received, right)
        try:
            return caller, envelope, envelope.body_as(kind).request_payload
        except InvalidEnvelope as error:
            raise BadRequest(400, "G2P-REQ-102", error.text) from error


def _check_id(text: str) -> None:
    if not is_text(text, MAX_ID_CHARS):
        raise BadRequest(400, "G2P-REQ-102", "id: text is required")
