"""Requests that share a transaction: each gets its own answer, and nobody else's failure."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from spar_mapper.core.model import Item, Op, Outcome, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.storage.group_commit import GroupCommit
from spar_mapper.storage.port import StorageUnavailable
from spar_mapper.storage.postgres import PostgresStorage
from spar_mapper.storage.postgres_sql import int_array, nullable_text_array
from tests.mapper.postgres import Postgres

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.fixture
def url(postgres: Postgres) -> str:
    return postgres.database()


async def opened(url: str) -> PostgresStorage:
    storage = PostgresStorage(url, IdNormalizer(), lambda: NOW)
    await storage.open()
    return storage


def item(number: int, person: str = "") -> Item:
    text = f"account_number:{number}"
    return Item(f"ref-{number}", person or f"p{number}", text, digest=f"d{number}")


def shared(url: str, *requests: list[Item]) -> tuple[list[Any], list[str]]:
    """(what each request got, statements): all arrive at the same time."""

    async def act() -> tuple[list[Any], list[str]]:
        storage = await opened(url)
        statements: list[str] = []
        storage.trace(statements.append)
        group_commit = GroupCommit(storage)
        try:
            writes = (group_commit.write(Op.LINK, "p", items) for items in requests)
            return await asyncio.gather(*writes, return_exceptions=True), statements
        finally:
            await storage.close()

    return asyncio.run(act())


def test_thirty_requests_cost_far_fewer_transactions_and_each_gets_its_own_outcome(
    url: str,
) -> None:
    answers, statements = shared(url, *([item(number)] for number in range(30)))
    assert [[o.item.reference for o in one] for one in answers] == [[f"ref-{n}"] for n in range(30)]
    assert all(one[0].ok for one in answers)
    assert len(statements) <= 8


def test_of_many_who_link_one_person_at_once_one_wins_and_the_others_are_told(url: str) -> None:
    answers, _ = shared(url, *([item(number, "same")] for number in range(12)))
    reasons = [one[0].reason for one in answers if not one[0].ok]
    assert reasons == [Reason.REFERENCE_DUPLICATE] * 11


def test_a_request_that_cannot_be_written_harms_only_itself(url: str) -> None:
    bad = 7
    requests = [[item(n, "\x00" if n == bad else "")] for n in range(20)]
    answers, _ = shared(url, *requests)
    assert isinstance(answers[bad], Exception)
    good: list[list[Outcome]] = [one for n, one in enumerate(answers) if n != bad]
    assert all(one[0].ok for one in good)


def test_a_database_that_is_gone_is_told_to_everybody(url: str) -> None:
    async def act() -> list[Any]:
        storage = await opened(url)
        await storage.close()
        group_commit = GroupCommit(storage)
        writes = (group_commit.write(Op.LINK, "p", [item(number)]) for number in range(5))
        return await asyncio.gather(*writes, return_exceptions=True)

    assert all(isinstance(one, StorageUnavailable) for one in asyncio.run(act()))


def test_who_goes_away_while_waiting_is_left_out_and_the_others_are_answered(url: str) -> None:
    async def act() -> list[list[Outcome]]:
        storage = await opened(url)
        group_commit = GroupCommit(storage)
        try:
            tasks = [
                asyncio.create_task(group_commit.write(Op.LINK, "p", [item(n)])) for n in range(9)
            ]
            await asyncio.sleep(0)  # all of them have asked
            tasks[5].cancel()
            rest = [task for task in tasks if task is not tasks[5]]
            return await asyncio.gather(*rest)
        finally:
            await storage.close()

    assert all(one[0].ok for one in asyncio.run(act()))


@pytest.mark.parametrize(
    "values",
    [
        [],
        ["", " ", "NULL", "null", None],
        [
            '"',
            "\\",
            '\\"',
            "{}",
            "{a,b}",
            ",",
            "'",
            "\n\t\r",
            "a\\\\",
            'end"',
            "{",
            "\u2028",
            "नाम",
        ],
    ],
)
def test_a_text_array_comes_out_of_the_database_as_it_went_in(
    url: str, values: list[str | None]
) -> None:
    async def act() -> Any:
        storage = await opened(url)
        try:
            return await storage.run(
                ("SELECT v FROM unnest($1::text::text[]) AS t (v)", (nullable_text_array(values),))
            )
        finally:
            await storage.close()

    assert asyncio.run(act()) == [[(value,) for value in values]]


def test_an_array_of_numbers_comes_out_as_it_went_in(url: str) -> None:
    async def act() -> Any:
        storage = await opened(url)
        try:
            sql = "SELECT v FROM unnest($1::text::bigint[]) AS t (v)"
            return [
                await storage.run((sql, (int_array(values),)))
                for values in ([], [0, -1, None, 2**60])
            ]
        finally:
            await storage.close()

    assert asyncio.run(act()) == [[[]], [[(0,), (-1,), (None,), (2**60,)]]]
