"""A sender in tests: its passes are called one by one, against whichever mapper."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TypeVar

import httpx
import msgspec
import pytest

from spar_central.desks import held_now
from spar_central.http_client import new_client
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import Held, MapperError, MapperGateway, MapperOrder, Op, Result
from spar_central.mappers.profile import profile_of
from spar_central.mappers.signature import RequestSigner
from spar_central.sending.serving import Worker, make_worker
from spar_central.settings import Dialect, Mapper, Settings
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Lookup, Storage, Transaction
from tests.bad_mapper import BadMapper
from tests.central.center import Center, SigningLaptop, running
from tests.servers import RunningRegistry

T = TypeVar("T")
MAPPER = Mapper(Dialect.SPAR_2, "http://mapper.test", "spar-central", wait_s=5.0)


async def at_once(_seconds: float) -> None:
    """Polling waits for nothing."""


@contextmanager
def sending_center(
    engine: Settings, folder: Path, mapper: Mapper = MAPPER, **policy: int
) -> Iterator[Center]:
    """A center that sends, with room for many enrollments a day.

    No process answers its lists what is registered: they wait for that as short as can be.
    """
    wide = {"agent_per_day": 1000, "device_per_day": 5000, "fresh_minutes": 1440, **policy}
    admission = msgspec.structs.replace(engine.admission, **wide)
    made = msgspec.structs.replace(engine, mapper=mapper, admission=admission)
    with pytest.MonkeyPatch.context() as patched, running(made, folder) as center:
        patched.setattr(held_now, "LIST_WAITS_S", 0.01)
        yield center


@asynccontextmanager
async def worker_of(
    center: Center,
    transport: httpx.AsyncBaseTransport | None = None,
    signer: RequestSigner | None = None,
    around: Callable[[HttpMapper], MapperGateway] | None = None,
    over: Callable[[Storage], Storage] | None = None,
) -> AsyncIterator[Worker]:
    """A process of its own, as far as the database can tell. around, over: to count its calls."""
    mapper = center.settings.mapper
    assert mapper is not None
    storage = await open_storage(center.settings, migrate=False)
    http = new_client(mapper.wait_s, transport=transport)
    gateway = HttpMapper(profile_of(mapper), signer, http, center.clock, at_once)
    made: MapperGateway = gateway if around is None else around(gateway)
    try:
        seen = storage if over is None else over(storage)
        yield make_worker(
            center.settings, mapper, seen, center.keys.chain, center.keys.person, made,
            center.clock,
        )  # fmt: skip
    finally:
        await http.aclose()
        await storage.close()


class SenderKilled(BaseException):
    """The process is gone; nothing of it runs on."""


class SenderBudget:
    """Dies at the call that uses it up; below zero it never ends. dies: what that is."""

    def __init__(self, left: int, dies: Callable[[], None]) -> None:
        self.left = left
        self.dies = dies

    def tick(self) -> None:
        if self.left == 0:
            self.dies()
        self.left -= self.left > 0


def raise_killed() -> None:
    raise SenderKilled


class CountedMapper:
    """Counts a call before it and after its answer: between them the mapper carried it out."""

    def __init__(self, inner: MapperGateway, budget: SenderBudget) -> None:
        self.inner, self.budget = inner, budget

    async def resolve(self, psuts: Sequence[str]) -> Mapping[str, Held]:
        self.budget.tick()
        found = await self.inner.resolve(psuts)
        self.budget.tick()
        return found

    async def send(self, op: Op, orders: Sequence[MapperOrder]) -> Mapping[str, Result]:
        self.budget.tick()
        found = await self.inner.send(op, orders)
        self.budget.tick()
        return found

    async def ping(self) -> None:
        await self.inner.ping()


class CountedStorage:
    """Counts a transaction at its begin, before its end and after it."""

    def __init__(self, inner: Storage, budget: SenderBudget) -> None:
        self.inner, self.budget = inner, budget

    @asynccontextmanager
    async def transaction(self, *, durable: bool = True) -> AsyncIterator[Transaction]:
        self.budget.tick()
        async with self.inner.transaction(durable=durable) as tx:
            yield tx
            self.budget.tick()
        self.budget.tick()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Lookup]:
        self.budget.tick()
        async with self.inner.reading() as look:
            yield look

    async def ready(self) -> None:
        await self.inner.ready()

    async def close(self) -> None:
        await self.inner.close()


def with_worker(
    center: Center, act: Callable[[Worker], Awaitable[T]], bad: BadMapper | None = None
) -> T:
    """``act`` with a sender, before the careless mapper where one is given."""

    async def go() -> T:
        transport = None if bad is None else httpx.ASGITransport(app=bad)
        async with worker_of(center, transport) as worker:
            return await act(worker)

    return asyncio.run(go())


def passes(center: Center, bad: BadMapper, count: int = 1) -> list[MapperError]:
    """So many passes, a day between them in which everything comes due; what ended them."""

    async def go(worker: Worker) -> list[MapperError]:
        errors = []
        for at in range(count):
            if at:
                center.clock.forward(1000)
            try:
                await worker.sender.one_pass()
            except MapperError as error:
                errors.append(error)
        return errors

    return with_worker(center, go, bad)


def key_for(registry: RunningRegistry) -> RequestSigner:
    return RequestSigner(registry.key_pem.encode())


def state_of(center: Center, laptop: SigningLaptop, enrollment_id: str) -> dict[str, object]:
    reply = laptop.post("decisions", {"enrollment_ids": [enrollment_id]})
    (item,) = reply.json()["items"]
    return dict(item)
