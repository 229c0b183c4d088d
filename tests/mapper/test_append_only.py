"""What is on record stays on record, whoever writes to the database."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from spar_mapper.core.model import Item
from spar_mapper.records.admissions import Admissions
from spar_mapper.records.audit import AuditEntry, AuditLog, PartnerAuth
from tests.mapper.bulk_registry import BulkRegistry, link, new_registry, text_of

CHANGES = (
    "UPDATE history SET fa = 'other'",
    "UPDATE history SET at = at, partner = 'x'",
    "DELETE FROM history",
    "UPDATE audit SET partner = 'somebody else'",
    "UPDATE admissions SET token = ''",
    "DELETE FROM admissions",
)


@pytest.fixture(params=["sqlite", "postgres"])
def registry(request: pytest.FixtureRequest, tmp_path: Path) -> BulkRegistry:
    made = new_registry(request.param, request, tmp_path)
    made.run(link(Item("a", "P1", text_of(1), digest="d")))

    async def admit(bulk: Any) -> None:
        entry = AuditEntry("p", "link", "m", "", PartnerAuth.SIGNATURE, "k")
        assert await AuditLog(bulk.storage).admit(entry)
        assert await Admissions(bulk.storage).take("p", "token", {"e": "a"})

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


@pytest.mark.parametrize("sql", CHANGES)
def test_no_row_on_record_is_changed_or_deleted(registry: BulkRegistry, sql: str) -> None:
    with pytest.raises((asyncpg.RaiseError, sqlite3.IntegrityError), match="append-only"):
        execute(registry, sql)


def test_chores_and_folding_still_do_their_work(registry: BulkRegistry) -> None:
    execute(registry, "UPDATE history SET person_key = 'q1' WHERE person_key = 'p1'")
    registry.run(lambda bulk: AuditLog(bulk.storage).delete_older(-1000))
    assert registry.run(lambda bulk: AuditLog(bulk.storage).since(0, 10)) == []
