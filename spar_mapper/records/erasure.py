"""Accounts of long ago leave all lines of history; a person who is erased leaves everything.

Keyed hashes stay in their place, so that a line of history is still the one that was sealed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from spar_mapper.core.clock import now_ms, now_utc
from spar_mapper.core.json_text import from_json, to_json
from spar_mapper.core.links import LIVING, LinkAct
from spar_mapper.core.record_key import Hashed, RecordKey
from spar_mapper.core.strategies import FA_NUMBERS
from spar_mapper.records.acts import ActKind, act_statement
from spar_mapper.records.links import LinkMove, Links
from spar_mapper.records.seals import ERASED, info_digest
from spar_mapper.storage.port import Statement, Storage

REDACT_ROWS: Final = 200
MAX_LINKS: Final = 1000
MAX_ROUNDS: Final = 5
"""How often erasing begins again, where somebody writes about the person meanwhile."""
_REDACTED_UPTO: Final = "history_redacted_upto"
_KEPT: Final = frozenset(
    {"reference_id", "timestamp", "status", "status_reason_code", "status_reason_message"}
)
"""What stays of an item of a request or reply about somebody who is erased."""
_UNREDACTED = (
    "SELECT number, at, fa, info FROM history WHERE number >"
    " coalesce((SELECT CAST(value AS bigint) FROM registry_facts"
    f" WHERE name = '{_REDACTED_UPTO}'), 0)"
    " ORDER BY number LIMIT $1"
)
_KEEP_UPTO = (
    f"INSERT INTO registry_facts (name, value) VALUES ('{_REDACTED_UPTO}', $1)"
    " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)


async def redact_accounts(
    storage: Storage, key: RecordKey, days: int, now: Callable[[], datetime] = now_utc
) -> int:
    """Leave keyed hashes of account and additional information in lines older than ``days``.

    How many lines there were. Raises what Storage.run raises; begun again it goes on.
    """
    before, count = now() - timedelta(days=days), 0
    while True:
        (rows,) = await storage.run((_UNREDACTED, (REDACT_ROWS,)))
        old = [row for row in rows if _moment(row[1]) < before]
        if old:
            await storage.run(_redact(old, key), (_KEEP_UPTO, (str(old[-1][0]),)))
            count += len(old)
        if len(old) < REDACT_ROWS:
            return count


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _redact(rows: Sequence[Sequence[Any]], key: RecordKey) -> Statement:
    values: list[Any] = []
    marks = []
    for n, (number, _, fa, info) in enumerate(rows):
        at = 3 * n
        marks.append(
            f"(CAST(${at + 1} AS bigint), CAST(${at + 2} AS text), CAST(${at + 3} AS text))"
        )
        values += [number, key.hash(Hashed.ACCOUNT, fa), info_digest(info, key)]
    sql = (
        "UPDATE history SET fa = '', info = NULL, fa_hash = v.column2, info_hash = v.column3"
        f" FROM (VALUES {', '.join(marks)}) AS v"
        " WHERE history.number = v.column1 AND history.fa_hash = ''"
    )
    return sql, tuple(values)


@dataclass(frozen=True, slots=True, repr=False)
class _Traces:
    """What leads to a person: the ids they are known by, and the numbers of their accounts."""

    ids: frozenset[str]
    accounts: frozenset[str]

    def are_in(self, text: str) -> bool:
        """True when a text of JSON names one of them, in whatever case."""
        folded = text.casefold()
        return any(to_json(one)[1:-1] in folded for one in self.ids | self.accounts)

    def without(self, value: Any) -> Any:
        """JSON in which no item tells of the person any more."""
        if isinstance(value, list):
            return [self.without(one) for one in value]
        if not isinstance(value, dict):
            return value
        nested = any(isinstance(one, list | dict) and _has_items(one) for one in value.values())
        if not nested and self.are_in(to_json(value)):
            return {name: one for name, one in value.items() if name in _KEPT}
        return {name: self.without(one) for name, one in value.items()}


def _has_items(value: Any) -> bool:
    """True for what holds items of a request or reply somewhere."""
    if isinstance(value, dict):
        return "reference_id" in value or any(_has_items(one) for one in value.values())
    return isinstance(value, list) and any(_has_items(one) for one in value)


class Erasure:
    """Erases one person wherever the registry knows them."""

    def __init__(self, storage: Storage, key: RecordKey) -> None:
        self._storage = storage
        self._key = key
        self._links = Links(storage)

    async def erase(self, person_key: str, reason: str, by: str) -> bool:
        """False when there is no such person, nor any line about them. by: of the operator.

        person_key: as IdNormalizer makes it. It is on record as an act, with the keyed hash alone.
        Raises what Storage.run raises.
        """
        hashed = self._key.hash(Hashed.PERSON, person_key)
        traces = await self._traces(person_key)
        found = False
        for _ in range(MAX_ROUNDS):
            lines = await self._lines(person_key)
            mapped = await self._is_mapped(person_key)
            if not lines and not mapped:
                break
            found = True
            await self._end_links(person_key)
            act = {"person": hashed, "reason": reason, "lines": len(lines)}
            await self._storage.run(
                *self._history(lines, hashed),
                *self._rows(person_key, hashed),
                *await self._jobs(traces),
                act_statement(ActKind.ERASE, by, act),
            )
        return found

    async def _lines(self, person_key: str) -> Sequence[Sequence[Any]]:
        sql = (
            "SELECT number, partner, op, reference, fa, info, person_hash, fa_hash, info_hash"
            " FROM history WHERE person_key = $1"
        )
        (rows,) = await self._storage.run((sql, (person_key,)))
        return rows

    async def _is_mapped(self, person_key: str) -> bool:
        sql = "SELECT 1 FROM mappings WHERE person_key = $1"
        (rows,) = await self._storage.run((sql, (person_key,)))
        return bool(rows)

    async def _traces(self, person_key: str) -> _Traces:
        ids, accounts = {person_key.casefold()}, set()
        sql = "SELECT person, fa, fields FROM mappings WHERE person_key = $1"
        (rows,) = await self._storage.run((sql, (person_key,)))
        for person, fa, fields in rows:
            ids.add(person.casefold())
            accounts.add(fa.casefold())
            values = from_json(fields)
            accounts |= {values[name].casefold() for name in FA_NUMBERS & values.keys()}
        accounts |= {str(line[4]).casefold() for line in await self._lines(person_key)}
        return _Traces(frozenset(ids), frozenset(accounts - {""}))

    async def _end_links(self, person_key: str) -> None:
        for link in await self._links.of_person(person_key, MAX_LINKS):
            if link.state in LIVING:
                move = LinkMove(LinkAct.WITHDRAW, "registry", now_ms(), "erased")
                await self._links.move(link.id, move)

    def _history(self, lines: Sequence[Sequence[Any]], hashed: str) -> Iterator[Statement]:
        """Each line without person, account and additional information; repeats are forgotten."""
        for number, partner, op, reference, fa, info, person_hash, fa_hash, info_hash in lines:
            kept = person_hash or hashed
            yield (
                "UPDATE history SET person_key = $2, person_hash = $3, fa = '', info = NULL,"
                " fa_hash = $4, info_hash = $5 WHERE number = $1",
                (
                    number, ERASED + kept, kept,
                    fa_hash or self._key.hash(Hashed.ACCOUNT, fa),
                    info_hash or info_digest(info, self._key),
                ),
            )  # fmt: skip
            yield (
                "UPDATE answered SET digest = 'erased' WHERE partner = $1 AND op = $2"
                " AND reference = $3",
                (partner, op, reference),
            )

    def _rows(self, person_key: str, hashed: str) -> Iterator[Statement]:
        for table in ("mapping_programmes", "expiry_warnings", "validations", "mappings"):
            yield f"DELETE FROM {table} WHERE person_key = $1", (person_key,)
        yield (
            "UPDATE waiting_changes SET person_key = $2, item = '', digest = '', decided_at = $3,"
            " said = 'erased', state = CASE state WHEN 'waiting' THEN 'refused' ELSE state END"
            " WHERE person_key = $1",
            (person_key, ERASED + hashed, now_ms()),
        )
        yield (
            "UPDATE links SET token = '', token_key = '', person = '', person_key = '',"
            " asked = '{\"return_url\":\"\"}', signed_grant = '', code_hash = '', proof = ''"
            " WHERE person_key = $1",
            (person_key,),
        )

    async def _jobs(self, traces: _Traces) -> list[Statement]:
        """Requests and replies that are kept for a while, and callbacks that may still be owed."""
        statements: list[Statement] = []
        for table, name, columns in (
            ("jobs", "id", ("body", "reply")),
            ("callbacks", "job", ("body",)),
            ("proposals", "id", ("body",)),
        ):
            for column in columns:
                (rows,) = await self._storage.run(_naming(table, name, column, traces))
                for row_id, text in rows:
                    if not traces.are_in(text):
                        continue
                    rest = to_json(_lift_without(text, traces))
                    update = f"UPDATE {table} SET {column} = $2 WHERE {name} = $1"
                    statements.append((update, (row_id, rest)))
        return statements


def _lift_without(text: str, traces: _Traces) -> Any:
    """The JSON of a job or callback, or of an order to lift a freeze, without the person."""
    value = msgspec.json.decode(text)
    if isinstance(value, dict) and isinstance(value.get("person"), str):
        return {**value, "person": ""}
    return traces.without(value)


def _naming(table: str, name: str, column: str, traces: _Traces) -> Statement:
    """The rows whose JSON may name the person."""
    needles = [to_json(one)[1:-1] for one in sorted(traces.ids | traces.accounts)]
    escaped = [_like(one) for one in needles]
    likes = " OR ".join(
        f"lower({column}) LIKE ${at} ESCAPE '!'" for at in range(1, len(escaped) + 1)
    )
    return f"SELECT {name}, {column} FROM {table} WHERE {likes}", tuple(escaped)


def _like(text: str) -> str:
    for sign in ("!", "%", "_"):
        text = text.replace(sign, f"!{sign}")
    return f"%{text}%"
