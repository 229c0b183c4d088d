"""``python -m tests.central.bench_admission``: enrollments a second, decided and stored.

On PostgreSQL and SQLite, in batches of 200, with 100,000 rows there before.
"""

import asyncio
import shutil
import sys
import tempfile
import time
from pathlib import Path

from spar_central.clock import to_ms
from spar_central.enrollments.admit import EnrollmentAdmission, Sender
from spar_central.enrollments.opening import Sent
from spar_central.settings import Settings
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage
from tests.central.center import Center, running
from tests.central.world import account
from tests.mapper.postgres import running_postgres

BATCH, BATCHES, BEFORE = 200, 5, 100_000


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


def measure(settings: Settings, folder: Path) -> tuple[float, float]:
    """Enrollments per second of the clock, and of this process on its CPU."""
    with running(settings, folder) as center:
        laptop = center.laptop("S-1")
        items = []
        for at in range(BATCH * BATCHES):
            made = laptop.proven(laptop.enrollment(fa=account(str(at))), psut=str(at))
            items.append(Sent(made["enrollment"], made["attestation"]))
        return asyncio.run(take(center, laptop.device_id, items))


async def take(center: Center, device: str, items: list[Sent]) -> tuple[float, float]:
    storage = await open_storage(center.settings, migrate=False)
    await fill(storage, to_ms(center.clock()))
    admission: EnrollmentAdmission = center.admission(storage)
    began, used = time.perf_counter(), time.process_time()
    for start in range(0, len(items), BATCH):
        await admission.take(items[start : start + BATCH], Sender(device, ""), center.clock())
    took, used = time.perf_counter() - began, time.process_time() - used
    await storage.close()
    return len(items) / took, len(items) / used


def tell(name: str, rates: tuple[float, float]) -> None:
    sys.stdout.write(f"{name} {rates[0]:.0f} a second, {rates[1]:.0f} per second of our CPU\n")


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="spar-pg-"))
    folder.chmod(0o755)
    try:
        (folder / "a").mkdir()
        (folder / "b").mkdir()
        embedded = Settings("office-1", "o", str(folder / "a" / "data"))
        tell("SQLite", measure(embedded, folder / "a"))
        (folder / "pg").mkdir()
        with running_postgres(folder / "pg") as server:
            served = Settings("office-1", "o", str(folder / "b" / "data"), server.database())
            tell("PostgreSQL", measure(served, folder / "b"))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
