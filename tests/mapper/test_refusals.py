"""Who was turned away is on record, whatever a stranger does, and takes no room to speak of."""

import asyncio
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from spar_mapper.records.refusals import HOUR_MS, MAX_KINDS_PER_HOUR, RefusalCounts
from spar_mapper.settings import Settings
from spar_mapper.storage.opening import open_storage
from spar_mapper.storage.port import Statement, Storage, StorageUnavailable
from tests.mapper.partner_client import PartnerClient, item, mapper, now, register, serving
from tests.mapper.postgres import Postgres


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    if request.param == "sqlite":
        return Settings(data=tmp_path)
    server: Postgres = request.getfixturevalue("postgres")
    return Settings(database=server.database())


def run(settings: Settings, act: Callable[[Storage], Any]) -> Any:
    async def go() -> Any:
        storage = await open_storage(settings)
        try:
            return await act(storage)
        finally:
            await storage.close()

    return asyncio.run(go())


def audit_rows(data: Path, *arguments: str) -> list[list[str]]:
    """The lines of ``spar-mapper audit`` below its heading."""
    return [line.split("\t") for line in mapper(data, "audit", *arguments).splitlines()[1:]]


def test_every_kind_of_refusal_is_on_record_after_the_process_ended(tmp_path: Path) -> None:
    data, partner, reader = tmp_path / "data", PartnerClient("partner"), PartnerClient("reader")
    register(data, partner)
    register(data, reader, "--rights", "resolve")
    path, stranger = "/mapper/sync/link", PartnerClient("never-heard-of")
    with serving(data) as server, httpx.Client(base_url=server.url) as http:
        body = partner.g2p("link", item())
        http.post(path, json=body)
        for _ in range(2):
            http.post(path, json=body, headers={"signature": reader.sign(b"{}")})
        stranger.post(http, path, stranger.g2p("link", item()))
        partner.post(http, path, partner.g2p("link", item(), message_ts=now(hours=-2)))
        reader.post(http, path, reader.g2p("link", item()))
        for _ in range(2):
            assert partner.post(http, path, body).status_code in {200, 409}
        http.post(path, json=body, headers={"authorization": "Bearer x.y.z"})
        http.post("/oauth/token", data={"grant_type": "client_credentials", "client_id": "x"})
    seen: Counter[tuple[str, ...]] = Counter()
    for row in audit_rows(data):
        seen[row[2], row[4], row[5]] += int(row[1])
    assert seen == {
        ("UNSIGNED", "", "link"): 1,
        ("SIGNATURE", "partner", "link"): 2,
        ("SIGNATURE", "", "link"): 1,
        ("TIME", "partner", "link"): 1,
        ("RIGHT", "reader", "link"): 1,
        ("COPY", "partner", "link"): 1,
        ("TOKEN", "", "link"): 1,
        ("TOKEN", "", "token"): 1,
    }
    assert {row[3] for row in audit_rows(data)} == {"127.0.0.1"}
    (admitted,) = audit_rows(data, "admitted")
    assert admitted[1:3] == ["partner", "link"]
    assert audit_rows(data, "--hours", "0") == []


def test_a_flood_from_everywhere_takes_few_rows_and_none_is_uncounted(engine: Settings) -> None:
    flood = 100_000

    async def act(storage: Storage) -> Any:
        refusals = RefusalCounts(storage)
        for at in range(flood):
            refusals.count("SIGNATURE", f"2001:db8::{at:x}", "", "link")
            if at % 10_000 == 0:
                await refusals.write()
        refusals.count("SIGNATURE", "192.0.2.1", "partner", "link")
        await refusals.write()
        await refusals.write()
        return await refusals.since(0, flood)

    rows = run(engine, act)
    assert sum(row.times for row in rows) == flood + 1
    assert len(rows) <= 2 * (MAX_KINDS_PER_HOUR + 2)  # the hour may turn meanwhile
    assert [(row.address, row.times) for row in rows if row.partner] == [("others", 1)]


def test_two_processes_count_into_the_same_row_and_old_hours_are_dropped(engine: Settings) -> None:
    async def act(storage: Storage) -> Any:
        clock = [5 * HOUR_MS + 7]
        one, two = (RefusalCounts(storage, lambda: clock[0]) for _ in range(2))
        for process, times in ((one, 3), (two, 4)):
            for _ in range(times):
                process.count("RIGHT", "a", "partner", "link")
            clock[0] += 10
        await asyncio.gather(one.write(), two.write())
        (row,) = await one.since(0, 9)
        assert (row.times, row.last_at - row.first_at >= 0) == (7, True)
        clock[0] += HOUR_MS
        one.count("RIGHT", "a", "partner", "link")
        await one.write()
        assert [row.times for row in await one.since(0, 9)] == [1, 7]
        await one.delete_older(HOUR_MS // 2)
        return [row.times for row in await one.since(0, 9)]

    assert run(engine, act) == [1, 7]


class UnavailableStorage:
    """A database that is away for the first ``times`` writes."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.rows: Counter[str] = Counter()

    async def run(
        self, *statements: Statement, relaxed_durability: bool = False
    ) -> list[list[Any]]:
        assert not relaxed_durability
        if self.times:
            self.times -= 1
            raise StorageUnavailable("away")
        for _, values in statements:
            self.rows[str(values[1])] += int(values[5])
        return []


def test_what_could_not_be_written_is_written_later() -> None:
    async def go() -> None:
        absent = UnavailableStorage(2)
        refusals = RefusalCounts(absent)  # type: ignore[arg-type]  # it needs no more of a storage
        for times in (3, 4):
            for _ in range(times):
                refusals.count("COPY", "a", "partner", "link")
            with pytest.raises(StorageUnavailable):
                await refusals.write()
        await refusals.write()
        await refusals.write()
        assert absent.rows == {"COPY": 7}

    asyncio.run(go())


def test_a_stopped_process_has_written_everything_and_ends_well(tmp_path: Path) -> None:
    """Stopped at once: the loop that writes each second cannot have come by."""
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    for times in (1, 2, 3):
        with serving(data) as server, httpx.Client(base_url=server.url) as http:
            assert http.post("/mapper/sync/link", json=partner.g2p("link")).status_code == 401
            server.stop()
            assert server.returncode == 0
        assert sum(int(row[1]) for row in audit_rows(data)) == times
        assert not (data / "registry.db-wal").exists(), "the database was not closed"
