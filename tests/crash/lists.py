"""Two lists of banks: the one in use, and the one that takes its place."""

from datetime import UTC, datetime
from typing import Final

from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp

BANK: Final = Dfsp("BARB", "Bank of Baroda", FaType.BANK, strategy_id=1)
WALLET: Final = Dfsp("MPESA", "M-Pesa", FaType.MOBILE_WALLET, strategy_id=2)
DUMAS: Final = Branch("BARB0DUMASX", "Dumas", "BARB", "Surat", "Gujarat")


def _bundle(version: str, word: str, count: int) -> Bundle:
    """``count`` branches beside Dumas, each with ``word`` in its name."""
    more = [
        Branch(f"BARB0{word[:2].upper()}{number:04d}", f"{word} {number}", "BARB", "Surat", "G")
        for number in range(count)
    ]
    issued = datetime(2026, 11, 1, tzinfo=UTC)
    return Bundle(version, "IN", issued, (BANK, WALLET), (DUMAS, *more))


OLD: Final = _bundle("2026-10", "Market", 60)
NEW: Final = _bundle("2026-11", "Station", 4_100)  # more than one chunk of the index
