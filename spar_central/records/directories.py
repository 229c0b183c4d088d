"""The signed lists of banks that were taken in; the one with the highest number is in use."""

import base64
from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from spar_central.clock import to_ms
from spar_central.storage.port import Transaction


class TakenList(Struct, frozen=True):
    """content: the signed file, byte by byte. signed_by: the key it was verified with, hex."""

    number: int
    version: str
    country: str
    signed_by: str
    content: bytes


async def newest_number(tx: Transaction) -> int:
    """0 when there is none."""
    rows = await tx.fetch("SELECT max(number) FROM directory_lists")
    return int(rows[0][0] or 0)


async def newest(tx: Transaction) -> TakenList | None:
    """The one in use."""
    rows = await tx.fetch(
        "SELECT number, version, country, signed_by, content FROM directory_lists"
        " ORDER BY number DESC LIMIT 1"
    )
    if not rows:
        return None
    number, version, country, signed_by, content = rows[0]
    raw = base64.b64decode(str(content))
    return TakenList(int(number), str(version), str(country), str(signed_by), raw)


async def add(tx: Transaction, taken: TakenList, by: Sequence[str], now: datetime) -> None:
    """Keep one more."""
    content = base64.b64encode(taken.content).decode()
    values = (taken.number, taken.version, taken.country, taken.signed_by, content, to_ms(now))
    await tx.insert(
        "directory_lists",
        "number, version, country, signed_by, content, taken_at, taken_by",
        [(*values, " ".join(by))],
    )
