"""Random histories: laptops enroll, senders are killed, the mapper is careless, strangers write."""

import asyncio
import random
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import msgspec
import pytest

from spar_central.mappers.port import MapperError
from spar_central.settings import Settings
from spar_central.trust.enrollment import Operation, Seen
from tests.bad_mapper import BadMapper, Fault
from tests.central.center import Center, SigningLaptop
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
from tests.central.world import account

PEOPLE = 5
STEPS = 40
PASSES_TO_CALM = 60
FAULTS = [fault for fault in Fault if fault is not Fault.NONE]
SMALL = msgspec.structs.replace(MAPPER, batch_size=4)


def fields(number: str) -> dict[str, str]:
    return {
        "strategy_id": "2", "fa_type": "BANK", "bank_name": "HDFC Bank Ltd.", "bank_code": "HDFC",
        "branch_name": "Mumbai Central", "branch_code": "HDFC0000522", "account_number": number,
    }  # fmt: skip


@dataclass
class SendingHistory:
    """wants: by enrollment, its person, the account it was signed to replace, and its own."""

    center: Center
    laptop: SigningLaptop
    chance: random.Random
    mapper: BadMapper = field(default_factory=BadMapper)
    wants: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    numbers: int = 1000

    def number(self) -> str:
        self.numbers += 1
        return str(self.numbers)

    def enroll(self) -> None:
        """For somebody, with what is registered at this moment as seen."""
        person = f"p{self.chance.randrange(PEOPLE)}"
        seen = self.mapper.account(person)
        unlink = bool(seen) and self.chance.random() < 0.2
        number = "" if unlink else self.number()
        operation = Operation.UNLINK if unlink else Operation.UPDATE if seen else Operation.LINK
        of = self.laptop.enrollment(
            operation=operation,
            seen=Seen(account(seen)) if seen else Seen(),
            fa=None if unlink else account(number),
        )
        (reply,) = self.laptop.upload(self.laptop.proven(of, psut=person))
        assert reply["outcome"] in {"admitted", "waits"}, reply
        if reply["outcome"] == "admitted":
            self.wants[of.enrollment_id] = (person, seen, number)

    def stranger(self) -> None:
        person = f"p{self.chance.randrange(PEOPLE)}"
        self.mapper.put("stranger", "update", person, fields(self.number()))

    def misbehave(self) -> None:
        self.mapper.faults.extend(
            self.chance.choice([Fault.NONE, self.chance.choice(FAULTS)]) for _ in range(4)
        )

    def send(self, dies_at: int = -1) -> None:
        """One pass of a process that may be killed at a call; its lease is over afterwards."""
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
        self.center.clock.forward(MAPPER.lease_s + 1000)

    def play(self) -> None:
        for _ in range(STEPS):
            act = self.chance.random()
            if act < 0.35:
                self.enroll()
            elif act < 0.45:
                self.stranger()
            elif act < 0.6:
                self.misbehave()
            else:
                self.send(self.chance.randrange(30) if self.chance.random() < 0.6 else -1)

    def calm_down(self) -> None:
        self.mapper.faults.clear()
        for _ in range(PASSES_TO_CALM):
            self.send()
            if not self.open_ones():
                return
        pytest.fail(f"never at rest: {self.open_ones()}")

    def open_ones(self) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = self.center.rows(
            "SELECT enrollment_id, state FROM enrollments"
            " WHERE state IN ('queued', 'sending', 'in_doubt')"
        )
        return found

    def check(self) -> None:
        """None lost, none doubled, nobody's account overwritten that was not signed as seen."""
        ours = [line for line in self.mapper.log if line.reference != "stranger"]
        by_account = {number: one for one, (_, _, number) in self.wants.items() if number}
        written: list[str] = []
        for line in ours:
            if line.after == line.before:
                continue
            if line.op == "unlink":
                removed = [(person, seen) for person, seen, number in self.wants.values()
                           if not number]  # fmt: skip
                assert (line.person, line.before) in removed
                continue
            enrollment_id = by_account[line.after]
            person, seen, _ = self.wants[enrollment_id]
            assert (line.person, line.before) == (person, seen), "another account was overwritten"
            written.append(enrollment_id)
        assert len(written) == len(set(written)), "written twice"
        rows = dict(self.center.rows("SELECT enrollment_id, state FROM enrollments"))
        assert self.wants.keys() <= rows.keys()
        for enrollment_id, (_, _, number) in self.wants.items():
            state = rows[enrollment_id]
            assert state in {"registered", "conflict", "returned"}, state
            if state == "registered" and number:
                assert enrollment_id in written
        assert self.center.is_whole()


def play(engine: Settings, folder: Path, seed: int) -> None:
    with sending_center(engine, folder, SMALL, changes_per_person=30) as center:
        history = SendingHistory(center, center.laptop("S-1"), random.Random(seed))
        history.play()
        history.calm_down()
        history.check()


@pytest.fixture
def easy(engine: Settings) -> Settings:
    """Changes need no second person here: histories are about sending."""
    return msgspec.structs.replace(
        engine, admission=msgspec.structs.replace(engine.admission, review_changes=False)
    )


@pytest.mark.parametrize("seed", range(4))
def test_no_history_loses_doubles_or_overwrites(easy: Settings, tmp_path: Path, seed: int) -> None:
    play(easy, tmp_path, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 300))
def test_many_histories(easy: Settings, tmp_path: Path, seed: int) -> None:
    play(easy, tmp_path, seed)
