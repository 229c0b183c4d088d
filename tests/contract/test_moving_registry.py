"""A doubt of before the join, settled by the center's sender at the real registry."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from spar_agent.domain.account import BankAccount as TypedAccount
from spar_agent.domain.enrollment import Enrollment, State
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import Held, MapperOrder, Op
from spar_central.settings import Dialect, Mapper
from spar_central.trust.accounts import BankAccount
from spar_central.trust.certificates import Role
from tests.central.center import Center
from tests.central.sending import key_for, worker_of
from tests.central.storages import settings
from tests.central.test_identity import Ida, center_with, identity, sandbox, signer_of
from tests.contract.test_moving import OldLaptop
from tests.joined import JoinedLaptop, hand_out
from tests.old_office import keep_old_office
from tests.servers import RunningRegistry, running_registry

__all__ = ["sandbox"]

T = TypeVar("T")
HOUR_S = 3600
pytestmark = pytest.mark.slow  # three servers for it: 10 s


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[RunningRegistry]:
    with running_registry(tmp_path / "registry") as made:
        yield made


@pytest.fixture
def center(sandbox: Ida, registry: RunningRegistry, tmp_path: Path) -> Iterator[Center]:
    folder = tmp_path / "center"
    folder.mkdir()
    mapper = Mapper(Dialect.SPAR_2, registry.url, registry.sender, wait_s=5.0)
    engine = msgspec.structs.replace(settings("", folder), mapper=mapper)
    with center_with(engine, folder, identity(sandbox, folder, skew_s=30)) as made:
        hand_out(
            made,
            ida_certificate=sandbox.partner.settings["ida_cert_pem"],
            ida_signers=(signer_of(sandbox),),
        )
        yield made


@pytest.mark.parametrize("arrived", [True, False], ids=["it arrived", "it never left"])
def test_a_doubt_of_before_is_settled_at_the_registry_and_written_once(
    sandbox: Ida, registry: RunningRegistry, center: Center, tmp_path: Path, *, arrived: bool
) -> None:
    sandbox.order(reset=True)
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-3")
    laptop.begin()
    keep_old_office(laptop.vault.connection, '{"signing_key_pem": "KEY-OF-THE-REGISTRY"}')
    old = OldLaptop(laptop, sandbox)
    proof = old.proof()
    made = old.waiting(State.IN_DOUBT, proof)
    if arrived:
        sent_by_the_laptop(center, registry, made)
    before = held(center, registry, proof.psut)
    assert before.is_nothing is not arrived
    old.join()
    old.take_along()
    old.one_pass()
    supervisor = center.laptop("S-4", Role.SUPERVISOR)
    (shown,) = supervisor.waiting()
    assert supervisor.approve(shown).status_code == 200
    asyncio.run(one_pass_of_the_sender(center, registry))
    after = held(center, registry, proof.psut)
    assert isinstance(after.fa, BankAccount)
    assert after.fa.account_number == account_of(made).account_number
    assert after.version == "1", "written twice"
    center.clock.forward(HOUR_S)  # until the laptop asks again
    laptop.clock.moved = center.clock.moved
    old.one_pass()
    assert old.row(made).state is State.LINKED


def account_of(made: Enrollment) -> BankAccount:
    """As the center writes it."""
    fa = made.account.fa
    assert isinstance(fa, TypedAccount)
    parts = (fa.bank_name, fa.bank_code, fa.branch_name, fa.branch_code, fa.account_number)
    return BankAccount(*parts)


def sent_by_the_laptop(center: Center, registry: RunningRegistry, made: Enrollment) -> None:
    """As a laptop of then wrote it; the reply was lost."""
    assert made.proof is not None
    order = MapperOrder(made.delivery.reference_id, made.proof.psut, account_of(made))

    async def go(mapper: HttpMapper) -> None:
        await mapper.send(Op.LINK, [order])

    asyncio.run(with_mapper(center, registry, go))


async def with_mapper(
    center: Center, registry: RunningRegistry, act: Callable[[HttpMapper], Awaitable[T]]
) -> T:
    """With the center's own way to the registry."""
    kept: list[HttpMapper] = []

    def keep(inner: HttpMapper) -> HttpMapper:
        kept.append(inner)
        return inner

    async with worker_of(center, signer=key_for(registry), around=keep):
        return await act(kept[0])


def held(center: Center, registry: RunningRegistry, psut: str) -> Held:
    async def go(mapper: HttpMapper) -> Held:
        return (await mapper.resolve([psut]))[psut]

    return asyncio.run(with_mapper(center, registry, go))


async def one_pass_of_the_sender(center: Center, registry: RunningRegistry) -> None:
    async with worker_of(center, signer=key_for(registry)) as worker:
        await worker.sender.one_pass()
