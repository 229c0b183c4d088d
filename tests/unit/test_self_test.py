"""Each check of the self-test, good and bad; a failing one is a line, and the others go on."""

import asyncio
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest

from spar_agent.adapters.clock import WatchedClock
from spar_agent.domain.directory import DirectoryAge
from spar_agent.domain.self_test import (
    CenterReading,
    CertificateEnd,
    CheckCode,
    CheckResult,
    CheckState,
    Finding,
    FolderReading,
    Neighbour,
    PersonReading,
    worst,
)
from spar_agent.errors import (
    CertificateDates,
    KeyringRefused,
    NoKeyring,
    ProfileBad,
    SparError,
    TlsRefused,
    Unreachable,
    VaultInUse,
    WrongPin,
    WrongServer,
)
from spar_agent.errors.central import DeviceBlocked, NotJoined, ProgramOld
from spar_agent.services.self_test import (
    NO_VAULT,
    NOT_ASKED,
    SelfTest,
    SelfTestLimits,
    SelfTestRules,
)
from spar_agent.settings import ignored_variables
from tests.fakes import START, FakeClock

FINE = FolderReading(exists=True, writable=True, for_owner_only=True)
BAD, ATTENTION, GOOD = CheckState.BAD, CheckState.ATTENTION, CheckState.GOOD
NOT_TRIED = CheckState.NOT_TRIED


@dataclass
class FakeComputer:
    keyring_error: Exception | None = None
    set_up: bool = True
    would_ask: bool = False
    reading: FolderReading = FINE
    free: int = 10_000_000_000
    connected: bool | None = True
    names: Sequence[str] | None = ("Office",)
    fonts: Sequence[str] = ()

    def keyring_would_ask(self) -> bool:
        return self.would_ask

    def ask_keyring(self) -> None:
        if self.keyring_error is not None:
            raise self.keyring_error

    def check_key_slots(self) -> bool:
        return self.set_up

    def folder(self) -> FolderReading:
        return self.reading

    def free_bytes(self) -> int:
        return self.free

    def is_connected(self) -> bool | None:
        return self.connected

    def printers(self) -> Sequence[str] | None:
        return self.names

    def damaged_fonts(self) -> Sequence[str]:
        return self.fonts


@dataclass
class FakeVaultInspection:
    whole: bool = True
    fault: str = ""
    age: DirectoryAge | None = field(
        default_factory=lambda: DirectoryAge("7", "IN", START - timedelta(days=3), 2, 2)
    )

    def pages_intact(self) -> bool:
        return self.whole

    def journal_fault(self) -> str:
        return self.fault

    def list_age(self) -> DirectoryAge | None:
        return self.age


YEARS = START + timedelta(days=2000)
WELL = CenterReading(
    is_active=True,
    device_ends=YEARS,
    person=PersonReading(is_known=True, ends=YEARS),
    serial=3,
    newest=3,
    registry=Neighbour.ANSWERS,
    identity=Neighbour.ANSWERS,
)


@dataclass
class FakeOffice:
    error: Exception | None = None
    ahead_s: float = 0.4
    reading: CenterReading = WELL
    readers: int | None = 1
    days_left: int = 200

    async def clock_ahead_s(self) -> float:
        return self.ahead_s

    async def ask_center(self) -> CenterReading:
        if self.error is not None:
            raise self.error
        return self.reading

    async def count_readers(self) -> int | None:
        return self.readers

    def certificates(self) -> Sequence[CertificateEnd]:
        long = CertificateEnd("the anchor", YEARS)
        first = CertificateEnd("the ID service's certificate", START + timedelta(self.days_left))
        return [long, first]


def seen(**changes: Any) -> FakeOffice:
    """A center that says so."""
    return FakeOffice(reading=replace(WELL, **changes))


def somebody(days: int | None = None, *, known: bool = True, ended: bool = False) -> FakeOffice:
    ends = None if days is None else START + timedelta(days=days)
    return seen(person=PersonReading(known, ended, ends))


