"""What the center admitted is used up once, item by item, on both engines."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from spar_mapper.core.model import Item, Op
from spar_mapper.records.admissions import Admissions
from spar_mapper.storage.port import Storage, TakenAdmission
from tests.mapper.bulk_registry import new_registry, text_of
from tests.mapper.consent_world import in_storage

PERSON = "token:999988887777@nationalId"
Act = Callable[[Storage], Awaitable[None]]


@pytest.fixture(params=["sqlite", "postgres"])
def play(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Act], None]:
    registry = new_registry(request.param, request, tmp_path)
    return lambda act: in_storage(registry.settings, act)


def taken(admission: str, *pairs: tuple[str, str], partner: str = "central") -> TakenAdmission:
    return TakenAdmission(partner, admission, f"token of {admission}", 1, dict(pairs))


async def count(storage: Storage, table: str) -> int:
    (rows,) = await storage.run((f"SELECT count(*) FROM {table}", ()))
    return int(rows[0][0])


def test_only_what_was_not_used_up_before_is_used_up(play: Callable[[Act], None]) -> None:
    async def act(storage: Storage) -> None:
        many = [(f"e-{n}", f"r-{n}") for n in range(500)]
        assert len(await storage.use_up(taken("a", *many))) == 500
        assert await storage.use_up(taken("a", *many)) == set(), "the same once more"
        mixed = taken("b", ("e-7", "other"), ("e-new", "r-new"), ("e\"'\\x", "r{}"))
        assert await storage.use_up(mixed) == {"e-new", "e\"'\\x"}
        elsewhere = taken("c", ("e-7", "r"), partner="another")
        assert await storage.use_up(elsewhere) == {"e-7"}, "each partner has its own"
        assert await count(storage, "admissions") == 3
        assert await count(storage, "admitted_items") == 503
        sql = "SELECT reference, admission FROM admitted_items WHERE enrollment = 'e-7'"
        (rows,) = await storage.run((f"{sql} AND partner = 'central'", ()))
        assert [tuple(row) for row in rows] == [("r-7", "a")], "as it was used up first"

    play(act)


def test_of_many_at_once_one_uses_it_up(play: Callable[[Act], None]) -> None:
    async def act(storage: Storage) -> None:
        shared = [(f"e-{n}", f"r-{n}") for n in range(50)]
        ways = [taken(f"a-{at}", *shared, (f"own-{at}", "r")) for at in range(6)]
        found = await asyncio.gather(*(storage.use_up(one) for one in ways))
        for enrollment, _ in shared:
            assert sum(enrollment in one for one in found) == 1
        assert all(f"own-{at}" in one for at, one in enumerate(found))

    play(act)


def test_what_was_carried_out_under_one_reference_is_not_admitted_under_another(
    play: Callable[[Act], None],
) -> None:
    async def act(storage: Storage) -> None:
        admissions = Admissions(storage)
        assert await admissions.take("central", "first", {"e": "r-1"})
        assert await admissions.take("central", "first", {"e": "r-1"}), "a repeat"
        assert await admissions.take("central", "second", {"e": "r-2"}), "r-1 never was"
        await storage.write(Op.LINK, "central", [Item("r-2", PERSON, text_of(1), digest="d")])
        assert await admissions.take("central", "second", {"e": "r-2"})
        assert not await admissions.take("central", "third", {"e": "r-3", "new": "r-4"})

    play(act)
