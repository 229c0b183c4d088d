"""Keystrokes over the lists of ``tests/lists``, in every script and form people write them in.

python -m tests.bench.bench_search_scripts. Prints p50, p99 and the processor's p99 in ms.
"""

import random
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

from spar_agent.adapters.store.db import migrate
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.driver import connect
from spar_agent.domain.directory import Branch, Dfsp
from tests.bench.bench_directory import timed
from tests.fakes import FakeClock
from tests.lists.lists import COUNTRIES, list_of
from tests.lists.make_lists import half_width, hiragana

ROWS = 60
Form = Callable[[Dfsp, Branch], str]
JAPAN: dict[str, Form] = {
    "kanji": lambda bank, row: f"{bank.name} {row.name}",
    "grown together": lambda bank, row: f"{bank.name}銀行{row.name}支店",
    "hiragana": lambda bank, row: hiragana(f"{bank.readings[0]} {row.readings[0]}"),
    "half-width kana": lambda bank, row: half_width(f"{bank.readings[0]} {row.readings[0]}"),
    "half-width, grown": lambda bank, row: half_width(bank.readings[0] + row.readings[0]),
    "latin": lambda bank, row: f"{bank.readings[-1]} {row.readings[-1]}",
    "codes": lambda bank, row: bank.code + row.code,
}
OTHERS: dict[str, Form] = {
    "name": lambda _, row: row.name,
    "bank and name": lambda bank, row: f"{bank.name} {row.name}",
    "bank and typo": lambda bank, row: f"{bank.name} {row.name[:2]}q{row.name[2:]}",
    "arabic kind words": lambda bank, row: f"فرع {row.name} بنك {bank.name}",
    "devanagari digits": lambda _, row: "".join(
        chr(0x0966 + int(c)) if c.isdecimal() else c for c in row.code
    ),
}


def main() -> dict[str, float]:
    """Measures and prints; p99 by country and form."""
    found = {}
    for country in COUNTRIES:
        bundle = list_of(country)
        banks = {bank.code: bank for bank in bundle.dfsps}
        drawn = random.Random(country).sample(bundle.branches, ROWS)
        rows = [row for row in drawn if country != "japan" or row.readings]
        with tempfile.TemporaryDirectory() as folder:
            conn = connect(Path(folder) / "bench.db", bytes(32))
            migrate(conn)
            directory = StoreDirectory(conn, FakeClock())
            directory.replace(bundle)
            for form, write in (JAPAN if country == "japan" else OTHERS).items():
                texts = [unicodedata.normalize("NFC", write(banks[r.dfsp_code], r)) for r in rows]
                keys = [text[:end] for text in texts for end in range(1, len(text) + 1)]
                p50, p99 = timed(directory.search, keys)
                _, p99_cpu = timed(directory.search, keys, time.process_time)
                found[f"{country} {form}"] = p99_cpu
                sys.stdout.write(f"{country:12}{form:20}{p50:8.2f}{p99:8.2f}{p99_cpu:8.2f}\n")
            conn.close()
    return found


if __name__ == "__main__":
    main()
