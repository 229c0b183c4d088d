"""What is on record stays on record, whoever writes to the database."""

import asyncio
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest
from msgspec.structs import replace

from spar_mapper.__main__ import main
from spar_mapper.core.model import Item
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.record_key import RecordKey
from spar_mapper.records.acts import ActKind, act_statement
from spar_mapper.records.admissions import Admissions
from spar_mapper.records.audit import AuditEntry, AuditLog, PartnerAuth
from spar_mapper.records.reads import ReadLog
from spar_mapper.records.retention import drop_older
from spar_mapper.records.seals import STREAMS, Seals
from spar_mapper.security.keys import load_server_keys
from spar_mapper.security.seal_heads import SealHeads
from spar_mapper.settings import BadSetting
from spar_mapper.storage.grants import process_role
from spar_mapper.storage.port import StreamName
from tests.mapper.bulk_registry import BulkRegistry, link, new_registry, text_of
from tests.mapper.postgres import Postgres

CHANGES = (
    "UPDATE history SET fa = 'other'",
    "UPDATE history SET at = at, partner = 'x'",
    "DELETE FROM history",
    "UPDATE audit SET partner = 'somebody else'",
    "UPDATE history SET fa = '', fa_hash = ''",
    "UPDATE history SET info = 'other'",
    "UPDATE history SET fa_hash = 'x'",
    "UPDATE reads SET people = ''",
    "UPDATE acts SET by_whom = 'somebody else'",
    "DELETE FROM acts",
    "UPDATE seals SET digest = 'x'",
    "DELETE FROM seals",
    "UPDATE seal_heads SET signed = 'x'",
    "DELETE FROM seal_heads",
    "UPDATE admissions SET token = ''",
    "DELETE FROM admissions",
)


async def drop_all(stream: StreamName, bulk: Any) -> None:
    await drop_older(bulk.storage, stream, -1)


ROLE = "spar-mapper"
OF_THE_OWNER = (
    "ALTER TABLE history DISABLE TRIGGER ALL",
    "DROP TABLE audit",
    "TRUNCATE history",
    "CREATE TABLE mine (a text)",
    "UPDATE schema SET number = 1",
    "SET session_replication_role = replica",
)


def as_process(
    made: BulkRegistry, server: Postgres, output: pytest.CaptureFixture[str]
) -> BulkRegistry:
    """The registry for a role that ``database process-role`` made, twice as after a migration."""
    assert made.command("migrate") == 0
    output.readouterr()
    assert main(["database", "process-role", ROLE]) == 0
    granted = output.readouterr().out
    server.add_role(ROLE)
    execute(made, granted * 2)
    parts = urlsplit(made.settings.database)
    url = urlunsplit(parts._replace(netloc=f"{ROLE}@"))
    settings = replace(made.settings, database=url, migrate=False)
    return BulkRegistry(settings, ["--database", url], made.folder)


@pytest.fixture(params=["sqlite", "postgres", "process"])
def registry(
    request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> BulkRegistry:
    """process: on PostgreSQL, as the role of the server, which owns nothing."""
    engine = request.param if request.param == "sqlite" else "postgres"
    made = new_registry(engine, request, tmp_path)
    if request.param == "process":
        made = as_process(made, request.getfixturevalue("postgres"), capsys)
    made.run(link(Item("a", "P1", text_of(1), digest="d")))

    async def admit(bulk: Any) -> None:
        entry = AuditEntry("p", "link", "m", "", PartnerAuth.SIGNATURE, "k")
        assert await AuditLog(bulk.storage).admit(entry)
        assert await Admissions(bulk.storage).take("p", "token", {"e": "a"})
        key = RecordKey(bytes(32))
        reads = ReadLog(bulk.storage, key, IdNormalizer())
        await reads.add("p", "resolve", "m", await bulk.storage.resolve([Item("q", "P1")]))
        await bulk.storage.run(act_statement(ActKind.ERASE, "anna", {}))
        seals = Seals(bulk.storage, key)
        for stream in STREAMS:
            assert await seals.seal(stream, await bulk.storage.settled(stream.name)) == 1
        keys = load_server_keys(tmp_path / "keys")
        assert await SealHeads(bulk.storage, seals, keys).sign_due() == len(STREAMS)

    made.run(admit)
    return made


def execute(registry: BulkRegistry, sql: str) -> None:
    """As somebody with the database's own tools; raises what the database says."""

    async def on_postgres() -> None:
        conn = await asyncpg.connect(registry.settings.database)
        try:
            await conn.execute(sql)
        finally:
            await conn.close()

    if registry.settings.database:
        asyncio.run(on_postgres())
        return
    with sqlite3.connect(registry.settings.data / "registry.db") as conn:
        conn.execute(sql)
    conn.close()


def test_no_row_on_record_is_changed_or_deleted(registry: BulkRegistry) -> None:
    for sql in CHANGES:
        with pytest.raises((asyncpg.RaiseError, sqlite3.IntegrityError), match="append-only"):
            execute(registry, sql)


def test_chores_and_folding_still_do_their_work(registry: BulkRegistry) -> None:
    execute(registry, "UPDATE history SET person_key = 'q1' WHERE person_key = 'p1'")
    for stream in (StreamName.AUDIT, StreamName.READS):
        registry.run(partial(drop_all, stream))
    assert registry.run(lambda bulk: AuditLog(bulk.storage).since(0, 10)) == []


def test_the_role_of_the_server_changes_no_rule(
    request: pytest.FixtureRequest,
    postgres: Postgres,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Who took the process over rewrites no history: the triggers are the owner's."""
    made = as_process(new_registry("postgres", request, tmp_path), postgres, capsys)
    for sql in OF_THE_OWNER:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            execute(made, sql)


@pytest.mark.parametrize("name", ["", "Mapper", 'a"; DROP TABLE audit; --', "a" * 64])
def test_the_name_of_a_role_is_never_sql(name: str) -> None:
    with pytest.raises(BadSetting):
        process_role(name)
