"""The process in which a laptop moves over is killed at any line: nothing lost, nothing twice."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_agent.adapters.old_office import has_office
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Consent, ConsentChannel, Enrollment, Event, Proof, State
from spar_agent.domain.ids import uuid7
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.crash.rekey_child import FileKeyring, vault_in
from tests.enrollments import changed, queued
from tests.joined import PIN, JoinedLaptop, hand_out
from tests.old_office import keep_old_office

pytestmark = pytest.mark.slow
KILLS = int(os.environ.get("MOVING_KILLS", "25"))
STATES = (State.QUEUED, State.SENDING, State.IN_DOUBT, State.CONFLICT)


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    folder = tmp_path / "center"
    folder.mkdir()
    with running(settings("", folder), folder) as made:
        hand_out(made)
        yield made


def waiting(laptop: JoinedLaptop, state: State) -> Enrollment:
    """One that nobody signed."""
    now = laptop.clock.now()
    made = changed(
        queued(1),
        state=state,
        enrollment_id=uuid7(now, os.urandom(10)),
        reference_id=uuid7(now, os.urandom(10)),
        agent_id=laptop.person.agent_id,
        captured_at=now,
        consent=Consent("account-change/1", "en", ConsentChannel.SPOKEN, 9.0, now),
        proof=Proof("7", f"psut-{state}", now, AuthMethod.OTP, signed_reply="{}"),
    )
    laptop.vault.store.save(made, event=Event.OTHER, actor=made.agent_id)
    return made


def moved(folder: Path, agent: str, die_at: int) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tests.crash.moving_child", str(folder), agent, str(die_at)]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


def test_killed_at_any_line_of_the_move_nothing_is_lost_and_nothing_signed_twice(
    center: Center, tmp_path: Path
) -> None:
    whole = tmp_path / "whole"
    laptop = JoinedLaptop(
        center, whole / "profile", "S-3", FileKeyring(whole / "keyring.json")
    ).joined()
    keep_old_office(laptop.vault.connection, '{"signing_key_pem": "KEY-OF-THE-REGISTRY"}')
    rows = [waiting(laptop, state) for state in STATES]
    laptop.vault.close()
    agent = laptop.person.agent_id
    shutil.copytree(whole, tmp_path / "through")
    lines = int(moved(tmp_path / "through", agent, 0).stdout)
    check(tmp_path / "through", agent, rows)
    chance, halves = random.Random(14), set()
    for at in range(KILLS):
        folder = tmp_path / f"kill-{at}"
        shutil.copytree(whole, folder)
        assert moved(folder, agent, chance.randrange(1, lines + 1)).returncode == -9
        halves.add(len(signed(folder, agent, rows)))
        again = moved(folder, agent, 0)
        assert again.returncode == 0, again.stderr
        check(folder, agent, rows)
    assert halves >= {0, len(rows)}, "each kill came at the same point"


def opened(folder: Path, agent: str) -> FileVault:
    vault = vault_in(folder)
    vault.open_with(agent, vault.unlock(agent, PIN))
    return vault


def signed(folder: Path, agent: str, rows: list[Enrollment]) -> list[str]:
    """Those that a killed process had signed; each is in the state that signing leaves."""
    vault = opened(folder, agent)
    try:
        found = [vault.store.get(row.enrollment_id) for row in rows]
        assert all(one is not None for one in found)
        done = [one for one in found if one is not None and one.signed is not None]
        assert {one.state for one in done} <= {State.QUEUED}
        return [one.enrollment_id for one in done]
    finally:
        vault.close()


def check(folder: Path, agent: str, rows: list[Enrollment]) -> None:
    vault = opened(folder, agent)
    try:
        for row in rows:
            now = vault.store.get(row.enrollment_id)
            assert now is not None
            assert now.signed is not None
            assert (now.signed.revision, now.state) == (1, State.QUEUED)
            assert (now.account.fa, now.proof) == (row.account.fa, row.proof)
            events = [one.event for one in vault.store.timeline(row.enrollment_id)]
            assert events.count(Event.MOVE) == 1
        assert not has_office(vault.connection)
        kinds = [row[0] for row in vault.connection.execute("SELECT kind FROM events")]
        assert kinds.count("keys_removed") == 1
        assert vault.database.journal.fault == ""
    finally:
        vault.close()
