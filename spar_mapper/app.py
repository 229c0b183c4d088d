"""The registry as an ASGI app: which path does what."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from spar_mapper.carry import Carrier
from spar_mapper.directory_desk import FETCHES, DirectoryDesk
from spar_mapper.docs_page import POLICY, page
from spar_mapper.intake import Intake
from spar_mapper.later.desk import Desk
from spar_mapper.later.status import STATUS
from spar_mapper.later.worker import Worker
from spar_mapper.metrics import Metrics
from spar_mapper.model import Op
from spar_mapper.oauth import TokenDesk
from spar_mapper.openapi import document
from spar_mapper.records.audit import Audit
from spar_mapper.records.directory import Directory, Strategies
from spar_mapper.records.jobs import Jobs
from spar_mapper.records.partners import Partners
from spar_mapper.records.refusals import Refusals
from spar_mapper.replies import Replies
from spar_mapper.security.gate import Gate
from spar_mapper.security.keys import ServerKeys
from spar_mapper.security.tokens import Tokens
from spar_mapper.settings import Settings
from spar_mapper.storage.port import Storage
from spar_mapper.strategies import Book
from spar_mapper.watching import Watching
from spar_mapper.wires import Wires

STATUS_PATHS = ("/registry/sync/txn/status", "/mapper/sync/txn/status", "/sync/txn/status")
"""The specification has its only synchronous status under ``/registry``."""


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
        partners = Partners(store, settings.partner_cache_s)
        tokens = Tokens(
            keys,
            life_s=settings.token_life_s,
            jwks=settings.token_jwks,
            issuer=settings.token_issuer,
            audience=settings.token_audience,
        )
        refusals = Refusals(store)
        gate = Gate(settings, partners, self.audit, tokens, refusals)
        book = Book()
        self._intake = Intake(settings, gate, keys, book)
        self._replies = Replies(keys if settings.sign_replies else None)
        self._tokens = TokenDesk(partners, tokens, gate, self.audit)
        self._jobs = Jobs(store)
        self._worker = Worker(
            settings,
            store,
            self._jobs,
            self.audit,
            refusals,
            partners,
            self.carrier,
            self._replies,
            self.metrics,
            book,
        )
        self._desk = Desk(settings, self._jobs, self.carrier, self._worker)
        self._wires = Wires(
            settings,
            self._intake,
            self.carrier,
            self._replies,
            self._desk,
            self._jobs,
            self.metrics,
        )
        self._directory = DirectoryDesk(
            settings, self._intake, self._replies, Directory(store), Strategies(store), book
        )
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
            Route("/docs", self.docs),
            Route("/.well-known/jwks.json", self.jwks),
            Route("/oauth/token", self._wires.guarded(self._tokens.token), methods=["POST"]),
        ]
        guarded = self._wires.guarded
        for op in Op:
            for path, endpoint in (
                (f"/mapper/{op}", self._wires.by_envelope(op)),
                (f"/mapper/sync/{op}", self._wires.at_once(op)),
                (f"/sync/{op}", self._wires.at_once(op)),
                (f"/async/{op}", self._wires.acknowledged(op.value, "spar1")),
            ):
                routes.append(Route(path, guarded(endpoint), methods=["POST"]))
        later = self._wires.acknowledged(STATUS, "g2p")
        routes.append(Route("/mapper/txn/status", guarded(later), methods=["POST"]))
        for path in STATUS_PATHS:
            routes.append(Route(path, guarded(self._wires.status), methods=["POST"]))
        desk = self._directory
        for name in FETCHES:
            routes.append(Route(f"/dfsp/{name}", guarded(desk.fetch(name)), methods=["POST"]))
        for path, endpoint in (
            ("/dfsp/getLevels", desk.levels),
            ("/dfsp/getLevelValues", desk.level_values),
            ("/strategies/fetch", desk.strategies),
            ("/strategies/add", desk.add_strategy),
        ):
            routes.append(Route(path, guarded(endpoint), methods=["POST"]))
        return watching.around(Starlette(routes=routes), {route.path for route in routes})

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """While it runs, what was acknowledged is carried out and told."""
        async with self._worker.running():
            yield

    async def openapi(self, _request: Request) -> Response:
        """What is spoken here."""
        return JSONResponse(document())

    async def docs(self, _request: Request) -> Response:
        """The same, for people."""
        return HTMLResponse(page(document()), headers={"content-security-policy": POLICY})

    async def jwks(self, _request: Request) -> Response:
        """Our public keys: to check our signatures, to encrypt for us."""
        return JSONResponse(self._keys.jwks())
