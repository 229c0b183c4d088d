"""The chain over what is on record: closed batches of rows, sealed after they were written.

Nobody who writes waits for it: a worker takes rows before which no other can come any more, in
their order. A seal says which rows they are and has a keyed digest of each; its own digest is over
the one before. What is redacted or erased later is in the digests as a keyed hash from the start.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final

import msgspec

from spar_mapper.core.clock import now_ms
from spar_mapper.core.json_text import from_json, to_json
from spar_mapper.core.record_key import HASH_CHARS, Hashed, RecordKey
from spar_mapper.storage.port import Storage, StreamName

MAX_ROWS: Final = 500
"""Of one seal: hashing them takes some milliseconds, in which nothing else is done."""
ERASED: Final = "erased:"
"""Begins the key of a person in lines of history once the person is erased; the hash follows."""


@dataclass(frozen=True, slots=True)
class Stream:
    """One table that is sealed. columns: which are read. contents: what is kept of rows for ever.

    contents takes the values of ``columns`` without the number, of each row, and the key.
    """

    name: StreamName
    columns: str
    contents: Callable[[Sequence[Sequence[Any]], RecordKey], Sequence[Sequence[Any]]]

    def row_digests(self, rows: Sequence[Sequence[Any]], key: RecordKey) -> list[str]:
        """The keyed digest of each row, whatever its number is."""
        contents = [
            msgspec.json.encode([self.name.value, *map(_plain, content)])
            for content in self.contents(rows, key)
        ]
        return key.hashes_of_bytes(Hashed.ROW, contents)


def _plain(value: Any) -> Any:
    return _utc_text(value) if type(value) is datetime else value


@lru_cache(maxsize=256)
def _utc_text(at: datetime) -> str:
    """Rows that were written together have the same time."""
    return at.astimezone(UTC).isoformat()


def _as_they_are(rows: Sequence[Sequence[Any]], _key: RecordKey) -> Sequence[Sequence[Any]]:
    return rows


def _history(rows: Sequence[Sequence[Any]], key: RecordKey) -> Sequence[Sequence[Any]]:
    people = key.hashes(Hashed.PERSON, [row[4] for row in rows])
    accounts = key.hashes(Hashed.ACCOUNT, [row[6] for row in rows])
    infos = key.hashes(Hashed.INFO, [_info_text(row[7]) for row in rows])
    contents = []
    for row, person, account, info in zip(rows, people, accounts, infos, strict=True):
        at, partner, op, reference, _, version, _, _, person_hash, fa_hash, info_hash = row
        hashes = (person_hash or person, fa_hash or account, info_hash or info)
        contents.append((at, partner, op, reference, version, *hashes))
    return contents


def info_digest(info: str | None, key: RecordKey) -> str:
    """The keyed hash of ``additional_info`` as it stands in a line of history."""
    return key.hash(Hashed.INFO, _info_text(info))


def _info_text(info: str | None) -> str:
    """None is not the same as empty."""
    return "" if info is None else f"={info}"


HISTORY: Final = Stream(
    StreamName.HISTORY,
    "at, partner, op, reference, person_key, version, fa, info, person_hash, fa_hash, info_hash",
    _history,
)
STREAMS: Final = (
    HISTORY,
    Stream(StreamName.AUDIT, "id, at, partner, op, message, address, way", _as_they_are),
    Stream(StreamName.READS, "at, partner, op, message, people", _as_they_are),
    Stream(StreamName.ACTS, "at, kind, by_whom, body", _as_they_are),
)


@dataclass(frozen=True, slots=True)
class Seal:
    """One sealed batch: rows after that of the seal before, up to ``last_row``.

    number: from 1. at: milliseconds since 1970. digest, rows_hash: SHA-256, hexadecimal. rows: as
    ``packed_rows``; empty once they are dropped.
    """

    stream: str
    number: int
    at: int
    last_row: int
    rows_hash: str
    digest: str
    rows: str

    def digest_after(self, before: str) -> str:
        """What ``digest`` has to be behind a seal with the digest ``before``."""
        parts = [before, self.stream, self.number, self.at, self.last_row, self.rows_hash]
        return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


def packed_rows(rows: Sequence[tuple[int, str]]) -> str:
    """Numbers, each as its distance from the one before, and digests one behind another."""
    numbers = [number for number, _ in rows]
    steps = [b - a for a, b in zip([0, *numbers], numbers, strict=False)]
    return to_json([steps, "".join(digest for _, digest in rows)])


def unpacked_rows(text: str) -> list[tuple[int, str]]:
    """The (number, digest) of ``packed_rows``."""
    steps, digests = from_json(text)
    rows, number = [], 0
    for at, step in enumerate(steps):
        number += step
        rows.append((number, digests[at * HASH_CHARS : (at + 1) * HASH_CHARS]))
    return rows


def hash_of(text: str) -> str:
    """SHA-256, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


