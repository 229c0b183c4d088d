"""The log of refusals, reads and acts: append-only, each entry holding the hash of the one before.

The database refuses to change or delete a row; the chain shows when somebody did it all the same.
No entry holds an id number, a code, a biometric or an account number.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from spar_central.clock import to_ms
from spar_central.storage.port import Lock, Storage, Transaction
from spar_central.trust.canonical import canonical

FIRST = "0" * 64
_PAGE = 5000


@dataclass(frozen=True, slots=True)
class Entry:
    """kind: ``refused.code``, ``read.what`` or an act; actor: staff number, address or ``center``.

    subject: what it was about, an enrollment, a kid, an office.
    """

    kind: str
    actor: str = ""
    device_id: str = ""
    subject: str = ""
    detail: Mapping[str, str | int] = field(default_factory=dict)


async def append(tx: Transaction, now: datetime, *entries: Entry) -> None:
    """The last act of a transaction: it takes the lock that all others need."""
    if not entries:
        return
    await tx.lock(Lock.RECORDS)
    last = await tx.fetch("SELECT number, hash FROM records ORDER BY number DESC LIMIT 1")
    number, before = (int(last[0][0]), str(last[0][1])) if last else (0, FIRST)
    rows = []
    for entry in entries:
        number += 1
        detail = canonical(dict(entry.detail)).decode()
        values = (entry.kind, entry.actor, entry.device_id, entry.subject, detail)
        after = _hash(number, to_ms(now), values, before)
        rows.append((number, to_ms(now), *values, before, after))
        before = after
    await tx.insert(
        "records", "number, at, kind, actor, device_id, subject, detail, before, hash", rows
    )


def _hash(number: int, at: int, texts: tuple[str, ...], before: str) -> str:
    """SHA-256 over the hash before, number and time (8 bytes each), each text after its length."""
    digest = hashlib.sha256(bytes.fromhex(before))
    digest.update(number.to_bytes(8, "big") + at.to_bytes(8, "big"))
    for text in texts:
        raw = text.encode()
        digest.update(len(raw).to_bytes(4, "big") + raw)
    return digest.hexdigest()


async def broken_at(storage: Storage) -> int:
    """The number of the first entry that does not follow from the one before; 0 when all do."""
    number, before = 0, FIRST
    while True:
        async with storage.transaction() as tx:
            rows = await tx.fetch(
                "SELECT number, at, kind, actor, device_id, subject, detail, before, hash"
                f" FROM records WHERE number > $1 ORDER BY number LIMIT {_PAGE}",
                number,
            )
        for _number, at, *values, held, after in rows:
            number += 1
            texts = tuple(str(one) for one in values)
            if held != before or _hash(number, int(at), texts, before) != after:
                return number
            before = str(after)
        if len(rows) < _PAGE:
            return 0


async def count_refusal(tx: Transaction, now: datetime, code: str, address: str) -> None:
    """Of somebody who is nobody to us: counted by the hour, or a stranger could fill the disk."""
    hour = to_ms(now) // 3_600_000
    await tx.fetch(
        "INSERT INTO refusals (hour, code, address, count) VALUES ($1, $2, $3, 1)"
        " ON CONFLICT (hour, code, address) DO UPDATE SET count = refusals.count + 1",
        hour, code, address,
    )  # fmt: skip