def looked(
    computer: FakeComputer | None = None,
    vault: FakeVaultInspection | SparError | None = None,
    office: FakeOffice | SparError | None = None,
    rules: SelfTestRules | None = None,
    built_days_ahead: int = -1,
) -> dict[CheckCode, Finding]:
    clock = WatchedClock(START + timedelta(days=built_days_ahead), FakeClock())
    test = SelfTest(
        computer or FakeComputer(),
        clock,
        rules or SelfTestRules(),
        vault or FakeVaultInspection(),
        office or FakeOffice(),
    )
    results = asyncio.run(test.run())
    assert [result.code for result in results] == list(CheckCode)
    return {result.code: result.finding for result in results}


def test_where_all_is_well_every_line_is_good_and_nothing_is_to_be_done() -> None:
    found = looked()
    assert {finding.state for finding in found.values()} == {GOOD}
    assert {finding.fix for finding in found.values()} == {""}


@pytest.mark.parametrize(
    ("code", "computer", "state"),
    [
        (CheckCode.KEYRING, FakeComputer(keyring_error=NoKeyring("x")), BAD),
        (CheckCode.KEYRING, FakeComputer(keyring_error=KeyringRefused("locked")), BAD),
        (CheckCode.KEYRING, FakeComputer(would_ask=True), ATTENTION),
        (CheckCode.KEYRING, FakeComputer(keyring_error=ValueError("a fault of ours")), BAD),
        (CheckCode.FOLDER, FakeComputer(reading=FolderReading(False, False, False)), BAD),
        (CheckCode.FOLDER, FakeComputer(reading=FolderReading(True, False, True)), BAD),
        (CheckCode.FOLDER, FakeComputer(reading=FolderReading(True, True, False)), BAD),
        (CheckCode.DISK, FakeComputer(free=400_000_000), ATTENTION),
        (CheckCode.DISK, FakeComputer(free=4_000_000), BAD),
        (CheckCode.NETWORK, FakeComputer(connected=False), ATTENTION),
        (CheckCode.NETWORK, FakeComputer(connected=None), NOT_TRIED),
        (CheckCode.PRINTER, FakeComputer(names=()), ATTENTION),
        (CheckCode.PRINTER, FakeComputer(names=None), NOT_TRIED),
        (CheckCode.FONTS, FakeComputer(fonts=("NotoSans-Regular.ttf",)), BAD),
    ],
)
def test_what_is_wrong_with_the_computer_is_one_line(
    code: CheckCode, computer: FakeComputer, state: CheckState
) -> None:
    found = looked(computer)
    assert {c: f.state for c, f in found.items() if f.state is not GOOD} == {code: state}


@pytest.mark.parametrize(
    ("code", "office", "state"),
    [
        (CheckCode.CENTER, FakeOffice(ahead_s=61), ATTENTION),
        (CheckCode.CENTER, FakeOffice(ahead_s=-290), ATTENTION),
        (CheckCode.CENTER, seen(is_active=False), BAD),
        (CheckCode.DEVICE, seen(device_ends=START + timedelta(days=29)), ATTENTION),
        (CheckCode.DEVICE, seen(device_ends=START), BAD),
        (CheckCode.DEVICE, seen(device_ends=None), BAD),
        (CheckCode.PERSON, somebody(29), ATTENTION),
        (CheckCode.PERSON, somebody(-1), BAD),
        (CheckCode.PERSON, somebody(), ATTENTION),
        (CheckCode.PERSON, somebody(known=False), ATTENTION),
        (CheckCode.PERSON, somebody(200, ended=True), BAD),
        (CheckCode.OFFICE_FILE, seen(newest=4), ATTENTION),
        (CheckCode.REGISTRY, seen(registry=Neighbour.SILENT), BAD),
        (CheckCode.REGISTRY, seen(registry=Neighbour.UNKNOWN), ATTENTION),
        (CheckCode.REGISTRY, seen(registry=Neighbour.NONE), NOT_TRIED),
        (CheckCode.IDENTITY, seen(identity=Neighbour.SILENT), BAD),
        (CheckCode.IDENTITY, seen(identity=Neighbour.REFUSES), BAD),
        (CheckCode.IDENTITY, seen(identity=Neighbour.UNTOLD), NOT_TRIED),
        (CheckCode.READERS, FakeOffice(readers=0), ATTENTION),
        (CheckCode.READERS, FakeOffice(readers=None), NOT_TRIED),
        (CheckCode.CERTIFICATES, FakeOffice(days_left=1), ATTENTION),
        (CheckCode.CERTIFICATES, FakeOffice(days_left=-1), BAD),
    ],
)
def test_what_is_wrong_with_the_office_is_one_line(
    code: CheckCode, office: FakeOffice, state: CheckState
) -> None:
    found = looked(office=office)
    assert {c: f.state for c, f in found.items() if f.state is not GOOD} == {code: state}


