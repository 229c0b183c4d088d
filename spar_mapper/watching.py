"""For those who run it: is it there, is it ready, how much does it do."""

import asyncio
import hmac
import time
from collections.abc import Collection
from ipaddress import ip_address
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from spar_mapper.metrics import Metrics
from spar_mapper.replies import error
from spar_mapper.settings import Settings
from spar_mapper.storage.port import Storage, StorageGone, StorageOld

READY_WITHIN_S = 3.0
"""Who asks has little patience; a database that needs longer does not serve anybody."""
EXPOSITION = "text/plain; version=0.0.4; charset=utf-8"


class Watching:
    """The endpoints of an operator, and the measuring around all others."""

    def __init__(self, store: Storage, settings: Settings, metrics: Metrics) -> None:
        self._store = store
        self._settings = settings
        self._metrics = metrics

    async def ping(self, _request: Request) -> Response:
        """``"pong"``."""
        return JSONResponse("pong")

    async def ready(self, _request: Request) -> Response:
        """200 when the database answers and has our schema."""
        try:
            async with asyncio.timeout(READY_WITHIN_S):
                await self._store.ready()
        except (StorageGone, StorageOld, TimeoutError) as why:
            said = str(why) or type(why).__name__
            return JSONResponse({"ready": False, "why": said}, 503)
        return JSONResponse({"ready": True})

    async def metrics(self, request: Request) -> Response:
        """For Prometheus: with the token, or without one from this computer."""
        if not self._may_look(request):
            return error(401, "G2P-AUT-401", "not for you")
        return PlainTextResponse(self._metrics.text(), media_type=EXPOSITION)

    def _may_look(self, request: Request) -> bool:
        if self._settings.metrics_token:
            given = request.headers.get("authorization", "")
            wanted = f"Bearer {self._settings.metrics_token}"
            return hmac.compare_digest(given.encode(), wanted.encode())
        try:
            return request.client is not None and ip_address(request.client.host).is_loopback
        except ValueError:
            return False

    def around(self, app: Any, paths: Collection[str]) -> Any:
        """``app``, measured. Unknown paths are counted as one: a caller must not make labels."""

        async def measured(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            path = scope["path"] if scope["path"] in paths else "other"
            began, status = time.perf_counter(), "500"

            async def noting(message: Any) -> None:
                nonlocal status
                if message["type"] == "http.response.start":
                    status = str(message["status"])
                await send(message)

            try:
                await app(scope, receive, noting)
            finally:
                self._metrics.took(path, time.perf_counter() - began)
                self._metrics.count("spar_mapper_requests_total", path=path, status=status)

        return measured
