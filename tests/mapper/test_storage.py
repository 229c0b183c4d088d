"""One contract for both databases: what is kept, who wins, how many statements it costs."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from msgspec.structs import replace

from spar_mapper.core.model import Item, Op, Outcome, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.storage.port import PartnerRow, SchemaMismatch, Storage, StorageUnavailable
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
class StorageRunner:
    """Opens the storage under test; each ``run`` is one process's life."""

    make: Callable[[IdNormalizer, Clock], Any]
    clock: Clock

    def run(self, act: Callable[[Any], Awaitable[T]], normalizer: IdNormalizer | None = None) -> T:
        async def go() -> T:
            storage = self.make(normalizer or IdNormalizer(), self.clock)
            await storage.open()
            try:
                return await act(storage)
            finally:
                await storage.close()

        return asyncio.run(go())


@pytest.fixture(params=["sqlite", "postgres"])
def runner(request: pytest.FixtureRequest, tmp_path: Path) -> StorageRunner:
    if request.param == "sqlite":
        path = str(tmp_path / "registry.db")
        return StorageRunner(
            lambda normalizer, clock: SqliteStorage(path, normalizer, clock), Clock()
        )
    server: Postgres = request.getfixturevalue("postgres")
    url = server.database()
    return StorageRunner(lambda normalizer, clock: PostgresStorage(url, normalizer, clock), Clock())


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


