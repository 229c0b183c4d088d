"""Import, export and check of a whole registry, beside a plain COPY of the same rows.

``REGISTRY_ROWS`` people, 100,000 unless told otherwise; made for 10,000,000.
"""

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import asyncpg
import psutil  # type: ignore[import-untyped]  # no types published

from tests.bench.bench_registry import ROWS, TEXT, person
from tests.bench.own_folder import own_folder
from tests.mapper.postgres import running_postgres

INFO = '[{"agent":"a","device":"d","proof":"p"}]'
RAW_CHUNK = 20_000
MAPPING = (
    "person_key", "person", "fa", "strategy", "fields", "name", "phone", "info", "version",
    "active", "expires", "updated_by", "created_at", "updated_at",
)  # fmt: skip
HISTORY = ("at", "partner", "op", "reference", "person_key", "version", "fa", "info")


def write_csv(file: Path) -> None:
    """ROWS lines."""
    quoted = INFO.replace('"', '""')
    with file.open("w", encoding="utf-8") as out:
        out.write("id,fa,additional_info\n")
        for n in range(ROWS):
            out.write(f'{person(n)},{TEXT.format(n=n)},"{quoted}"\n')


def timed(*arguments: object) -> tuple[float, float]:
    """(seconds, peak MB) of one command."""
    command = [sys.executable, "-m", "spar_mapper", *map(str, arguments)]
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak = 0
    watched = psutil.Process(child.pid)
    while child.poll() is None:
        try:
            peak = max(peak, watched.memory_info().rss)
            child.wait(0.2)
        except subprocess.TimeoutExpired:
            continue
        except psutil.NoSuchProcess:
            break
    if child.wait() != 0:
        raise RuntimeError(f"{arguments[0]} ended with {child.returncode}")
    return time.perf_counter() - start, peak / 1e6


async def raw_copy(url: str) -> float:
    """Seconds for a plain COPY of the same rows into the same, empty tables."""
    conn = await asyncpg.connect(url)
    at = datetime.now(UTC)
    start = time.perf_counter()
    try:
        for first in range(0, ROWS, RAW_CHUNK):
            taken = range(first, min(ROWS, first + RAW_CHUNK))
            async with conn.transaction():
                await conn.copy_records_to_table(
                    "mappings", records=mappings(taken, at), columns=MAPPING
                )
                await conn.copy_records_to_table(
                    "history", records=history(taken, at), columns=HISTORY
                )
    finally:
        await conn.close()
    return time.perf_counter() - start


def mappings(taken: range, at: datetime) -> Iterator[tuple[Any, ...]]:
    fields = '{"account_number":"1","branch_name":"Dumas","bank_name":"Bank of Baroda"}'
    for n in taken:
        key, text = person(n).casefold(), TEXT.format(n=n)
        yield key, key, text, 2, fields, "", "", INFO, 1, True, "", "raw", at, at


def history(taken: range, at: datetime) -> Iterator[tuple[Any, ...]]:
    for n in taken:
        yield at, "raw", "link", f"raw:{n}", person(n).casefold(), 1, TEXT.format(n=n), INFO


def main() -> None:
    """One line per command, on both databases."""
    with own_folder("spar-pg-") as folder, own_folder("spar-bench-") as work:
        write_csv(work / "in.csv")
        with running_postgres(folder, "shared_buffers=256MB", "max_wal_size=4GB") as server:
            url = server.database()
            timed("migrate", "--database", url)
            raw_s = asyncio.run(raw_copy(url))
            tell(f"plain COPY of {ROWS:,} into the same tables: {ROWS / raw_s:,.0f}/s")
            measure("postgres", work, raw_s, "--database", server.database())
        measure("sqlite", work, raw_s, "--data", work / "data")


def measure(engine: str, work: Path, raw_s: float, *named: object) -> None:
    report = work / f"{engine}.report"
    for step in (
        ("import", work / "in.csv", "--report", report),
        ("export", work / f"{engine}.csv"),
        ("check",),
    ):
        seconds, peak_mb = timed(*step, *named)
        beside = f", {raw_s / seconds:.0%} of plain COPY" if step[0] == "import" else ""
        rate = f"{ROWS / seconds:,.0f} people/s, {peak_mb:.0f} MB at most"
        tell(f"{step[0]} on {engine}: {rate}{beside}")
    report.unlink()


def tell(text: str) -> None:
    sys.stdout.write(f"registry: {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
