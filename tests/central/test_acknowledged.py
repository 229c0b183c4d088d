"""A registry that acknowledges and answers later, and one far behind a line that breaks."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import MapperError, Op
from spar_central.settings import Dialect, Mapper
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Operation, Seen
from tests.async_line import AsyncLine
from tests.central.center import Center
from tests.central.dialects import order, run
from tests.central.sending import key_for, sending_center, worker_of
from tests.central.storages import settings
from tests.central.world import account
from tests.servers import RunningRegistry, running_registry
from tests.slow_link import SlowLink, slow_link

OLD, NEW = account("111222333"), account("444555666")
FAR_PEOPLE = 40


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningRegistry]:
    with running_registry(tmp_path_factory.mktemp("registry")) as running:
        yield running


def drained(center: Center, registry: RunningRegistry, line: AsyncLine | None) -> list[str]:
    """The states of everything after a few passes over ``line``."""

    async def go() -> None:
        async with worker_of(center, line, key_for(registry)) as worker:
            for _ in range(60):
                try:
                    looked_at = await worker.sender.one_pass()
                except MapperError:
                    looked_at = 1
                center.clock.forward(1000)
                if not looked_at:
                    break

    asyncio.run(go())
    return [state for (state,) in center.rows("SELECT state FROM enrollments ORDER BY 1")]


@pytest.mark.parametrize("operation", [Operation.LINK, Operation.UPDATE, Operation.UNLINK])
@pytest.mark.parametrize("dialect", ["g2p-connect-1.0", "spar-1.x"])
def test_what_is_acknowledged_is_registered_only_after_it_was_read_back(
    registry: RunningRegistry, tmp_path: Path, dialect: str, operation: Operation
) -> None:
    psut, line = f"acknowledged-{dialect}-{operation}", AsyncLine()
    first = operation is Operation.LINK
    if not first:
        run(registry, dialect, lambda m: m.send(Op.LINK, [order(psut, fa=OLD)]))
    mapper = Mapper(Dialect(dialect), registry.url, registry.sender, asynchronous=True)
    with sending_center(settings("", tmp_path), tmp_path, mapper) as center:
        laptop = center.laptop("S-1")
        changes = {} if first else {"seen": Seen(OLD)}
        wanted = None if operation is Operation.UNLINK else NEW
        of = laptop.enrollment(operation=operation, fa=wanted, **changes)
        laptop.upload(laptop.proven(of, psut=psut))
        if not first:
            boss = center.laptop("B-1", Role.SUPERVISOR)
            (shown,) = boss.waiting()
            assert boss.approve(shown).status_code == 200
        assert drained(center, registry, line) == ["registered"]

    async def held(mapper: HttpMapper) -> object:
        return (await mapper.resolve([psut]))[psut].fa

    assert run(registry, dialect, held) == wanted
    acknowledged = {"g2p-connect-1.0": "/mapper/", "spar-1.x": "/async/"}[dialect]
    if (dialect, operation) == ("spar-1.x", Operation.UNLINK):
        assert "/sync/unlink" in line.asked
    else:
        assert any(path.startswith(acknowledged) for path in line.asked)


def test_everything_arrives_over_a_line_that_is_narrow_far_and_breaks(
    registry: RunningRegistry, tmp_path: Path
) -> None:
    line = SlowLink(loss=0.6)

    def go(url: str) -> list[str]:
        mapper = Mapper(Dialect.SPAR_2, url, registry.sender, batch_size=8, wait_s=60.0)
        with sending_center(settings("", tmp_path), tmp_path, mapper) as center:
            laptop = center.laptop("S-1")
            made = [laptop.enrollment(fa=account(f"88{at:05d}")) for at in range(FAR_PEOPLE)]
            proven = [laptop.proven(of, psut=f"far-{at}") for at, of in enumerate(made)]
            laptop.upload(*proven)
            return drained(center, registry, None)

    async def story() -> list[str]:
        async with slow_link(registry.url, line) as url:
            return await asyncio.to_thread(go, url)

    assert asyncio.run(story()) == ["registered"] * FAR_PEOPLE
    assert line.broken > 0
    assert line.carried > FAR_PEOPLE * 600
