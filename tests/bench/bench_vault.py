"""A vault with 10,000 enrollments: first window, unlock, submit, copy, verify, put back, re-key.

Run by itself: ``python -m tests.bench.bench_vault``. Argon2id at the cost that ships.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from demo.banks import demo_list
from spar_agent.adapters import key_slots, vault_copy, vault_maintenance
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.key_slots import Argon2Cost
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import Event
from spar_agent.domain.secret import Secret
from spar_agent.ports.store import EnrollmentChange
from spar_central.trust.certificates import Role
from tests.bench.first_window import PIN
from tests.central.center import running
from tests.central.storages import settings
from tests.crash.rekey_child import FileKeyring
from tests.enrollments import queued
from tests.joined import JoinedLaptop, hand_out

ROWS = 10_000
CERTIFICATE = Path(__file__).parents[1] / "vectors" / "mosip" / "throwaway_ida_cert.pem"
STARTS = 5
SUBMITS = 200


def vault_of(folder: Path) -> FileVault:
    """The vault in ``folder`` as the app opens it."""
    keyring = FileKeyring(folder / "keyring.json")
    return FileVault(folder / "profile", keyring, SystemClock(), Argon2Cost())


def made(folder: Path) -> None:
    """A vault with everything a device has, and HELD enrollments."""
    with running(settings("", folder), folder) as center:
        certificate = CERTIFICATE.read_text("utf-8")
        hand_out(center, ida_certificate=certificate, ida_signers=(certificate,))
        keyring = FileKeyring(folder / "keyring.json")
        laptop = JoinedLaptop(center, folder / "profile", "S-1", keyring, cost=Argon2Cost())
        vault = laptop.joined(Role.SUPERVISOR).vault
        StoreDirectory(vault.connection, SystemClock()).replace(demo_list())
        rows = [EnrollmentChange(queued(n), Event.SUBMIT, "a") for n in range(1, ROWS + 1)]
        vault.store.save_many(rows)
        vault.close()


def opened(folder: Path) -> FileVault:
    """Signed in."""
    vault = vault_of(folder)
    first = vault.people()[0].agent_id
    vault.open_with(first, vault.unlock(first, Secret(PIN)))
    return vault


def seconds(act: Callable[[], object]) -> float:
    """How long ``act`` takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def stretched(folder: Path) -> float:
    """The median of STARTS derivations of a slot's key."""
    slot = key_slots.read(folder / "profile" / "slots.json")[0].slots[0]
    one = [seconds(lambda: key_slots.stretch(slot, Secret(PIN), bytes(32))) for _ in range(STARTS)]
    return statistics.median(one)


def started(folder: Path) -> dict[str, float]:
    """Medians of STARTS starts of the app, each a process of its own."""
    found: list[dict[str, float]] = []
    for _ in range(STARTS):
        command = [sys.executable, "-m", "tests.bench.first_window"]
        child = subprocess.run(
            [*command, str(folder), str(time.monotonic()), str(ROWS)],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            encoding="utf-8",
        )
        found.append(json.loads(child.stdout.splitlines()[-1]))
    return {name: statistics.median(one[name] for one in found) for name in found[0]}


def submitted(vault: FileVault) -> float:
    """The median of SUBMITS durable saves beside HELD others."""
    taken = []
    for number in range(ROWS + 1, ROWS + 1 + SUBMITS):
        enrollment = queued(number)
        start = time.perf_counter()
        vault.store.save(enrollment, event=Event.SUBMIT, actor="a")
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> None:
    """Three lines."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made(folder)
        starts = started(folder)
        argon_s = stretched(folder)
        sys.stdout.write(
            f"start with {ROWS} enrollments: first window {starts['window_s']:.2f} s (budget 1.5);"
            f" unlock: PIN to home page {starts['home_s']:.2f} s, to the queue"
            f" {starts['queue_s']:.2f} s (budget 1.0), of which Argon2id {argon_s:.2f} s"
            f" (budget 0.5); to its last row {starts['whole_s']:.2f} s;"
            f" memory with all rows {starts['memory_mb']:.0f} MB (budget 250), at most"
            f" {starts['most_mb']:.0f} MB, of which Argon2id has 134 MB for a moment\n"
        )
        vault, copy = opened(folder), folder / "copy.db"
        submit_s = submitted(vault)
        size_mb = vault.database.path.stat().st_size / 1e6
        sys.stdout.write(f"submit beside {ROWS} others: {submit_s * 1000:.2f} ms\n")
        backup_s = seconds(
            lambda: vault_copy.backup(vault.connection, vault.database.keys[0], copy)
        )
        verify_s = seconds(lambda: vault_copy.is_intact(vault.connection))
        rekey_s = seconds(lambda: vault_maintenance.rekey(vault.database))
        again = opened(folder)
        restore_s = seconds(lambda: vault_maintenance.restore(again.database, copy))
        last = opened(folder)
        there = sum(last.store.counts().values())
        last.close()
        if there != ROWS + SUBMITS:
            raise RuntimeError(f"{there} of {ROWS + SUBMITS} are there")
    sys.stdout.write(
        f"care of a vault of {size_mb:.0f} MB: backup {backup_s:.2f} s, verify {verify_s:.2f} s,"
        f" re-key {rekey_s:.2f} s, restore {restore_s:.2f} s\n"
    )


if __name__ == "__main__":
    main()
