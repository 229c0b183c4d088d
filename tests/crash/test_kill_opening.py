"""Killed while a vault is made, opened over an older schema, or given other people: it opens."""

import json
import random
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from spar_agent.adapters import key_slots, vault_copy
from spar_agent.adapters.keyring_entry import KeyringEntry
from spar_agent.adapters.store import db
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import Event
from spar_agent.domain.secret import Secret
from tests.crash.fork_server import KILLED, RunScenario, fork_server
from tests.crash.opening import ACTS, NEW, NEW_PIN, VaultScenario, opened
from tests.crash.rekey_child import vault_in
from tests.enrollments import queued
from tests.vectors.db.make_vault import PINS, stored_fields

OLDER = Path(__file__).parents[1] / "vectors" / "db" / "0.1.0"
EXPECTED: dict[str, Any] = json.loads((OLDER / "expected.json").read_text("utf-8"))
QUICK = 12


@pytest.fixture(scope="module")
def run() -> Iterator[RunScenario]:
    with fork_server("tests.crash.opening") as made:
        yield made


def fresh(folder: Path, act: str) -> None:
    """An older vault to begin with; nothing at all for the first start."""
    if act == "create":
        folder.mkdir()
    else:
        shutil.copytree(OLDER, folder)


def opens_whole(folder: Path, act: str) -> FileVault:
    """Everything that was there is there, under today's schema; and it takes something new."""
    vault = vault_in(folder)
    opened(vault)
    conn = vault.connection
    assert vault_copy.is_intact(conn)
    assert vault.database.journal.fault == ""
    newest = max(number for number, _ in db.numbered())
    assert conn.execute("PRAGMA user_version").fetchone()[0] == newest
    rows = {row.enrollment_id: stored_fields(row) for row in vault.store.page(0, 100)}
    assert rows == ({} if act == "create" else EXPECTED["rows"])
    vault.store.save(queued(99), event=Event.OTHER, actor="s1")
    return vault


def slot_opens(folder: Path, vault: FileVault, agent: str, *pins: Secret) -> bool:
    """Whether ``agent`` has a slot, and then one of ``pins`` opens it. Nothing is counted."""
    path = folder / "profile" / "slots.json"
    file = key_slots.read(path)[0]
    slot = file.find(agent)
    if slot is None:
        return False
    registered = json.loads((folder / "keyring.json").read_text("utf-8"))
    device = KeyringEntry.load(next(iter(registered.values()))).device
    opened = [key_slots.open_slot(file, slot, pin, device) for pin in pins]
    found = {one.master for one in opened if one is not None}
    assert found == {vault.unlock("s1", Secret(PINS["s1"]))}
    return True


def die_and_live_on(run: RunScenario, folder: Path, act: str, die_at: int) -> bool:
    """One death, a look, and the same once more. False: it survived."""
    fresh(folder, act)
    code = run(VaultScenario(str(folder), act, die_at))
    assert code in {0, KILLED}
    looked = folder.with_name(f"{folder.name}-looked")
    shutil.copytree(folder, looked)
    if act != "create" or vault_in(looked).exists():
        vault = opens_whole(looked, act)
        if act != "create":
            pins = (Secret(PINS["a1"]), NEW_PIN)
            assert slot_opens(looked, vault, "a1", *pins) or act == "remove"
            slot_opens(looked, vault, NEW.agent_id, NEW_PIN)
        vault.close()
    assert run(VaultScenario(str(folder), act)) == 0, f"{act}: once more after a kill at {die_at}"
    opens_whole(folder, act).close()
    shutil.rmtree(folder)
    shutil.rmtree(looked)
    return code == KILLED


def kills(run: RunScenario, place: Path, act: str, most: int) -> int:
    fresh(place / "counted", act)
    assert run(VaultScenario(str(place / "counted"), act)) == 0
    total = int((place / "counted" / "calls").read_text(encoding="utf-8"))
    chosen = random.Random(act).sample(range(1, total + 1), min(most, total))
    died = sum(die_and_live_on(run, place / str(at), act, at) for at in sorted(chosen))
    sys.stdout.write(f"{act}: {died} kills of {total} lines\n")
    return died


@pytest.mark.parametrize("act", ACTS)
def test_killed_at_some_lines_the_vault_opens(run: RunScenario, tmp_path: Path, act: str) -> None:
    assert kills(run, tmp_path, act, QUICK) == QUICK


@pytest.mark.slow
@pytest.mark.parametrize("act", ACTS)
def test_killed_at_every_line_the_vault_opens(run: RunScenario, tmp_path: Path, act: str) -> None:
    assert kills(run, tmp_path, act, 100_000) > 100
