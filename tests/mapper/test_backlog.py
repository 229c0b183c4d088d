"""What waits in the registry, as whoever watches it sees it, on both engines."""

import asyncio
from pathlib import Path

import pytest

from spar_mapper.records.backlog import CALLBACKS, CHANGES, JOBS, Queue, backlog
from spar_mapper.settings import Settings
from spar_mapper.storage.opening import open_storage
from tests.mapper.postgres import Postgres

JOB = (
    "INSERT INTO jobs (id, partner, op, wire, message, txn, digest, body, terms, callback,"
    " received_at, due) VALUES ($1, 'p', 'link', 'g2p', $1, 't', 'd', '', '{}', '', $2, $3)"
)
CALL = "INSERT INTO callbacks (job, url, body, due) VALUES ($1, 'https://p', '{}', $2)"
CHANGE = (
    "INSERT INTO waiting_changes (id, at, partner, op, reference, digest, person_key, seen, reason,"
    " due, item, state) VALUES ($1, $2, 'p', 'update', $1, 'd', 'k', 0, 'r', 0, '', $3)"
)


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    if request.param == "sqlite":
        return Settings(data=tmp_path)
    server: Postgres = request.getfixturevalue("postgres")
    return Settings(database=server.database())


def test_counts_and_ages_of_what_is_not_done_yet(engine: Settings) -> None:
    async def go() -> tuple[list[Queue], list[Queue]]:
        storage = await open_storage(engine)
        try:
            empty = await backlog(storage, 10_000)
            await storage.run(
                (JOB, ("done", 1_000, 0)), (JOB, ("new", 4_000, 1)), (JOB, ("old", 2_500, 1)),
                (CALL, ("done", 1)), (CALL, ("old", 0)),
                (CHANGE, ("a", 3_000, "waiting")), (CHANGE, ("b", 1_000, "done")),
            )  # fmt: skip
            return empty, await backlog(storage, 10_000)
        finally:
            await storage.close()

    empty, found = asyncio.run(go())
    assert empty == [Queue(JOBS, 0, 0), Queue(CALLBACKS, 0, 0), Queue(CHANGES, 0, 0)]
    assert found == [Queue(JOBS, 2, 7.5), Queue(CALLBACKS, 1, 9.0), Queue(CHANGES, 1, 7.0)]
