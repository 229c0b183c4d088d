"""One contract for the fake mapper and for the HTTP one against the real registry, per dialect."""

import asyncio
import itertools
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.domain.account import EmailWallet, MobileWallet
from spar_agent.domain.enrollment import Enrollment, authenticated
from spar_agent.domain.profile import read_profile
from spar_agent.domain.secret import Secret
from spar_agent.errors import KeyRefused
from spar_agent.ports import MapperGateway
from tests.cases import FA, OTHER, queued
from tests.fakes import FakeClock, FakeMapper
from tests.servers import Registry, running_registry

T = TypeVar("T")
NUMBERS = itertools.count(1)


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registry]:
    with running_registry(tmp_path_factory.mktemp("registry")) as running:
        yield running


Make = Callable[[], MapperGateway]


@pytest.fixture(params=["fake", "spar-2.x", "g2p-connect-1.0", "spar-1.x"])
def make(request: pytest.FixtureRequest) -> Make:
    if request.param == "fake":
        fake = FakeMapper()
        return lambda: fake
    registry: Registry = request.getfixturevalue("registry")
    return lambda: http_mapper(registry, request.param)


def http_mapper(registry: Registry, dialect: str, key: str = "") -> HttpMapper:
    raw = {"dialect": dialect, "base_url": registry.url, "sender": registry.sender}
    profile = read_profile(raw, "Surat office", "laptop-1")
    return HttpMapper(profile, Secret(key or registry.key_pem), FakeClock())


def run(make: Make, act: Callable[[MapperGateway], Coroutine[Any, Any, T]]) -> T:
    async def inside() -> T:
        mapper = make()
        try:
            return await act(mapper)
        finally:
            if isinstance(mapper, HttpMapper):
                await mapper.close()

    return asyncio.run(inside())


def fresh(**changes: object) -> Enrollment:
    """A person nobody has linked yet."""
    return queued(10_000 + next(NUMBERS), **changes)


def test_what_is_linked_is_resolved_changed_and_unlinked(make: Make) -> None:
    case = fresh()
    psut = case.proof.psut if case.proof else ""

    async def story(mapper: MapperGateway) -> None:
        assert await mapper.resolve([psut]) == {psut: None}
        told = await mapper.send("link", [authenticated(case)])
        assert told[case.reference_id].ok
        held = (await mapper.resolve([psut]))[psut]
        assert held is not None
        assert held.fa == FA
        assert held.since is not None
        assert held.version == 1
        change = replace(case, fa=OTHER, reference_id=f"{case.reference_id}-b")
        assert (await mapper.send("update", [authenticated(change)]))[change.reference_id].ok
        changed = (await mapper.resolve([psut]))[psut]
        assert changed is not None
        assert changed.fa == OTHER
        gone = replace(case, reference_id=f"{case.reference_id}-c")
        assert (await mapper.send("unlink", [authenticated(gone)]))[gone.reference_id].ok
        assert await mapper.resolve([psut]) == {psut: None}

    run(make, story)


@pytest.mark.parametrize(
    "fa",
    [
        MobileWallet("Example Mobile Money", "EXM", "+919900112233"),
        EmailWallet("Example Mail", "EXE", "asha@example.org"),
        replace(FA, bank_name="भारतीय स्टेट बैंक", branch_name="Main. Road: 2"),
    ],
)
def test_every_kind_of_account_reads_back_as_it_was_sent(make: Make, fa: object) -> None:
    case = fresh(fa=fa)
    psut = case.proof.psut if case.proof else ""

    async def story(mapper: MapperGateway) -> object:
        await mapper.send("link", [authenticated(case)])
        held = (await mapper.resolve([psut]))[psut]
        return held.fa if held else None

    assert run(make, story) == fa


def test_bad_ones_are_told_apart_and_good_neighbours_are_carried_out(make: Make) -> None:
    first, second, third = fresh(), fresh(), fresh()
    again = replace(first, reference_id=f"{first.reference_id}-again")

    async def story(mapper: MapperGateway) -> None:
        await mapper.send("link", [authenticated(first)])
        told = await mapper.send("link", [authenticated(second), authenticated(again)])
        assert told[second.reference_id].ok
        assert told[again.reference_id].duplicate
        missing = await mapper.send("update", [authenticated(third)])
        assert missing[third.reference_id].missing
        missing = await mapper.send("unlink", [authenticated(third)])
        assert missing[third.reference_id].missing

    run(make, story)


def test_a_repeat_of_the_same_wish_is_harmless(registry: Registry) -> None:
    for dialect in ("spar-2.x", "g2p-connect-1.0"):
        case = fresh()

        async def story(mapper: MapperGateway, wish: Enrollment = case) -> int | None:
            for _ in range(3):
                told = await mapper.send("link", [authenticated(wish)])
                assert told[wish.reference_id].ok
            psut = wish.proof.psut if wish.proof else ""
            held = (await mapper.resolve([psut]))[psut]
            return held.version if held else None

        assert run(lambda spoken=dialect: http_mapper(registry, spoken), story) == 1  # type: ignore[misc]


def test_one_person_written_under_another_spelling_is_found_and_not_linked_twice(
    registry: Registry,
) -> None:
    case = fresh()
    psut = case.proof.psut if case.proof else ""

    async def linked(mapper: MapperGateway) -> None:
        await mapper.send("link", [authenticated(case)])

    async def resolved(mapper: MapperGateway) -> object:
        held = (await mapper.resolve([psut]))[psut]
        return held.fa if held else None

    def other() -> HttpMapper:
        raw = {
            "dialect": "spar-2.x",
            "base_url": registry.url,
            "sender": registry.sender,
            "id_template": "token:{sub}@nationalId",
        }
        return HttpMapper(read_profile(raw), Secret(registry.key_pem), FakeClock())

    run(lambda: http_mapper(registry, "spar-2.x"), linked)
    assert run(other, resolved) == FA


@pytest.mark.parametrize("dialect", ["spar-2.x", "g2p-connect-1.0", "spar-1.x"])
def test_a_key_the_registry_does_not_know_is_named(
    registry: Registry, dialect: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from demo.office import make_key

    stranger, _ = make_key(tmp_path_factory.mktemp("stranger"))
    with pytest.raises(KeyRefused):
        run(lambda: http_mapper(registry, dialect, stranger), lambda m: m.resolve(["x"]))
