"""Whether what is on record is as it was sealed: which row was changed, removed, put in, moved."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from spar_mapper.core.record_key import Hashed, RecordKey
from spar_mapper.records.acts import ActKind, acts_of
from spar_mapper.records.retention import DAY_MS
from spar_mapper.records.seals import (
    ERASED,
    HISTORY,
    STREAMS,
    Seal,
    Seals,
    Stream,
    hash_of,
    unpacked_rows,
)
from spar_mapper.security.keys import Key
from spar_mapper.security.seal_heads import SealHeads, read_head
from spar_mapper.storage.port import Storage

FINDING_TEXTS: Final = {
    "changed": "a row is other than it was sealed",
    "removed": "a sealed row is not there",
    "inserted": "a row among sealed ones was not sealed with them",
    "moved": "a row stands under the number of another",
    "seal": "a seal does not follow on the one before",
    "dropped": "rows were dropped without a chore's word on record, or before their time",
    "head": "a signed head is not of this chain, or nobody signed it whose key is here",
}
_PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """kind: of FINDING_TEXTS. number: of the row; for seal, dropped and head, of the seal."""

    stream: str
    kind: str
    number: int


@dataclass(slots=True)
class StreamReport:
    """What was looked at in one stream. unsealed: rows behind the last seal."""

    stream: str
    rows: int = 0
    seals: int = 0
    unsealed: int = 0
    newest_head: int = 0


class RecordCheck:
    """Goes through all chains. keys: that may have signed heads; kept: heads kept elsewhere."""

    def __init__(
        self, storage: Storage, key: RecordKey, heads: SealHeads, keys: Sequence[Key]
    ) -> None:
        self._storage = storage
        self._seals = Seals(storage, key)
        self._heads = heads
        self._key = key
        self._keys = keys
        self._moved: set[tuple[str, str]] = set()
        self._drops: list[tuple[int, str, int, int]] = []

    async def stream(
        self, stream: Stream, report: StreamReport, kept: Sequence[str] = ()
    ) -> AsyncIterator[Finding]:
        """The findings of one stream; ``report`` is filled in. Raises what Storage raises."""
        await self._read_acts()
        digests: dict[int, str] = {}
        wanted = await self._signed_heads(stream, kept)
        last = 0
        async for before, seal in self._pairs(stream):
            report.seals += 1
            digests[seal.number] = seal.digest
            last = seal.last_row
            follows = before.number + 1 == seal.number
            is_whole = not seal.rows or hash_of(seal.rows) == seal.rows_hash
            if not (follows and is_whole and seal.digest == seal.digest_after(before.digest)):
                yield Finding(stream.name, "seal", seal.number)
            if not seal.rows:
                if not self._may_be_dropped(seal):
                    yield Finding(stream.name, "dropped", seal.number)
                continue
            found = await self._seals.rows(stream, before.last_row, seal.last_row)
            report.rows += len(found)
            for kind, number in self._row_findings(stream, seal, found):
                yield Finding(stream.name, kind, number)
        for number, digest, at in wanted:
            report.newest_head = max(report.newest_head, at)
            if digests.get(number) != digest:
                yield Finding(stream.name, "head", number)
        report.unsealed = await self._seals.count_behind(stream.name, last)

    async def _pairs(self, stream: Stream) -> AsyncIterator[tuple[Seal, Seal]]:
        """Each seal with the one before it; before the first, an empty one."""
        before = Seal(stream.name, 0, 0, 0, "", "", "")
        while page := await self._seals.after(stream.name, before.number, _PAGE):
            for seal in page:
                yield before, seal
                before = seal

    def _row_findings(
        self, stream: Stream, seal: Seal, found: Sequence[Sequence[Any]]
    ) -> list[tuple[str, int]]:
        sealed = dict(unpacked_rows(seal.rows))
        there = {int(number): values for number, *values in found}
        made = stream.row_digests(list(there.values()), self._key)
        digests = dict(zip(there, made, strict=True))
        sealed_digests, findings = set(sealed.values()), []
        for number in sorted(sealed.keys() | there.keys()):
            if number not in there:
                findings.append(("removed", number))
            elif digests[number] != sealed.get(number):
                is_moved = digests[number] in sealed_digests
                kind = "changed" if number in sealed else "inserted"
                findings.append(("moved" if is_moved else kind, number))
            elif stream is HISTORY and not self._is_redacted_well(there[number]):
                findings.append(("changed", number))
        return findings

    def _is_redacted_well(self, values: Sequence[Any]) -> bool:
        """False where a keyed hash stands beside something else than what it is of."""
        person_key, fa, info = values[4], values[6], values[7]
        person_hash, fa_hash, info_hash = values[8:]
        if (fa_hash and fa) or (info_hash and info is not None):
            return False
        if not person_hash or person_key == ERASED + person_hash:
            return True
        return (person_hash, self._key.hash(Hashed.PERSON, person_key)) in self._moved

    def _may_be_dropped(self, seal: Seal) -> bool:
        return any(
            stream == seal.stream and seal.number <= upto and at - seal.at >= days * DAY_MS
            for at, stream, upto, days in self._drops
        )

    async def _read_acts(self) -> None:
        moves = await acts_of(self._storage, ActKind.MOVE)
        self._moved = {
            (str(old), str(new))
            for _, _, body in moves
            for old, new in msgspec.json.decode(body)["moved"]
        }
        self._drops = []
        for at, _, body in await acts_of(self._storage, ActKind.DROP):
            act = msgspec.json.decode(body)
            self._drops.append((at, act["stream"], act["upto"], act["days"]))

    async def _signed_heads(
        self, stream: Stream, kept: Sequence[str]
    ) -> list[tuple[int, str, int]]:
        """(number, digest, at) of all heads; with no digest where nobody signed it."""
        wanted = []
        for number, at, signed in await self._heads.all(stream.name.value):
            head = read_head(signed, self._keys)
            wanted.append((number, head.digest if head is not None else "", at))
        for signed in kept:
            head = read_head(signed, self._keys)
            if head is not None and head.stream == stream.name:
                wanted.append((head.number, head.digest, head.at))
        return wanted


async def check_all(
    check: RecordCheck, kept: Sequence[str] = ()
) -> tuple[list[Finding], list[StreamReport]]:
    """Findings and what was looked at, of all streams. kept: heads that were kept elsewhere."""
    findings, reports = [], []
    for stream in STREAMS:
        report = StreamReport(stream.name.value)
        findings += [one async for one in check.stream(stream, report, kept)]
        reports.append(report)
    return findings, reports
