"""``/oauth/token``: client credentials, by secret or by a signed assertion (RFC 6749, 7523)."""

import base64
import binascii
from urllib.parse import parse_qs, unquote_plus

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.core.model import Service
from spar_mapper.http.requests import BadRequest, read_body
from spar_mapper.operations.replies import MEDIA_TYPE
from spar_mapper.records.audit import AuditEntry, AuditLog, PartnerAuth
from spar_mapper.records.partners import Partner, Partners
from spar_mapper.security.authenticator import Authenticator, RefusalReason, client_address
from spar_mapper.security.tokens import (
    ASSERTION,
    OWN_NAME,
    Tokens,
    claimed_issuer,
    verified_assertion_id,
)
from spar_mapper.settings import Settings

MAX_FORM_BYTES = 16_384
NO_STORE = {"cache-control": "no-store"}


class TokenRequest(msgspec.Struct):
    """The form: a name and a secret, there or as HTTP basic, or an assertion of RFC 7523.

    grant_type: ``client_credentials``.
    """

    grant_type: str = ""
    client_id: str = ""
    client_secret: str = ""
    client_assertion_type: str = ""
    client_assertion: str = ""


class OAuthError(msgspec.Struct):
    """Why there is no token. Source: RFC 6749 section 5.2."""

    error: str


class TokenEndpoint:
    """Issues bearer tokens to partners who prove who they are."""

    def __init__(
        self,
        settings: Settings,
        partners: Partners,
        tokens: Tokens,
        authenticator: Authenticator,
        audit: AuditLog,
    ) -> None:
        self._audience = settings.assertion_audience or OWN_NAME
        self._body_wait_s = settings.body_wait_s
        self._partners = partners
        self._tokens = tokens
        self._authenticator = authenticator
        self._audit = audit

    async def token(self, request: Request) -> Response:
        """The endpoint. Raises BadRequest, RequestRefused and what Storage raises."""
        if not self._tokens.issues:
            return _error_reply(400, "unsupported_grant_type")
        form = await self._read_form(request)
        if form.grant_type != "client_credentials":
            return _error_reply(400, "unsupported_grant_type")
        partner = await self._partner(request, form)
        if partner is None:
            address = client_address(request)
            self._authenticator.count_failure(address, RefusalReason.TOKEN, Service.TOKEN)
            return _error_reply(401, "invalid_client")
        return _reply(200, self._tokens.issue(partner.name))

    async def _partner(self, request: Request, form: TokenRequest) -> Partner | None:
        if form.client_assertion_type == ASSERTION:
            return await self._by_assertion(request, form)
        name, secret = form.client_id, form.client_secret
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        if scheme.casefold() == "basic":
            try:
                text = base64.b64decode(given, validate=True).decode()
            except (binascii.Error, ValueError):
                return None
            name, secret = (unquote_plus(part) for part in (text + ":").split(":")[:2])
        partner = await self._partners.find(name)
        return partner if partner is not None and partner.is_client_secret(secret) else None

    async def _read_form(self, request: Request) -> TokenRequest:
        raw = await read_body(request, MAX_FORM_BYTES, self._body_wait_s)
        try:
            fields = parse_qs(raw.decode(), max_num_fields=20)
        except ValueError as error:
            raise BadRequest(400, "invalid_request", "a form is needed") from error
        return msgspec.convert({name: values[0] for name, values in fields.items()}, TokenRequest)

    async def _by_assertion(self, request: Request, form: TokenRequest) -> Partner | None:
        assertion = form.client_assertion
        partner = await self._partners.find(claimed_issuer(assertion))
        if partner is None:
            return None
        assertion_id = verified_assertion_id(assertion, partner, self._audience)
        if assertion_id is None:
            return None
        replay_key = f"jti:{partner.name}:{assertion_id}"[:200]
        address = client_address(request)
        entry = AuditEntry(
            partner.name, Service.TOKEN, "", address, PartnerAuth.ASSERTION, replay_key
        )
        return partner if await self._audit.admit(entry) else None


def _error_reply(status: int, code: str) -> Response:
    return _reply(status, OAuthError(code))


def _reply(status: int, body: msgspec.Struct) -> Response:
    return Response(msgspec.json.encode(body), status, NO_STORE, MEDIA_TYPE)
