"""The registry as an ASGI app."""

import asyncio
import json
import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Any

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
from spar_mapper.store import SqliteRegistry

log = logging.getLogger(__name__)


class Registry:
    """Requests in, replies out. The database is used from one thread of its own."""

    def __init__(self, store: SqliteRegistry, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="registry")

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

    def close(self) -> None:
        """After the last request."""
        self._thread.shutdown(wait=True)
        self._store.close()

    async def ping(self, _request: Request) -> Response:
        """``"pong"``."""
        return JSONResponse("pong")

    async def ready(self, _request: Request) -> Response:
        """200 when the database answers."""
        await self._in_thread(self._store.ready)
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
            body = json.loads(raw)
        except (ValueError, RecursionError):
            return _error(400, "G2P-REQ-102", "the request is not JSON")
        try:
            envelope = _open(body)
        except Unreadable as why:
            return _error(400, "G2P-REQ-102", why.text)
        try:
            return await self._opened(op, envelope, request, raw, body)
        except Unreadable as why:
            return JSONResponse(envelope.refusal(op, why.code, why.text), 200)

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
            outcomes = await self._in_thread(self._store.resolve, items)
        else:
            outcomes = await self._in_thread(self._store.write, op, partner, items)
        log.info("%s by %s: %d items", op, partner, len(items))
        return JSONResponse(envelope.reply(op, outcomes))

    async def _refused(self, op: Op, partner: str, request: Request, raw: bytes, body: Any) -> str:
        """The reason code when the partner may not do this; empty when it may."""
        if self._settings.unsigned:
            return ""
        signature = request.headers.get("signature", "")
        known = await self._in_thread(self._store.partner, partner)
        if known is None or not signature or not is_valid(signature, raw, body, known[0]):
            return "rjct.jwt.invalid"
        return "" if op.value in known[1] else "rjct.permission.denied"

    async def _body(self, request: Request) -> bytes | None:
        parts, size = [], 0
        async for part in request.stream():
            size += len(part)
            if size > self._settings.most_bytes:
                return None
            parts.append(part)
        return b"".join(parts)

    async def _in_thread(self, work: Any, *arguments: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *arguments)


def _open(body: Any) -> Envelope:
    if isinstance(body, dict) and "header" in body:
        return G2pEnvelope(body)
    return Spar2Envelope(body)


def _error(status: int, code: str, text: str) -> Response:
    return JSONResponse({"errors": [{"code": code, "message": text}]}, status)
