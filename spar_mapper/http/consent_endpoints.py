"""Consents on the wire: for apps, for whoever proves people, and for people themselves.

Source of ``/consents/{id}/status``, ``/receipts/{id}`` and ``/my/consents``: OpenG2P's Consent
Manager; they are served with its prefix ``/consent/v1`` as well. PAR (RFC 9126) is the model of
``POST /consents``.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct
from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.consents.at_desk import DeskConsents
from spar_mapper.consents.partner_signed import PartnerSigned, ValidateRequest
from spar_mapper.consents.receipts import Receipt
from spar_mapper.consents.service import (
    ConsentAnswer,
    ConsentAsked,
    ConsentRefused,
    ConsentService,
    ConsentView,
)
from spar_mapper.core.clock import iso_of_ms
from spar_mapper.core.links import LinkState, May
from spar_mapper.core.model import Service
from spar_mapper.dialects.envelope import DateTime, InvalidEnvelope
from spar_mapper.dialects.spar2 import Spar2Envelope
from spar_mapper.http.requests import BadRequest, RequestReader
from spar_mapper.operations.replies import MEDIA_TYPE, Replies
from spar_mapper.records.links import LinkProof
from spar_mapper.security.authenticator import (
    Authenticator,
    Caller,
    RefusalReason,
    RequestRefused,
    client_address,
)
from spar_mapper.security.tokens import is_for, read_jwks, verified_claims
from spar_mapper.settings import Settings

Id = Annotated[str, Meta(min_length=1, max_length=256)]
Secret = Annotated[str, Meta(min_length=20, max_length=200)]
Language = Annotated[str, Meta(max_length=8)]
Text = Annotated[str, Meta(max_length=200)]
K = TypeVar("K")
Served = Callable[[Request], Awaitable[Response]]


class ConsentRequest(Struct):
    """``POST /consents``. until: ISO 8601; absent: as long as was agreed on.

    ends_with: a programme of the terms; when that ends the consent does, whatever its day.
    """

    token: Annotated[str, Meta(min_length=1, max_length=200)]
    purposes: Annotated[list[Text], Meta(min_length=1, max_length=20)]
    return_url: Annotated[str, Meta(max_length=500)]
    until: Text | None = None
    may: May = May.RESOLVE
    state: Annotated[str, Meta(max_length=500)] = ""
    nonce: Text = ""
    ends_with: Text = ""


class ConsentPushed(Struct):
    """Its reply. consent_uri: where the app sends the person's browser. expires_in: seconds."""

    consent_id: str
    consent_uri: str
    expires_in: int


class GrantRequest(Struct):
    """``POST /consents/grant``. code: that came back with the browser; it works once."""

    code: Secret


class SignedGrant(Struct):
    """Its reply. grant: a JWS (``consent-grant+jwt``) of our key."""

    consent_id: str
    grant: str


class ShowRequest(Struct):
    """``POST /consents/show``. request: of ``consent_uri``."""

    request: Secret
    language: Language = "en"


class AnswerRequest(Struct):
    """``POST /consents/answer``. id: of the person, as linked. until, purposes: to narrow it."""

    request: Secret
    id: Id
    answer: Literal["allow", "decline"]
    proof: LinkProof
    text_version: Text
    language: Language = "en"
    given_by: Literal["portal", "desk"] = "portal"
    until: Text | None = None
    purposes: list[Text] | None = None


class ConsentAnswered(Struct):
    """Its reply. return_to: where the browser goes."""

    consent: ConsentView
    return_to: str


class GivenRequest(Struct):
    """``POST /consents/given``: a person who was there agreed. token: by which ``app`` knows them.

    token: absent where the app knows people by our own (``shares_token`` of its terms). until:
    ISO 8601; absent: as long as was agreed on with the app. ends_with: as of ``POST /consents``.
    The same ``proof.transaction`` for the same app again is answered with the same consent.
    """

    app: Id
    id: Id
    purposes: Annotated[list[Text], Meta(min_length=1, max_length=20)]
    proof: LinkProof
    text_version: Text
    token: Annotated[str, Meta(min_length=1, max_length=200)] | None = None
    language: Language = "en"
    until: Text | None = None
    may: May = May.RESOLVE
    ends_with: Text = ""


class ConsentGiven(Struct):
    """Its reply. receipt: for the person, on paper."""

    consent_id: str
    receipt: Receipt


class AppsRequest(Struct):
    """``POST /consents/apps``: which apps may ask this person at a desk."""

    id: Id
    language: Language = "en"


class PersonRequest(Struct):
    """``POST /people/consents``: all of a person."""

    id: Id
    language: Language = "en"


