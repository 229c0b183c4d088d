"""A sender in tests: its passes are called one by one, against whichever mapper."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TypeVar

import httpx
import msgspec

from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.http import new_client
from spar_central.mappers.port import MapperError, MapperGateway
from spar_central.mappers.profile import profile_of
from spar_central.mappers.signature import RequestSigner
from spar_central.sending.serving import Worker, make_worker
from spar_central.settings import Dialect, Mapper, Settings
from spar_central.storage.opening import open_storage
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
    """A center that sends, with room for many enrollments a day."""
    wide = {"agent_per_day": 1000, "device_per_day": 5000, "fresh_minutes": 1440, **policy}
    admission = msgspec.structs.replace(engine.admission, **wide)
    made = msgspec.structs.replace(engine, mapper=mapper, admission=admission)
    with running(made, folder) as center:
        yield center


@asynccontextmanager
async def worker_of(
    center: Center,
    transport: httpx.AsyncBaseTransport | None = None,
    signer: RequestSigner | None = None,
    around: Callable[[HttpMapper], MapperGateway] | None = None,
) -> AsyncIterator[Worker]:
    """A process of its own, as far as the database can tell."""
    mapper = center.settings.mapper
    assert mapper is not None
    storage = await open_storage(center.settings, migrate=False)
    http = new_client(mapper.wait_s, transport=transport)
    gateway = HttpMapper(profile_of(mapper), signer, http, center.clock, at_once)
    made: MapperGateway = gateway if around is None else around(gateway)
    try:
        yield make_worker(
            center.settings, mapper, storage, center.keys.chain, center.keys.person, made,
            center.clock,
        )  # fmt: skip
    finally:
        await http.aclose()
        await storage.close()


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
