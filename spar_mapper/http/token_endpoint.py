"""``/oauth/token``: client credentials, by secret or by a signed assertion (RFC 6749, 7523)."""

import base64
import binascii
from urllib.parse import parse_qs, unquote_plus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from spar_mapper.http.requests import BadRequest
from spar_mapper.records.audit import AuditEntry, AuditLog
from spar_mapper.records.partners import Partner, Partners
from spar_mapper.security.authenticator import Authenticator, RefusalReason, client_address
from spar_mapper.security.tokens import (
    ASSERTION,
    OWN_NAME,
    Tokens,
    claimed_issuer,
    verified_assertion_id,
)

MAX_FORM_BYTES = 16_384
NO_STORE = {"cache-control": "no-store"}


class TokenEndpoint:
    """Issues bearer tokens to partners who prove who they are."""

    def __init__(
        self, partners: Partners, tokens: Tokens, authenticator: Authenticator, audit: AuditLog
    ) -> None:
        self._partners = partners
        self._tokens = tokens
        self._authenticator = authenticator
        self._audit = audit

    async def token(self, request: Request) -> Response:
        """The endpoint. Raises BadRequest, RequestRefused and what Storage raises."""
        if not self._tokens.issues:
            return _error_reply(400, "unsupported_grant_type")
        form = await _read_form(request)
        if form.get("grant_type") != "client_credentials":
            return _error_reply(400, "unsupported_grant_type")
        partner = await self._partner(request, form)
        if partner is None:
            address = client_address(request)
            self._authenticator.count_failure(address, RefusalReason.TOKEN, "token")
            return _error_reply(401, "invalid_client")
        return JSONResponse(self._tokens.issue(partner.name), headers=NO_STORE)

    async def _partner(self, request: Request, form: dict[str, str]) -> Partner | None:
        if form.get("client_assertion_type") == ASSERTION:
            return await self._by_assertion(request, form)
        name, secret = form.get("client_id", ""), form.get("client_secret", "")
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        if scheme.casefold() == "basic":
            try:
                text = base64.b64decode(given, validate=True).decode()
            except (binascii.Error, ValueError):
                return None
            name, secret = (unquote_plus(part) for part in (text + ":").split(":")[:2])
        partner = await self._partners.find(name)
        return partner if partner is not None and partner.is_client_secret(secret) else None

    async def _by_assertion(self, request: Request, form: dict[str, str]) -> Partner | None:
        assertion = form.get("client_assertion", "")
        partner = await self._partners.find(claimed_issuer(assertion))
        if partner is None:
            return None
        assertion_id = verified_assertion_id(assertion, partner, [OWN_NAME, str(request.url)])
        if assertion_id is None:
            return None
        replay_key = f"jti:{partner.name}:{assertion_id}"[:200]
        address = client_address(request)
        entry = AuditEntry(partner.name, "token", "", address, "assertion", replay_key)
        return partner if await self._audit.admit(entry) else None


async def _read_form(request: Request) -> dict[str, str]:
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > MAX_FORM_BYTES:
            raise BadRequest(413, "G2P-REQ-413", "the request is too long")
        chunks.append(chunk)
    try:
        fields = parse_qs(b"".join(chunks).decode(), max_num_fields=20)
    except ValueError as error:
        raise BadRequest(400, "invalid_request", "a form is needed") from error
    return {name: values[0] for name, values in fields.items()}


def _error_reply(status: int, code: str) -> Response:
    return JSONResponse({"error": code}, status, NO_STORE)
