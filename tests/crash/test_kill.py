"""Kill the app at every call between submit and LINKED: nothing is lost, nothing doubled."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.store.driver import connect
from spar_agent.adapters.store.enrollments import SqlEnrollments, first_broken
from spar_agent.domain.enrollment import State
from tests.crash.child import KEY
from tests.servers import Registry, running_registry

KILLED = 9


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registry]:
    with running_registry(tmp_path_factory.mktemp("registry")) as running:
        yield running


def run(folder: Path, registry: Registry, dialect: str, die_at: int) -> int:
    command = [sys.executable, "-m", "tests.crash.child"]
    told = [str(folder), registry.url, dialect, str(die_at)]
    return subprocess.run([*command, *told], check=False, timeout=60).returncode


def writes(registry_db: Path) -> int:
    conn = sqlite3.connect(registry_db)
    try:
        return int(conn.execute("SELECT count(*) FROM history").fetchone()[0])
    finally:
        conn.close()


def forget(registry_db: Path) -> None:
    """The registry forgets everybody, so that each kill starts from nothing."""
    conn = sqlite3.connect(registry_db)
    with conn:
        for table in ("mappings", "history", "answered"):
            conn.execute(f"DELETE FROM {table}")
    conn.close()


@pytest.mark.parametrize(
    "dialect", ["spar-2.x", pytest.param("g2p-connect-1.0", marks=pytest.mark.slow)]
)
def test_a_kill_at_any_call_loses_nothing_and_doubles_nothing(
    tmp_path: Path,
    registry: Registry,
    dialect: str,
) -> None:
    registry_db = registry.database
    die_at, died = 0, True
    while died:
        die_at += 1
        forget(registry_db)
        folder = tmp_path / str(die_at)
        folder.mkdir()
        (folder / "key.pem").write_text(registry.key_pem)
        died = run(folder, registry, dialect, die_at) == KILLED
        assert run(folder, registry, dialect, 0) == 0, f"the restart after a kill at {die_at}"
        conn = connect(folder / "vault.db", KEY)
        rows = SqlEnrollments(conn, SystemClock(), KEY).page(0, 10)
        assert [row.state for row in rows] == [State.LINKED], f"after a kill at {die_at}"
        assert first_broken(conn) is None
        conn.close()
        assert writes(registry_db) == 1, f"after a kill at {die_at}"
        shutil.rmtree(folder)
    assert die_at > 20
    sys.stdout.write(f"{die_at - 1} kills, none lost, none doubled\n")
