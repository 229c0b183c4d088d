"""One contract for the fake mapper and for the HTTP one against the real registry, per dialect."""

import asyncio
import itertools
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.domain.account import EmailWallet, MobileWallet
from spar_agent.domain.enrollment import (
    Enrollment,
    Event,
    Intent,
    Operation,
    SeenAccount,
    State,
    authenticated,
)
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    AddressUnsafe,
    BadReply,
    KeyRefused,
    NoAnswer,
    Refused,
    ServerFault,
    WrongServer,
)
from spar_agent.ports.mapper import MapperGateway
from spar_agent.sync.engine import Engine
from spar_agent.sync.report import PassReport
from tests.async_line import AsyncLine
from tests.enrollments import FA, OTHER, changed, queued
from tests.fakes import FakeClock, FakeMapper, FakeStore
from tests.profiles import read_mapper_profile
from tests.servers import RunningRegistry, running_registry

T = TypeVar("T")
NUMBERS = itertools.count(1)


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningRegistry]:
    with running_registry(tmp_path_factory.mktemp("registry")) as running:
        yield running


Make = Callable[[], MapperGateway]


@pytest.fixture(params=["fake", "spar-2.x", "g2p-connect-1.0", "spar-1.x", "g2p-connect-1.0 async"])
def make(request: pytest.FixtureRequest) -> Make:
    if request.param == "fake":
        fake = FakeMapper()
        return lambda: fake
    registry: RunningRegistry = request.getfixturevalue("registry")
    if request.param.endswith("async"):
        return lambda: async_mapper(registry, "g2p-connect-1.0", AsyncLine())
    return lambda: http_mapper(registry, request.param)


async def at_once(_seconds: float) -> None:
    """Polling waits for nothing."""


def async_mapper(registry: RunningRegistry, dialect: str, line: AsyncLine) -> HttpMapper:
    raw = {"dialect": dialect, "base_url": registry.url, "sender": registry.sender, "async": True}
    profile = read_mapper_profile(raw, "Surat office", "laptop-1")
    return HttpMapper(profile, Secret(registry.key_pem), FakeClock(), line, at_once)


def http_mapper(registry: RunningRegistry, dialect: str, key: str = "") -> HttpMapper:
    raw = {"dialect": dialect, "base_url": registry.url, "sender": registry.sender}
    profile = read_mapper_profile(raw, "Surat office", "laptop-1")
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
    enrollment = fresh()
    psut = enrollment.proof.psut if enrollment.proof else ""

    async def story(mapper: MapperGateway) -> None:
        assert await mapper.resolve([psut]) == {psut: None}
        results = await mapper.send(Operation.LINK, [authenticated(enrollment)])
        assert results[enrollment.delivery.reference_id].ok
        registered = (await mapper.resolve([psut]))[psut]
        assert registered is not None
        assert registered.fa == FA
        assert registered.since is not None
        assert registered.version == 1
        change = changed(enrollment, fa=OTHER, reference_id=f"{enrollment.delivery.reference_id}-b")
        assert (await mapper.send(Operation.UPDATE, [authenticated(change)]))[
            change.delivery.reference_id
        ].ok
        now_there = (await mapper.resolve([psut]))[psut]
        assert now_there is not None
        assert now_there.fa == OTHER
        gone = enrollment.with_delivery(reference_id=f"{enrollment.delivery.reference_id}-c")
        assert (await mapper.send(Operation.UNLINK, [authenticated(gone)]))[
            gone.delivery.reference_id
        ].ok
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
    enrollment = fresh(fa=fa)
    psut = enrollment.proof.psut if enrollment.proof else ""

    async def story(mapper: MapperGateway) -> object:
        await mapper.send(Operation.LINK, [authenticated(enrollment)])
        registered = (await mapper.resolve([psut]))[psut]
        return registered.fa if registered else None

    assert run(make, story) == fa


def test_bad_ones_are_found_and_good_neighbours_are_carried_out(make: Make) -> None:
    first, second, third = fresh(), fresh(), fresh()
    again = first.with_delivery(reference_id=f"{first.delivery.reference_id}-again")

    async def story(mapper: MapperGateway) -> None:
        await mapper.send(Operation.LINK, [authenticated(first)])
        results = await mapper.send(Operation.LINK, [authenticated(second), authenticated(again)])
        assert results[second.delivery.reference_id].ok
        assert results[again.delivery.reference_id].duplicate
        missing = await mapper.send(Operation.UPDATE, [authenticated(third)])
        assert missing[third.delivery.reference_id].missing
        missing = await mapper.send(Operation.UNLINK, [authenticated(third)])
        assert missing[third.delivery.reference_id].missing

    run(make, story)