def test_a_mapping_lives_through_link_update_resolve_and_unlink(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> None:
        assert (await link(storage, item(1)))[0].ok
        found = (await storage.resolve([asked(1)]))[0].mapping
        assert found is not None
        assert (found.fa, found.fields, found.info) == (item(1).fa, item(1).fields, item(1).info)
        assert (found.version, found.updated_by, found.shared) == (1, "p", False)
        assert found.updated_at == "2026-11-23T10:00:00.000+00:00"
        runner.clock.at += timedelta(minutes=1)
        changed = item(2, "account_number:2", person_id=item(1).person_id)
        assert (await storage.write(Op.UPDATE, "other", [changed]))[0].ok
        found = (await storage.resolve([asked(1)]))[0].mapping
        assert found is not None
        assert (found.version, found.updated_by, found.fa) == (2, "other", "account_number:2")
        assert found.updated_at.startswith("2026-11-23T10:01")
        gone = item(3, "", person_id=item(1).person_id)
        assert (await storage.write(Op.UNLINK, "p", [gone]))[0].ok
        assert reasons(await storage.resolve([asked(1)])) == [Reason.NOT_LINKED]
        again = (await link(storage, item(4, person_id=item(1).person_id)))[0].mapping
        assert again is not None
        assert again.version == 4

    runner.run(act)


def test_what_was_kept_is_there_after_a_restart(runner: StorageRunner) -> None:
    runner.run(lambda storage: link(storage, item(1), item(2)))
    found = runner.run(lambda storage: storage.resolve([asked(1), asked(3), asked(2)]))
    assert reasons(found) == [Reason.ACTIVE, Reason.NOT_LINKED, Reason.ACTIVE]


def test_each_item_has_its_own_outcome_in_the_order_of_the_request(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> list[Outcome]:
        await link(storage, item(1))
        bad = item(9, error=Reason.FA_INVALID, error_text="link_request[1].fa: cannot be kept")
        twice = item(5, person_id=item(4).person_id)
        return await link(
            storage, item(2), bad, item(3, person_id=item(1).person_id), item(4), twice
        )

    outcomes = runner.run(act)
    assert [outcome.ok for outcome in outcomes] == [True, False, False, True, False]
    assert outcomes[1].message == "link_request[1].fa: cannot be kept"
    assert reasons(outcomes)[2] is reasons(outcomes)[4] is Reason.REFERENCE_DUPLICATE


def test_a_repeat_is_answered_as_before_and_another_body_is_refused(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> list[Outcome]:
        await link(storage, item(1))
        other = item(1, "account_number:9", person_id="token:P7@nationalId")
        return await link(storage, item(1), other)

    outcomes = runner.run(act)
    assert [outcome.ok for outcome in outcomes] == [True, False]
    assert "another request" in (outcomes[1].message or "")
    found = runner.run(lambda storage: storage.resolve([asked(1), asked(7)]))
    assert reasons(found) == [Reason.ACTIVE, Reason.NOT_LINKED]


def test_a_version_somebody_else_made_is_not_overwritten(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> None:
        await link(storage, item(1))
        item_ = item(2, "account_number:2", person_id=item(1).person_id, expected_version=1)
        assert (await storage.write(Op.UPDATE, "p", [item_]))[0].ok
        late = item(3, "account_number:3", person_id=item(1).person_id, expected_version=1)
        refused = (await storage.write(Op.UPDATE, "p", [late]))[0]
        assert refused.reason is Reason.OTHER_ERROR

    runner.run(act)


def test_an_account_is_found_by_itself_and_with_its_person(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> None:
        await link(storage, item(1, "account_number:77"))
        by_fa = Item("q", "", "account_number:77", details=True)
        outcome = (await storage.resolve([by_fa]))[0]
        assert outcome.reason is Reason.FA_ACTIVE
        assert outcome.mapping is not None
        assert outcome.mapping.person_id == item(1).person_id
        both = asked(1, fa="account_number:77")
        wrong = asked(1, fa="account_number:78")
        assert reasons(await storage.resolve([both, wrong])) == [Reason.ACTIVE, Reason.NOT_LINKED]

    runner.run(act)


def test_an_account_of_two_people_is_marked(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> list[bool]:
        await link(storage, item(1, "account_number:5"), item(2, "account_number:5"), item(3))
        found = await storage.resolve([asked(1), asked(2), asked(3)])
        return [bool(outcome.mapping and outcome.mapping.shared) for outcome in found]

    assert runner.run(act) == [True, True, False]


def test_both_spellings_are_one_person_where_configured(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> list[Reason | None]:
        await link(storage, item(1))
        return reasons(await storage.resolve([asked(1, person_id="P1"), asked(1, person_id="p1")]))

    normalizer = IdNormalizer(template=TEMPLATE)
    assert runner.run(act, normalizer) == [Reason.ACTIVE, Reason.ACTIVE]
    assert IdNormalizer().key("P1") != IdNormalizer().key(item(1).person_id)
    assert IdNormalizer(fold_case=False, template=TEMPLATE).key(item(1).person_id) == "P1"


def test_partners_come_and_go(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> None:
        await storage.add_partner(PartnerRow("p", "key 1", frozenset({"link"})))
        await storage.add_partner(PartnerRow("p", "key 2", frozenset({"link", "resolve"})))
        assert await storage.partner("p") == PartnerRow(
            "p", "key 2", frozenset({"link", "resolve"})
        )
        assert [partner.name for partner in await storage.partners()] == ["p"]
        assert await storage.remove_partner("p")
        assert not await storage.remove_partner("p")
        assert await storage.partner("p") is None

    runner.run(act)


@pytest.mark.parametrize("op", [Op.LINK, Op.UPDATE, Op.UNLINK, Op.RESOLVE])
def test_a_batch_costs_the_same_statements_however_long_it_is(
    runner: StorageRunner, op: Op
) -> None:
    async def act(storage: Any) -> list[int]:
        counts = []
        for base, size in ((0, 1), (1000, 10), (2000, 1000)):
            items = [item(base + n, f"account_number:{base + n}") for n in range(size)]
            if op is not Op.LINK:
                await link(storage, *items)
            statements: list[str] = []
            storage.trace(statements.append)
            if op is Op.RESOLVE:
                outcomes = await storage.resolve([asked(base + n) for n in range(size)])
            else:
                items = [replace(i, fa="" if op is Op.UNLINK else i.fa) for i in items]
                outcomes = await storage.write(op, "p", items)
            storage.trace(None)
            assert all(outcome.ok for outcome in outcomes)
            counts.append(len(statements))
        return counts

    counts = runner.run(act)
    assert counts == [counts[0]] * 3
    assert counts[0] <= (8 if op is Op.UNLINK else 7)  # an unlink ends its programmes as well


def test_of_sixteen_who_link_one_person_exactly_one_wins(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> list[list[Outcome]]:
        def batch(client: int) -> list[Item]:
            mine = item(100 + client, f"account_number:{client}")
            return [
                item(200 + client, f"account_number:{client}", person_id="token:ONE@nationalId"),
                mine,
            ]

        return await asyncio.gather(*(link(storage, *batch(client)) for client in range(16)))

    answers = runner.run(act)
    assert sum(answer[0].ok for answer in answers) == 1
    assert all(answer[1].ok for answer in answers)
    winner = next(n for n, answer in enumerate(answers) if answer[0].ok)
    one = asked(1, person_id="token:ONE@nationalId")
    found = runner.run(lambda storage: storage.resolve([one]))[0].mapping
    assert found is not None
    assert (found.fa, found.version) == (f"account_number:{winner}", 1)


def test_batches_that_cross_never_wait_in_a_circle(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> list[list[Outcome]]:
        people = [item(n, "account_number:0") for n in range(40)]
        await link(storage, *people)

        def batch(client: int) -> list[Item]:
            order = people if client % 2 else people[::-1]
            return [
                item(1000 * (client + 1) + n, f"account_number:{client}", person_id=one.person_id)
                for n, one in enumerate(order)
            ]

        writes = (storage.write(Op.UPDATE, "p", batch(client)) for client in range(8))
        return await asyncio.gather(*writes)

    assert all(outcome.ok for answer in runner.run(act) for outcome in answer)
    found = runner.run(lambda storage: storage.resolve([asked(n) for n in range(40)]))
    assert {outcome.mapping.version for outcome in found if outcome.mapping} == {9}


def test_the_same_delivery_twice_at_once_is_carried_out_once(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> list[list[Outcome]]:
        batch = [item(n, f"account_number:{n}") for n in range(50)]
        return await asyncio.gather(*(link(storage, *batch) for _ in range(6)))

    assert all(outcome.ok for answer in runner.run(act) for outcome in answer)
    found = runner.run(lambda storage: storage.resolve([asked(n) for n in range(50)]))
    assert {outcome.mapping.version for outcome in found if outcome.mapping} == {1}


def test_of_many_who_saw_the_same_version_one_writes(runner: StorageRunner) -> None:
    async def act(storage: Storage) -> int:
        await link(storage, item(1))
        items = [
            item(10 + n, f"account_number:{n}", person_id=item(1).person_id, expected_version=1)
            for n in range(12)
        ]
        answers = await asyncio.gather(*(storage.write(Op.UPDATE, "p", [w]) for w in items))
        return sum(answer[0].ok for answer in answers)

    assert runner.run(act) == 1


def test_a_newer_schema_is_left_alone(runner: StorageRunner, tmp_path: Path) -> None:
    async def age(storage: Any) -> None:
        if isinstance(storage, SqliteStorage):
            await storage.run(("PRAGMA user_version = 9999", ()))
        else:
            await storage.run(("INSERT INTO schema VALUES (9999)", ()))

    runner.run(age)
    with pytest.raises(SchemaMismatch):
        runner.run(lambda storage: storage.ready())


def test_no_database_is_said(tmp_path: Path) -> None:
    url = f"postgresql://postgres@/nothing?host={tmp_path}"

    async def go() -> None:
        await PostgresStorage(url, IdNormalizer(), connection_timeout_s=1.0).open()

    with pytest.raises(StorageUnavailable):
        asyncio.run(go())
