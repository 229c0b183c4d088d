"""The app as it ships with 10,000 queued: event-loop gaps and memory while they are sent.

Run by itself: ``python -m tests.bench.bench_screen``; a fresh process, so that memory means it.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from demo.banks import demo_list
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.store.directory import StoreDirectory
from tests.bench.bench_sync import fill
from tests.bench.bench_vault import CERTIFICATE
from tests.bench.queue_handed_over import QUEUED
from tests.central.center import running
from tests.central.storages import settings
from tests.crash.rekey_child import FileKeyring
from tests.joined import JoinedLaptop, hand_out


def in_a_process_of_its_own(
    module: str, fill_vault: Callable[[JoinedLaptop], None] | None, *arguments: object
) -> dict[str, float]:
    """What ``module`` measures with a folder and ``arguments``; told in JSON.

    fill_vault: of a laptop in that folder, which has joined a center here; None: nothing is there.
    """
    with tempfile.TemporaryDirectory() as name, running(settings("", Path(name)), Path(name)) as it:
        folder = Path(name) / "laptop"
        folder.mkdir()
        if fill_vault is not None:
            certificate = CERTIFICATE.read_text("utf-8")
            hand_out(it, ida_certificate=certificate, ida_signers=(certificate,))
            keyring = FileKeyring(folder / "keyring.json")
            laptop = JoinedLaptop(it, folder / "profile", "S-1", keyring).joined()
            fill_vault(laptop)
            laptop.vault.close()
        child = subprocess.run(
            [sys.executable, "-m", module, *map(str, (folder, *arguments))],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            encoding="utf-8",
        )
    found: dict[str, float] = json.loads(child.stdout.splitlines()[-1])
    return found


def long_queue(laptop: JoinedLaptop) -> None:
    """Nothing goes out before it is told to, and the list of banks has come already."""
    StoreDirectory(laptop.vault.connection, SystemClock()).replace(demo_list())
    later = datetime.now(UTC) + timedelta(minutes=60)
    fill(laptop, QUEUED, later)


def main() -> None:
    """One line, from a process of its own."""
    found = in_a_process_of_its_own("tests.bench.queue_handed_over", long_queue)
    sys.stdout.write(
        f"screen while {QUEUED} are sent: frame p50 {found['frame_p50_ms']:.1f} ms,"
        f" p99 {found['frame_p99_ms']:.1f} ms (budget 16), worst {found['frame_worst_ms']:.1f} ms"
        f" (the window's own work p99 {found['work_p99_ms']:.1f},"
        f" worst {found['work_worst_ms']:.1f} ms);"
        f" memory {found['memory_mb']:.0f} MB,"
        f" after {found['memory_after_mb']:.0f} MB (budget 250);"
        f" {found['with_screen_per_s']:.0f} a second with the screen\n"
    )
    made = in_a_process_of_its_own("tests.bench.first_set_up", None)
    sys.stdout.write(
        f"first set-up {made['ready']:.1f} s (budget 4), first word of progress"
        f" {made['progress'] * 1000:.0f} ms, {made['own work']:.1f} s of it our own work\n"
    )


if __name__ == "__main__":
    main()
