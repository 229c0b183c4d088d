"""What the registry said about accounts, and whether the person was told.

Each word is kept once, however often it comes: its number is made of what it says.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from spar_central.clock import to_ms
from spar_central.storage.port import Lookup, Row, Transaction

KEPT: Final = timedelta(days=400)
"""So long it is known who was told of what."""


class ConsentWord(StrEnum):
    """What happened to a consent by which an app knows an account. Stored: never rename one."""

    GIVEN = "consent_given"
    STOPPED = "consent_stopped"
    ENDED = "consent_ended"  # with its programme


_COLUMNS: Final = "notice_id, psut_key, kind, day, until, language, heard_at, tries"


@dataclass(frozen=True, slots=True)
class AccountWord:
    """About one person's account. kind: until, stopped, a BankState, or a ConsentWord.

    day: the last one, until: of the grace, ISO dates, "" for none. apart: what tells this word
    from another one of its kind: the stage of a warning, the version that a bank spoke of, the id
    of a consent. language: of the person; "" for the one in which they agreed last.
    """

    psut_key: str
    kind: str
    day: str = ""
    until: str = ""
    apart: str = ""
    language: str = ""

    @property
    def notice_id(self) -> str:
        """The same for the same word."""
        said = "\0".join((self.psut_key, self.kind, self.day, self.apart))
        return hashlib.sha256(said.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class AccountNotice:
    """A row. Times: milliseconds, 0 for never."""

    notice_id: str
    psut_key: str
    kind: str
    day: str
    until: str
    language: str
    heard_at: int
    tries: int


def _read(row: Row) -> AccountNotice:
    notice_id, psut_key, kind, day, until, language, *numbers = row
    texts = (str(notice_id), str(psut_key), str(kind), str(day), str(until), str(language))
    return AccountNotice(*texts, *(int(one) for one in numbers))


async def keep(tx: Transaction, words: Sequence[AccountWord], now: datetime) -> int:
    """How many of them are new; these are due."""
    at = to_ms(now)
    rows = [
        (one.notice_id, one.psut_key, one.kind, one.day, one.until, one.language, at, at)
        for one in words
    ]
    if not rows:
        return 0
    kept = await tx.insert(
        "account_notices", "notice_id, psut_key, kind, day, until, language, heard_at, due_at",
        rows,
        "ON CONFLICT DO NOTHING RETURNING notice_id",
    )  # fmt: skip
    return len(kept)


async def take_due(
    tx: Transaction, now: datetime, lease: timedelta, most: int
) -> list[AccountNotice]:
    """Ours until the lease is over; one more try is counted before it is made."""
    rows = await tx.fetch(
        "UPDATE account_notices SET due_at = $2, tries = tries + 1 WHERE notice_id IN"
        " (SELECT notice_id FROM account_notices WHERE due_at <= $1 AND sent_at = 0"
        f" AND failed_at = 0 ORDER BY due_at, notice_id LIMIT {most}) RETURNING {_COLUMNS}",
        to_ms(now), to_ms(now + lease),
    )  # fmt: skip
    return [_read(row) for row in rows]


async def note(tx: Transaction, notice_id: str, now: datetime, *, sent: bool) -> None:
    """The gateway has it, or nobody will."""
    column = "sent_at" if sent else "failed_at"
    await tx.fetch(
        f"UPDATE account_notices SET {column} = $2 WHERE notice_id = $1 AND sent_at = 0",
        notice_id, to_ms(now),
    )  # fmt: skip


async def put_off(tx: Transaction, notice_id: str, until: datetime) -> None:
    """Tried again then."""
    await tx.fetch(
        "UPDATE account_notices SET due_at = $2 WHERE notice_id = $1", notice_id, to_ms(until)
    )


async def of_person(look: Lookup, psut_key: str, most: int) -> list[AccountNotice]:
    """Newest first."""
    rows = await look.fetch(
        f"SELECT {_COLUMNS} FROM account_notices WHERE psut_key = $1"
        f" ORDER BY heard_at DESC, notice_id LIMIT {most}",
        psut_key,
    )
    return [_read(row) for row in rows]


async def counts(look: Lookup) -> dict[str, int]:
    """How many are to be sent, and could not be."""
    rows = await look.fetch(
        "SELECT coalesce(sum(CASE WHEN sent_at = 0 AND failed_at = 0 THEN 1 ELSE 0 END), 0),"
        " coalesce(sum(CASE WHEN failed_at > 0 THEN 1 ELSE 0 END), 0) FROM account_notices"
    )
    return {"account_due": int(rows[0][0]), "account_failed": int(rows[0][1])}


async def forget(tx: Transaction, now: datetime) -> None:
    """After its time."""
    await tx.fetch("DELETE FROM account_notices WHERE heard_at < $1", to_ms(now - KEPT))
