"""One contract for both databases: what is kept, who wins, how many statements it costs."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from msgspec.structs import replace

from spar_mapper.model import Item, Op, Outcome, Reason
from spar_mapper.people import Spelling
from spar_mapper.storage.port import Partner, Storage, StorageGone, StorageOld
from spar_mapper.storage.postgres import PostgresStorage
from spar_mapper.storage.sqlite import SqliteStorage
from tests.mapper.postgres import Postgres

T = TypeVar("T")
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TEMPLATE = "token:{sub}@nationalId"


class Clock:
    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


@dataclass
class World:
    """Opens the storage under test; each ``run`` is one process's life."""

    make: Callable[[Spelling, Clock], Any]
    clock: Clock

    def run(self, act: Callable[[Any], Awaitable[T]], spelling: Spelling | None = None) -> T:
        async def go() -> T:
            storage = self.make(spelling or Spelling(), self.clock)
            await storage.open()
            try:
                return await act(storage)
            finally:
                await storage.close()

        return asyncio.run(go())


@pytest.fixture(params=["sqlite", "postgres"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> World:
    if request.param == "sqlite":
        path = str(tmp_path / "registry.db")
        return World(lambda spelling, clock: SqliteStorage(path, spelling, clock), Clock())
    server: Postgres = request.getfixturevalue("postgres")
    url = server.database()
    return World(lambda spelling, clock: PostgresStorage(url, spelling, clock), Clock())


def item(number: int, text: str = "account_number:1.fa_type:BANK", **changes: Any) -> Item:
    made = Item(f"r{number}", f"token:P{number}@nationalId", text, 2, {"account_number": "1"})
    made = replace(made, digest=f"d{number}{text}", info=[{"agent": "a"}])
    return replace(made, **changes)


def asked(number: int, **changes: Any) -> Item:
    return replace(item(number, ""), reference=f"q{number}", details=True, **changes)


async def link(storage: Storage, *items: Item) -> list[Outcome]:
    return await storage.write(Op.LINK, "p", items)


def reasons(outcomes: list[Outcome]) -> list[Reason | None]:
    return [outcome.reason for outcome in outcomes]


def test_a_mapping_lives_through_link_update_resolve_and_unlink(world: World) -> None:
    async def act(storage: Storage) -> None:
        assert (await link(storage, item(1)))[0].ok
        held = (await storage.resolve([asked(1)]))[0].mapping
        assert held is not None
        assert (held.text, held.fields, held.info) == (item(1).text, item(1).fields, item(1).info)
        assert (held.version, held.updated_by, held.shared) == (1, "p", False)
        assert held.updated_at == "2026-11-23T10:00:00.000+00:00"
        world.clock.at += timedelta(minutes=1)
        changed = item(2, "account_number:2", person=item(1).person)
        assert (await storage.write(Op.UPDATE, "other", [changed]))[0].ok
        held = (await storage.resolve([asked(1)]))[0].mapping
        assert held is not None
        assert (held.version, held.updated_by, held.text) == (2, "other", "account_number:2")
        assert held.updated_at.startswith("2026-11-23T10:01")
        gone = item(3, "", person=item(1).person)
        assert (await storage.write(Op.UNLINK, "p", [gone]))[0].ok
        assert reasons(await storage.resolve([asked(1)])) == [Reason.NOT_LINKED]
        again = (await link(storage, item(4, person=item(1).person)))[0].mapping
        assert again is not None
        assert again.version == 4

    world.run(act)


def test_what_was_kept_is_there_after_a_restart(world: World) -> None:
    world.run(lambda storage: link(storage, item(1), item(2)))
    found = world.run(lambda storage: storage.resolve([asked(1), asked(3), asked(2)]))
    assert reasons(found) == [Reason.ACTIVE, Reason.NOT_LINKED, Reason.ACTIVE]


def test_each_item_has_its_own_outcome_in_the_order_of_the_request(world: World) -> None:
    async def act(storage: Storage) -> list[Outcome]:
        await link(storage, item(1))
        bad = item(9, fault=Reason.FA_INVALID, fault_text="link_request[1].fa: cannot be kept")
        twice = item(5, person=item(4).person)
        return await link(storage, item(2), bad, item(3, person=item(1).person), item(4), twice)

    outcomes = world.run(act)
    assert [outcome.ok for outcome in outcomes] == [True, False, False, True, False]
    assert outcomes[1].message == "link_request[1].fa: cannot be kept"
    assert reasons(outcomes)[2] is reasons(outcomes)[4] is Reason.REFERENCE_DUPLICATE


def test_a_repeat_is_answered_as_before_and_another_body_is_refused(world: World) -> None:
    async def act(storage: Storage) -> list[Outcome]:
        await link(storage, item(1))
        other = item(1, "account_number:9", person="token:P7@nationalId")
        return await link(storage, item(1), other)

    outcomes = world.run(act)
    assert [outcome.ok for outcome in outcomes] == [True, False]
    assert "another request" in (outcomes[1].message or "")
    held = world.run(lambda storage: storage.resolve([asked(1), asked(7)]))
    assert reasons(held) == [Reason.ACTIVE, Reason.NOT_LINKED]


def test_a_version_somebody_else_made_is_not_overwritten(world: World) -> None:
    async def act(storage: Storage) -> None:
        await link(storage, item(1))
        wish = item(2, "account_number:2", person=item(1).person, expected_version=1)
        assert (await storage.write(Op.UPDATE, "p", [wish]))[0].ok
        late = item(3, "account_number:3", person=item(1).person, expected_version=1)
        refused = (await storage.write(Op.UPDATE, "p", [late]))[0]
        assert refused.reason is Reason.VERSION_CHANGED

    world.run(act)


def test_an_account_is_found_by_itself_and_with_its_person(world: World) -> None:
    async def act(storage: Storage) -> None:
        await link(storage, item(1, "account_number:77"))
        by_fa = Item("q", "", "account_number:77", details=True)
        outcome = (await storage.resolve([by_fa]))[0]
        assert outcome.reason is Reason.FA_ACTIVE
        assert outcome.mapping is not None
        assert outcome.mapping.person == item(1).person
        both = asked(1, text="account_number:77")
        wrong = asked(1, text="account_number:78")
        assert reasons(await storage.resolve([both, wrong])) == [Reason.ACTIVE, Reason.NOT_LINKED]

    world.run(act)


def test_an_account_of_two_people_is_marked(world: World) -> None:
    async def act(storage: Storage) -> list[bool]:
        await link(storage, item(1, "account_number:5"), item(2, "account_number:5"), item(3))
        found = await storage.resolve([asked(1), asked(2), asked(3)])
        return [bool(outcome.mapping and outcome.mapping.shared) for outcome in found]

    assert world.run(act) == [True, True, False]


def test_an_account_ends_on_its_day_and_the_sweeper_writes_it_down(world: World) -> None:
    async def act(storage: Storage) -> None:
        await link(storage, item(1, expires="2026-11-23"), item(2))
        assert reasons(await storage.resolve([asked(1)])) == [Reason.ACTIVE]
        world.clock.at += timedelta(days=1)
        assert reasons(await storage.resolve([asked(1)])) == [Reason.FA_INACTIVE]
        assert await storage.sweep() == 1
        assert await storage.sweep() == 0
        found = await storage.resolve([asked(1), asked(2)])
        assert reasons(found) == [Reason.NOT_LINKED, Reason.ACTIVE]
        assert (await link(storage, item(3, person=item(1).person)))[0].ok

    world.run(act)


def test_both_spellings_are_one_person_where_configured(world: World) -> None:
    async def act(storage: Storage) -> list[Reason | None]:
        await link(storage, item(1))
        return reasons(await storage.resolve([asked(1, person="P1"), asked(1, person="p1")]))

    spelling = Spelling(template=TEMPLATE)
    assert world.run(act, spelling) == [Reason.ACTIVE, Reason.ACTIVE]
    assert Spelling().key("P1") != Spelling().key(item(1).person)
    assert Spelling(fold_case=False, template=TEMPLATE).key(item(1).person) == "P1"


def test_partners_come_and_go(world: World) -> None:
    async def act(storage: Storage) -> None:
        await storage.add_partner(Partner("p", "key 1", frozenset({"link"})))
        await storage.add_partner(Partner("p", "key 2", frozenset({"link", "resolve"})))
        assert await storage.partner("p") == Partner("p", "key 2", frozenset({"link", "resolve"}))
        assert [partner.name for partner in await storage.partners()] == ["p"]
        assert await storage.remove_partner("p")
        assert not await storage.remove_partner("p")
        assert await storage.partner("p") is None

    world.run(act)


@pytest.mark.parametrize("op", [Op.LINK, Op.UPDATE, Op.UNLINK, Op.RESOLVE])
def test_a_batch_costs_the_same_statements_however_long_it_is(world: World, op: Op) -> None:
    async def act(storage: Any) -> list[int]:
        counts = []
        for base, size in ((0, 1), (1000, 10), (2000, 1000)):
            items = [item(base + n, f"account_number:{base + n}") for n in range(size)]
            if op is not Op.LINK:
                await link(storage, *items)
            told: list[str] = []
            storage.trace(told.append)
            if op is Op.RESOLVE:
                outcomes = await storage.resolve([asked(base + n) for n in range(size)])
            else:
                wishes = [replace(i, text="" if op is Op.UNLINK else i.text) for i in items]
                outcomes = await storage.write(op, "p", wishes)
            storage.trace(None)
            assert all(outcome.ok for outcome in outcomes)
            counts.append(len(told))
        return counts

    counts = world.run(act)
    assert counts == [counts[0]] * 3
    assert counts[0] <= 7


def test_of_sixteen_who_link_one_person_exactly_one_wins(world: World) -> None:
    async def act(storage: Storage) -> list[list[Outcome]]:
        def batch(client: int) -> list[Item]:
            mine = item(100 + client, f"account_number:{client}")
            return [
                item(200 + client, f"account_number:{client}", person="token:ONE@nationalId"),
                mine,
            ]

        return await asyncio.gather(*(link(storage, *batch(client)) for client in range(16)))

    answers = world.run(act)
    assert sum(answer[0].ok for answer in answers) == 1
    assert all(answer[1].ok for answer in answers)
    winner = next(n for n, answer in enumerate(answers) if answer[0].ok)
    one = asked(1, person="token:ONE@nationalId")
    held = world.run(lambda storage: storage.resolve([one]))[0].mapping
    assert held is not None
    assert (held.text, held.version) == (f"account_number:{winner}", 1)


def test_batches_that_cross_never_wait_in_a_circle(world: World) -> None:
    async def act(storage: Storage) -> list[list[Outcome]]:
        people = [item(n, "account_number:0") for n in range(40)]
        await link(storage, *people)

        def batch(client: int) -> list[Item]:
            order = people if client % 2 else people[::-1]
            return [
                item(1000 * (client + 1) + n, f"account_number:{client}", person=one.person)
                for n, one in enumerate(order)
            ]

        writes = (storage.write(Op.UPDATE, "p", batch(client)) for client in range(8))
        return await asyncio.gather(*writes)

    assert all(outcome.ok for answer in world.run(act) for outcome in answer)
    held = world.run(lambda storage: storage.resolve([asked(n) for n in range(40)]))
    assert {outcome.mapping.version for outcome in held if outcome.mapping} == {9}


def test_the_same_delivery_twice_at_once_is_carried_out_once(world: World) -> None:
    async def act(storage: Storage) -> list[list[Outcome]]:
        batch = [item(n, f"account_number:{n}") for n in range(50)]
        return await asyncio.gather(*(link(storage, *batch) for _ in range(6)))

    assert all(outcome.ok for answer in world.run(act) for outcome in answer)
    held = world.run(lambda storage: storage.resolve([asked(n) for n in range(50)]))
    assert {outcome.mapping.version for outcome in held if outcome.mapping} == {1}


def test_of_many_who_saw_the_same_version_one_writes(world: World) -> None:
    async def act(storage: Storage) -> int:
        await link(storage, item(1))
        wishes = [
            item(10 + n, f"account_number:{n}", person=item(1).person, expected_version=1)
            for n in range(12)
        ]
        answers = await asyncio.gather(*(storage.write(Op.UPDATE, "p", [w]) for w in wishes))
        return sum(answer[0].ok for answer in answers)

    assert world.run(act) == 1


def test_a_newer_schema_is_left_alone(world: World, tmp_path: Path) -> None:
    async def age(storage: Any) -> None:
        if isinstance(storage, SqliteStorage):
            storage._db.execute("PRAGMA user_version = 9999")
        else:
            async with storage._connection() as conn:
                await conn.execute("INSERT INTO schema VALUES (9999)")

    world.run(age)
    with pytest.raises(StorageOld):
        world.run(lambda storage: storage.ready())


def test_no_database_is_said(tmp_path: Path) -> None:
    url = f"postgresql://postgres@/nothing?host={tmp_path}"

    async def go() -> None:
        await PostgresStorage(url, Spelling(), wait_s=1.0).open()

    with pytest.raises(StorageGone):
        asyncio.run(go())
