"""The script of docs/registry-scaling.md on data, and the registry on top of it."""

import asyncio
import csv
import re
from pathlib import Path

import asyncpg
import pytest

from spar_mapper.__main__ import main
from spar_mapper.core.model import Item, Op, Outcome, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.storage.port import Storage
from spar_mapper.storage.postgres import PostgresStorage
from tests.mapper.postgres import Postgres

DOC = Path(__file__).parents[2] / "docs" / "registry-scaling.md"
PEOPLE = 2_000


def script() -> str:
    found = re.findall(r"```sql\n(.*?)```", DOC.read_text("utf-8"), re.DOTALL)
    assert len(found) == 1
    return str(found[0])


def item(op: str, number: int, account: int, **more: object) -> Item:
    reference = f"{op}-{number}-{account}"
    text = "" if op == "unlink" else f"account_number:{account}"
    return Item(reference, f"token:P{number}@nationalId", text, digest=reference, **more)  # type: ignore[arg-type]


def write_csv(file: Path, numbers: range) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerow(("id", "fa"))
        csv.writer(out).writerows(
            (f"token:P{n}@nationalId", f"account_number:{n}") for n in numbers
        )


@pytest.fixture
def url(postgres: Postgres, tmp_path: Path) -> str:
    """A registry with PEOPLE in it, partitioned afterwards."""
    made = postgres.database()
    write_csv(tmp_path / "first.csv", range(PEOPLE))
    assert main(["import", str(tmp_path / "first.csv"), "--database", made]) == 0

    async def partition() -> None:
        conn = await asyncpg.connect(made)
        try:
            async with conn.transaction():
                await conn.execute(script())
            sizes = await conn.fetch("SELECT tableoid, count(*) FROM mappings GROUP BY 1")
            assert len(sizes) == 16
            assert sum(size for _, size in sizes) == PEOPLE
        finally:
            await conn.close()

    asyncio.run(partition())
    return made


def test_a_mapping_lives_on_partitions_as_before(url: str) -> None:
    async def life(storage: Storage) -> list[Outcome]:
        batch = [item("link", PEOPLE + n, n) for n in range(500)]
        assert all(result.ok for result in await storage.write(Op.LINK, "p", batch))
        changes = [item("update", n, n + 1, expected_version=1) for n in range(500)]
        assert all(result.ok for result in await storage.write(Op.UPDATE, "p", changes))
        late = [item("update", n, n + 2, expected_version=1) for n in range(500)]
        refused = await storage.write(Op.UPDATE, "p", late)
        assert {result.reason for result in refused} == {Reason.OTHER_ERROR}
        gone = [item("unlink", n, 0) for n in range(500, 600)]
        assert all(result.ok for result in await storage.write(Op.UNLINK, "p", gone))
        again = [item("link", n, 7) for n in range(500, 600)]
        assert all(result.ok for result in await storage.write(Op.LINK, "p", again))
        by_account = Item("q", "", "account_number:1999")
        asked = [item("unlink", 499, 0), item("unlink", 599, 0), by_account]
        return await storage.resolve(asked)

    async def go() -> list[Outcome]:
        storage = PostgresStorage(url, IdNormalizer())
        await storage.open()
        try:
            await storage.ready()
            return await life(storage)
        finally:
            await storage.close()

    versions = [result.mapping.version for result in asyncio.run(go()) if result.mapping]
    assert versions == [2, 3, 1]
    assert main(["check", "--database", url]) == 0


def test_who_is_paid_where_follows_every_change_and_check_tells_when_it_does_not(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    async def shared(storage: Storage, *people: int) -> list[bool]:
        asked = [item("unlink", number, 0) for number in people]
        return [one.mapping.shared for one in await storage.resolve(asked) if one.mapping]

    async def life(storage: Storage) -> None:
        assert await shared(storage, 1, 2, 3) == [False, False, False]
        await storage.write(Op.UPDATE, "p", [item("update", 2, 1, expected_version=1)])
        assert await shared(storage, 1, 2, 3) == [True, True, False]
        by_account = Item("q", "", "account_number:1")
        found = [one.mapping for one in await storage.resolve([by_account])]
        assert [(one.person_id, one.shared) for one in found if one] == [
            ("token:P1@nationalId", True)
        ]
        await storage.write(Op.UNLINK, "p", [item("unlink", 1, 0)])
        assert await shared(storage, 2) == [False]
        await storage.write(Op.LINK, "p", [item("link", 1, 3)])
        assert await shared(storage, 1, 2, 3) == [True, False, True]

    async def go(statement: str = "") -> None:
        if statement:
            conn = await asyncpg.connect(url)
            await conn.execute(statement)
            await conn.close()
            return
        storage = PostgresStorage(url, IdNormalizer())
        await storage.open()
        try:
            await storage.ready()
            await life(storage)
        finally:
            await storage.close()

    asyncio.run(go())
    assert main(["check", "--database", url]) == 0
    for damage in (
        "DELETE FROM account_users WHERE person_key LIKE '%p7@%'",
        "INSERT INTO account_users VALUES ('account_number:none', 'token:p8@nationalid')",
    ):
        asyncio.run(go(damage))
        assert main(["check", "--database", url]) == 1
    assert "2 accounts for which the table of who is paid where is wrong" in capsys.readouterr().out
    asyncio.run(go("DELETE FROM mappings WHERE person_key = 'token:p9@nationalid'"))
    asyncio.run(go("DO $$ BEGIN ASSERT (SELECT count(*) FROM account_users WHERE person_key ="
                   " 'token:p9@nationalid') = 0; END $$"))  # fmt: skip


def test_of_sixteen_who_link_one_person_on_partitions_one_wins(url: str) -> None:
    async def go() -> list[list[Outcome]]:
        storage = PostgresStorage(url, IdNormalizer())
        await storage.open()
        try:
            batches = (
                [item("link", 9_999_999, client), item("link", 8_000_000 + client, client)]
                for client in range(16)
            )
            return await asyncio.gather(*(storage.write(Op.LINK, "p", b) for b in batches))
        finally:
            await storage.close()

    answers = asyncio.run(go())
    assert sum(result[0].ok for result in answers) == 1
    assert all(result[1].ok for result in answers)


def test_import_and_export_work_on_partitions(url: str, tmp_path: Path) -> None:
    write_csv(tmp_path / "second.csv", range(PEOPLE - 10, PEOPLE + 10))
    assert main(["import", str(tmp_path / "second.csv"), "--database", url]) == 0
    assert main(["export", str(tmp_path / "out.csv"), "--database", url]) == 0
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as result:
        assert len(list(csv.DictReader(result))) == PEOPLE + 10
