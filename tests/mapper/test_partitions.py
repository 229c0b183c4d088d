"""The scripts of docs/registry-scaling.md on data, and the registry on top of them."""

import asyncio
import csv
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

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
T = TypeVar("T")


ONE_TABLE = """
CREATE TABLE account_users (fa text, person_key text, PRIMARY KEY (fa, person_key));
INSERT INTO account_users SELECT fa, person_key FROM mappings WHERE active;
CREATE VIEW account_sharers AS SELECT fa, person_key FROM account_users;
CREATE FUNCTION account_users_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO account_users SELECT fa, person_key FROM after_rows WHERE active;
    RETURN NULL;
END $$;
CREATE TRIGGER account_users_added AFTER INSERT ON mappings
    REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION account_users_added();
"""
"""As far as a link needs it, what the script made when there was one table of who is paid where."""


def scripts() -> list[str]:
    found = re.findall(r"```sql\n(.*?)```", DOC.read_text("utf-8"), re.DOTALL)
    assert len(found) == 2
    return list(map(str, found))


async def execute(url: str, *statements: str) -> None:
    conn = await asyncpg.connect(url)
    try:
        async with conn.transaction():
            for statement in statements:
                await conn.execute(statement)
    finally:
        await conn.close()


def run(url: str, act: Callable[[Storage], Awaitable[T]]) -> T:
    async def go() -> T:
        storage = PostgresStorage(url, IdNormalizer())
        await storage.open()
        try:
            await storage.ready()
            return await act(storage)
        finally:
            await storage.close()

    return asyncio.run(go())


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
def filled(postgres: Postgres, tmp_path: Path) -> str:
    """A registry with PEOPLE in it."""
    made = postgres.database()
    write_csv(tmp_path / "first.csv", range(PEOPLE))
    assert main(["import", str(tmp_path / "first.csv"), "--database", made]) == 0
    return made


@pytest.fixture
def url(filled: str) -> str:
    """The same, partitioned afterwards."""

    async def partition() -> None:
        await execute(filled, *scripts())
        conn = await asyncpg.connect(filled)
        try:
            sizes = await conn.fetch("SELECT tableoid, count(*) FROM mappings GROUP BY 1")
            assert len(sizes) == 16
            assert sum(size for _, size in sizes) == PEOPLE
        finally:
            await conn.close()

    asyncio.run(partition())
    return filled


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

    versions = [result.mapping.version for result in run(url, life) if result.mapping]
    assert versions == [2, 3, 1]
    assert main(["check", "--database", url]) == 0


async def shared(storage: Storage, *people: int) -> list[bool]:
    asked = [item("unlink", number, 0) for number in people]
    return [one.mapping.shared for one in await storage.resolve(asked) if one.mapping]


async def paid_together(storage: Storage) -> None:
    assert await shared(storage, 1, 2, 3) == [False, False, False]
    await storage.write(Op.UPDATE, "p", [item("update", 2, 1, expected_version=1)])
    assert await shared(storage, 1, 2, 3) == [True, True, False]
    by_account = Item("q", "", "account_number:1")
    found = [one.mapping for one in await storage.resolve([by_account])]
    assert [(one.person_id, one.shared) for one in found if one] == [("token:P1@nationalId", True)]
    await storage.write(Op.UNLINK, "p", [item("unlink", 1, 0)])
    assert await shared(storage, 2) == [False]
    await storage.write(Op.LINK, "p", [item("link", 1, 3)])
    assert await shared(storage, 1, 2, 3) == [True, False, True]


