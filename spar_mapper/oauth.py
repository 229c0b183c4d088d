"""``/oauth/token``: client credentials, by secret or by a signed assertion (RFC 6749, 7523)."""

import base64
import binascii
from urllib.parse import parse_qs, unquote_plus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from spar_mapper.intake import BadCall
from spar_mapper.records.audit import Admission, Audit
from spar_mapper.records.partners import Asker, Partners
from spar_mapper.security.gate import Gate, Refusal, address_of
from spar_mapper.security.tokens import ASSERTION, OURS, Tokens, asserted, claimed_issuer

MOST_BYTES = 16_384
NO_STORE = {"cache-control": "no-store"}


class TokenDesk:
    """Hands out bearer tokens."""

    def __init__(self, partners: Partners, tokens: Tokens, gate: Gate, audit: Audit) -> None:
        self._partners = partners
        self._tokens = tokens
        self._gate = gate
        self._audit = audit

    async def token(self, request: Request) -> Response:
        """The endpoint."""
        if not self._tokens.issues:
            return _refused(400, "unsupported_grant_type")
        form = await _form(request)
        if form.get("grant_type") != "client_credentials":
            return _refused(400, "unsupported_grant_type")
        asker = await self._client(request, form)
        if asker is None:
            self._gate.failed(address_of(request), Refusal.TOKEN, "token")
            return _refused(401, "invalid_client")
        return JSONResponse(self._tokens.issue(asker.name), headers=NO_STORE)

    async def _client(self, request: Request, form: dict[str, str]) -> Asker | None:
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
        asker = await self._partners.find(name)
        return asker if asker is not None and asker.knows(secret) else None

    async def _by_assertion(self, request: Request, form: dict[str, str]) -> Asker | None:
        assertion = form.get("client_assertion", "")
        asker = await self._partners.find(claimed_issuer(assertion))
        if asker is None:
            return None
        named = asserted(assertion, asker, [OURS, str(request.url)])
        if named is None:
            return None
        seal = f"jti:{asker.name}:{named}"[:200]
        told = Admission(asker.name, "token", "", address_of(request), "assertion", seal)
        return asker if await self._audit.admit(told) else None


async def _form(request: Request) -> dict[str, str]:
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_BYTES:
            raise BadCall(413, "G2P-REQ-413", "the request is too long")
        parts.append(part)
    try:
        found = parse_qs(b"".join(parts).decode(), max_num_fields=20)
    except ValueError as why:
        raise BadCall(400, "invalid_request", "a form is needed") from why
    return {name: values[0] for name, values in found.items()}


def _refused(status: int, code: str) -> Response:
    return JSONResponse({"error": code}, status, NO_STORE)
