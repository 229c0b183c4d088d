"""What is asked by a code, a person or an account is found by an index, however many there are.

SQLite takes an index of some rows only where the statement says that it asks for these.
"""

import asyncio
import re
import sqlite3
from pathlib import Path

from spar_mapper.core.model import Op
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.records.erasure import Erasure
from spar_mapper.records.links import Links
from spar_mapper.records.partners import Partners
from spar_mapper.records.waiting import WaitingChanges
from spar_mapper.security.keys import load_server_keys
from spar_mapper.security.record_keys import open_record_key
from spar_mapper.storage.sqlite import SqliteStorage
from tests.mapper.consent_world import to_nobody
from tests.mapper.test_storage import Clock, item

READ_WHOLE = re.compile(r"SCAN (links|waiting_changes)\b(?! USING INDEX waiting_changes_open)")
"""Erasing one person reads all accounts in SQLite, on purpose: PostgreSQL has an index for it."""


async def asked(folder: Path) -> list[str]:
    """What an app, a person, an operator and an erasure have the database do."""
    storage = SqliteStorage(str(folder / "registry.db"), IdNormalizer(), Clock())
    await storage.open()
    key = await open_record_key(storage, load_server_keys(folder / "keys"))
    (linked,) = await storage.write(Op.LINK, "p", [item(1)])
    assert linked.ok
    statements: list[str] = []
    storage.trace(statements.append)
    await Links(storage).redeem("app", "a-code")
    await Links(storage).of_person("token:p1@nationalid", 20)
    await WaitingChanges(storage, Partners(storage)).all(20)
    erased = await Erasure(storage, key, IdNormalizer(), to_nobody).erase(
        IdNormalizer().key(item(1).person_id), "law", "anna"
    )
    storage.trace(None)
    await storage.close()
    assert erased
    return statements


def test_no_table_of_people_is_read_from_end_to_end(tmp_path: Path) -> None:
    statements = asyncio.run(asked(tmp_path))
    with sqlite3.connect(tmp_path / "registry.db") as conn:
        found = [
            f"{step}: {sql}"
            for sql in statements
            if sql.startswith(("SELECT", "UPDATE", "DELETE", "INSERT"))
            for (_, _, _, step) in conn.execute(f"EXPLAIN QUERY PLAN {sql}")
            if READ_WHOLE.search(step)
        ]
    conn.close()
    assert len(statements) > 10
    assert found == []
