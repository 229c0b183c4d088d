"""The clock of the laptop is wrong for a while: nobody is locked out, and nothing is destroyed."""

import asyncio
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.gateway import HttpCenter
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.adapters.clock import BootReading, WatchedClock
from spar_agent.adapters.http import Connections, client, post_json
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy
from spar_agent.domain.clock_trust import ClockDoubt
from spar_agent.domain.enrollment import (
    Consent,
    ConsentChannel,
    Event,
    Intent,
    SealedCapture,
    State,
)
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.journal import Act
from spar_agent.domain.pin import FREE_TRIES, wait_after_s
from spar_agent.domain.review import ReviewPolicy, Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import PinWait, ServerFault, Unreachable, WrongPin
from spar_agent.ports.vault import StaffMember
from spar_agent.services.maintenance import Maintenance
from spar_agent.services.visit import Submission, Visit, VisitRules
from spar_agent.sync.deferred_auth import DeferredAuth
from tests.conftest import ExpectedLogs
from tests.enrollments import FA, queued
from tests.fakes import FakeAccounts, FakeClock, FakeIdentity

ASHA = StaffMember("a1", "Asha K.", Role.SUPERVISOR)
PIN, WRONG = Secret("204681"), Secret("975310")
PERSON = PersonId(IdKind.UIN, "6892881854")
BUILT = datetime(2026, 11, 1, tzinfo=UTC)
REAL = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
FLAT = datetime(2016, 1, 1, 0, 5, tzinfo=UTC)
FUTURE = datetime(2035, 11, 25, 8, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SEALED_FOR = timedelta(hours=6)
POLICY = IdentityPolicy(deferred_window_s=SEALED_FOR.total_seconds())


class BadClockLaptop:
    """A vault, its computer's clock, and how long it runs. boot: empty where it never tells."""

    def __init__(self, folder: Path, at: datetime = REAL, boot: str = "first") -> None:
        self.computer, self.boot, self.boot_ticks = FakeClock(), boot, 0.0
        self.computer.at = at
        self.folder, self.ring = folder, MemoryKeyring()
        self.identity = FakeIdentity()
        self.identity.trouble = [Unreachable()] * 1000
        self.vault = self.begin()
        self.vault.finish_create(self.vault.prepare_create(ASHA, PIN))
        self.works()

    def begin(self) -> FileVault:
        self.clock = WatchedClock(BUILT, self.computer)
        return FileVault(self.folder, self.ring, self.clock, CHEAP, self.running)

    def running(self) -> BootReading:
        return BootReading(self.boot, self.computer.ticks - self.boot_ticks)

    def works(self) -> None:
        self.clock.journal_read(self.vault.database.last_written())
        store, self.sealed = self.vault.store, SqlSealed(self.vault.connection)
        self.deferred = DeferredAuth(
            store, self.sealed, self.identity, self.clock, POLICY, ReviewPolicy()
        )
        self.visit = Visit(
            store, self.sealed, FakeAccounts(), self.clock, os.urandom,
            self.vault.database.tag,
            VisitRules(
                deferred_window_s=POLICY.deferred_window_s,
                finish_within_s=POLICY.finish_within_s,
            ),
        )  # fmt: skip

    def restart(self) -> None:
        """The computer is switched off and on; the clock goes on from where it is."""
        self.vault.close()
        self.boot, self.boot_ticks = f"{self.boot}+" if self.boot else "", self.computer.ticks
        self.vault = self.begin()
        self.vault.open_with("a1", self.vault.unlock("a1", PIN))
        self.vault.note(Act.SIGN_IN, "a1")  # as whoever signs in: by the clock of this moment
        self.works()

    def captures(self, people: int = 3, *, sealed: bool = False) -> None:
        async def one() -> None:
            draft = self.visit.begin(PERSON, "a1", "en")
            if sealed:
                capture = SealedCapture("[]", "1" * 10, AuthMethod.FINGER, self.clock.now(), "d")
                draft = self.visit.seal(draft, capture, draft.agent_id)
            consent = Consent("t/1", "en", ConsentChannel.SPOKEN, 9.0, self.clock.now())
            self.visit.submit(draft, Submission(Intent.PUT, FA, consent))

        for _ in range(people):
            asyncio.run(one())

    def looks(self) -> None:
        asyncio.run(self.deferred.one_pass())

    def standing(self) -> tuple[int, int]:
        """How many wait with their number here, and how many must come back."""
        waiting = self.vault.store.in_states([State.AWAITING_AUTH])
        assert all(row.person.id is not None for row in waiting)
        return len(waiting), len(self.vault.store.in_states([State.NEEDS_VISIT]))

    def goes(self, to: datetime, seconds: float = 60) -> None:
        """Somebody, or something, sets the clock; ``seconds`` pass."""
        self.computer.at = to
        self.computer.ticks += seconds

    def wait_told(self, pin: Secret = PIN) -> float:
        """0: the vault opens."""
        try:
            self.begin().unlock("a1", pin)
        except PinWait as error:
            return error.wait_s
        return 0.0


@pytest.fixture
def laptop(tmp_path: Path, logs: ExpectedLogs) -> Iterator[BadClockLaptop]:
    yield BadClockLaptop(tmp_path / "profile")
    logs.forgive("CLOCK-")


@pytest.fixture
def flat(tmp_path: Path, logs: ExpectedLogs) -> Iterator[BadClockLaptop]:
    yield BadClockLaptop(tmp_path / "profile", FLAT)
    logs.forgive("CLOCK-")


def mistype(laptop: BadClockLaptop, times: int = FREE_TRIES) -> None:
    for _ in range(times):
        with pytest.raises(WrongPin):
            laptop.begin().unlock("a1", WRONG)


@pytest.mark.parametrize("boot", ["first", ""])
def test_a_wait_made_in_2035_is_no_longer_than_itself(
    tmp_path: Path, boot: str, logs: ExpectedLogs
) -> None:
    laptop = BadClockLaptop(tmp_path / "profile", boot=boot)
    laptop.goes(FUTURE)
    mistype(laptop)
    logs.expect("a wrong PIN")
    laptop.goes(REAL, 0)
    assert 0 < laptop.wait_told() <= wait_after_s(FREE_TRIES)
    laptop.computer.forward(wait_after_s(FREE_TRIES) + 1)
    assert laptop.wait_told() == 0
    logs.forgive("CLOCK-")


def test_on_a_computer_that_tells_its_start_no_clock_shortens_a_wait(
    laptop: BadClockLaptop, logs: ExpectedLogs
) -> None:
    mistype(laptop)
    logs.expect("a wrong PIN")
    laptop.goes(FUTURE, 1)
    assert laptop.wait_told() == wait_after_s(FREE_TRIES) - 1
    laptop.goes(FLAT, 1)
    assert laptop.wait_told() == wait_after_s(FREE_TRIES) - 2


def test_a_start_of_the_computer_neither_ends_a_wait_nor_begins_it_again_for_ever(
    laptop: BadClockLaptop, logs: ExpectedLogs
) -> None:
    mistype(laptop)
    logs.expect("a wrong PIN")
    laptop.boot, laptop.boot_ticks = "second", laptop.computer.ticks
    assert laptop.wait_told() == wait_after_s(FREE_TRIES)
    laptop.goes(FLAT, 20)
    assert 0 < laptop.wait_told() <= wait_after_s(FREE_TRIES)
    laptop.computer.forward(wait_after_s(FREE_TRIES))
    assert laptop.wait_told() == 0


class KilledNow(BaseException):
    """The process ends here."""


def test_a_guess_whose_process_is_killed_has_been_counted(
    laptop: BadClockLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KilledNow

    with monkeypatch.context() as patched:
        patched.setattr("spar_agent.adapters.key_slots.open_slot", killed)
        for _ in range(FREE_TRIES):
            with pytest.raises(KilledNow):
                laptop.begin().unlock("a1", WRONG)
    assert laptop.wait_told() == wait_after_s(FREE_TRIES)


@pytest.mark.parametrize("wrong", [datetime(2027, 11, 25, 9, tzinfo=UTC), FUTURE, FLAT])
def test_a_wrong_year_for_a_minute_destroys_nothing(
    laptop: BadClockLaptop, wrong: datetime
) -> None:
    laptop.captures(20)
    laptop.captures(2, sealed=True)
    for moment in (wrong, REAL + HOUR, wrong, REAL + 2 * HOUR):  # there and back, twice
        laptop.goes(moment)
        laptop.looks()
        assert laptop.standing() == (22, 0)


def test_a_flat_battery_and_then_the_right_time_destroy_nothing(flat: BadClockLaptop) -> None:
    flat.captures(5)
    flat.captures(2, sealed=True)
    flat.looks()
    flat.goes(REAL)  # the network sets the clock
    flat.looks()
    assert flat.standing() == (7, 0)
    flat.restart()
    flat.looks()
    assert flat.standing() == (7, 0)


def test_what_was_captured_under_a_wrong_clock_gets_its_whole_time_once_a_server_told_it(
    flat: BadClockLaptop,
) -> None:
    flat.captures(1)
    flat.captures(1, sealed=True)
    rows = flat.vault.store.in_states([State.AWAITING_AUTH])
    assert [row.expires_at for row in rows] == [None, None]
    flat.clock.hear_server(REAL)
    flat.looks()
    rows = flat.vault.store.in_states([State.AWAITING_AUTH])
    ends = sorted(row.expires_at for row in rows if row.expires_at)
    assert ends == [REAL + SEALED_FOR, REAL + timedelta(seconds=POLICY.finish_within_s)]
    flat.computer.forward(SEALED_FOR.total_seconds() + 1)  # still 2016 on the wall
    flat.looks()
    assert flat.standing() == (1, 1)
    assert flat.sealed.waiting() == []


def test_what_was_captured_in_2035_expires_after_its_window_and_not_in_2035(
    tmp_path: Path, logs: ExpectedLogs
) -> None:
    laptop = BadClockLaptop(tmp_path / "profile", FUTURE)
    laptop.captures(2)
    laptop.goes(REAL)
    laptop.looks()
    assert laptop.clock.is_in_doubt()
    laptop.clock.hear_server(REAL)
    laptop.looks()
    laptop.computer.forward(POLICY.finish_within_s - 60)
    laptop.looks()
    assert laptop.standing() == (2, 0)
    laptop.computer.forward(120)
    laptop.looks()
    assert laptop.standing() == (0, 2)
    logs.forgive("CLOCK-")


def test_under_a_right_clock_windows_end_as_before(laptop: BadClockLaptop) -> None:
    laptop.captures(1, sealed=True)
    laptop.computer.forward(SEALED_FOR.total_seconds() + 60)
    laptop.looks()
    assert laptop.standing() == (0, 1)


def test_eight_hours_asleep_are_no_wrong_clock(laptop: BadClockLaptop) -> None:
    laptop.captures(1)
    laptop.computer.at += 8 * HOUR  # ticks stood still: a system that stops them
    assert not laptop.clock.is_in_doubt()
    laptop.clock.hear_server(laptop.computer.at)
    laptop.computer.forward(8 * 3600)  # ticks went on: the others
    assert laptop.clock.status().doubt is None


def test_a_server_with_a_wrong_clock_ends_nothing(laptop: BadClockLaptop) -> None:
    laptop.captures(3)
    laptop.clock.hear_server(REAL + timedelta(days=900))
    laptop.looks()
    assert laptop.standing() == (3, 0)
    assert laptop.clock.status().doubt is ClockDoubt.UNLIKE_SERVERS


def test_who_compared_the_clock_ends_the_doubt(laptop: BadClockLaptop) -> None:
    laptop.captures(1)
    laptop.goes(REAL + timedelta(days=400))
    assert laptop.clock.is_in_doubt()
    laptop.clock.confirm()
    laptop.looks()
    assert laptop.standing() == (0, 1)


def test_at_the_start_the_journal_tells_that_the_clock_went_back(laptop: BadClockLaptop) -> None:
    laptop.captures(1)
    laptop.goes(REAL - 3 * DAY)
    laptop.restart()
    assert laptop.clock.status().doubt is ClockDoubt.BEFORE_JOURNAL


def test_in_doubt_no_account_number_is_taken_out(laptop: BadClockLaptop) -> None:
    done = queued(1, state=State.LINKED, changed_at=REAL)
    laptop.vault.store.save(done, event=Event.SUBMIT, actor="a1")
    care = Maintenance(laptop.vault.database, laptop.vault.store, laptop.clock, retention_days=90)
    laptop.goes(FUTURE)
    asyncio.run(care.once())
    kept = laptop.vault.store.get(done.enrollment_id)
    assert kept is not None
    assert kept.account.fa == done.account.fa


@pytest.mark.parametrize(
    ("url", "believed"), [("https://registry.test/x", True), ("http://registry.test/x", False)]
)
def test_only_an_answer_over_tls_tells_the_time(
    laptop: BadClockLaptop, url: str, believed: bool
) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={}, headers={"Date": "Wed, 25 Nov 2026 08:00:00 GMT"})

    laptop.goes(FLAT)

    async def ask() -> None:
        line = Connections(on_server_time=laptop.clock.hear_server)
        transport = httpx.MockTransport(answer)
        async with client(5.0, transport=transport, connections=line) as http:
            await post_json(http, url, b"{}", {})

    asyncio.run(ask())
    assert laptop.clock.now() == (REAL if believed else FLAT)


def test_requests_carry_the_servers_time_and_not_the_walls(
    laptop: BadClockLaptop, tmp_path: Path
) -> None:
    sent: list[str] = []
    nonce = {"nonce": "n" * 22, "life_s": 60, "now": REAL.isoformat()}

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/desks/nonce":
            return httpx.Response(200, json=nonce)
        sent.append(request.headers["signature-input"])
        return httpx.Response(503, json={})

    laptop.goes(FLAT)
    laptop.clock.hear_server(REAL)
    numbers = RequestNumbers(tmp_path)
    client = CenterClient(
        "https://center.test", SigningKey(bytes(32)), numbers, laptop.clock,
        transport=httpx.MockTransport(answer),
    )  # fmt: skip

    async def ask() -> None:
        with pytest.raises(ServerFault):
            await HttpCenter(client).answers(["e1"])
        await client.close()

    asyncio.run(ask())
    (created,) = re.findall(r"created=(\d+)", sent[0])
    assert abs(int(created) - REAL.timestamp()) < 60


def test_copies_of_the_store_outlive_days_of_a_wrong_clock(laptop: BadClockLaptop) -> None:
    care = Maintenance(laptop.vault.database, laptop.vault.store, laptop.clock, retention_days=90)
    good = [REAL + DAY * number for number in range(3)]
    for moment in good:
        laptop.goes(moment, DAY.total_seconds())
        asyncio.run(care.once())
    for number in range(4):
        for wrong in (FLAT, FUTURE):
            laptop.goes(wrong + DAY * number)
            asyncio.run(care.once())
    kept = {path.name for path in (laptop.folder / "backups").glob("*.db")}
    assert {f"vault-{moment:%Y%m%d}.db" for moment in good} <= kept
    laptop.clock.hear_server(REAL + DAY * 3)
    asyncio.run(care.once())
    left = {path.name for path in (laptop.folder / "backups").glob("*.db")}
    assert {f"vault-{moment:%Y%m%d}.db" for moment in (*good, REAL + DAY * 3)} <= left
    assert not any("2035" in name for name in left)
