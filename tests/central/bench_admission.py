"""``python -m tests.central.bench_admission``: enrollments a second, decided and stored.

On PostgreSQL and SQLite, in batches of 200, with a million rows there before (``ADMISSION_ROWS``),
beside plain inserts of the same rows into the same table. By turns one laptop hands its batch in
when the former has its answers, and two do so at once: what is verified of one then waits for
nothing that the database does for the other.
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

BATCH, BATCHES = 200, int(os.environ.get("ADMISSION_BATCHES", "25"))
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
    """Enrollments per second: of the clock, of this process on its CPU, and plainly inserted.

    at_once: of the clock, while two laptops hand in.
    """

    clock: float
    at_once: float
    cpu: float
    plain: float

    def __str__(self) -> str:
        return (
            f"{self.clock:.0f} a second of one laptop, {self.at_once:.0f} of two at once,"
            f" {self.cpu:.0f} per second of our CPU; load {os.getloadavg()[0]:.1f};"
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

    async def taken(batch: list[Sent]) -> None:
        answers = await admission.take(batch, Sender(device, ""), center.clock())
        assert not any(one.is_repeat or one.stored is None for one in answers)

    warm, *batches = [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
    await taken(warm)
    took, counted, used = {1: 0.0, 2: 0.0}, {1: 0, 2: 0}, 0.0
    while len(batches) > 3:
        for laptops in took:
            two, batches = batches[:2], batches[2:]
            began, cpu = time.perf_counter(), time.process_time()
            if laptops == 1:
                for batch in two:
                    await taken(batch)
            else:
                await asyncio.gather(*map(taken, two))
            took[laptops] += time.perf_counter() - began
            used += time.process_time() - cpu
            counted[laptops] += 2 * BATCH
    plain = await plainly(storage)
    await storage.close()
    of_clock = {laptops: counted[laptops] / took[laptops] for laptops in took}
    return Rates(of_clock[1], of_clock[2], sum(counted.values()) / used, plain)


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
