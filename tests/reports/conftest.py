"""The two databases of a country, migrated, with a year in them and the views of the reports."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from installer.make_superset_bundle import SOURCE
from spar_central.storage.port import Storage
from spar_mapper.cli.program import main as spar_mapper
from tests.central.storages import run, settings
from tests.mapper.postgres import Postgres, running_postgres
from tests.reports.year import CENTRAL, REGISTRY, write_year


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server for these tests."""
    folder = Path(tempfile.mkdtemp(prefix="spar-pg-"))  # short: a socket lies in it
    folder.chmod(0o700)
    try:
        with running_postgres(folder, "fsync=off") as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def country(postgres: Postgres, folder: Path) -> dict[str, str]:
    """Addresses of new databases by the names of ``databases.yaml``, a year in each."""
    urls = {"registry": postgres.database(), "central": postgres.database()}
    assert spar_mapper(["migrate", "--database", urls["registry"]]) == 0
    run(settings(urls["central"], folder), _nothing)
    asyncio.run(_fill(urls["registry"], REGISTRY, "registry"))
    asyncio.run(_fill(urls["central"], CENTRAL, "central"))
    return urls


@pytest.fixture(scope="session")
def databases(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """As ``country`` makes them."""
    return country(postgres, tmp_path_factory.mktemp("central"))


async def _nothing(_storage: Storage) -> None:
    """Opening it migrated it."""


async def _fill(url: str, statements: tuple[str, ...], views: str) -> None:
    conn = await asyncpg.connect(url)
    try:
        await write_year(conn, statements)
        for _again in range(2):  # after each migration they are made anew
            await conn.execute((SOURCE / "views" / f"{views}.sql").read_text("utf-8"))
    finally:
        await conn.close()