def test_who_is_paid_where_follows_every_change(url: str) -> None:
    async def life(storage: Storage) -> None:
        await paid_together(storage)
        together = [item("link", PEOPLE + n, 7) for n in range(4)]
        await storage.write(Op.LINK, "p", together)
        assert await shared(storage, 7, *range(PEOPLE, PEOPLE + 4)) == [True] * 5
        await storage.write(Op.UNLINK, "p", [item("unlink", n, 0) for n in (7, PEOPLE, PEOPLE + 2)])
        assert await shared(storage, PEOPLE + 1, PEOPLE + 3) == [True, True]
        away = [item("update", n, n, expected_version=1) for n in (PEOPLE + 1, PEOPLE + 3)]
        await storage.write(Op.UPDATE, "p", away)
        assert await shared(storage, PEOPLE + 1, PEOPLE + 3) == [False, False]

    run(url, life)
    assert main(["check", "--database", url]) == 0
    statement = "UPDATE mappings SET person_key = person_key || 'x' WHERE person_key LIKE '%p3@%'"
    back = "UPDATE mappings SET person_key = left(person_key, -1) WHERE person_key LIKE '%x'"
    asyncio.run(execute(url, statement, back))  # another key, as fold-ids gives
    asyncio.run(execute(url, "DELETE FROM mappings WHERE person_key = 'token:p9@nationalid'"))
    asyncio.run(execute(url, "DO $$ BEGIN ASSERT (SELECT count(*) FROM account_users WHERE"
                        " person_key = 'token:p9@nationalid') = 0; END $$"))  # fmt: skip
    main(["check", "--database", url])
    assert run(url, lambda storage: shared(storage, 1, 3)) == [True, True]


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM account_first_users WHERE person_key LIKE '%p7@%'",
        "DELETE FROM account_first_users WHERE fa = 'account_number:3'",
        "INSERT INTO account_first_users VALUES ('account_number:none', 'token:p8@nationalid')",
        "DELETE FROM account_sharers WHERE person_key LIKE '%p1@%'",
        "INSERT INTO account_sharers VALUES ('account_number:8', 'token:p8@nationalid')",
    ],
)
def test_check_tells_where_the_tables_are_not_as_people_are(
    url: str, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(url, paid_together)
    assert main(["check", "--database", url]) == 0
    asyncio.run(execute(url, damage))
    assert main(["check", "--database", url]) == 1
    assert ": 1 accounts for which the table of who is paid where" in capsys.readouterr().out


def test_who_come_to_one_account_at_the_same_moment_all_share_it(url: str) -> None:
    def batch(op: str, client: int, swap: int, **more: object) -> list[Item]:
        first = 10_000 + client * 4
        return [item(op, first + n, 5_000 + (n + swap) % 2, **more) for n in range(4)]

    everybody = range(10_000, 10_032)

    async def life(storage: Storage) -> None:
        async def all_at_once(op: Op, clients: range, swap: int, **more: object) -> None:
            writes = (storage.write(op, "p", batch(op, n, swap, **more)) for n in clients)
            for outcomes in await asyncio.gather(*writes):
                assert all(one.ok for one in outcomes)

        await all_at_once(Op.LINK, range(8), 0)
        assert await shared(storage, *everybody) == [True] * 32
        await all_at_once(Op.UPDATE, range(8), 1, expected_version=1)
        assert await shared(storage, *everybody) == [True] * 32
        await all_at_once(Op.UNLINK, range(7), 0)
        last = [item("unlink", n, 0) for n in (10_028, 10_029)]
        assert all(one.ok for one in await storage.write(Op.UNLINK, "p", last))
        assert await shared(storage, 10_030, 10_031) == [False, False]

    run(url, life)
    assert main(["check", "--database", url]) == 0


COME = (
    "INSERT INTO mappings (person_key, person, fa, fields, version, created_at, updated_at,"
    " updated_by) VALUES ('{0}', '{0}', 'X', '{{}}', 1, now(), now(), 'p')"
)
GO = "UPDATE mappings SET active = false, fa = '' WHERE person_key = '{0}'"


@pytest.mark.parametrize(
    ("before", "first", "second", "left"),
    [
        ("SELECT 1", COME.format("a"), COME.format("b"), {"a", "b"}),
        (COME.format("a"), COME.format("b"), GO.format("a"), {"b"}),
        (COME.format("a"), GO.format("a"), COME.format("b"), {"b"}),
        (f"{COME.format('a')}; {COME.format('b')}", GO.format("a"), GO.format("b"), set()),
        (f"{COME.format('a')}; {COME.format('b')}", GO.format("b"), COME.format("c"), {"a", "c"}),
    ],
)
def test_who_comes_or_goes_waits_for_who_came_or_went(
    url: str, before: str, first: str, second: str, left: set[str]
) -> None:
    async def go() -> None:
        one, other, looking = [await asyncpg.connect(url) for _ in range(3)]
        await one.execute(before)
        transaction = one.transaction()
        await transaction.start()
        await one.execute(first)
        following = asyncio.create_task(other.execute(second))
        blocked = "SELECT count(*) FROM pg_locks WHERE pid = $1 AND NOT granted"
        while not await looking.fetchval(blocked, other.get_server_pid()):
            if (await asyncio.wait({following}, timeout=0.01))[0]:
                break
        await transaction.commit()
        await following
        rows = await looking.fetch("SELECT person_key FROM account_sharers WHERE fa = 'X'")
        assert {row[0] for row in rows} == (left if len(left) > 1 else set())
        rows = await looking.fetch("SELECT person_key FROM account_users WHERE fa = 'X'")
        assert {row[0] for row in rows} == left
        rows = await looking.fetch("SELECT person_key FROM account_first_users WHERE fa = 'X'")
        assert len(rows) == min(len(left), 1)
        for conn in (one, other, looking):
            await conn.close()

    asyncio.run(go())


def test_a_registry_with_one_table_of_who_is_paid_where_comes_along(filled: str) -> None:
    first, second = scripts()
    asyncio.run(execute(filled, first, ONE_TABLE))
    known = [item("link", PEOPLE + n, 7) for n in range(2)]

    async def before(storage: Storage) -> list[bool]:
        await storage.write(Op.LINK, "p", known)
        return await shared(storage, 6, 7)

    assert run(filled, before) == [False, True]
    assert main(["check", "--database", filled]) == 0
    asyncio.run(execute(filled, second))
    assert run(filled, lambda storage: shared(storage, 6, 7, PEOPLE, PEOPLE + 1)) == [
        False, True, True, True,
    ]  # fmt: skip
    run(filled, paid_together)
    assert main(["check", "--database", filled]) == 0


def test_of_sixteen_who_link_one_person_on_partitions_one_wins(url: str) -> None:
    async def all_at_once(storage: Storage) -> list[list[Outcome]]:
        batches = (
            [item("link", 9_999_999, client), item("link", 8_000_000 + client, client)]
            for client in range(16)
        )
        return await asyncio.gather(*(storage.write(Op.LINK, "p", b) for b in batches))

    answers = run(url, all_at_once)
    assert sum(result[0].ok for result in answers) == 1
    assert all(result[1].ok for result in answers)


def test_import_and_export_work_on_partitions(url: str, tmp_path: Path) -> None:
    write_csv(tmp_path / "second.csv", range(PEOPLE - 10, PEOPLE + 10))
    assert main(["import", str(tmp_path / "second.csv"), "--database", url]) == 0
    assert main(["export", str(tmp_path / "out.csv"), "--database", url]) == 0
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as result:
        assert len(list(csv.DictReader(result))) == PEOPLE + 10
