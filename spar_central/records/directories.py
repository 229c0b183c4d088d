"""The signed lists of banks that were taken in; the one with the highest number is in use."""

import base64
import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from spar_central.clock import from_ms, to_ms
from spar_central.storage.port import Transaction

PART_BYTES: Final = 256 * 1024
_COLUMNS: Final = "number, version, country, sha256, issued_at, bytes, parts, signed_by"


class TakenList(Struct, frozen=True):
    """What is known of a list without its content.

    issued: by its signer. size: bytes of the file; parts: of PART_BYTES each, numbered from 0.
    signed_by: the key it was verified with, hex.
    """

    number: int
    version: str
    country: str
    sha256: str
    issued: datetime
    size: int
    parts: int
    signed_by: str


async def newest(tx: Transaction) -> TakenList | None:
    """The one in use."""
    rows = await tx.fetch(f"SELECT {_COLUMNS} FROM directory_lists ORDER BY number DESC LIMIT 1")
    if not rows:
        return None
    number, version, country, sha256, issued_at, size, parts, signed_by = rows[0]
    return TakenList(
        int(number), str(version), str(country), str(sha256), from_ms(int(issued_at)), int(size),
        int(parts), str(signed_by),
    )  # fmt: skip


async def issued(tx: Transaction) -> dict[str, datetime]:
    """When each was issued, by what it calls itself; of two of one name the later one."""
    rows = await tx.fetch("SELECT version, issued_at FROM directory_lists ORDER BY number")
    return {str(version): from_ms(int(at)) for version, at in rows}


async def content(tx: Transaction, taken: TakenList) -> bytes:
    """The signed file, byte by byte."""
    rows = await tx.fetch(
        "SELECT content FROM directory_parts WHERE sha256 = $1 ORDER BY part", taken.sha256
    )
    return b"".join(base64.b64decode(str(row[0])) for row in rows)


async def part(tx: Transaction, sha256: str, number: int) -> str | None:
    """In base64; None where there is none."""
    rows = await tx.fetch(
        "SELECT content FROM directory_parts WHERE sha256 = $1 AND part = $2", sha256, number
    )
    return str(rows[0][0]) if rows else None


async def add(
    tx: Transaction, described: tuple[str, str, datetime, str], data: bytes, by: Sequence[str],
    now: datetime,
) -> TakenList:  # fmt: skip
    """Keep one more. described: version, country, when it was issued, the signer's key in hex."""
    version, country, issued, signed_by = described
    present = await newest(tx)
    number = present.number + 1 if present is not None else 1
    parts = [data[at : at + PART_BYTES] for at in range(0, len(data), PART_BYTES)]
    sha256 = hashlib.sha256(data).hexdigest()
    await tx.insert(
        "directory_lists", f"{_COLUMNS}, taken_at, taken_by",
        [
            (
                number, version, country, sha256, to_ms(issued), len(data), len(parts), signed_by,
                to_ms(now), " ".join(by),
            )
        ],
    )  # fmt: skip
    await tx.insert(
        "directory_parts", "sha256, part, content",
        [(sha256, at, base64.b64encode(part).decode()) for at, part in enumerate(parts)],
        "ON CONFLICT (sha256, part) DO NOTHING",
    )  # fmt: skip
    return TakenList(number, version, country, sha256, issued, len(data), len(parts), signed_by)