@pytest.mark.parametrize(
    ("code", "vault", "state"),
    [
        (CheckCode.VAULT, FakeVaultInspection(whole=False), BAD),
        (CheckCode.JOURNAL, FakeVaultInspection(fault="broken at row 4"), BAD),
        (CheckCode.BANK_LIST, FakeVaultInspection(age=None), ATTENTION),
    ],
)
def test_what_is_wrong_with_the_vault_is_one_line(
    code: CheckCode, vault: FakeVaultInspection, state: CheckState
) -> None:
    found = looked(vault=vault)
    assert {c: f.state for c, f in found.items() if f.state is not GOOD} == {code: state}


def test_a_vault_that_nobody_opened_is_looked_at_from_outside() -> None:
    def outside(computer: FakeComputer) -> CheckState:
        test = SelfTest(computer, WatchedClock(START, FakeClock()), SelfTestRules())
        results = {one.code: one.finding for one in asyncio.run(test.run())}
        assert results[CheckCode.JOURNAL] == results[CheckCode.CENTER] == NO_VAULT
        assert {code for code, one in results.items() if one == NO_VAULT} >= OFFICES
        return results[CheckCode.VAULT].state

    assert outside(FakeComputer()) is GOOD
    assert outside(FakeComputer(set_up=False)) is BAD
    assert outside(FakeComputer(would_ask=True)) is ATTENTION


OFFICES = {
    *(CheckCode.DEVICE, CheckCode.PERSON, CheckCode.OFFICE_FILE),
    *(CheckCode.REGISTRY, CheckCode.IDENTITY),
}
"""What only the center tells."""


def test_a_bad_office_file_is_one_bad_line_and_no_bad_vault() -> None:
    found = looked(office=ProfileBad("device_anchors"))
    assert {code for code, one in found.items() if one.state is BAD} == {CheckCode.CENTER}
    rest = OFFICES | {CheckCode.READERS, CheckCode.CERTIFICATES}
    assert {code for code, one in found.items() if one == NOT_ASKED} == rest
    assert "valid office file" in found[CheckCode.CENTER].fix


@pytest.mark.parametrize(
    ("error", "fix"),
    [
        (Unreachable(), "Check the network"),
        (CertificateDates(), "clock"),
        (TlsRefused(), "authority"),
        (WrongServer(), "no center at this address"),
        (DeviceBlocked(), "who runs the center"),
        (NotJoined(), "join the center"),
        (ProgramOld(), "newer version"),
        (ValueError("a fault of ours"), ""),
    ],
)
def test_a_center_that_does_not_answer_is_one_line_with_what_to_do(
    error: Exception, fix: str
) -> None:
    found = looked(office=FakeOffice(error=error))
    assert found[CheckCode.CENTER].state is BAD
    assert fix in found[CheckCode.CENTER].fix
    assert {code for code, one in found.items() if one == NOT_ASKED} == OFFICES
    assert found[CheckCode.READERS].state is found[CheckCode.CERTIFICATES].state is GOOD


