"""A site without network: what waits goes by stick, the center's receipt comes back."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from demo.throwaway import CHEAP
from spar_agent.adapters.central.sticks import MAX_ROWS
from spar_agent.adapters.clock import WatchedClock
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.cli import main
from spar_agent.cli.console import Console
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.clock_trust import BUILT
from spar_agent.domain.enrollment import SealedCapture, State
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.errors import TransferBad
from spar_agent.errors.central import CenterRefused, CenterUntrusted
from spar_agent.ports.sticks import StickDesk
from spar_agent.settings import Settings
from spar_agent.wiring import sticks_of
from tests.central.center import Center
from tests.central.storages import settings
from tests.central.test_identity import Ida, center_with, identity, sandbox, signer_of
from tests.enrollments import changed
from tests.joined import PIN, JoinedLaptop, hand_out
from tests.sandbox.partner_client import AMA

__all__ = ["sandbox"]

T = TypeVar("T")
STAFF = iter(f"S-{number}" for number in range(100, 1000))


@pytest.fixture(scope="module")
def center(sandbox: Ida, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder = tmp_path_factory.mktemp("center")
    with center_with(settings("", folder), folder, identity(sandbox, folder)) as made:
        hand_out(
            made,
            ida_certificate=sandbox.partner.settings["ida_cert_pem"],
            ida_signers=(signer_of(sandbox),),
        )
        yield made


@pytest.fixture(autouse=True)
def right_time(center: Center) -> None:
    center.clock.moved = timedelta()


@pytest.fixture
def village(center: Center, tmp_path: Path) -> JoinedLaptop:
    """Nobody connects it from now on."""
    return JoinedLaptop(center, tmp_path / "village", next(STAFF)).joined()


@pytest.fixture
def carrier(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "carrier", next(STAFF)).joined()


def at(laptop: JoinedLaptop, act: Callable[[StickDesk], Awaitable[T]]) -> T:
    async def go() -> T:
        clock = WatchedClock(BUILT)
        async with sticks_of(laptop.vault, clock, Settings(profile=laptop.folder)) as desk:
            return await act(desk)

    return asyncio.run(go())


def save(laptop: JoinedLaptop, file: Path) -> int:
    async def act(desk: StickDesk) -> int:
        return desk.save(file).count

    return at(laptop, act)


def hand_in(laptop: JoinedLaptop, file: Path, receipt: Path) -> int:
    return at(laptop, lambda desk: desk.hand_in(file, receipt))


def take(laptop: JoinedLaptop, file: Path) -> int:
    async def act(desk: StickDesk) -> int:
        return desk.take(file).count

    return at(laptop, act)


def test_there_and_back(
    village: JoinedLaptop, carrier: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    rows = [village.captured(number) for number in (1, 2, 3)]
    stick, receipt = tmp_path / "out.stick", tmp_path / "back.stick"
    assert save(village, stick) == 3
    text = stick.read_text("utf-8")
    for row in rows:
        assert row.account.fa is not None
        assert row.account.fa.number not in text
        assert row.enrollment_id not in text
    assert hand_in(carrier, stick, receipt) == 1
    assert carrier.vault.store.in_states(list(State), MAX_ROWS) == []
    assert take(village, receipt) == 3
    assert {village.state(row.enrollment_id) for row in rows} == {State.IN_DOUBT}
    device = village.membership.device_id
    waiting = center.rows(f"SELECT state FROM enrollments WHERE device_id = '{device}'")
    assert len(waiting) == 3
    seen = center.rows(f"SELECT seen_at FROM devices WHERE device_id = '{device}'")
    assert seen[0][0] > 0
    # brought again, and the receipt taken in again: nothing new, nothing doubled
    assert hand_in(carrier, stick, receipt) == 1
    take(village, receipt)
    assert len(center.rows("SELECT enrollment_id FROM enrollments")) >= 3


def test_what_waits_for_a_person_goes_along_until_the_receipt_says_more(
    village: JoinedLaptop, carrier: JoinedLaptop, tmp_path: Path
) -> None:
    row = village.captured(11, operation="update")
    first, answer = tmp_path / "1", tmp_path / "2"
    save(village, first)
    hand_in(carrier, first, answer)
    take(village, answer)
    state = village.state(row.enrollment_id)
    assert state in {State.IN_REVIEW, State.IN_DOUBT, State.RETURNED}
    assert save(village, tmp_path / "3") == (0 if state is State.RETURNED else 1)


def test_a_receipt_that_is_not_for_what_was_made_here_is_not_taken_in(
    village: JoinedLaptop, carrier: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    row = village.captured(21)
    stick, receipt = tmp_path / "1", tmp_path / "2"
    save(village, stick)
    hand_in(carrier, stick, receipt)
    with pytest.raises(TransferBad):
        take(carrier, receipt)
    raw = json.loads(receipt.read_text("utf-8"))
    head, body, mark = raw["receipts"][0].split(".")
    for text in (
        json.dumps({**raw, "receipts": [f"{head}.{body}.{mark[:-6]}AAAAAA"]}),
        json.dumps({**raw, "format": "spar-stick/1"}),
        receipt.read_text("utf-8")[:60],
    ):
        (tmp_path / "3").write_text(text, "utf-8")
        with pytest.raises((TransferBad, CenterUntrusted)):
            take(village, tmp_path / "3")
    assert village.state(row.enrollment_id) is State.QUEUED
    with pytest.raises(TransferBad):
        save(village, stick)  # never over another file
    village.vault.connection.execute("DELETE FROM settings WHERE name = 'sticks'")
    with pytest.raises(TransferBad):
        take(village, receipt)  # for a stick that this vault did not make


def test_numbers_only_rise_also_after_an_older_copy_of_the_vault(
    village: JoinedLaptop, carrier: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    """The center holds whoever makes two sticks under one number."""
    village.captured(31)
    first = tmp_path / "1"
    save(village, first)
    hand_in(carrier, first, tmp_path / "r1")
    village.vault.connection.execute("DELETE FROM settings WHERE name = 'sticks'")
    village.captured(32)
    second = tmp_path / "2"
    village.clock.moved += timedelta(seconds=2)
    asyncio.run(asyncio.sleep(1.1))  # the number is at least the second of the day
    save(village, second)
    hand_in(carrier, second, tmp_path / "r2")
    device = village.membership.device_id
    assert center.rows(f"SELECT state FROM devices WHERE device_id = '{device}'") == [("active",)]


def test_a_sealed_capture_that_ida_refuses_brings_the_person_back(
    village: JoinedLaptop, carrier: JoinedLaptop, tmp_path: Path
) -> None:
    made = village.captured(41)
    vid = PersonId(IdKind.UIN, AMA)
    waits = changed(replace(made, proof=None, state=State.AWAITING_AUTH), id=vid, salt="5a" * 16)
    signed = village.saved(waits)
    now = village.clock.now()
    capture = SealedCapture("[]", "1234567890", AuthMethod.FINGER, now, "reader")
    until = now + timedelta(hours=20)
    SqlSealed(village.vault.connection).keep(signed.enrollment_id, capture, until)
    stick, receipt = tmp_path / "1", tmp_path / "2"
    save(village, stick)
    assert json.loads(stick.read_text("utf-8"))["captures_until"] != ""
    assert AMA not in stick.read_text("utf-8")
    hand_in(carrier, stick, receipt)
    take(village, receipt)
    row = village.row(signed.enrollment_id)
    assert row.state in {State.NEEDS_VISIT, State.AWAITING_AUTH}
    assert row.proof is None


def test_a_carrier_who_is_blocked_brings_nothing(
    village: JoinedLaptop, carrier: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    village.captured(51)
    stick = tmp_path / "1"
    save(village, stick)
    stick.write_text(stick.read_text("utf-8").replace('"sticks":["ey', '"sticks":["eyAA'), "utf-8")
    with pytest.raises(CenterRefused):
        hand_in(carrier, stick, tmp_path / "2")
    assert not (tmp_path / "2").exists()


def test_the_command_line_does_the_same(
    village: JoinedLaptop, carrier: JoinedLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    village.captured(61)
    for laptop in (village, carrier):
        laptop.vault.close()

    def run(laptop: JoinedLaptop, *given: str) -> int:
        console = Console(laptop.keyring, lambda _: PIN.reveal(), argon2=CHEAP)
        return main(["stick", *given, "--profile", str(laptop.folder)], console)

    assert run(village, "save", str(tmp_path / "1")) == 0
    assert run(carrier, "hand-in", str(tmp_path / "1"), str(tmp_path / "2")) == 0
    assert run(village, "take", str(tmp_path / "2")) == 0
    said = capsys.readouterr().out
    assert "1 waiting, sealed to the center" in said
    assert "1 heard about" in said
    village.reopen()
