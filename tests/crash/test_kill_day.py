"""Killed at every call of a day's work, the next run finds everything and ends everything.

Capture, auth, photos, sealed captures, the hand-over to the center and the list of banks:
each story of stories.py dies before and after each of its port calls, in a process of its own.
"""

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
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import ID_KEPT, State
from tests.crash.after import DURING, ENDED, AfterKill, journal_agrees
from tests.crash.day import PIN, DayScenario
from tests.crash.fork_server import KILLED, RunScenario, fork_server
from tests.crash.lists import OLD
from tests.crash.rekey_child import FileKeyring, vault_in
from tests.crash.stories import LOCAL, STORIES
from tests.crash.target import Target, target_of
from tests.field_center import FieldCenter, field_center
from tests.joined import JoinedLaptop
from tests.servers import running_reader, running_servers

HANAKO = "2051984732"
QUICK = 4
FINISHED = {State.LINKED, State.CANCELLED, State.IN_REVIEW}
STAFF = iter(f"S-{number}" for number in range(100, 1000))
ACCOUNTS = iter(range(1, 10_000))
WINDOW_S = 3600


@dataclass
class CrashSetup:
    """Running servers, and for each story a laptop that has joined, made when it is asked for."""

    field: FieldCenter
    target: Target
    office: str
    place: Path
    run: RunScenario

    def scenario(self, folder: Path, story: str) -> DayScenario:
        """Before servers that remember nobody. What nobody hears of has a fresh copy each time."""
        joined = self.place / ("local" if story in LOCAL else story)
        if not joined.exists():
            self._join(joined)
        if story in LOCAL:
            shutil.copytree(joined, folder)
        elif not folder.exists():
            folder.symlink_to(joined)
        (folder / "promised").unlink(missing_ok=True)
        self.target.forget()
        self.field.servers.order(reset=True)
        with opened(folder) as vault:
            before = tuple(row.enrollment_id for row in vault.store.page(0, 1000))
        if story == "several":
            self._capture(folder)
        return DayScenario(
            str(folder), story, self.field.servers.sandbox_url, HANAKO,
            before=before, account=f"{next(ACCOUNTS):011d}",
        )  # fmt: skip

    def _laptop(self, folder: Path) -> JoinedLaptop:
        keyring = FileKeyring(folder / "keyring.json")
        return JoinedLaptop(self.field.center, folder / "profile", next(STAFF), keyring)

    def _join(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        laptop = self._laptop(folder).joined(office=self.office)
        StoreDirectory(laptop.vault.connection, SystemClock()).replace(OLD)
        laptop.vault.close()

    def _capture(self, folder: Path) -> None:
        laptop = self._laptop(folder)
        laptop.person = laptop.vault.people()[0]
        laptop.reopen()
        for number in (1, 2, 3):
            laptop.captured(number)
        laptop.vault.close()


@pytest.fixture(scope="module")
def setup(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CrashSetup]:
    place = tmp_path_factory.mktemp("setup")
    with (
        running_servers(place / "servers") as servers,
        running_reader(servers.data) as reader,
        field_center(servers.data.parent, servers) as field,
        fork_server("tests.crash.stories") as run,
    ):
        reader.order(reset=True, qualities=[80], person=HANAKO)
        office = field.office(deferred_auth_window_s=WINDOW_S, sbi_ports=reader.ports)
        yield CrashSetup(field, target_of(servers.registry), office, place / "joined", run)


@contextmanager
def opened(folder: Path) -> Iterator[FileVault]:
    vault = vault_in(folder)
    first = vault.people()[0].agent_id
    vault.open_with(first, vault.unlock(first, PIN))
    yield vault
    vault.close()


def whole(left: AfterKill) -> None:
    """Every page verifies, the chain too, and what the rows say is what the journal says."""
    assert vault_copy.is_intact(left.connection)
    assert left.vault.database.journal.fault == ""
    for row in left.rows().values():
        assert row.person.id is None or row.state in ID_KEPT
        assert row.person.id is None or row.proof is None
        journal_agrees(left.vault, row)


def die_and_live_on(setup: CrashSetup, folder: Path, story: str, die_at: int) -> bool:
    """One death, a look at what is left, the next run, a look at the end. False: it survived."""
    scenario = setup.scenario(folder, story)
    code = setup.run(replace(scenario, die_at=die_at))
    assert code in {0, KILLED}
    promised = folder / "promised"
    words = promised.read_text(encoding="utf-8").splitlines() if promised.exists() else []
    with opened(folder) as vault:
        left = AfterKill(vault, frozenset(scenario.before), scenario.account)
        whole(left)
        DURING[story](left, words)
    assert setup.run(scenario) == 0, f"{story}: the restart after a kill at {die_at}"
    with opened(folder) as vault:
        left = AfterKill(vault, frozenset(scenario.before), scenario.account)
        whole(left)
        ENDED[story](left, setup.target.writes())
        assert {row.state for row in left.rows().values()} <= FINISHED
    return code == KILLED


def kills(setup: CrashSetup, place: Path, story: str, most: int) -> tuple[int, int]:
    """How many deaths there were, up to ``most``, and how many calls the story has.

    A run asks the center more or less often, as the center is quick or not: a late place that
    such a run does not reach is replaced by another.
    """
    scenario = setup.scenario(place / "counted", story)
    assert setup.run(scenario) == 0
    total = int((place / "counted" / "calls").read_text(encoding="utf-8"))
    died = 0
    for at in random.Random(story).sample(range(1, total + 1), total):
        if died < most:
            died += die_and_live_on(setup, place / str(at), story, at)
    sys.stdout.write(f"{story}: {died} kills of {total} places\n")
    return died, total


@pytest.mark.parametrize("story", STORIES)
def test_a_kill_at_some_calls_of_a_days_work_loses_nothing(
    setup: CrashSetup, tmp_path: Path, story: str
) -> None:
    died, _ = kills(setup, tmp_path, story, QUICK)
    assert died == QUICK


@pytest.mark.slow
@pytest.mark.parametrize("story", STORIES)
def test_a_kill_at_every_call_of_a_days_work_loses_nothing(
    setup: CrashSetup, tmp_path: Path, story: str
) -> None:
    died, total = kills(setup, tmp_path, story, 10_000)
    assert died >= total * 0.8  # passes more or less of the engine, until the center has sent it