def test_a_clock_that_the_center_would_refuse_is_told_before_it_does() -> None:
    found = looked(office=FakeOffice(error=AssertionError("asked"), ahead_s=-4000))
    assert "4000 s" in found[CheckCode.CENTER].said()
    assert "Set date and time" in found[CheckCode.CENTER].fix


def test_a_vault_that_did_not_open_is_told_and_what_needs_it_is_not_tried() -> None:
    for error, state in ((WrongPin(), BAD), (VaultInUse(), ATTENTION)):
        found = looked(vault=error)
        assert found[CheckCode.VAULT].state is state
        assert found[CheckCode.JOURNAL] == found[CheckCode.BANK_LIST] == NO_VAULT


def test_an_old_list_and_another_printer_want_attention() -> None:
    found = looked(rules=SelfTestRules(stale_days=2, printer="Hall", ignored=("HTTP_PROXY",)))
    wrong = {code for code, finding in found.items() if finding.state is ATTENTION}
    assert wrong == {CheckCode.BANK_LIST, CheckCode.PRINTER, CheckCode.VARIABLES}


def test_a_clock_before_the_program_was_built_is_bad(caplog: pytest.LogCaptureFixture) -> None:
    assert looked(built_days_ahead=10)[CheckCode.CLOCK].state is BAD


def test_ignored_variables_are_named_without_their_values() -> None:
    variables = {
        "http_proxy": "http://u:secret@p:1",
        "SSLKEYLOGFILE": "/x",
        "HOME": "/y",
        "NO_PROXY": "",
    }
    assert ignored_variables(variables) == ("SSLKEYLOGFILE", "http_proxy")


def test_bad_is_worse_than_attention_and_what_was_not_tried_counts_as_good() -> None:
    def of(*states: CheckState) -> CheckState:
        return worst(CheckResult(CheckCode.DISK, Finding(state, "")) for state in states)

    assert of() is of(GOOD) is of(NOT_TRIED) is of(NOT_TRIED, GOOD) is GOOD
    assert of(GOOD, ATTENTION) is of(ATTENTION, NOT_TRIED) is ATTENTION
    assert of(ATTENTION, BAD, GOOD) is BAD


class HangingComputer(FakeComputer):
    """Its disk answers once it is released."""

    def __init__(self) -> None:
        super().__init__()
        self.released = threading.Event()

    def free_bytes(self) -> int:
        self.released.wait()
        return 0


class SilentOffice(FakeOffice):
    """Its center never answers."""

    async def ask_center(self) -> CenterReading:
        await asyncio.Event().wait()
        return WELL


def test_what_hangs_is_a_line_after_its_limit_and_the_test_ends_without_it() -> None:
    computer = HangingComputer()
    test = SelfTest(
        computer,
        WatchedClock(START - timedelta(days=1), FakeClock()),
        SelfTestRules(),
        FakeVaultInspection(),
        SilentOffice(),
        SelfTestLimits(computer_s=0.05, server_s=0.05),
    )
    shown: list[CheckResult] = []
    results = asyncio.run(test.run(shown.append))  # ends while the disk still hangs
    bad = {r.code: r.finding.said() for r in results if r.finding.state is BAD}
    computer.released.set()
    assert bad == dict.fromkeys((CheckCode.DISK, CheckCode.CENTER), "no answer within 0 s")
    assert {result.code for result in shown} == set(CheckCode)


def test_settings_that_cannot_be_used_are_a_line() -> None:
    found = looked(rules=SelfTestRules(fault="settings.toml.look: Invalid enum value"))
    assert found[CheckCode.SETTINGS].state is BAD
    assert found[CheckCode.SETTINGS].said() == "settings.toml.look: Invalid enum value"
