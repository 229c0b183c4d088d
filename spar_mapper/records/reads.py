"""Who was asked about by whom, and what came of it: one row a request, no id and no account.

Each person is a keyed hash of DIGEST_BYTES and one letter. Who has the key can ask about one
person; nobody can list people from it.
"""

import base64
import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from spar_mapper.core.clock import now_ms
from spar_mapper.core.model import Item, Outcome, ReadyOutcomes, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.record_key import DIGEST_BYTES, Hashed, RecordKey
from spar_mapper.records.shared_commit import SharedCommit
from spar_mapper.storage.port import Storage, StorageReadOnly

log = logging.getLogger(__name__)

_MAX_ROWS: Final = 100
"""Rows of one statement."""
_PERSON_BYTES: Final = DIGEST_BYTES + 1
_ACCOUNT: Final = b"a"
_LETTERS: Final = {
    Reason.ACTIVE: b"s",
    Reason.FA_ACTIVE: b"s",
    Reason.FA_INACTIVE: b"i",
    Reason.NOT_LINKED: b"n",
}
OUTCOMES: Final = {
    "a": "account",
    "s": "status",
    "i": "inactive",
    "n": "not linked",
    "r": "refused",
}
"""What the letters mean: the account was handed out; only that there is one; it is not paid on
now; there is none; nothing was told."""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One request. at: milliseconds since 1970. message: the sender's id of it. people: base64."""

    partner: str
    op: str
    message: str
    people: str
    at: int = 0
    number: int = 0

    def outcomes_of(self, person: bytes) -> Iterator[str]:
        """What was told about the person with this keyed hash, each time that it was asked for."""
        packed = base64.b64decode(self.people)
        at = packed.find(person)
        while at >= 0:
            if at % _PERSON_BYTES == 0:
                yield OUTCOMES[chr(packed[at + DIGEST_BYTES])]
            at = packed.find(person, at + 1)

    def count(self) -> int:
        """How many people were asked about."""
        return len(base64.b64decode(self.people)) // _PERSON_BYTES


class ReadLog:
    """The table ``reads``. Requests that come at the same time share one commit.

    On a replica, which takes no row, each stands in the log instead (AUDIT-READS-IN-LOG): whoever
    runs one keeps that log. It is neither in the table nor in its chain.
    """

    def __init__(self, storage: Storage, key: RecordKey, normalizer: IdNormalizer) -> None:
        self._storage = storage
        self._key = key
        self._normalizer = normalizer
        self._shared = SharedCommit(self._insert, _MAX_ROWS)

    def person(self, person_id: str) -> bytes:
        """The keyed hash of a person."""
        return self._key.digest(Hashed.PERSON, self._normalizer.key(person_id))

    def persons(self, items: Sequence[Item]) -> list[bytes]:
        """``person`` of each item."""
        keys = self._normalizer.keys([item.person_id for item in items])
        return self._key.digests(Hashed.PERSON, keys)

    async def add(
        self,
        partner: str,
        op: str,
        message: str,
        outcomes: Sequence[Outcome],
        persons: Sequence[bytes] | None = None,
    ) -> None:
        """Write what was asked; afterwards it may be answered. Raises what Storage.run raises.

        persons: of the items of ``outcomes``, where they are known.
        """
        persons = persons or self.persons([one.item for one in outcomes])
        people = base64.b64encode(self._packed(outcomes, persons)).decode()
        await self._shared.add(ReadRow(partner, op, message.replace("\x00", "")[:99], people))

    async def since(
        self, at_ms: int, limit: int, person_id: str = ""
    ) -> list[tuple[ReadRow, list[str]]]:
        """Requests since ``at_ms``, the latest first, with what was told about ``person_id``.

        Without one, of all requests, with nothing. limit: of requests that are given back.
        """
        person = self.person(person_id) if person_id else b""
        found: list[tuple[ReadRow, list[str]]] = []
        before = 2**62
        sql = (
            "SELECT partner, op, message, people, at, number FROM reads"
            " WHERE at >= $1 AND number < $2 ORDER BY number DESC LIMIT 200"
        )
        while len(found) < limit:
            (rows,) = await self._storage.run((sql, (at_ms, before)))
            if not rows:
                break
            for row in map(_row, rows):
                outcomes = list(row.outcomes_of(person)) if person else []
                if outcomes or not person:
                    found.append((row, outcomes))
            before = int(rows[-1][-1])
        return found[:limit]

    def _packed(self, outcomes: Sequence[Outcome], persons: Sequence[bytes]) -> bytes:
        """The keyed hash of each person or account, and behind it the letter of what was told."""
        if isinstance(outcomes, ReadyOutcomes):
            return _ACCOUNT.join([*persons, b""])
        pairs = [
            (hashed if one.item.person_id and not one.person else self._hash_of(one), one)
            for one, hashed in zip(outcomes, persons, strict=True)
        ]
        return b"".join([hashed + _letter_of(one) for hashed, one in pairs])

    def _hash_of(self, outcome: Outcome) -> bytes:
        """Of the person that was asked about; of the account that was named, and nobody has."""
        person_id = outcome.person or outcome.item.person_id
        if not person_id and outcome.mapping is not None:
            person_id = outcome.mapping.person_id
        if person_id:
            return self.person(person_id)
        return self._key.digest(Hashed.ACCOUNT, outcome.item.fa)

    async def _insert(self, rows: Sequence[ReadRow]) -> Sequence[None]:
        at = now_ms()
        values: list[Any] = [at]
        marks = []
        for n, row in enumerate(rows):
            marks.append(f"($1, {', '.join(f'${4 * n + column}' for column in range(2, 6))})")
            values += [row.partner, row.op, row.message, row.people]
        sql = (
            "INSERT INTO reads (at, partner, op, message, people)"
            f" VALUES {', '.join(marks)} RETURNING number"
        )
        try:
            await self._storage.run((sql, tuple(values)), relaxed_durability=True)
        except StorageReadOnly:
            for row in rows:
                line = [at, row.partner, row.op, row.message, row.people]
                log.warning("AUDIT-READS-IN-LOG %s", json.dumps(line))
        return [None] * len(rows)


def _letter_of(outcome: Outcome) -> bytes:
    if outcome.ready is not None:
        return _ACCOUNT
    letter = _LETTERS.get(outcome.reason, b"r") if outcome.reason is not None else b"r"
    return _ACCOUNT if letter == b"s" and outcome.item.details else letter


def _row(values: Sequence[Any]) -> ReadRow:
    partner, op, message, people, at, number = values
    return ReadRow(partner, op, message, people, at, number)
