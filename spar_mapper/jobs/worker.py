"""Carries out acknowledged requests, delivers their callbacks, and does what recurs by itself."""

import asyncio
import contextlib
import logging
import math
import random
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import msgspec

from spar_mapper.consents.service import ConsentService
from spar_mapper.core import traces
from spar_mapper.core.clock import now_ms
from spar_mapper.core.metrics import Metrics
from spar_mapper.core.model import Dialect, Op, Service
from spar_mapper.core.strategies import StrategyRegistry
from spar_mapper.dialects.envelope import InvalidEnvelope
from spar_mapper.dialects.g2p import G2pEnvelope
from spar_mapper.dialects.spar1 import Spar1Envelope
from spar_mapper.jobs.chores import Chores
from spar_mapper.jobs.sealing import Sealing
from spar_mapper.jobs.status import read_status_query, status_reply
from spar_mapper.operations.execute import BatchExecutor
from spar_mapper.operations.replies import Replies, encrypted_reply
from spar_mapper.records.directory import AddedStrategies
from spar_mapper.records.jobs import Job, Jobs, PendingCallback
from spar_mapper.records.partners import Partner, Partners, Stage
from spar_mapper.records.refusals import RefusalCounts
from spar_mapper.records.retention import DAY_MS
from spar_mapper.records.waiting import WaitingChanges
from spar_mapper.security.authenticator import ALL_RIGHTS, RequestRefused
from spar_mapper.security.jwe import EncryptionFailed
from spar_mapper.settings import Settings
from spar_mapper.storage.port import Storage, StorageBusy, StorageUnavailable

log = logging.getLogger(__name__)

POLL_EVERY_S = {
    "jobs": 1.0,
    "callbacks": 1.0,
    "refusals": 1.0,
    "strategies": 30.0,
    "waiting": 5.0,
    "consents": 30.0,
    "sealing": 10.0,
}
MAX_CLAIMED_JOBS = 4
MAX_PARALLEL_CALLBACKS = 16
MAX_JOB_TRIES = 10
MAX_WAIT_S = 3600.0


