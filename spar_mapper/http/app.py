"""The registry as an ASGI app: its parts, wired."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import msgspec
from starlette.applications import Starlette

from spar_mapper.consents.at_desk import DeskConsents
from spar_mapper.consents.partner_signed import PartnerSigned
from spar_mapper.consents.service import ConsentService
from spar_mapper.core.metrics import Metrics
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.record_key import RecordKey
from spar_mapper.core.strategies import StrategyRegistry
from spar_mapper.http.consent_endpoints import ConsentEndpoints
from spar_mapper.http.directory_endpoints import DirectoryEndpoints
from spar_mapper.http.docs_page import render_page
from spar_mapper.http.health import HealthEndpoints
from spar_mapper.http.mapper_endpoints import MapperEndpoints
from spar_mapper.http.onboarding_endpoints import OnboardingEndpoints
from spar_mapper.http.openapi import openapi_document
from spar_mapper.http.person_endpoints import PersonEndpoints
from spar_mapper.http.record_endpoints import RecordEndpoints
from spar_mapper.http.requests import RequestReader
from spar_mapper.http.routes import ROUTES, Endpoints
from spar_mapper.http.token_endpoint import TokenEndpoint
from spar_mapper.jobs.accept import JobAcceptor
from spar_mapper.jobs.chores import Chores
from spar_mapper.jobs.sealing import Sealing
from spar_mapper.jobs.worker import Worker
from spar_mapper.onboarding.overview import PartnersOverview
from spar_mapper.operations.deciding import ConsoleDecisions, is_for_consoles
from spar_mapper.operations.execute import BatchExecutor
from spar_mapper.operations.extending import Extender
from spar_mapper.operations.person_records import PersonRecords
from spar_mapper.operations.replies import Replies
from spar_mapper.operations.validating import Validator
from spar_mapper.records.admissions import Admissions
from spar_mapper.records.audit import AuditLog
from spar_mapper.records.directory import AddedStrategies, ProviderDirectory
from spar_mapper.records.jobs import Jobs
from spar_mapper.records.partners import Partners
from spar_mapper.records.reads import ReadLog
from spar_mapper.records.refusals import RefusalCounts
from spar_mapper.records.seals import Seals
from spar_mapper.records.validations import Validations
from spar_mapper.security.authenticator import Authenticator
from spar_mapper.security.enumeration import EnumerationBrake
from spar_mapper.security.keys import ServerKeys
from spar_mapper.security.partner_manager import PartnerManager
from spar_mapper.security.seal_heads import SealHeads
from spar_mapper.security.tokens import Tokens
from spar_mapper.settings import Settings
from spar_mapper.storage.port import Storage


class _SharedParts:
    """What the endpoints and the worker of one process have in common, each made once."""

    def __init__(
        self, storage: Storage, settings: Settings, keys: ServerKeys, record_key: RecordKey
    ) -> None:
        """Raises BadKey, BadSetting."""
        self.storage, self.settings = storage, settings
        self.keys, self.record_key = keys, record_key
        normalizer = IdNormalizer(settings.fold_case, settings.id_template)
        self.metrics = Metrics()
        self.brake = EnumerationBrake(settings.misses_per_hour / settings.processes)
        self.strategies = StrategyRegistry()
        self.reads = ReadLog(storage, record_key, normalizer)
        self.audit = AuditLog(storage, waits=settings.replays_wait)
        self.refusals = RefusalCounts(storage)
        self.jobs = Jobs(storage)
        self.manager = _partner_manager(settings)
        self.partners = Partners(storage, settings.partner_cache_s, self.manager)
        self.validator = Validator(storage, Validations(storage, self.partners), normalizer)
        self.executor = BatchExecutor(
            storage, settings, self.metrics, self.brake, self.reads, self.validator
        )
        self.tokens = _tokens(settings, keys)
        self.authenticator = Authenticator(
            settings, self.partners, self.audit, self.tokens, self.refusals, self.brake
        )
        self.reader = RequestReader(
            settings, self.authenticator, keys, self.strategies, Admissions(storage)
        )
        self.replies = Replies(keys if settings.sign_replies else None)
        self.consents = ConsentService(
            storage,
            self.partners,
            keys,
            normalizer,
            page=settings.consent_page,
            request_s=settings.consent_request_s,
        )
        self.at_desk = DeskConsents(storage, self.partners, normalizer, self.consents)


class RegistryApp:
    """Wires the parts of one process; ``asgi`` answers requests while ``working`` runs jobs."""

    def __init__(
        self, storage: Storage, settings: Settings, keys: ServerKeys, record_key: RecordKey
    ) -> None:
        """Raises BadKey when the keys of a token issuer cannot be read, BadSetting."""
        parts = _SharedParts(storage, settings, keys, record_key)
        self._manager = parts.manager
        self._authenticator = parts.authenticator
        self._worker = _worker(parts)
        self._health = HealthEndpoints(storage, settings, parts.metrics)
        self._endpoints = _endpoints(parts, self._worker, self._health)

    def throttled_s(self, address: str) -> float:
        """As Authenticator.throttled_s."""
        return self._authenticator.throttled_s(address)

    def asgi(self) -> Any:
        """The ASGI app with all routes."""
        routes = [route.starlette(self._endpoints) for route in ROUTES]
        return self._health.measured(Starlette(routes=routes), {route.path for route in ROUTES})

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """While it runs, acknowledged requests are carried out and callbacks delivered."""
        try:
            async with self._worker.running():
                yield
        finally:
            if self._manager is not None:
                await self._manager.close()


def _partner_manager(settings: Settings) -> PartnerManager | None:
    if not settings.partner_manager:
        return None
    fresh_s, stale_s = settings.partner_manager_fresh_s, settings.partner_manager_stale_s
    return PartnerManager(settings.partner_manager, fresh_s, stale_s)


def _tokens(settings: Settings, keys: ServerKeys) -> Tokens:
    return Tokens(
        keys,
        life_s=settings.token_life_s,
        jwks=settings.token_jwks,
        issuer=settings.token_issuer,
        audience=settings.token_audience,
    )


def _worker(parts: _SharedParts) -> Worker:
    storage, settings = parts.storage, parts.settings
    seals = Seals(storage, parts.record_key)
    return Worker(
        settings,
        storage,
        parts.jobs,
        parts.refusals,
        parts.partners,
        parts.executor,
        parts.replies,
        parts.metrics,
        parts.strategies,
        parts.consents,
        Sealing(storage, seals, SealHeads(storage, seals, parts.keys)),
        Chores(settings, storage, parts.record_key, parts.jobs, parts.refusals, parts.partners),
    )


def _endpoints(parts: _SharedParts, worker: Worker, health: HealthEndpoints) -> Endpoints:
    storage, settings, reader = parts.storage, parts.settings, parts.reader
    replies, jobs, consents, keys = parts.replies, parts.jobs, parts.consents, parts.keys
    acceptor = JobAcceptor(settings, jobs, parts.executor, worker)
    directory, added = ProviderDirectory(storage), AddedStrategies(storage)
    extender = Extender(storage, settings.extension_days)
    records = PersonRecords(storage, settings, keys, parts.record_key, parts.reads, parts.brake)
    document = openapi_document(ROUTES)
    return Endpoints(
        MapperEndpoints(settings, reader, parts.executor, replies, acceptor, jobs, parts.metrics),
        DirectoryEndpoints(settings, reader, replies, directory, added, parts.strategies),
        PersonEndpoints(reader, replies, storage, extender, parts.validator),
        ConsentEndpoints(
            settings,
            reader,
            parts.authenticator,
            replies,
            consents,
            parts.at_desk,
            PartnerSigned(storage),
        ),
        OnboardingEndpoints(settings, storage, reader, replies, consents),
        RecordEndpoints(
            reader,
            replies,
            records,
            PartnersOverview(storage, parts.partners, is_for_consoles),
            ConsoleDecisions(storage),
        ),
        TokenEndpoint(settings, parts.partners, parts.tokens, parts.authenticator, parts.audit),
        health,
        keys,
        msgspec.json.encode(document),
        render_page(document),
    )