class ConsentsOfPerson(Struct):
    """Its reply, and that of ``GET /my/consents``: the latest first."""

    consents: list[ConsentView]


class ActRequest(Struct):
    """``POST /people/consents/act``: stop, pause or resume one of a person's own."""

    id: Id
    consent_id: Text
    act: Literal["stop", "pause", "resume"]
    reason: Text = ""


class ReceiptRequest(Struct):
    """``POST /people/receipt``."""

    id: Id
    consent_id: Text


class ConsentStatus(Struct):
    """As OpenG2P's Consent Manager has it. state: ours, which says more."""

    status: Literal["active", "revoked", "expired"]
    valid_until: DateTime
    checked_at: DateTime
    state: LinkState


_STATUS: dict[LinkState, Literal["active", "revoked", "expired"]] = {
    LinkState.GIVEN: "active",
    LinkState.ENDED: "expired",
}


class ConsentEndpoints:
    """people: whose tokens open ``/my/consents``."""

    def __init__(
        self,
        settings: Settings,
        reader: RequestReader,
        authenticator: Authenticator,
        replies: Replies,
        service: ConsentService,
        at_desk: DeskConsents,
        partner_signed: PartnerSigned,
    ) -> None:
        """Raises BadKey when ``person_jwks`` cannot be read."""
        self._settings = settings
        self._reader = reader
        self._authenticator = authenticator
        self._replies = replies
        self._service = service
        self._at_desk = at_desk
        self._partner_signed = partner_signed
        self._people = read_jwks(Path(settings.person_jwks)) if settings.person_jwks else ()

    # apps

    async def ask(self, request: Request) -> Response:
        """``POST /consents``."""
        caller, envelope, asked = await self._asked(
            request, Service.RESOLVE_CONSENTED, ConsentRequest
        )
        wanted = ConsentAsked(
            asked.token, tuple(asked.purposes), asked.return_url, _ms(asked.until), asked.may,
            asked.state, asked.nonce, asked.ends_with,
        )  # fmt: skip
        made = await self._service.ask(caller.partner, wanted)
        return self._reply(envelope, ConsentPushed(*made), caller)

    async def grant(self, request: Request) -> Response:
        """``POST /consents/grant``."""
        caller, envelope, asked = await self._asked(
            request, Service.RESOLVE_CONSENTED, GrantRequest
        )
        link = await self._service.redeem(caller.partner.name, asked.code)
        return self._reply(envelope, SignedGrant(link.id, link.signed_grant), caller)

    async def status(self, request: Request) -> Response:
        """``GET /consents/{id}/status``, for its app."""
        caller = await self._by_token(request)
        link = await self._service.of_app(caller.partner.name, request.path_params["id"])
        state = self._service.state(link)
        return _json(
            ConsentStatus(
                _STATUS.get(state, "revoked"),
                iso_of_ms(link.last_moment),
                self._service.checked_at(),
                state,
            )
        )

    async def receipt(self, request: Request) -> Response:
        """``GET /receipts/{id}``, for its app or its person."""
        link_id = request.path_params["id"]
        person = self._person_of(request)
        if person:
            link = await self._service.own(person, link_id)
        else:
            caller = await self._by_token(request)
            link = await self._service.of_app(caller.partner.name, link_id)
        return _json(await self._service.receipt(link))

    async def validate(self, request: Request) -> Response:
        """``POST /consent/v1/validate``: always 200, with a decision."""
        if not self._settings.partner_consents:
            raise ConsentRefused(404, "consent.off", "this registry takes no such consents")
        raw, body = await self._reader.read_json(request)
        caller = await self._reader.authenticate_by_token(
            request, raw, body, Service.RESOLVE_CONSENTED
        )
        try:
            asked = msgspec.convert(body, ValidateRequest)
        except msgspec.ValidationError as error:
            raise BadRequest(400, "G2P-REQ-102", str(error)) from error
        return _json(await self._partner_signed.validate(caller.partner, asked))

    # whoever proves people

    async def show(self, request: Request) -> Response:
        """``POST /consents/show``."""
        caller, envelope, asked = await self._asked(request, Service.PERSON, ShowRequest)
        return self._reply(
            envelope, await self._service.show(asked.request, asked.language), caller
        )

    async def answer(self, request: Request) -> Response:
        """``POST /consents/answer``."""
        caller, envelope, asked = await self._asked(request, Service.PERSON, AnswerRequest)
        answer = ConsentAnswer(
            asked.request, asked.id, asked.answer == "allow", asked.given_by, asked.proof,
            asked.text_version, asked.language, _ms(asked.until), tuple(asked.purposes or ()),
        )  # fmt: skip
        view, back = await self._service.answer(answer)
        return self._reply(envelope, ConsentAnswered(view, back), caller)

    async def given(self, request: Request) -> Response:
        """``POST /consents/given``."""
        caller, envelope, asked = await self._asked(request, Service.LINK_TOKENS, GivenRequest)
        wanted = ConsentAsked(
            asked.token or "", tuple(asked.purposes), "", _ms(asked.until), asked.may,
            ends_with=asked.ends_with,
        )  # fmt: skip
        answer = ConsentAnswer(
            "", asked.id, allows=True, given_by="desk", proof=asked.proof,
            text_version=asked.text_version, language=asked.language,
        )  # fmt: skip
        link = await self._at_desk.give(asked.app, wanted, answer)
        given = ConsentGiven(link.id, await self._service.receipt(link))
        return self._reply(envelope, given, caller)

    async def apps_at_desk(self, request: Request) -> Response:
        """``POST /consents/apps``."""
        caller, envelope, asked = await self._asked(request, Service.LINK_TOKENS, AppsRequest)
        found = await self._at_desk.apps(asked.id, asked.language)
        return self._reply(envelope, found, caller)

    async def of_person(self, request: Request) -> Response:
        """``POST /people/consents``."""
        caller, envelope, asked = await self._asked(request, Service.PERSON, PersonRequest)
        found = await self._service.of_person(asked.id, asked.language)
        return self._reply(envelope, ConsentsOfPerson(list(found)), caller)

    async def act(self, request: Request) -> Response:
        """``POST /people/consents/act``."""
        caller, envelope, asked = await self._asked(request, Service.PERSON, ActRequest)
        view = await self._service.act(
            asked.id, asked.consent_id, asked.act, caller.partner.name, asked.reason
        )
        return self._reply(envelope, view, caller)

    async def person_receipt(self, request: Request) -> Response:
        """``POST /people/receipt``."""
        caller, envelope, asked = await self._asked(request, Service.PERSON, ReceiptRequest)
        link = await self._service.own(asked.id, asked.consent_id)
        return self._reply(envelope, await self._service.receipt(link), caller)

    # people themselves, by a token of the country's login service

    async def mine(self, request: Request) -> Response:
        """``GET /my/consents``."""
        person = self._known_person(request)
        language = request.query_params.get("language", "en")[:8]
        return _json(ConsentsOfPerson(list(await self._service.of_person(person, language))))

    async def my_one(self, request: Request) -> Response:
        """``GET /my/consents/{id}``."""
        person = self._known_person(request)
        for one in await self._service.of_person(person, "en"):
            if one.consent_id == request.path_params["id"]:
                return _json(one)
        raise ConsentRefused(404, "consent.unknown", "there is no such consent")

    async def revoke_mine(self, request: Request) -> Response:
        """``POST /my/consents/{id}/revoke``: 409 when it is over."""
        person = self._known_person(request)
        return _json(await self._service.act(person, request.path_params["id"], "stop", "person"))

    def guarded(self, endpoint: Served) -> Served:
        """``endpoint``, with its own refusals answered."""

        async def served(request: Request) -> Response:
            try:
                return await endpoint(request)
            except ConsentRefused as error:
                raise BadRequest(error.status, error.code, error.text) from error

        return served

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

    async def _by_token(self, request: Request) -> Caller:
        return await self._reader.authenticate_by_token(
            request, b"", None, Service.RESOLVE_CONSENTED
        )

    def _known_person(self, request: Request) -> str:
        person = self._person_of(request)
        if not person:
            address = client_address(request)
            self._authenticator.count_failure(address, RefusalReason.TOKEN, Service.PERSON)
            raise RequestRefused(RefusalReason.TOKEN)
        return person

    def _person_of(self, request: Request) -> str:
        """The id whose login a bearer token is; empty for any other."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.casefold() != "bearer" or not self._people:
            return ""
        claims = verified_claims(token.strip(), self._people)
        settings = self._settings
        if claims is None or not is_for(claims, settings.person_issuer, settings.person_audience):
            return ""
        subject = claims.get("sub")
        if not isinstance(subject, str) or not subject:
            return ""
        return (settings.id_template or "{sub}").replace("{sub}", subject)

    def _reply(self, envelope: Spar2Envelope, payload: Any, caller: Caller) -> Response:
        return self._replies.response(envelope.payload_reply(payload, None), caller)


def _ms(text: str | None) -> int:
    """A moment in milliseconds since 1970, 0 for none. Raises BadRequest."""
    if not text:
        return 0
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError as error:
        raise BadRequest(400, "G2P-REQ-102", "until: ISO 8601 is needed") from error
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return int(moment.timestamp() * 1000)


def _json(body: Struct) -> Response:
    return Response(msgspec.json.encode(body), media_type=MEDIA_TYPE)
