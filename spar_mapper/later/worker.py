"""Carries out what was acknowledged, and tells the answers to those who asked."""

import asyncio
import contextlib
import logging
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from spar_mapper.carry import Carrier
from spar_mapper.envelopes import G2pEnvelope, Unreadable
from spar_mapper.later.status import ON_STATUS, STATUS, read_question, status
from spar_mapper.metrics import Metrics
from spar_mapper.model import Op
from spar_mapper.records.audit import Audit
from spar_mapper.records.directory import Strategies
from spar_mapper.records.jobs import Callback, Job, Jobs
from spar_mapper.records.partners import Partners
from spar_mapper.records.refusals import Refusals
from spar_mapper.replies import Replies
from spar_mapper.security.jwe import CannotDecrypt, encrypted
from spar_mapper.settings import Settings
from spar_mapper.storage.port import Storage, StorageBusy, StorageGone
from spar_mapper.strategies import Book

log = logging.getLogger(__name__)

LOOK_EVERY_S = {
    "jobs": 1.0,
    "callbacks": 1.0,
    "refusals": 1.0,
    "strategies": 30.0,
}
JOBS_AT_ONCE = 4
CALLBACKS_AT_ONCE = 16
JOB_TRIES = 10
LONGEST_WAIT_S = 3600.0
DAY_MS = 86_400_000


class Worker:
    """Loops over jobs, callbacks, strategies, chores. Processes may share a database."""

    def __init__(
        self,
        settings: Settings,
        storage: Storage,
        jobs: Jobs,
        audit: Audit,
        refusals: Refusals,
        partners: Partners,
        carrier: Carrier,
        replies: Replies,
        metrics: Metrics,
        book: Book,
    ) -> None:
        self._settings = settings
        self._storage = storage
        self._jobs = jobs
        self._audit = audit
        self._refusals = refusals
        self._partners = partners
        self._carrier = carrier
        self._replies = replies
        self._metrics = metrics
        self._book = book
        self._every_s = {**LOOK_EVERY_S, "chores": settings.chores_every_s}
        self._news = {name: asyncio.Event() for name in self._every_s}
        self._stopping = False

    def wake(self) -> None:
        """There is something new."""
        self._news["jobs"].set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Works until the end of the block; then finishes what is in hand."""
        limits = httpx.Limits(max_connections=CALLBACKS_AT_ONCE)
        wait = httpx.Timeout(self._settings.callback_wait_s)
        async with (
            httpx.AsyncClient(limits=limits, timeout=wait, trust_env=False) as client,
            asyncio.TaskGroup() as group,
        ):
            group.create_task(self._loop("jobs", self._some_jobs))
            group.create_task(self._loop("strategies", self._relearn))
            group.create_task(self._loop("chores", self._chores))
            group.create_task(self._loop("refusals", self._note_refusals))
            group.create_task(self._loop("callbacks", lambda: self._some_callbacks(client)))
            try:
                yield
            finally:
                self._stopping = True
                for news in self._news.values():
                    news.set()
        with contextlib.suppress(StorageGone, StorageBusy):
            await self._refusals.write()

    async def _loop(self, name: str, some: Any) -> None:
        news = self._news[name]
        while not self._stopping:
            news.clear()
            try:
                if await some():
                    continue
            except (StorageGone, StorageBusy) as why:
                log.warning("%s wait: %s", name, type(why).__name__)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(news.wait(), self._every_s[name])

    async def _some_jobs(self) -> int:
        found = await self._jobs.claim(JOBS_AT_ONCE, self._settings.lease_s)
        for job in found:
            try:
                await self._carry_out(job)
            except (StorageGone, StorageBusy):
                raise  # the lease runs out, and it is taken up again
            except Exception:  # one request must not stop the others; its lease runs out as well
                log.exception("job %s failed", job.id)
                if job.tries >= JOB_TRIES:
                    await self._give_up(job)
        return len(found)

    async def _carry_out(self, job: Job) -> None:
        prefix = "on-" if job.wire == "g2p" else ""
        old = job.wire == "spar1"
        envelope = G2pEnvelope(job.body, self._book, job.id, prefix, spar1=old)
        try:
            reply = await self._reply(job, envelope)
        except Unreadable as why:
            reply = envelope.refusal(job.op, why.code, why.text)
        await self._finish(job, reply)

    async def _reply(self, job: Job, envelope: G2pEnvelope) -> dict[str, Any]:
        if job.op == STATUS:
            question = read_question(envelope)
            return await status(self._jobs, job.partner, envelope, question, ON_STATUS)
        op = Op(job.op)
        items = self._carrier.items(op, envelope, frozenset(job.terms.programmes))
        return envelope.reply(op, await self._carrier.outcomes(op, job.partner, items))

    async def _give_up(self, job: Job) -> None:
        old = job.wire == "spar1"
        prefix = "" if old else "on-"
        envelope = G2pEnvelope(job.body, self._book, job.id, prefix, spar1=old)
        await self._finish(job, envelope.refusal(job.op, "rjct.unknown.retry", "try again"))

    async def _finish(self, job: Job, reply: dict[str, Any]) -> None:
        url, told = job.callback, reply
        if url and job.terms.encrypted:
            asker = await self._partners.find(job.partner)
            try:
                head = {**reply["header"], "is_msg_encrypted": True}
                told = {"header": head, "message": encrypted(reply.get("message", {}), asker)}
            except CannotDecrypt:
                log.warning("job %s: no key to encrypt its callback with", job.id)
                url = ""
        await self._jobs.finish(job, reply, url, told)
        self._metrics.count("spar_mapper_jobs_total", op=job.op)
        self._news["callbacks"].set()

    async def _some_callbacks(self, client: httpx.AsyncClient) -> int:
        lease_s = self._settings.lease_s + self._settings.callback_wait_s
        found = await self._jobs.claim_callbacks(CALLBACKS_AT_ONCE, lease_s)
        await asyncio.gather(*(self._call(client, one) for one in found))
        return len(found)

    async def _relearn(self) -> int:
        """Strategies that another process was given."""
        self._book.learn(await Strategies(self._storage).added())
        return 0

    async def _note_refusals(self) -> int:
        await self._refusals.write()
        return 0

    async def _chores(self) -> int:
        """End what expired; drop records that are older than they need to be."""
        ended = await self._storage.sweep()
        if ended:
            log.info("%d mappings expired", ended)
        await self._audit.forget(self._settings.audit_days * DAY_MS)
        await self._refusals.forget(self._settings.refusal_days * DAY_MS)
        await self._jobs.forget(self._settings.job_days * DAY_MS)
        return 0

    async def _call(self, client: httpx.AsyncClient, call: Callback) -> None:
        data, headers = self._replies.outgoing(call.body, ascii_only=call.ascii)
        try:
            async with client.stream("POST", call.url, content=data, headers=headers) as answer:
                said = str(answer.status_code)
                arrived = answer.is_success
        except (httpx.HTTPError, httpx.InvalidURL) as why:
            said, arrived = type(why).__name__, False
        outcome = "arrived" if arrived else "again"
        if not arrived and call.tries >= self._settings.callback_tries:
            outcome = "given up"
            log.warning("callback %s given up after %d tries: %s", call.job, call.tries, said)
        self._metrics.count("spar_mapper_callbacks_total", outcome=outcome)
        wait_s = None
        if outcome == "again":
            base_s = min(self._settings.callback_base_s * 2 ** (call.tries - 1), LONGEST_WAIT_S)
            wait_s = base_s * random.uniform(0.5, 1.0)  # noqa: S311 -- spreads load, no secret
        await self._jobs.settle(call, said, wait_s)
