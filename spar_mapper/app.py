"""The registry as an ASGI app."""

import logging
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from spar_mapper.envelopes import Envelope, G2pEnvelope, Spar2Envelope, Unreadable
from spar_mapper.items import read_item
from spar_mapper.model import Op, Outcome
from spar_mapper.openapi import document
from spar_mapper.settings import Settings
from spar_mapper.signature import is_valid
from spar_mapper.storage.port import Storage, StorageBusy, StorageGone, StorageOld

log = logging.getLogger(__name__)

RETRY_AFTER_S = "2"


class Registry:
    """Requests in, replies out."""

    def __init__(self, store: Storage, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    def app(self) -> Starlette:
        """The routes."""
        routes = [
            Route("/ping", self.ping),
            Route("/health", self.ping),
            Route("/ready", self.ready),
            Route("/openapi.json", self.openapi),
        ]
        for op in Op:
            for path in (f"/mapper/{op}", f"/mapper/sync/{op}", f"/sync/{op}"):
                routes.append(Route(path, self._endpoint(op), methods=["POST"]))
        return Starlette(routes=routes)

    async def ping(self, _request: Request) -> Response:
        """``"pong"``."""
        return JSONResponse("pong")

    async def ready(self, _request: Request) -> Response:
        """200 when the database answers and has our schema."""
        try:
            await self._store.ready()
        except (StorageGone, StorageOld) as why:
            return JSONResponse({"ready": False, "why": str(why)}, 503)
        return JSONResponse({"ready": True})

    async def openapi(self, _request: Request) -> Response:
        """What is spoken here."""
        return JSONResponse(document())

    def _endpoint(self, op: Op) -> Any:
        async def endpoint(request: Request) -> Response:
            return await self._answer(op, request)

        return endpoint

    async def _answer(self, op: Op, request: Request) -> Response:
        raw = await self._body(request)
        if raw is None:
            return _error(413, "G2P-REQ-413", "the request is too long")
        try:
            body = msgspec.json.decode(raw)
        except (msgspec.DecodeError, RecursionError):
            return _error(400, "G2P-REQ-102", "the request is not JSON")
        try:
            envelope = _open(body)
        except Unreadable as why:
            return _error(400, "G2P-REQ-102", why.text)
        try:
            return await self._opened(op, envelope, request, raw, body)
        except Unreadable as why:
            return JSONResponse(envelope.refusal(op, why.code, why.text), 200)
        except (StorageGone, StorageBusy, StorageOld) as why:
            log.warning("%s: %s", type(why).__name__, why)
            return _error(503, "G2P-REQ-503", "try again later", {"retry-after": RETRY_AFTER_S})

    async def _opened(
        self, op: Op, envelope: Envelope, request: Request, raw: bytes, body: Any
    ) -> Response:
        partner = envelope.sender()
        refused = await self._refused(op, partner, request, raw, body)
        if refused:
            status = 200 if isinstance(envelope, Spar2Envelope) else 401
            code = "rjct.request.validation" if isinstance(envelope, Spar2Envelope) else refused
            return JSONResponse(envelope.refusal(op, code, refused), status)
        told = envelope.items(op)
        if len(told) > self._settings.most_items:
            text = f"{op}_request: at most {self._settings.most_items} items"
            raise Unreadable("rjct.total_count.limit_exceeded", text)
        items = [read_item(op, at, raw_item, envelope.read_fa) for at, raw_item in enumerate(told)]
        outcomes: list[Outcome]
        if op is Op.RESOLVE:
            outcomes = await self._store.resolve(items)
        else:
            outcomes = await self._store.write(op, partner, items)
        log.info("%s by %s: %d items", op, partner, len(items))
        told_back = msgspec.json.encode(envelope.reply(op, outcomes))
        return Response(told_back, media_type="application/json")

    async def _refused(self, op: Op, partner: str, request: Request, raw: bytes, body: Any) -> str:
        """The reason code when the partner may not do this; empty when it may."""
        if self._settings.unsigned:
            return ""
        signature = request.headers.get("signature", "")
        known = await self._store.partner(partner)
        if known is None or not is_valid(signature, raw, body, known.public_key):
            return "rjct.jwt.invalid"
        return "" if op.value in known.rights else "rjct.permission.denied"

    async def _body(self, request: Request) -> bytes | None:
        parts, size = [], 0
        async for part in request.stream():
            size += len(part)
            if size > self._settings.most_bytes:
                return None
            parts.append(part)
        return b"".join(parts)


def _open(body: Any) -> Envelope:
    if isinstance(body, dict) and "header" in body:
        return G2pEnvelope(body)
    return Spar2Envelope(body)


def _error(status: int, code: str, text: str, headers: dict[str, str] | None = None) -> Response:
    return JSONResponse({"errors": [{"code": code, "message": text}]}, status, headers)