def test_a_repeat_of_the_same_enrollment_is_harmless(registry: RunningRegistry) -> None:
    for dialect in ("spar-2.x", "g2p-connect-1.0"):
        enrollment = fresh()

        async def story(mapper: MapperGateway, item: Enrollment = enrollment) -> int | None:
            for _ in range(3):
                results = await mapper.send(Operation.LINK, [authenticated(item)])
                assert results[item.delivery.reference_id].ok
            psut = item.proof.psut if item.proof else ""
            registered = (await mapper.resolve([psut]))[psut]
            return registered.version if registered else None

        assert run(lambda spoken=dialect: http_mapper(registry, spoken), story) == 1  # type: ignore[misc]


def test_one_person_written_under_another_spelling_is_found_and_not_linked_twice(
    registry: RunningRegistry,
) -> None:
    enrollment = fresh()
    psut = enrollment.proof.psut if enrollment.proof else ""

    async def linked(mapper: MapperGateway) -> None:
        await mapper.send(Operation.LINK, [authenticated(enrollment)])

    async def resolved(mapper: MapperGateway) -> object:
        registered = (await mapper.resolve([psut]))[psut]
        return registered.fa if registered else None

    def other() -> HttpMapper:
        raw = {
            "dialect": "spar-2.x",
            "base_url": registry.url,
            "sender": registry.sender,
            "id_template": "token:{sub}@nationalId",
        }
        return HttpMapper(read_mapper_profile(raw), Secret(registry.key_pem), FakeClock())

    run(lambda: http_mapper(registry, "spar-2.x"), linked)
    assert run(other, resolved) == FA


