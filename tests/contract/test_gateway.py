"""A real gateway before a real center that refuses what is long, or one item: all others go."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace as with_changes

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.gateway import HttpCenter
from spar_agent.adapters.central.outbox import OutboxFiles
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.adapters.central.while_locked import LockedContact
from spar_agent.center_wiring import fill_outbox
from spar_agent.domain.enrollment import Enrollment
from spar_agent.errors import CaptivePortal, ServerFault, SparError
from spar_agent.errors.central import NotTaken
from spar_agent.sync.center_engine import CenterEngine
from spar_agent.sync.halves import MAX_FAILURES
from spar_agent.sync.report import PassReport
from spar_agent.sync.while_locked import LockedPass
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.gateway import HttpGateway, gateway_before
from tests.joined import JoinedLaptop, NothingToRenew, hand_out

ROWS = 12
BEAT = "/desks/heartbeats"
REFUSALS = [413, 403, 502, 504, 200]
"""Too long, a filter, a worker that died, one that took too long, a filter that says 200."""


STAFF = iter(f"S-{number}" for number in range(100, 1000))


@pytest.fixture(scope="module")
def running_center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder = tmp_path_factory.mktemp("center")
    with running(settings("", folder), folder) as made:
        hand_out(made)
        yield made


@pytest.fixture
def center(running_center: Center) -> Center:
    running_center.clock.moved = timedelta()
    return running_center


@pytest.fixture
def gateway(center: Center) -> Iterator[HttpGateway]:
    with gateway_before(center.url) as made:
        yield made


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "laptop", next(STAFF)).joined()


@pytest.fixture
def rows(laptop: JoinedLaptop) -> list[Enrollment]:
    return [laptop.captured(number) for number in range(1, ROWS + 1)]


def one_open_pass(laptop: JoinedLaptop, gateway: HttpGateway) -> PassReport:
    async def go() -> PassReport:
        client = client_of(laptop, gateway)
        center = HttpCenter(client)
        engine = CenterEngine(
            laptop.vault.store, center, NothingToRenew(), laptop.clock, lambda: 1.0
        )
        try:
            return await engine.one_pass()
        finally:
            await client.close()

    return asyncio.run(go())


def client_of(laptop: JoinedLaptop, gateway: HttpGateway) -> CenterClient:
    key = laptop.vault.keys.device_keys().signing
    return CenterClient(gateway.url, key, RequestNumbers(laptop.folder), laptop.clock)


def files_of(laptop: JoinedLaptop) -> OutboxFiles:
    return OutboxFiles(laptop.folder, laptop.vault.keys.mac)


def locked(laptop: JoinedLaptop, gateway: HttpGateway) -> None:
    """As the app does it at lock."""
    laptop.members.save(with_changes(laptop.membership, url=gateway.url))
    fill_outbox(laptop.vault, laptop.clock, laptop.clock.now())
    laptop.vault.close()


def left(laptop: JoinedLaptop) -> list[str]:
    return [one for _, part in files_of(laptop).parts() for one in part]


def locked_passes(
    laptop: JoinedLaptop, center: Center, gateway: HttpGateway, *waits_s: float
) -> list[int | str]:
    """One pass after each wait: how many went, or why it ended."""

    async def go() -> list[int | str]:
        client = client_of(laptop, gateway)
        contact = LockedContact(files_of(laptop), client, laptop.clock, lambda: None)
        passes, ended = LockedPass(contact, laptop.clock, lambda: 1.0), list[int | str]()
        for wait_s in waits_s:
            laptop.clock.moved += timedelta(seconds=wait_s)
            center.clock.moved = laptop.clock.moved
            try:
                ended.append(await passes.one_pass())
            except SparError as error:
                ended.append(error.code)
        await client.close()
        return ended

    return asyncio.run(go())


def missing(center: Center, rows: list[Enrollment]) -> list[str]:
    """Those of ``rows`` that the center does not have."""
    there = {row[0] for row in center.rows("SELECT enrollment_id FROM enrollments")}
    return [row.enrollment_id for row in rows if row.enrollment_id not in there]


@pytest.mark.parametrize("status", REFUSALS)
def test_one_that_a_gateway_refuses_keeps_no_other_waiting(
    laptop: JoinedLaptop, center: Center, gateway: HttpGateway, rows: list[Enrollment], status: int
) -> None:
    bad = rows[4]
    assert bad.signed is not None
    gateway.status, gateway.disliked = status, [bad.signed.token.encode()]
    report = one_open_pass(laptop, gateway)
    assert report.error == ""
    assert missing(center, rows) == [bad.enrollment_id]
    [kept] = laptop.vault.store.those([bad.enrollment_id])
    assert kept.delivery.error == NotTaken.code
    gateway.disliked.clear()
    laptop.clock.moved += timedelta(seconds=4000)
    center.clock.moved = laptop.clock.moved
    one_open_pass(laptop, gateway)
    assert missing(center, rows) == []


@pytest.mark.parametrize("status", REFUSALS)
def test_behind_the_lock_one_that_a_gateway_refuses_keeps_no_other_waiting(
    laptop: JoinedLaptop, center: Center, gateway: HttpGateway, rows: list[Enrollment], status: int
) -> None:
    locked(laptop, gateway)
    bad = left(laptop)[7]
    gateway.status, gateway.disliked = status, [bad.encode()]
    assert locked_passes(laptop, center, gateway, 0, 10, 4000) == [ROWS - 1, 0, 0]
    assert left(laptop) == [bad]
    assert len(missing(center, rows)) == 1
    alone = [size for _, size in gateway.refused if size < 2 * len(bad)]
    assert len(alone) == 2  # once as what was left of a batch, once an hour later
    assert [path for path, _ in gateway.let_through].count(BEAT) == 3
    gateway.disliked.clear()
    assert locked_passes(laptop, center, gateway, 0) == [1]
    assert missing(center, rows) == []


def test_behind_the_lock_a_gateway_that_lets_only_short_requests_through_gets_short_ones(
    laptop: JoinedLaptop, center: Center, gateway: HttpGateway, rows: list[Enrollment]
) -> None:
    locked(laptop, gateway)
    gateway.longest = 4 * len(left(laptop)[0])
    assert locked_passes(laptop, center, gateway, 0) == [ROWS]
    assert missing(center, rows) == []
    assert left(laptop) == []


def test_behind_the_lock_a_heartbeat_goes_also_where_no_item_does(
    laptop: JoinedLaptop, center: Center, gateway: HttpGateway, rows: list[Enrollment]
) -> None:
    locked(laptop, gateway)
    gateway.status, gateway.disliked = 502, [b'"sealed"']
    assert locked_passes(laptop, center, gateway, 0) == [ServerFault.code]
    assert len(gateway.refused) == MAX_FAILURES
    assert BEAT in [path for path, _ in gateway.let_through]
    assert missing(center, rows) == [row.enrollment_id for row in rows]


@pytest.mark.parametrize("status", [502, 200])
def test_behind_the_lock_nothing_is_blamed_for_a_network_that_lets_nothing_through(
    laptop: JoinedLaptop, center: Center, gateway: HttpGateway, rows: list[Enrollment], status: int
) -> None:
    locked(laptop, gateway)
    gateway.status, gateway.longest = status, 0
    error = CaptivePortal.code if status == 200 else ServerFault.code
    assert locked_passes(laptop, center, gateway, 0, 10, 10) == [error] * 3
    gateway.longest = 10**9
    assert locked_passes(laptop, center, gateway, 0) == [ROWS]
    assert missing(center, rows) == []
