"""Killed at every call of a day's work, the next run finds everything and ends everything.

Capture, auth, photos, sealed captures, review, conflicts and the list of banks:
each story of stories.py dies before and after each of its port calls, in a process of its own.
"""

import json
import random
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from spar_agent.adapters import vault_copy
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.office import save_office
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import ID_KEPT, State
from spar_agent.domain.profile import Dialect
from tests.crash.after import DURING, ENDED, journal_agrees
from tests.crash.day import BOSS, PIN, DayScenario
from tests.crash.fork_server import KILLED, RunScenario, fork_server
from tests.crash.lists import OLD
from tests.crash.rekey_child import vault_in
from tests.crash.stories import STORIES
from tests.crash.target import Target, target_of
from tests.servers import Servers, running_reader, running_servers

HANAKO = "2051984732"
QUICK = 5
EVERYWHERE = [
    (story, dialect.value)
    for story in ("visit", "sealed", "reviewed", "conflicting")
    for dialect in Dialect
]
AT_HOME = [
    (story, Dialect.SPAR_2.value) for story in STORIES if story not in dict(EVERYWHERE)
]  # nothing of these depends on how the registry is spoken to
FINISHED = {State.LINKED, State.CANCELLED}


@dataclass(frozen=True, slots=True)
class CrashSetup:
    """Running servers, and vaults to begin each scenario with, by dialect."""

    servers: Servers
    target: Target
    vaults: Path
    run: RunScenario

    def scenario(self, folder: Path, story: str, dialect: str) -> DayScenario:
        """A scenario in a fresh copy of the vault, before servers that remember nobody."""
        shutil.copytree(self.vaults / dialect, folder)
        self.target.forget()
        self.servers.order(reset=True)
        return DayScenario(str(folder), story, self.servers.sandbox_url, HANAKO)


@pytest.fixture(scope="module")
def setup(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CrashSetup]:
    place = tmp_path_factory.mktemp("setup")
    with running_servers(place / "servers") as servers, running_reader(servers.data) as reader:
        reader.order(reset=True, qualities=[80], person=HANAKO)
        rules = {"deferred_auth_window_s": 3600, "sbi_ports": reader.ports}
        office = json.loads(servers.office_with(place / "office.json", **rules).read_text("utf-8"))
        for dialect in Dialect:
            office["mapper"]["dialect"] = dialect
            make_vault(place / dialect, json.dumps(office))
        with fork_server("tests.crash.stories") as run:
            yield CrashSetup(servers, target_of(servers.registry), place, run)


def make_vault(folder: Path, office: str) -> None:
    """A new vault that knows its office and a list of banks."""
    vault = vault_in(folder)
    vault.finish_create(vault.prepare_create(BOSS, PIN))
    save_office(vault.connection, office)
    StoreDirectory(vault.connection, SystemClock()).replace(OLD)
    vault.close()


@contextmanager
def opened(folder: Path) -> Iterator[FileVault]:
    vault = vault_in(folder)
    vault.open_with(BOSS.agent_id, vault.unlock(BOSS.agent_id, PIN))
    yield vault
    vault.close()


def whole(vault: FileVault) -> None:
    """Every page verifies, the chain too, and what the rows say is what the journal says."""
    assert vault_copy.is_intact(vault.connection)
    assert vault.database.journal.fault == ""
    for row in vault.store.page(0, 100):
        assert row.person.id is None or row.state in ID_KEPT
        assert row.person.id is None or row.proof is None
        journal_agrees(vault, row)


def die_and_live_on(
    setup: CrashSetup, folder: Path, story: str, die_at: int, dialect: str = Dialect.SPAR_2
) -> bool:
    """One death, a look at what is left, the next run, a look at the end. False: it survived."""
    scenario = setup.scenario(folder, story, dialect)
    code = setup.run(replace(scenario, die_at=die_at))
    assert code in {0, KILLED}
    promised = folder / "promised"
    words = promised.read_text(encoding="utf-8").splitlines() if promised.exists() else []
    with opened(folder) as vault:
        whole(vault)
        DURING[story](vault, words)
    assert setup.run(scenario) == 0, f"{story}: the restart after a kill at {die_at}"
    with opened(folder) as vault:
        whole(vault)
        ENDED[story](vault, setup.target.writes())
        assert {row.state for row in vault.store.page(0, 100)} <= FINISHED
    shutil.rmtree(folder)
    return code == KILLED


def kills(
    setup: CrashSetup, place: Path, story: str, most: int, dialect: str = Dialect.SPAR_2
) -> tuple[int, int]:
    """How many deaths there were, and how many calls the story has."""
    scenario = setup.scenario(place / "counted", story, dialect)
    assert setup.run(scenario) == 0
    total = int((place / "counted" / "calls").read_text(encoding="utf-8"))
    chosen = random.Random(story).sample(range(1, total + 1), min(most, total))
    died = sum(die_and_live_on(setup, place / str(at), story, at, dialect) for at in sorted(chosen))
    sys.stdout.write(f"{story}, {dialect}: {died} kills of {total} places\n")
    return died, total


@pytest.mark.parametrize("story", STORIES)
def test_a_kill_at_some_calls_of_a_days_work_loses_nothing(
    setup: CrashSetup, tmp_path: Path, story: str
) -> None:
    died, _ = kills(setup, tmp_path, story, QUICK)
    assert died >= QUICK - 1


@pytest.mark.slow
@pytest.mark.parametrize(("story", "dialect"), [*EVERYWHERE, *AT_HOME])
def test_a_kill_at_every_call_of_a_days_work_loses_nothing(
    setup: CrashSetup, tmp_path: Path, story: str, dialect: str
) -> None:
    died, total = kills(setup, tmp_path, story, 10_000, dialect)
    assert died >= total - 4  # a pass more or less of the engine