@pytest.mark.parametrize("dialect", ["spar-2.x", "g2p-connect-1.0", "spar-1.x"])
def test_a_key_the_registry_does_not_know_is_named(
    registry: RunningRegistry, dialect: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from demo.office import make_key

    stranger, _ = make_key(tmp_path_factory.mktemp("stranger"))
    with pytest.raises(KeyRefused):
        run(lambda: http_mapper(registry, dialect, stranger), lambda m: m.resolve(["x"]))


def drained(
    registry: RunningRegistry, dialect: str, line: AsyncLine, enrollment: Enrollment
) -> State:
    """What became of ``enrollment`` after a few passes of the engine over ``line``."""
    clock = FakeClock()
    store = FakeStore(clock)
    store.save(enrollment, event=Event.OTHER, actor="t")

    async def story() -> None:
        mapper = async_mapper(registry, dialect, line)
        engine = Engine(store, mapper, clock, lambda: 1.0)
        for _ in range(4):
            await engine.one_pass()
            clock.forward(3600)
        await mapper.close()

    asyncio.run(story())
    return store.rows[enrollment.enrollment_id].state


@pytest.mark.parametrize("dialect", ["spar-2.x", "g2p-connect-1.0", "spar-1.x"])
def test_an_account_that_would_read_as_another_goes_back_to_its_agent_alone(
    registry: RunningRegistry, dialect: str
) -> None:
    clock = FakeClock()
    store = FakeStore(clock)
    good, bad = fresh(), fresh(fa=replace(FA, branch_name="Main Rd.bank_code:OTHER"))
    for enrollment in (good, bad):
        store.save(enrollment, event=Event.OTHER, actor="t")

    async def story(mapper: MapperGateway) -> PassReport:
        return await Engine(store, mapper, clock, lambda: 1.0).one_pass()

    report = run(lambda: http_mapper(registry, dialect), story)
    assert (report.linked, report.refused, report.remaining) == (1, 1, 0)
    assert store.rows[good.enrollment_id].state is State.LINKED
    returned = store.rows[bad.enrollment_id]
    assert (returned.state, returned.delivery.error) == (State.RETURNED, AddressUnsafe.code)
    assert run(lambda: http_mapper(registry, dialect), lambda m: m.resolve([psut_of(bad)])) == {
        psut_of(bad): None
    }


@pytest.mark.parametrize("intent", [Intent.ADD, Intent.CHANGE, Intent.REMOVE])
@pytest.mark.parametrize("dialect", ["g2p-connect-1.0", "spar-1.x"])
def test_an_acknowledged_enrollment_is_linked_only_after_it_was_read_back(
    registry: RunningRegistry, dialect: str, intent: Intent
) -> None:
    enrollment = fresh(intent=intent)
    if intent is not Intent.ADD:
        other = changed(enrollment, fa=OTHER, reference_id=f"{enrollment.delivery.reference_id}-0")
        run(
            lambda: http_mapper(registry, dialect),
            lambda m: m.send(Operation.LINK, [authenticated(other)]),
        )
        enrollment = enrollment.with_account(seen=SeenAccount(known=True, fa=OTHER))
    line = AsyncLine()
    assert drained(registry, dialect, line, enrollment) is State.LINKED
    acknowledged = {"g2p-connect-1.0": "/mapper/", "spar-1.x": "/async/"}[dialect]
    if (dialect, intent) == ("spar-1.x", Intent.REMOVE):
        assert "/sync/unlink" in line.asked
    else:
        assert any(path.startswith(acknowledged) for path in line.asked)


@pytest.mark.parametrize("status", ["/mapper/sync/txn/status", "/mapper/txn/status"])
def test_the_status_is_found_where_the_server_has_it(
    registry: RunningRegistry, status: str
) -> None:
    enrollment = fresh()
    assert (
        drained(registry, "g2p-connect-1.0", AsyncLine(status=status), enrollment) is State.LINKED
    )


@pytest.mark.parametrize("line", [AsyncLine(status=""), AsyncLine(slow=1_000)], ids=["no", "slow"])
def test_an_acknowledgement_without_an_answer_is_an_unknown_outcome(
    registry: RunningRegistry, line: AsyncLine
) -> None:
    with pytest.raises(NoAnswer):
        run(
            lambda: async_mapper(registry, "g2p-connect-1.0", line),
            lambda m: m.send(Operation.LINK, [authenticated(fresh())]),
        )


@pytest.mark.parametrize(
    ("ack", "error"),
    [
        ({"ack_status": "NACK", "error": {"code": "rjct.jwt.invalid"}}, KeyRefused),
        ({"ack_status": "ERR", "error": {"code": "err.signature.missing"}}, KeyRefused),
        ({"ack_status": "ERR", "error": {"code": "err.version.not_supported"}}, WrongServer),
        ({"ack_status": "ERR", "error": {"code": "err.service.unavailable"}}, ServerFault),
        ({"ack_status": "ERR", "error": {"code": "err.request.bad"}}, Refused),
        ({"ack_status": "NACK", "error": None}, ServerFault),
        ({"ack_status": "PERHAPS"}, BadReply),
    ],
)
@pytest.mark.parametrize("dialect", ["g2p-connect-1.0", "spar-1.x"])
def test_what_is_not_acknowledged_is_one_of_our_errors(
    registry: RunningRegistry, dialect: str, ack: dict[str, Any], error: type[Exception]
) -> None:
    line = AsyncLine()
    line.ack = ack
    with pytest.raises(error):
        run(
            lambda: async_mapper(registry, dialect, line),
            lambda m: m.send(Operation.LINK, [authenticated(fresh())]),
        )


def test_an_account_that_pays_another_person_is_reported(make: Make) -> None:
    number = f"{7_000_000_000 + next(NUMBERS)}"
    fa = replace(FA, account_number=number)
    first, second, stranger = fresh(fa=fa), fresh(fa=fa), fresh(fa=fa)

    async def story(mapper: MapperGateway) -> None:
        assert not await mapper.pays_another(fa, psut_of(first))
        await mapper.send(Operation.LINK, [authenticated(first)])
        assert not await mapper.pays_another(fa, psut_of(first))
        assert await mapper.pays_another(fa, psut_of(stranger))
        await mapper.send(Operation.LINK, [authenticated(second)])
        assert await mapper.pays_another(fa, psut_of(first))
        assert await mapper.pays_another(fa, psut_of(second))

    run(make, story)


def psut_of(enrollment: Enrollment) -> str:
    return enrollment.proof.psut if enrollment.proof else ""
