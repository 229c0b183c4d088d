"""Killed at each line of re-key, restore, backup and a change of PIN: the vault opens, whole."""

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from spar_agent.adapters import vault_copy
from spar_agent.domain.enrollment import Event
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import WrongPin
from spar_agent.ports.vault import StaffMember
from tests.conftest import ExpectedLogs
from tests.crash.rekey_child import vault_in
from tests.enrollments import queued

ROWS = 6
QUICK = 12
PINS = (Secret("204681"), Secret("731905"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("care")
    vault = vault_in(folder)
    vault.finish_create(vault.prepare_create(StaffMember("a1", "Asha", Role.SUPERVISOR), PINS[0]))
    for number in range(1, ROWS + 1):
        vault.store.save(queued(number), event=Event.OTHER, actor="a1")
    vault_copy.backup(vault.connection, vault.database.keys[0], folder / "copy.db")
    vault.close()
    return folder


def run_child(folder: Path, act: str, die_at: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.crash.rekey_child", str(folder), act, str(die_at)]
    return subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=120, encoding="utf-8"
    )


def opened_whole(folder: Path, logs: ExpectedLogs, act: str) -> None:
    vault = vault_in(folder)
    try:
        master = vault.unlock("a1", PINS[0])
    except WrongPin:
        logs.expect("a wrong PIN")
        assert act == "pin"
        master = vault.unlock("a1", PINS[1])
    vault.open_with("a1", master)
    assert vault_copy.is_intact(vault.connection)
    assert len(vault.store.page(0, 100)) == ROWS
    assert vault.database.journal.fault == ""
    vault.store.save(queued(50), event=Event.OTHER, actor="a1")
    vault.close()


def try_all(made: Path, tmp_path: Path, act: str, logs: ExpectedLogs, most: int) -> int:
    counted = tmp_path / "counted"
    shutil.copytree(made, counted)
    done = run_child(counted, act, 0)
    assert done.returncode == 0, done.stderr
    total = int(done.stdout)
    lines = list(range(1, total + 1))
    for number in sorted(random.Random(7).sample(lines, min(most, total))):
        folder = tmp_path / f"at{number}"
        shutil.copytree(made, folder)
        died = run_child(folder, act, number)
        assert died.returncode == -9, died.stderr
        opened_whole(folder, logs, act)
        shutil.rmtree(folder)
    return min(most, total)


@pytest.mark.parametrize("act", ["rekey", "restore", "backup", "pin"])
def test_killed_at_some_lines_the_vault_opens_whole(
    made: Path, tmp_path: Path, act: str, logs: ExpectedLogs
) -> None:
    assert try_all(made, tmp_path, act, logs, QUICK) == QUICK


@pytest.mark.slow
@pytest.mark.parametrize("act", ["rekey", "restore", "backup", "pin"])
def test_killed_at_every_line_the_vault_opens_whole(
    made: Path, tmp_path: Path, act: str, logs: ExpectedLogs
) -> None:
    kills = try_all(made, tmp_path, act, logs, 10_000)
    sys.stdout.write(f"{act}: {kills} kills, none lost\n")
