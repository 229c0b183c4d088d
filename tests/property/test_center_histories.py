"""Random histories from the desk through Central to a careless mapper; each may be killed.

Real vaults hand over what was signed, the real entry for laptops admits it, real senders write it,
a mapper loses, halves, delays and lies, strangers write beside them. In the end everything rests,
and none was lost, doubled or overwritten.
"""

import asyncio
import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

import httpx
import msgspec
import pytest

from spar_agent.domain.enrollment import (
    Intent,
    State,
)
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.ports.center import CenterGateway
from spar_agent.ports.store import EnrollmentStore
from spar_agent.sync.center_engine import CenterEngine
from spar_central.mappers.port import MapperError
from tests.bad_mapper import BadMapper, Fault
from tests.central.center import Center
from tests.central.sending import (
    MAPPER,
    CountedMapper,
    CountedStorage,
    SenderBudget,
    SenderKilled,
    raise_killed,
    sending_center,
    worker_of,
)
from tests.central.storages import settings
from tests.central.test_sending_histories import fields
from tests.conftest import ExpectedLogs
from tests.enrollments import FA
from tests.joined import JoinedLaptop, LaptopLine, hand_out
from tests.property.killed import CallBudget, Killed, RaiseAtCall

PEOPLE = 4
STEPS = 30
ROUNDS_TO_CALM = 60
FAULTS = [fault for fault in Fault if fault is not Fault.NONE]
SMALL = msgspec.structs.replace(MAPPER, batch_size=3)
AT_REST = {State.LINKED, State.CONFLICT, State.RETURNED}


@dataclass
class ChainHistory:
    """wants: by account number, its enrollment, its person and the account it may replace."""

    center: Center
    laptops: list[JoinedLaptop]
    chance: random.Random
    mapper: BadMapper = field(default_factory=BadMapper)
    wants: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    def enroll(self) -> None:
        """Somebody at a laptop, with what is registered at this moment as seen."""
        laptop, which = self.chance.choice(self.laptops), self.chance.randrange(PEOPLE)
        person = f"psut-{which}"
        seen = self.mapper.account(person)
        made = laptop.captured(which, operation="put")
        fa = made.account.fa
        assert fa is not None
        if seen:
            held = self.mapper.registered[person]
            names = ("bank_name", "bank_code", "branch_name", "branch_code", "account_number")
            old = replace(FA, **{name: str(held[name]) for name in names})
            account = replace(made.account, intent=Intent.CHANGE, seen=SeenAccount(old, known=True))
            made = laptop.saved(replace(made, account=account))
        self.wants[fa.number] = (made.enrollment_id, person, seen)

    def stranger(self) -> None:
        person = f"psut-{self.chance.randrange(PEOPLE)}"
        number = str(self.chance.randrange(10**6, 10**7))
        self.mapper.put("stranger", "update", person, fields(number))

    def misbehave(self) -> None:
        self.mapper.faults.extend(
            self.chance.choice([Fault.NONE, self.chance.choice(FAULTS)]) for _ in range(4)
        )

    def sync(self, laptop: JoinedLaptop, dies_after: int = -1) -> None:
        """One pass of a desk, or as much of one as there was time for."""
        budget = CallBudget(dies_after)

        async def go(line: LaptopLine) -> None:
            engine = CenterEngine(
                cast("EnrollmentStore", RaiseAtCall(laptop.vault.store, budget)),
                cast("CenterGateway", RaiseAtCall(line.center, budget)),
                line.contact,
                laptop.clock,
                lambda: 0.5,
            )
            with suppress(Killed):
                await engine.one_pass()

        laptop.run(go)

    def send(self, dies_at: int = -1) -> None:
        """One pass of a sender that may be killed at a call."""
        budget = SenderBudget(dies_at, raise_killed)

        async def go() -> None:
            async with worker_of(
                self.center,
                httpx.ASGITransport(app=self.mapper),
                around=lambda inner: CountedMapper(inner, budget),
                over=lambda inner: CountedStorage(inner, budget),
            ) as worker:
                with suppress(SenderKilled, MapperError):
                    await worker.sender.one_pass()

        asyncio.run(go())
        self.forward(MAPPER.lease_s + 1000)

    def forward(self, seconds: float) -> None:
        """Everybody's clock."""
        self.center.clock.forward(seconds)
        for laptop in self.laptops:
            laptop.clock.moved = self.center.clock.moved

    def play(self) -> None:
        for _ in range(STEPS):
            act = self.chance.random()
            dies = self.chance.randrange(25) if self.chance.random() < 0.5 else -1
            if act < 0.3:
                self.enroll()
            elif act < 0.38:
                self.stranger()
            elif act < 0.5:
                self.misbehave()
            elif act < 0.78:
                self.sync(self.chance.choice(self.laptops), dies)
            else:
                self.send(dies)

    def calm_down(self) -> None:
        self.mapper.faults.clear()
        for _ in range(ROUNDS_TO_CALM):
            for laptop in self.laptops:
                self.sync(laptop)
            self.send()
            if not self.restless():
                return
        pytest.fail(f"never at rest: {self.restless()}")

    def restless(self) -> list[str]:
        return [
            f"{enrollment_id} {self.row(enrollment_id)}"
            for enrollment_id, _, _ in self.wants.values()
            if self.row(enrollment_id) not in AT_REST
        ]

    def row(self, enrollment_id: str) -> State:
        for laptop in self.laptops:
            found = laptop.vault.store.get(enrollment_id)
            if found is not None:
                return found.state
        raise AssertionError("lost on the laptop")

    def check(self) -> None:
        """What the mapper carried out was signed, once, over what had been seen."""
        written = []
        for line in self.mapper.log:
            if line.reference == "stranger" or line.after == line.before:
                continue
            enrollment_id, person, seen = self.wants[line.after]
            assert (line.person, line.before) == (person, seen), "another account was overwritten"
            written.append(enrollment_id)
        assert len(written) == len(set(written)), "written twice"
        for number, (enrollment_id, _, _) in self.wants.items():
            if self.row(enrollment_id) is State.LINKED:
                assert enrollment_id in written, f"{number} is said to be registered"
        assert self.center.is_whole()


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    made = settings("", tmp_path)
    easy = msgspec.structs.replace(made.admission, review_changes=False, review_offline=False)
    plain = msgspec.structs.replace(made, admission=easy)
    with sending_center(plain, tmp_path, SMALL, changes_per_person=30) as center:
        hand_out(center)
        yield center


def play(center: Center, folder: Path, seed: int) -> ChainHistory:
    laptops = [JoinedLaptop(center, folder / name, name).joined() for name in ("S-7", "S-8")]
    history = ChainHistory(center, laptops, random.Random(seed))
    history.play()
    history.calm_down()
    history.check()
    return history


@pytest.mark.parametrize("seed", range(3))
def test_no_history_of_the_whole_chain_loses_doubles_or_overwrites(
    center: Center, tmp_path: Path, seed: int, logs: ExpectedLogs
) -> None:
    history = play(center, tmp_path, seed)
    assert len(history.wants) > 3
    logs.forgive("")


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 140))
def test_many_histories_of_the_whole_chain(
    center: Center, tmp_path: Path, seed: int, logs: ExpectedLogs
) -> None:
    play(center, tmp_path, seed)
    logs.forgive("")
