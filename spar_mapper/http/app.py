"""The registry as an ASGI app: which path does what."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from spar_mapper.core.metrics import Metrics
from spar_mapper.core.model import Dialect, Op
from spar_mapper.core.strategies import StrategyRegistry
from spar_mapper.http.directory_endpoints import FETCHES, DirectoryEndpoints
from spar_mapper.http.docs_page import CONTENT_SECURITY_POLICY, render_page
from spar_mapper.http.health import HealthEndpoints
from spar_mapper.http.mapper_endpoints import MapperEndpoints
from spar_mapper.http.openapi import openapi_document
from spar_mapper.http.requests import RequestReader
from spar_mapper.http.token_endpoint import TokenEndpoint
from spar_mapper.jobs.accept import JobAcceptor
from spar_mapper.jobs.status import STATUS
from spar_mapper.jobs.worker import Worker
from spar_mapper.operations.execute import BatchExecutor
from spar_mapper.operations.replies import Replies
from spar_mapper.records.audit import AuditLog
from spar_mapper.records.directory import AddedStrategies, ProviderDirectory
from spar_mapper.records.jobs import Jobs
from spar_mapper.records.partners import Partners
from spar_mapper.records.refusals import RefusalCounts
from spar_mapper.security.authenticator import Authenticator
from spar_mapper.security.keys import ServerKeys
from spar_mapper.security.tokens import Tokens
from spar_mapper.settings import Settings
from spar_mapper.storage.port import Storage

STATUS_PATHS = ("/registry/sync/txn/status", "/mapper/sync/txn/status", "/sync/txn/status")
"""The specification has its only synchronous status under ``/registry``."""


class RegistryApp:
    """Wires the parts of one process; ``asgi`` answers requests while ``working`` runs jobs."""

    def __init__(self, storage: Storage, settings: Settings, keys: ServerKeys) -> None:
        """Raises BadKey when the keys of a token issuer cannot be read."""
        self._keys = keys
        metrics = Metrics()
        executor = BatchExecutor(storage, settings, metrics)
        audit, refusals, jobs = AuditLog(storage), RefusalCounts(storage), Jobs(storage)
        partners = Partners(storage, settings.partner_cache_s)
        tokens = Tokens(
            keys,
            life_s=settings.token_life_s,
            jwks=settings.token_jwks,
            issuer=settings.token_issuer,
            audience=settings.token_audience,
        )
        authenticator = Authenticator(settings, partners, audit, tokens, refusals)
        strategies = StrategyRegistry()
        reader = RequestReader(settings, authenticator, keys, strategies)
        replies = Replies(keys if settings.sign_replies else None)
        self._worker = Worker(
            settings,
            storage,
            jobs,
            audit,
            refusals,
            partners,
            executor,
            replies,
            metrics,
            strategies,
        )
        acceptor = JobAcceptor(settings, jobs, executor, self._worker)
        self._mapper = MapperEndpoints(settings, reader, executor, replies, acceptor, jobs, metrics)
        self._directory = DirectoryEndpoints(
            settings,
            reader,
            replies,
            ProviderDirectory(storage),
            AddedStrategies(storage),
            strategies,
        )
        self._token = TokenEndpoint(partners, tokens, authenticator, audit)
        self._health = HealthEndpoints(storage, settings, metrics)

    def asgi(self) -> Any:
        """The ASGI app with all routes."""
        routes = [
            *self._operator_routes(),
            *self._operation_routes(),
            *self._status_routes(),
            *self._directory_routes(),
        ]
        return self._health.measured(Starlette(routes=routes), {route.path for route in routes})

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """While it runs, acknowledged requests are carried out and callbacks delivered."""
        async with self._worker.running():
            yield

    async def openapi(self, _request: Request) -> Response:
        """The OpenAPI document."""
        return JSONResponse(openapi_document())

    async def docs(self, _request: Request) -> Response:
        """The OpenAPI document as a page."""
        headers = {"content-security-policy": CONTENT_SECURITY_POLICY}
        return HTMLResponse(render_page(openapi_document()), headers=headers)

    async def jwks(self, _request: Request) -> Response:
        """Our public keys: to verify our signatures, to encrypt for us."""
        return JSONResponse(self._keys.jwks())

    def _operator_routes(self) -> list[Route]:
        token = self._mapper.with_error_replies(self._token.token)
        return [
            Route("/ping", self._health.ping),
            Route("/health", self._health.ping),
            Route("/ready", self._health.ready),
            Route("/metrics", self._health.metrics),
            Route("/openapi.json", self.openapi),
            Route("/docs", self.docs),
            Route("/.well-known/jwks.json", self.jwks),
            Route("/oauth/token", token, methods=["POST"]),
        ]

    def _operation_routes(self) -> list[Route]:
        mapper = self._mapper
        return [
            self._post(path, endpoint)
            for op in Op
            for path, endpoint in (
                (f"/mapper/{op}", mapper.by_dialect(op)),
                (f"/mapper/sync/{op}", mapper.synchronous(op)),
                (f"/sync/{op}", mapper.synchronous(op)),
                (f"/async/{op}", mapper.asynchronous(op.value, Dialect.SPAR1)),
            )
        ]

    def _status_routes(self) -> list[Route]:
        acknowledged = self._mapper.asynchronous(STATUS, Dialect.G2P)
        return [
            self._post("/mapper/txn/status", acknowledged),
            *(self._post(path, self._mapper.status) for path in STATUS_PATHS),
        ]

    def _directory_routes(self) -> list[Route]:
        directory = self._directory
        return [
            *(self._post(f"/dfsp/{name}", directory.fetch(name)) for name in FETCHES),
            self._post("/dfsp/getLevels", directory.levels),
            self._post("/dfsp/getLevelValues", directory.level_values),
            self._post("/strategies/fetch", directory.strategies),
            self._post("/strategies/add", directory.add_strategy),
        ]

    def _post(self, path: str, endpoint: Any) -> Route:
        return Route(path, self._mapper.with_error_replies(endpoint), methods=["POST"])
