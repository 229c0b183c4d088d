"""The registry as an ASGI app: which path does what."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from spar_mapper.carry import Carrier
from spar_mapper.envelopes import G2pEnvelope, Spar2Envelope, Unreadable
from spar_mapper.intake import BadCall, Intake, Taken
from spar_mapper.metrics import Metrics
from spar_mapper.model import Op
from spar_mapper.oauth import TokenDesk
from spar_mapper.openapi import document
from spar_mapper.records.audit import Audit
from spar_mapper.records.partners import Asker, Partners
from spar_mapper.replies import Replies, error
from spar_mapper.security.gate import Admitted, Gate, NotAdmitted, Refusal
from spar_mapper.security.jwe import encrypted
from spar_mapper.security.keys import ServerKeys
from spar_mapper.security.tokens import Tokens
from spar_mapper.settings import Settings
from spar_mapper.storage.port import Storage, StorageBusy, StorageGone, StorageOld
from spar_mapper.watching import Watching

log = logging.getLogger(__name__)

RETRY_AFTER_S = 2.0
Endpoint = Callable[[Request], Awaitable[Response]]


class Registry:
    """Requests in, replies out."""

    def __init__(self, store: Storage, settings: Settings, keys: ServerKeys) -> None:
        """Raises BadKey when the keys of a token issuer cannot be read."""
        self._store = store
        self._settings = settings
        self._keys = keys
        self.metrics = Metrics()
        self.carrier = Carrier(store, settings, self.metrics)
        self.audit = Audit(store)
        partners = Partners(store)
        tokens = Tokens(
            keys,
            life_s=settings.token_life_s,
            jwks=settings.token_jwks,
            issuer=settings.token_issuer,
            audience=settings.token_audience,
        )
        gate = Gate(settings, partners, self.audit, tokens)
        self._intake = Intake(settings, gate, keys)
        self._replies = Replies(keys if settings.sign_replies else None)
        self._desk = TokenDesk(partners, tokens, gate, self.audit)
        self._watching = Watching(store, settings, self.metrics)

    def app(self) -> Any:
        """The routes."""
        watching = self._watching
        routes = [
            Route("/ping", watching.ping),
            Route("/health", watching.ping),
            Route("/ready", watching.ready),
            Route("/metrics", watching.metrics),
            Route("/openapi.json", self.openapi),
            Route("/.well-known/jwks.json", self.jwks),
            Route("/oauth/token", self._guarded(self._desk.token), methods=["POST"]),
        ]
        for op in Op:
            for path in (f"/mapper/{op}", f"/mapper/sync/{op}", f"/sync/{op}"):
                routes.append(Route(path, self._guarded(self._at_once(op)), methods=["POST"]))
        return watching.around(Starlette(routes=routes), {route.path for route in routes})

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """While it runs, what was acknowledged is carried out and told."""
        yield

    async def openapi(self, _request: Request) -> Response:
        """What is spoken here."""
        return JSONResponse(document())

    async def jwks(self, _request: Request) -> Response:
        """Our public keys: to check our signatures, to encrypt for us."""
        return JSONResponse(self._keys.jwks())

    def _guarded(self, endpoint: Endpoint) -> Endpoint:
        """What is wrong with the call or the database, told honestly."""

        async def guarded(request: Request) -> Response:
            try:
                return await endpoint(request)
            except BadCall as why:
                return error(why.status, why.code, why.text)
            except NotAdmitted as why:
                told = why.refusal
                return error(told.status, told.error, "not admitted", why.wait_s)
            except (StorageGone, StorageBusy, StorageOld) as why:
                log.warning("%s: %s", type(why).__name__, why)
                return error(503, "G2P-REQ-503", "try again later", RETRY_AFTER_S)

        return guarded

    def _at_once(self, op: Op) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            taken = await self._intake.envelope(request)
            admitted: Admitted | None = None
            try:
                admitted = await self._intake.admit(taken, op.value)
                return await self._carried_out(op, taken, admitted)
            except NotAdmitted as why:
                return self._turned_away(op, taken, why)
            except Unreadable as why:
                return self._replies.signed(
                    taken.envelope.refusal(op, why.code, why.text), admitted, self._status(taken)
                )

        return endpoint

    async def _carried_out(self, op: Op, taken: Taken, admitted: Admitted) -> Response:
        envelope, asker = taken.envelope, admitted.asker
        items = self.carrier.items(op, envelope, asker.programmes)
        outcomes = await self.carrier.outcomes(op, asker, items)
        log.info("%s by %s: %d items", op, asker.name, len(items))
        body = envelope.reply(op, outcomes)
        if isinstance(envelope, G2pEnvelope) and envelope.is_encrypted():
            body = sealed(body, asker)
        return self._replies.signed(body, admitted)

    def _turned_away(self, op: Op, taken: Taken, why: NotAdmitted) -> Response:
        """In the words of the wire; SPAR 2.x clients look for 200 and a header."""
        told = why.refusal
        self.metrics.count("spar_mapper_refused_total", reason=told.name.casefold())
        if told is Refusal.RATE:
            return error(429, told.code, "too many requests", why.wait_s)
        code, status = told.code, told.status
        if isinstance(taken.envelope, Spar2Envelope):
            code = "rjct.request.validation"
            status = 200 if self._settings.spar2_always_200 else status
        return self._replies.signed(taken.envelope.refusal(op, code, told.code), None, status)

    def _status(self, taken: Taken) -> int:
        """Of an envelope that says something wrong: in G2P Connect the header tells."""
        honest = isinstance(taken.envelope, Spar2Envelope) and not self._settings.spar2_always_200
        return 400 if honest else 200


def sealed(body: dict[str, Any], asker: Asker) -> dict[str, Any]:
    """The reply with its message encrypted for the asker."""
    head = {**body["header"], "is_msg_encrypted": True}
    return {"header": head, "message": encrypted(body["message"], asker)}
