"""Accounts of who works here, as keyed marks: whether a visit leads to one, never which it is."""

import hashlib
import hmac
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from spar_central.clock import to_ms
from spar_central.storage.port import Transaction
from spar_central.storage.text import marks
from spar_central.trust.accounts import SignedAccount, alike_key

PURPOSE: Final = b"spar-central staff account v1\0"
KEPT: Final = timedelta(days=90)
"""After its owner left."""


@dataclass(frozen=True, slots=True)
class KnownAccounts:
    """Of one person: how many, and when the last was told; milliseconds, 0 for none."""

    count: int = 0
    last_at: int = 0


def mark_of(secret: bytes, fa: SignedAccount) -> str:
    """What stands for this account, in whatever spelling; nobody finds it without the secret."""
    return _mark(secret, alike_key(fa))


def _mark(secret: bytes, alike: str) -> str:
    return hmac.digest(secret, PURPOSE + alike.encode(), hashlib.sha256).hex()


async def add(tx: Transaction, mark: str, person_id: str, by: str, now: datetime) -> bool:
    """False where it was known. by: a staff number."""
    rows = await tx.insert(
        "staff_accounts", "mark, person_id, added_at, added_by",
        [(mark, person_id, to_ms(now), by)],
        "ON CONFLICT (mark, person_id) DO NOTHING RETURNING mark",
    )  # fmt: skip
    return bool(rows)


async def of_person(tx: Transaction, person_id: str) -> KnownAccounts:
    """How many are known, and no more than that."""
    rows = await tx.fetch(
        "SELECT count(*), coalesce(max(added_at), 0) FROM staff_accounts WHERE person_id = $1",
        person_id,
    )
    return KnownAccounts(int(rows[0][0]), int(rows[0][1]))


async def among(tx: Transaction, secret: bytes, alike: Collection[str]) -> set[str]:
    """Those of these alike_keys that are accounts of somebody who works here."""
    by_mark = {_mark(secret, one): one for one in alike if one}
    named = sorted(by_mark)
    rows = await tx.fetch(
        f"SELECT DISTINCT mark FROM staff_accounts WHERE mark IN ({marks(len(named))})", *named
    )
    return {by_mark[str(row[0])] for row in rows}


async def forget(tx: Transaction, now: datetime) -> None:
    """Of who left long ago."""
    await tx.fetch(
        "DELETE FROM staff_accounts WHERE person_id IN"
        " (SELECT person_id FROM people WHERE ended_at > 0 AND ended_at < $1)",
        to_ms(now - KEPT),
    )