class Worker:
    """Loops over jobs, callbacks, refusals, strategies and maintenance.

    Several processes may do so on one database: jobs and callbacks are claimed.
    """

    def __init__(
        self,
        settings: Settings,
        storage: Storage,
        jobs: Jobs,
        refusals: RefusalCounts,
        partners: Partners,
        executor: BatchExecutor,
        replies: Replies,
        metrics: Metrics,
        strategies: StrategyRegistry,
        consents: ConsentService,
        sealing: Sealing,
        chores: Chores,
    ) -> None:
        self._settings = settings
        self._storage = storage
        self._jobs = jobs
        self._refusals = refusals
        self._partners = partners
        self._executor = executor
        self._replies = replies
        self._metrics = metrics
        self._strategies = strategies
        self._consents = consents
        self._sealing = sealing
        self._chores = chores
        self._waiting = WaitingChanges(storage, partners)
        self._poll_every_s = {**POLL_EVERY_S, "maintenance": settings.chores_every_s}
        self._wake_events = {name: asyncio.Event() for name in self._poll_every_s}
        self._stopping = False

    def wake(self) -> None:
        """Look for jobs at once: one was kept."""
        self._wake_events["jobs"].set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Works until the end of the block; then finishes what it has begun."""
        limits = httpx.Limits(max_connections=MAX_PARALLEL_CALLBACKS)
        wait = httpx.Timeout(self._settings.callback_wait_s)
        async with (
            httpx.AsyncClient(
                limits=limits, timeout=wait, trust_env=False, verify=_tls()
            ) as client,
            asyncio.TaskGroup() as group,
        ):
            group.create_task(self._loop("jobs", self._run_due_jobs))
            group.create_task(self._loop("strategies", self._reload_strategies))
            group.create_task(self._loop("waiting", self._release_due))
            group.create_task(self._loop("consents", self._end_consents))
            group.create_task(self._loop("sealing", self._sealing.step))
            group.create_task(self._loop("maintenance", self._chores.step))
            group.create_task(self._loop("refusals", self._write_refusals))
            group.create_task(self._loop("callbacks", lambda: self._deliver_due_callbacks(client)))
            try:
                yield
            finally:
                self._stopping = True
                for event in self._wake_events.values():
                    event.set()
        with contextlib.suppress(StorageUnavailable, StorageBusy):
            await self._refusals.write()

    async def _loop(self, name: str, step: Callable[[], Awaitable[int]]) -> None:
        """Repeat ``step``: at once while it finds something, else after a while or when woken."""
        wake_event = self._wake_events[name]
        while not self._stopping:
            wake_event.clear()
            try:
                if await step():
                    continue
            except (StorageUnavailable, StorageBusy) as error:
                log.warning("%s wait: %s", name, type(error).__name__)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._poll_every_s[name]):
                    await wake_event.wait()

    async def _run_due_jobs(self) -> int:
        found = await self._jobs.claim(MAX_CLAIMED_JOBS, self._settings.lease_s)
        for job in found:
            try:
                with traces.resumed("job", [job.options.trace]):
                    await self._run_job(job)
            except (StorageUnavailable, StorageBusy):
                raise  # the lease runs out, and it is claimed again
            except Exception:  # one request must not stop the others; its lease runs out as well
                log.exception("job %s failed", job.id)
                if job.tries >= MAX_JOB_TRIES:
                    await self._give_up(job)
        return len(found)

    def _envelope(self, job: Job) -> G2pEnvelope:
        try:
            return self._opened(job, job.body)
        except InvalidEnvelope:  # kept by an earlier version, which took more: it is refused
            return self._opened(job, {"header": {}, "message": {}})

    def _opened(self, job: Job, body: Any) -> G2pEnvelope:
        if job.dialect is Dialect.SPAR1:
            return Spar1Envelope(body, self._strategies, job.id)
        return G2pEnvelope(body, self._strategies, job.id, action_prefix="on-")

    async def _run_job(self, job: Job) -> None:
        envelope = self._envelope(job)
        try:
            reply = await self._reply(job, envelope)
        except InvalidEnvelope as error:
            reply = envelope.refusal(_op(job), error.code, error.text)
        except RequestRefused as refused:  # an app asks about more people a minute than agreed on
            text = f"too many people: ask again after {math.ceil(refused.wait_s)} s"
            reply = envelope.refusal(_op(job), refused.reason.code, text)
        await self._finish(job, reply)

    async def _reply(self, job: Job, envelope: G2pEnvelope) -> msgspec.Struct:
        op = _op(job)
        partner = await self._partners.find(job.partner)
        if self._settings.unsigned:
            partner = partner or Partner(job.partner, ALL_RIGHTS)
        if partner is None or not partner.may(op):  # taken away since it was acknowledged
            raise InvalidEnvelope("rjct.permission.denied", f"{op}: no right any more")
        if isinstance(op, Service):
            query = read_status_query(envelope)
            return await status_reply(self._jobs, partner.name, envelope, query)
        items = self._executor.read_items(op, envelope, partner)
        return await self._executor.execute(
            op, partner, items, job.message, lambda outcomes: envelope.reply(op, outcomes)
        )

    async def _give_up(self, job: Job) -> None:
        refusal = self._envelope(job).refusal(_op(job), "rjct.unknown.retry", "try again")
        await self._finish(job, refusal)

    async def _finish(self, job: Job, reply: msgspec.Struct) -> None:
        url, callback_body = job.callback, reply
        partner = await self._partners.find(job.partner) if url else None
        if partner is not None and partner.stage is Stage.DISABLED:
            url = ""  # since it was acknowledged
        if url and job.options.encrypted:
            try:
                callback_body = encrypted_reply(reply, partner)
            except EncryptionFailed:
                log.warning("job %s: no key to encrypt its callback with", job.id)
                url = ""
        await self._jobs.finish(job, reply, url, callback_body)
        self._metrics.jobs.labels(op=job.op).inc()
        self._wake_events["callbacks"].set()

    async def _deliver_due_callbacks(self, client: httpx.AsyncClient) -> int:
        lease_s = self._settings.lease_s + self._settings.callback_wait_s
        found = await self._jobs.claim_callbacks(MAX_PARALLEL_CALLBACKS, lease_s)
        await asyncio.gather(*(self._deliver(client, callback) for callback in found))
        return len(found)

    async def _release_due(self) -> int:
        """Carry out changes whose time has come; one of a frozen or changed person is refused."""
        due = await self._waiting.due(now_ms())
        for change in due:
            await self._waiting.release(change)
        return len(due)

    async def _end_consents(self) -> int:
        """Put down which consents are over, tell their apps, delete tokens after the grace."""
        settings = self._settings
        return await self._consents.end_due(settings.consent_grace_days, settings.job_days * DAY_MS)

    async def _reload_strategies(self) -> int:
        """Read the strategies that another process was given."""
        self._strategies.replace_added(await AddedStrategies(self._storage).all())
        return 0

    async def _write_refusals(self) -> int:
        await self._refusals.write()
        return 0

    async def _deliver(self, client: httpx.AsyncClient, callback: PendingCallback) -> None:
        data, headers = self._replies.callback(callback.body, ascii_only=callback.ascii)
        try:
            # for all of it: httpx counts the wait anew with each byte of a receiver that drips
            async with (
                asyncio.timeout(self._settings.callback_wait_s),
                client.stream("POST", callback.url, content=data, headers=headers) as reply,
            ):
                result = str(reply.status_code)
                arrived = reply.is_success
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            result, arrived = type(error).__name__, False
        outcome = "arrived" if arrived else "again"
        tries = callback.tries
        if not arrived and tries >= self._settings.callback_tries:
            outcome = "given up"
            log.warning("callback %s given up after %d tries: %s", callback.job, tries, result)
        self._metrics.callbacks.labels(outcome=outcome).inc()
        retry_in_s = None
        if outcome == "again":
            base_s = min(self._settings.callback_base_s * 2 ** (tries - 1), MAX_WAIT_S)
            retry_in_s = base_s * random.uniform(0.5, 1.0)  # noqa: S311 -- spreads load, no secret
        await self._jobs.record_delivery(callback, result, retry_in_s)


def _tls() -> ssl.SSLContext:
    """The system's authorities; ``create_default_context`` would follow SSLKEYLOGFILE."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_default_certs()
    return context


def _op(job: Job) -> Op | Service:
    return Service.STATUS if job.op == Service.STATUS else Op(job.op)
