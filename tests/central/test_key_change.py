"""A change of the center's keys that is killed before each touch of a file, and gone on with."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from spar_central.cli.key_change import changing, finish, is_planned, locked
from spar_central.cli.main import main
from spar_central.cli.root_keys import recovery_kids
from spar_central.errors import BadSetting
from spar_central.keys_folder import read_chain, read_desks_keys, read_key, read_root
from spar_central.settings import Settings
from spar_central.storage.port import Storage
from spar_central.trust.certificates import Use
from spar_central.trust.sealing import read_opening_key
from tests.central.center import PASSPHRASE, Center, SigningLaptop, running
from tests.central.storages import run
from tests.central.storages import settings as settings_in

KILLED = -9
BY = ("--by", "A-1", "--and-by", "A-2")
Run = Callable[[Path, tuple[str, ...], int], tuple[int, int]]
"""Folder, words, kill at this touch (0: never): return code and touches."""


@pytest.fixture(scope="module")
def run_killed() -> Iterator[Run]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.central.dying_commands"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        bufsize=1,
    )
    with process:
        requests, answers = process.stdin, process.stdout
        assert requests is not None
        assert answers is not None

        def run_one(folder: Path, words: tuple[str, ...], at: int) -> tuple[int, int]:
            whole = ["--settings", str(folder / "central.toml"), *words]
            asked = {"words": whole, "folder": str(folder), "at": at}
            requests.write(json.dumps(asked) + "\n")
            code, touches = json.loads(answers.readline())
            return code, touches

        yield run_one
        requests.close()


@dataclass
class Made:
    """A center with a laptop, stopped; each story runs on a copy."""

    folder: Path
    laptop: SigningLaptop

    def copy(self, into: Path) -> Path:
        shutil.rmtree(into, ignore_errors=True)
        shutil.copytree(self.folder, into)
        (into / "central.toml").write_text(
            f'office = "office-1"\noffice_name = "o"\ndata = "{into / "data"}"\n', "utf-8"
        )
        (into / "passphrase").write_text(PASSPHRASE, "utf-8")
        return into


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("center")
    with running(settings_in("", folder), folder) as center:
        return Made(folder, _joined(center))


def _joined(center: Center) -> SigningLaptop:
    return center.laptop("S-1")


def words_of(folder: Path, *act: str) -> tuple[str, ...]:
    stick = ("--stick", str(folder / "stick"), "--passphrase-file", str(folder / "passphrase"))
    if act[-1] == "root":
        return (*act, *stick)
    more = {
        "rotate-root": ("--new-stick", str(folder / "new")),
        "new-key" if act[0] == "recovery" else "": ("--recovery-stick", str(folder / "new")),
    }.get(act[-1], ())
    return (*act, *stick, *more, *BY)


def kid_in_force(made: Settings, use: Use) -> str:
    return read_chain(made.keys_folder, "office-1").center(use, datetime.now(UTC)).kid


def entries(made: Settings, kind: str) -> int:
    async def count(storage: object) -> int:
        async with storage.transaction() as tx:  # type: ignore[attr-defined]
            rows = await tx.fetch("SELECT COUNT(*) FROM records WHERE kind = $1", kind)
        return int(rows[0][0])

    return run(made, count)


def is_usable(made: Settings) -> None:
    """Every key fits its certificate, under the root that is pinned. Raises BadSetting."""
    now = datetime.now(UTC)
    desks = read_desks_keys(made.keys_folder, "office-1", now)
    for use in (Use.PEOPLE_AND_DEVICES, Use.OFFICE_FILE):
        read_key(made.keys_folder, use, desks.chain, now)
    assert recovery_kids(made)


CHANGES: dict[tuple[str, ...], tuple[Use | None, str]] = {
    ("setup", "attestation-key"): (Use.ATTESTATION, "keys.changed"),
    ("setup", "rotate-root"): (None, "keys.changed"),
    ("people", "new-key"): (Use.PEOPLE_AND_DEVICES, "people_key.changed"),
    ("recovery", "new-key"): (Use.RECOVERY, "recovery_key.changed"),
}


@pytest.mark.parametrize("act", CHANGES, ids=" ".join)
def test_killed_before_each_touch_it_is_on_record_and_there_or_neither(
    act: tuple[str, ...], made: Made, run_killed: Run, tmp_path: Path
) -> None:
    use, kind = CHANGES[act]

    def in_force(there: Settings) -> str:
        return read_root(there.keys_folder).kid if use is None else kid_in_force(there, use)

    at, done, undone = 0, 0, 0
    while True:
        at += 1
        folder = made.copy(tmp_path / "copy")
        there = settings_in("", folder)
        before = in_force(there)
        code, _ = run_killed(folder, words_of(folder, *act), at)
        if code == 0:
            break
        assert code == KILLED, f"at touch {at}"
        on_record = entries(there, kind) == 1
        with suppress(BadSetting):  # half in place: no process starts with it
            assert in_force(there) == before or on_record, f"unseen at touch {at}"
        assert run_killed(folder, ("setup", "finish"), 0)[0] == 0
        is_usable(there)
        assert (in_force(there) != before) is on_record, f"at touch {at}"
        assert not (there.keys_folder / "change").exists()
        if act[0] == "people":
            chain = read_chain(there.keys_folder, "office-1")
            chain.member(certificate_of(there), Use.DEVICE, datetime.now(UTC))
        done, undone = done + on_record, undone + (not on_record)
    assert done >= 3, "kills after it was on record"
    assert undone >= 3, "kills before"


def certificate_of(made: Settings) -> str:
    async def read(storage: object) -> str:
        async with storage.transaction() as tx:  # type: ignore[attr-defined]
            return str((await tx.fetch("SELECT certificate FROM devices"))[0][0])

    return run(made, read)


@pytest.mark.parametrize("stride", [6, pytest.param(1, marks=pytest.mark.slow)])
def test_a_first_set_up_that_is_killed_is_done_anew(
    run_killed: Run, tmp_path: Path, stride: int
) -> None:
    at, code = 1 - stride, KILLED
    while code == KILLED:
        at += stride
        folder = tmp_path / str(at)
        folder.mkdir()
        (folder / "central.toml").write_text(
            f'office = "office-1"\noffice_name = "o"\ndata = "{folder / "data"}"\n', "utf-8"
        )
        (folder / "passphrase").write_text(PASSPHRASE, "utf-8")
        code, _ = run_killed(folder, words_of(folder, "setup", "root"), at)
        there = settings_in("", folder)
        if code == KILLED:
            assert run_killed(folder, ("setup", "finish"), 0)[0] == 0
            if not (there.keys_folder / "public" / "root.jwk").exists():
                shutil.rmtree(folder / "stick", ignore_errors=True)
                assert run_killed(folder, words_of(folder, "setup", "root"), 0)[0] == 0
        is_usable(there)
        root = (folder / "stick" / "spar-root.pem").read_bytes()
        assert run_killed(folder, words_of(folder, "setup", "root"), 0)[0] == 2, "never twice"
        assert (folder / "stick" / "spar-root.pem").read_bytes() == root
        shutil.rmtree(folder)
    assert code == 0
    assert at > 20


def test_one_change_of_keys_at_a_time(made: Made, tmp_path: Path) -> None:
    folder = made.copy(tmp_path / "copy")
    there = settings_in("", folder)
    words = ["--settings", str(folder / "central.toml")]
    with locked(there.keys_folder):
        assert main([*words, *words_of(folder, "setup", "attestation-key")]) == 2
    assert entries(there, "keys.changed") == 0
    assert main([*words, *words_of(folder, "setup", "attestation-key")]) == 0


def test_what_another_process_left_behind_on_record_is_put_in_place_and_not_dropped(
    made: Made, run_killed: Run, tmp_path: Path
) -> None:
    """Killed after this process had opened the database, before it began a change of its own."""
    folder = made.copy(tmp_path / "copy")
    act = words_of(folder, "setup", "attestation-key")
    _, touches = run_killed(folder, act, 0)
    folder = made.copy(tmp_path / "copy")
    there = settings_in("", folder)
    before = kid_in_force(there, Use.ATTESTATION)
    at = touches
    while not (is_planned(there.keys_folder) and entries(there, "keys.changed")):
        folder, at = made.copy(tmp_path / "copy"), at - 1
        assert run_killed(folder, act, at)[0] == KILLED

    async def finished(storage: Storage) -> bool:
        return await finish(storage, there.keys_folder)

    async def begins_another(storage: Storage) -> None:
        async with changing(storage, there.keys_folder):
            assert not is_planned(there.keys_folder)

    with locked(there.keys_folder):
        assert not run(there, finished), "who holds the lock does it"
        assert is_planned(there.keys_folder)
    run(there, begins_another)
    is_usable(there)
    assert kid_in_force(there, Use.ATTESTATION) != before


def test_a_recovery_key_is_changed_by_two_and_the_former_stick_still_opens(
    made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = made.copy(tmp_path / "copy")
    there = settings_in("", folder)
    words = ["--settings", str(folder / "central.toml")]
    act = list(words_of(folder, "recovery", "new-key"))
    before = kid_in_force(there, Use.RECOVERY)
    assert main([*words, *act[:-2]]) == 2, "by one"
    assert kid_in_force(there, Use.RECOVERY) == before
    assert entries(there, "refused.person.same") == 1
    shutil.rmtree(folder / "new")
    assert main([*words, *act]) == 0
    after = kid_in_force(there, Use.RECOVERY)
    assert after != before
    held = read_opening_key(folder / "new" / "spar-recovery.pem", PASSPHRASE)
    assert held.thumbprint() == after
    assert recovery_kids(there) == {before, after}
    assert main([*words, *words_of(folder, "setup", "rotate-root")]) == 0
    assert recovery_kids(there) == {before, after}, "also after the root was changed"
    assert main([*words, *words_of(folder, "people", "new-key")]) == 2, "the former root's stick"
    capsys.readouterr()
