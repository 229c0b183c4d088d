"""A bench that is stopped leaves neither its folder nor its PostgreSQL."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mapper.waiting import WAIT_S, wait_until

BENCH = """
import time
from tests.bench.own_folder import own_folder
from tests.mapper.postgres import running_postgres
with own_folder("spar-stopped-") as folder, running_postgres(folder):
    pid = (folder / "data" / "postmaster.pid").read_text().split()[0]
    print(folder, pid, flush=True)
    time.sleep(600)
"""


def is_running(pid: int) -> bool:
    """A zombie does not count: whoever inherits it may be slow to ask."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP])
def test_a_stopped_bench_leaves_nothing(how: signal.Signals) -> None:
    bench = subprocess.Popen(
        [sys.executable, "-c", BENCH],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    with bench:
        assert bench.stdout is not None
        folder, pid = bench.stdout.readline().split()
        assert is_running(int(pid))
        os.kill(bench.pid, how)
        assert bench.wait(WAIT_S) != 0
    assert not Path(folder).exists()
    wait_until(lambda: not is_running(int(pid)))
