"""``python -m tests.central.bench_admission``: enrollments a second, decided and stored.

On PostgreSQL and SQLite, in batches of 200, with a million rows there before (``ADMISSION_ROWS``),
beside plain inserts of the same rows into the same table.
"""

import asyncio
import hashlib
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg

from spar_central.admission.policy import Policy
from spar_central.clock import to_ms
from spar_central.enrollments.admit import EnrollmentAdmission, Sender
from spar_central.enrollments.opening import Sent
from spar_central.records.enrollments import COLUMNS
from spar_central.settings import Settings
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage
from tests.bench.own_folder import own_folder
from tests.central.center import Center, running
from tests.central.world import account
from tests.mapper.postgres import running_postgres

BATCH, BATCHES = 200, int(os.environ.get("ADMISSION_BATCHES", "15"))
AT_ONCE = 50_000
FILLED = (
    "enrollment_id, revision, sha256, token, kid, person_id, human, device_id, office, sent_by,"
    " operation, psut_key, account_key, alike_key, arrived_at, outcome, codes, reasons,"
    " decided_at, admitted_at, state"
)
BEFORE = int(os.environ.get("ADMISSION_ROWS", "1000000"))

WIDE = Policy(agent_per_day=100_000, device_per_day=100_000)


async def fill(storage: Storage, database: str, now_ms: int) -> None:
    """Admitted long ago, so that indexes are as deep as in use; PostgreSQL takes them by COPY."""
    began = time.perf_counter()
    for start in range(0, BEFORE, AT_ONCE):
        rows = [_row(at, now_ms) for at in range(start, min(start + AT_ONCE, BEFORE))]
        if database:
            await _copied(database, rows)
        else:
            for part in range(0, len(rows), 1000):
                async with storage.transaction() as tx:
                    await tx.insert("enrollments", FILLED, rows[part : part + 1000])
    if database:
        await _analyzed(database)
    sys.stdout.write(f"{BEFORE:,} rows laid in: {time.perf_counter() - began:.0f} s\n")


async def _copied(database: str, rows: list[tuple[Any, ...]]) -> None:
    line = await asyncpg.connect(database)
    try:
        names = [name.strip() for name in FILLED.split(",")]
        await line.copy_records_to_table("enrollments", records=rows, columns=names)
    finally:
        await line.close()


async def _analyzed(database: str) -> None:
    """What autovacuum does with a table that grew, before anything is measured."""
    line = await asyncpg.connect(database)
    try:
        await line.execute("VACUUM ANALYZE enrollments")
        await line.execute("CHECKPOINT")
    finally:
        await line.close()


def _row(at: int, now_ms: int) -> tuple[Any, ...]:
    """Ids and hashes spread as real ones are: an index of rising keys would be kinder."""
    mixed = hashlib.sha256(str(at).encode()).hexdigest()
    return (
        f"{mixed[:8]}-{mixed[8:20]}", 1, mixed, "t" * 900, "k" * 43, "p", f"h{at % 500}",
        f"d{at % 500}", f"o{at % 50}", f"d{at % 500}", "link", mixed[:43], mixed[20:63],
        mixed[21:64], now_ms - 10**9, "admitted", "[]", "[]", now_ms - 10**9, now_ms - 10**9,
        "registered",
    )  # fmt: skip


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
    await fill(storage, center.settings.database, to_ms(center.clock()))
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
        rows = await tx.fetch(f"SELECT {COLUMNS} FROM enrollments WHERE length(token) <> 900")
    took = 0.0
    for start in range(0, len(rows), BATCH):
        batch = [(f"p{row[0]}", *row[1:]) for row in rows[start : start + BATCH]]
        began = time.perf_counter()
        async with storage.transaction() as tx:
            await tx.insert("enrollments", COLUMNS, batch)
        took += time.perf_counter() - began
    return len(rows) / took


def main() -> None:
    """ADMISSION_ENGINES names them: both, sqlite, postgres."""
    engines = os.environ.get("ADMISSION_ENGINES", "sqlite postgres").split()
    with own_folder("spar-pg-") as folder:
        (folder / "a").mkdir()
        (folder / "b").mkdir()
        if "sqlite" in engines:
            embedded = Settings("office-1", "o", str(folder / "a" / "data"), admission=WIDE)
            found = measure(embedded, folder / "a")
            sys.stdout.write(f"admission, SQLite, {BEFORE:,} rows: {found}\n")
        if "postgres" not in engines:
            return
        (folder / "pg").mkdir()
        with running_postgres(folder / "pg") as server:
            data = str(folder / "b" / "data")
            served = Settings("office-1", "o", data, server.database(), admission=WIDE)
            found = measure(served, folder / "b")
            sys.stdout.write(f"admission, PostgreSQL, {BEFORE:,} rows: {found}\n")


if __name__ == "__main__":
    main()
