"""Refusing a hostile QR code, in time and memory; and reading a good one."""

import json
import sys
import time
import tracemalloc
from pathlib import Path

from spar_agent.adapters.card.reader import CardReader
from spar_agent.errors import SparError
from tests.fakes import FakeClock
from tests.unit.test_card import CARDS, key_of

CORPUS = Path(__file__).parents[1] / "corpus" / "qr.json"


def cost(reader: CardReader, text: str) -> tuple[float, float]:
    """Milliseconds, then megabytes in a second run."""
    start = time.perf_counter()
    _read(reader, text)
    taken = (time.perf_counter() - start) * 1000
    tracemalloc.start()
    _read(reader, text)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return taken, peak


def _read(reader: CardReader, text: str) -> None:
    try:
        reader.read(text)
    except SparError:
        return


def main() -> None:
    """One line."""
    reader = CardReader([key_of(card) for card in CARDS], FakeClock())
    _read(reader, CARDS[0]["qr"])
    costs = [cost(reader, text) for text in json.loads(CORPUS.read_text("utf-8")).values()]
    good = max(cost(reader, card["qr"])[0] for card in CARDS)
    slowest, largest = max(ms for ms, _ in costs), max(mb for _, mb in costs)
    sys.stdout.write(
        f"ID card: {len(costs)} hostile codes refused in at most {slowest:.1f} ms and"
        f" {largest:.1f} MB (budget 50 ms, 20 MB); a good one read in {good:.1f} ms\n"
    )
