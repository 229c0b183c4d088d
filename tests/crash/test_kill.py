"""Kill the app at every call between submit and LINKED: nothing is lost, nothing doubled."""

import json
import shutil
import sys
import urllib.request
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from demo.processes import Server
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.store.driver import connect
from spar_agent.adapters.store.enrollments import SqlEnrollments, first_broken
from spar_agent.domain.enrollment import State
from tests.crash.child import KEY, SyncScenario
from tests.crash.fork_server import KILLED, RunScenario, fork_server
from tests.crash.target import Target, target_of
from tests.servers import running_registry


@pytest.fixture(scope="module")
def run() -> Iterator[RunScenario]:
    with fork_server("tests.crash.child") as run:
        yield run


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    with running_registry(tmp_path_factory.mktemp("registry")) as running:
        yield target_of(running)


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory, ours: Target) -> Iterator[Target]:
    log = tmp_path_factory.mktemp("bad") / "mapper.log"
    server = Server("bad mapper", ["tests.bad_mapper"], log)
    try:
        url = server.wait_until_listening()

        def ask(path: str) -> object:
            with urllib.request.urlopen(url + path, timeout=60) as answer:
                return json.load(answer)

        def writes() -> Counter[str]:
            lines = ask("/log")
            assert isinstance(lines, list)
            return Counter(line["person"] for line in lines)

        def forget() -> None:
            ask("/forget")

        yield Target(url, "office", ours.key_pem, forget, writes)
    finally:
        server.stop()


def kill_everywhere(target: Target, scenario: SyncScenario, place: Path, run: RunScenario) -> int:
    """Die at call 1, 2, 3... of ``scenario`` until one is survived; how many deaths it took."""
    die_at, died = 0, True
    while died:
        die_at += 1
        target.forget()
        folder = place / str(die_at)
        folder.mkdir()
        (folder / "key.pem").write_text(target.key_pem, encoding="utf-8")
        here = replace(scenario, folder=str(folder), url=target.url, sender=target.sender)
        code = run(replace(here, die_at=die_at))
        died = code == KILLED
        assert code in {0, KILLED}
        assert run(here) == 0, f"the restart after a kill at {die_at}"
        check(target, here, die_at)
        shutil.rmtree(folder)
    sys.stdout.write(
        f"{scenario.dialect}, {scenario.enrollments} by {scenario.batch}: {die_at - 1} kills\n"
    )
    return die_at - 1


def check(target: Target, scenario: SyncScenario, die_at: int) -> None:
    """Every enrollment is LINKED and was carried out once."""
    conn = connect(Path(scenario.folder) / "vault.db", KEY)
    rows = SqlEnrollments(conn, SystemClock(), KEY).page(0, 100)
    assert [row.state for row in rows] == [State.LINKED] * scenario.enrollments, (
        f"after a kill at {die_at}"
    )
    assert first_broken(conn) is None
    conn.close()
    written = target.writes()
    assert len(written) == scenario.enrollments, f"after a kill at {die_at}"
    assert set(written.values()) == {1}, f"after a kill at {die_at}: {written}"


def test_a_kill_at_any_call_loses_nothing_and_doubles_nothing(
    tmp_path: Path, ours: Target, run: RunScenario
) -> None:
    one = SyncScenario("", "", "", "spar-2.x")
    assert kill_everywhere(ours, one, tmp_path, run) > 20


def test_a_kill_between_and_within_batches_loses_nothing_and_doubles_nothing(
    tmp_path: Path, ours: Target, run: RunScenario
) -> None:
    some = SyncScenario("", "", "", "spar-2.x", enrollments=3, batch=2)
    assert kill_everywhere(ours, some, tmp_path, run) > 40


@pytest.mark.slow
@pytest.mark.parametrize("batch", [1, 2, 3, 5])
@pytest.mark.parametrize("dialect", ["spar-2.x", "g2p-connect-1.0", "spar-1.x"])
def test_a_kill_at_any_call_of_any_dialect_and_batch_is_survived(
    tmp_path: Path, ours: Target, run: RunScenario, dialect: str, batch: int
) -> None:
    scenario = SyncScenario("", "", "", dialect, enrollments=5, batch=batch)
    assert kill_everywhere(ours, scenario, tmp_path, run) > 60


@pytest.mark.slow
@pytest.mark.parametrize("batch", [1, 2, 3, 5])
def test_a_kill_at_any_call_before_a_bad_mapper_is_survived(
    tmp_path: Path, bad: Target, run: RunScenario, batch: int
) -> None:
    scenario = SyncScenario("", "", "", "spar-2.x", enrollments=5, batch=batch)
    assert kill_everywhere(bad, scenario, tmp_path, run) > 60
