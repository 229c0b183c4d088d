"""Draining a full queue into our registry on the loopback, both on this machine."""

import asyncio
import shutil
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import connect
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.domain.enrollment import Event
from spar_agent.domain.secret import Secret
from spar_agent.ports.store import EnrollmentChange, EnrollmentStore
from spar_agent.sync.engine import Engine, EngineRules
from tests.enrollments import queued
from tests.mapper.postgres import running_postgres
from tests.profiles import read_mapper_profile
from tests.servers import running_registry

QUEUED = 10_000


def fill(store: EnrollmentStore, count: int, due_at: datetime | None = None) -> None:
    """``count`` enrollments of as many people, ready to be sent at ``due_at``; None: now."""
    numbers = range(1, count + 1)
    for at in range(0, count, 1_000):
        enrollments = [queued(number, due_at=due_at) for number in numbers[at : at + 1_000]]
        store.save_many(
            [EnrollmentChange(enrollment, Event.SUBMIT, "a") for enrollment in enrollments]
        )


async def drain(folder: Path, url: str, sender: str, key: str) -> float:
    """Seconds to bring QUEUED enrollments to LINKED."""
    clock = SystemClock()
    conn = connect(folder / "vault.db", bytes(32))
    db.migrate(conn)
    store = SqlEnrollments(conn, clock, bytes(32))
    fill(store, QUEUED)
    profile = read_mapper_profile({"dialect": "spar-2.x", "base_url": url, "sender": sender})
    mapper = HttpMapper(profile, Secret(key), clock)
    engine = Engine(store, mapper, clock, lambda: 0.5, EngineRules(batch_size=200))
    start = time.perf_counter()
    report = await engine.one_pass()
    taken = time.perf_counter() - start
    await mapper.close()
    conn.close()
    if report.linked != QUEUED:
        raise RuntimeError(f"{report.linked} of {QUEUED} linked")
    return taken


def drained(engine: str, postgres: str = "") -> None:
    """One line."""
    with (
        tempfile.TemporaryDirectory() as folder,
        running_registry(Path(folder) / "r", postgres) as registry,
    ):
        work = drain(Path(folder), registry.url, registry.sender, registry.key_pem)
        taken = asyncio.run(work)
    rate = f"{QUEUED / taken:.0f} a second (budget 2000)"
    sys.stdout.write(f"drain on {engine}: {QUEUED} in {taken:.1f} s, {rate}\n")


def main() -> None:
    """One line for each database."""
    drained("SQLite")
    folder = Path(tempfile.mkdtemp(prefix="spar-pg-"))  # short: a socket lies in it
    try:
        with running_postgres(folder, "shared_buffers=256MB") as server:
            drained("PostgreSQL", server.database())
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