class Seals:
    """The table of seals."""

    def __init__(self, storage: Storage, key: RecordKey) -> None:
        self._storage = storage
        self._key = key

    async def newest(self, stream: StreamName) -> Seal | None:
        """The last seal of a stream; None when nothing was sealed yet."""
        sql = f"{_SELECT} WHERE stream = $1 ORDER BY number DESC LIMIT 1"
        (rows,) = await self._storage.run((sql, (stream.value,)))
        return Seal(*rows[0]) if rows else None

    async def after(self, stream: StreamName, number: int, limit: int) -> list[Seal]:
        """Up to ``limit`` seals behind the one of this number, in their order."""
        sql = f"{_SELECT} WHERE stream = $1 AND number > $2 ORDER BY number LIMIT $3"
        (rows,) = await self._storage.run((sql, (stream.value, number, limit)))
        return [Seal(*row) for row in rows]

    async def rows(
        self, stream: Stream, after: int, upto: int, limit: int = 2**31
    ) -> list[Sequence[Any]]:
        """Number and values of the rows behind ``after`` up to ``upto``, in their order."""
        sql = (
            f"SELECT number, {stream.columns} FROM {stream.name.value}"
            " WHERE number > $1 AND number <= $2 ORDER BY number LIMIT $3"
        )
        (rows,) = await self._storage.run((sql, (after, upto, limit)))
        return list(rows)

    async def count_behind(self, stream: StreamName, last_row: int) -> int:
        """How many rows are behind the number ``last_row``."""
        sql = f"SELECT count(*) FROM {stream.value} WHERE number > $1"
        (((count,),),) = await self._storage.run((sql, (last_row,)))
        return int(count)

    async def seal(self, stream: Stream, upto: int) -> int:
        """Seal the next rows, up to the number ``upto``; how many. 0: none, or somebody else did.

        upto: as Storage.settled says; 0: nothing is read.
        """
        before = await self.newest(stream.name)
        after, digest, number = 0, "", 1
        if before is not None:
            after, digest, number = before.last_row, before.digest, before.number + 1
        found = await self.rows(stream, after, upto, MAX_ROWS) if upto > after else []
        if not found:
            return 0
        digests = stream.row_digests([row[1:] for row in found], self._key)
        rows = [(int(row[0]), digest) for row, digest in zip(found, digests, strict=True)]
        packed = packed_rows(rows)
        seal = Seal(stream.name, number, now_ms(), rows[-1][0], hash_of(packed), "", packed)
        values = (
            seal.stream, seal.number, seal.at, seal.last_row, seal.rows_hash,
            seal.digest_after(digest), packed,
        )  # fmt: skip
        (written,) = await self._storage.run((_INSERT, values))
        return len(rows) if written else 0


_SELECT = "SELECT stream, number, at, last_row, rows_hash, digest, rows FROM seals"
_INSERT = """
INSERT INTO seals (stream, number, at, last_row, rows_hash, digest, rows)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING number"""
