"""``python -m tests.central.bench_admission``: enrollments a second, decided and stored.

On PostgreSQL and SQLite, in batches of 200, with a million rows there before (``ADMISSION_ROWS``),
beside plain inserts of the same rows into the same table.
"""

import asyncio
import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from spar_central.admission.policy import Policy
from spar_central.clock import to_ms
from spar_central.enrollments.admit import EnrollmentAdmission, Sender
from spar_central.enrollments.opening import Sent
from spar_central.records.enrollments import COLUMNS
from spar_central.settings import Settings
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage
from tests.central.center import Center, running
from tests.central.world import account
from tests.mapper.postgres import running_postgres

BATCH, BATCHES = 200, 15
BEFORE = int(os.environ.get("ADMISSION_ROWS", "1000000"))

WIDE = Policy(agent_per_day=100_000, device_per_day=100_000)


async def fill(storage: Storage, now_ms: int) -> None:
    """Admitted long ago, so that indexes are as deep as in use."""
    for start in range(0, BEFORE, 1000):
        rows = [
            (f"b{at}", 1, "x", "t", "k", "p", f"h{at % 500}", "d", "o", "d", "link", f"p{at}",
             f"a{at}", f"a{at}", now_ms - 10**9, "admitted", "[]", "[]", 0, now_ms - 10**9,
             "registered")
            for at in range(start, start + 1000)
        ]  # fmt: skip
        async with storage.transaction() as tx:
            await tx.insert(
                "enrollments",
                "enrollment_id, revision, sha256, token, kid, person_id, human, device_id, office,"
                " sent_by, operation, psut_key, account_key, alike_key, arrived_at, outcome,"
                " codes, reasons, decided_at, admitted_at, state",
                rows,
            )


@dataclass(frozen=True)
class Rates:
    """Enrollments per second: of the clock, of this process on its CPU, and plainly inserted."""

    clock: float
    cpu: float
    plain: float

    def __str__(self) -> str:
        return (
            f"{self.clock:.0f} a second, {self.cpu:.0f} per second of our CPU;"
            f" the same rows plainly inserted: {self.plain:.0f} a second"
        )


def measure(settings: Settings, folder: Path) -> Rates:
    with running(settings, folder) as center:
        laptop = center.laptop("S-1")
        items = []
        for at in range(BATCH * BATCHES):
            made = laptop.proven(laptop.enrollment(fa=account(str(at))), psut=str(at))
            items.append(Sent(made["enrollment"], made["attestation"]))
        return asyncio.run(take(center, laptop.device_id, items))


async def take(center: Center, device: str, items: list[Sent]) -> Rates:
    storage = await open_storage(center.settings, migrate=False)
    await fill(storage, to_ms(center.clock()))
    admission: EnrollmentAdmission = center.admission(storage)
    took, used = 0.0, 0.0
    for start in range(-BATCH, len(items), BATCH):
        batch = items[max(start, 0) : max(start, 0) + BATCH]
        began, cpu = time.perf_counter(), time.process_time()
        answers = await admission.take(batch, Sender(device, ""), center.clock())
        if start > 0:  # the first twice: it warms what is warm in use
            took, used = took + time.perf_counter() - began, used + time.process_time() - cpu
            assert not any(one.is_repeat or one.stored is None for one in answers)
    plain = await plainly(storage)
    await storage.close()
    count = len(items) - BATCH
    return Rates(count / took, count / used, plain)


async def plainly(storage: Storage) -> float:
    """The same rows under other numbers, nothing verified, decided or put on record."""
    async with storage.transaction() as tx:
        rows = await tx.fetch(f"SELECT {COLUMNS} FROM enrollments WHERE token <> 't'")
    took = 0.0
    for start in range(0, len(rows), BATCH):
        batch = [(f"p{row[0]}", *row[1:]) for row in rows[start : start + BATCH]]
        began = time.perf_counter()
        async with storage.transaction() as tx:
            await tx.insert("enrollments", COLUMNS, batch)
        took += time.perf_counter() - began
    return len(rows) / took


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="spar-pg-"))
    folder.chmod(0o755)
    try:
        (folder / "a").mkdir()
        (folder / "b").mkdir()
        embedded = Settings("office-1", "o", str(folder / "a" / "data"), admission=WIDE)
        sys.stdout.write(f"admission, SQLite, {BEFORE:,} rows: {measure(embedded, folder / 'a')}\n")
        (folder / "pg").mkdir()
        with running_postgres(folder / "pg") as server:
            data = str(folder / "b" / "data")
            served = Settings("office-1", "o", data, server.database(), admission=WIDE)
            found = measure(served, folder / "b")
            sys.stdout.write(f"admission, PostgreSQL, {BEFORE:,} rows: {found}\n")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
