"""Accounts of long ago leave all lines of history; a person who is erased leaves everything.

Keyed hashes stay in their place, so that a line of history is still the one that was sealed.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from spar_mapper.core.clock import now_ms, now_utc
from spar_mapper.core.json_text import from_json, to_json
from spar_mapper.core.links import LIVING, LinkAct, LinkState
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.person_in_json import (
    NUMBERS,
    PersonInJson,
    account_of,
    account_of_fields,
)
from spar_mapper.core.record_key import Hashed, RecordKey
from spar_mapper.records.acts import ActKind, act_statement
from spar_mapper.records.links import LinkMove, Links, WebhooksOf
from spar_mapper.records.seals import ERASED, info_digest
from spar_mapper.storage.port import Statement, Storage

REDACT_ROWS: Final = 200
MAX_LINKS: Final = 1000
MAX_ROUNDS: Final = 5
"""How often erasing begins again, where somebody writes about the person meanwhile."""
_REDACTED_UPTO: Final = "history_redacted_upto"
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


class Erasure:
    """Erases one person wherever the registry knows them."""

    def __init__(
        self, storage: Storage, key: RecordKey, normalizer: IdNormalizer, webhooks_of: WebhooksOf
    ) -> None:
        """normalizer: that of the registry. webhooks_of: what an app hears of a consent that ends.

        Who was let know an account is told of the end (GDPR, article 19), by its own token.
        """
        self._webhooks_of = webhooks_of
        self._storage = storage
        self._key = key
        self._normalizer = normalizer
        self._links = Links(storage)

    async def erase(self, person_key: str, reason: str, by: str) -> bool:
        """False when there is no such person, nor any line about them. by: of the operator.

        person_key: as IdNormalizer makes it. It is on record as an act, with the keyed hash alone.
        Raises what Storage.run raises.
        """
        hashed = self._key.hash(Hashed.PERSON, person_key)
        person = await self._in_json(person_key)
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
                *await self._jobs(person),
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

    async def _in_json(self, person_key: str) -> PersonInJson:
        sql = "SELECT fa, fields FROM mappings WHERE person_key = $1"
        (rows,) = await self._storage.run((sql, (person_key,)))
        texts = {str(fa) for fa, _ in rows} | {
            str(line[4]) for line in await self._lines(person_key)
        }
        accounts = [account_of(text) for text in sorted(texts - {""})]
        accounts += [account_of_fields(from_json(fields)) for _, fields in rows]
        others = await self._with_account(person_key, sorted(texts - {""}))
        known = tuple(one for one in accounts if one)
        return PersonInJson(person_key, self._normalizer, known, others)

    async def _with_account(self, person_key: str, texts: Sequence[str]) -> frozenset[str]:
        """Keys of other people who are, or were last, registered with one of these accounts."""
        if not texts:
            return frozenset()
        marks = ", ".join(f"${at}" for at in range(2, len(texts) + 2))
        sql = f"SELECT person_key FROM mappings WHERE person_key <> $1 AND fa IN ({marks})"
        (rows,) = await self._storage.run((sql, (person_key, *texts)))
        return frozenset(str(key) for (key,) in rows)

    async def _end_links(self, person_key: str) -> None:
        for link in await self._links.of_person(person_key, MAX_LINKS):
            if link.state in LIVING:
                webhooks = await self._webhooks_of(link, LinkState.WITHDRAWN.value)
                move = LinkMove(LinkAct.WITHDRAW, "registry", now_ms(), "erased", webhooks)
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
            " WHERE person_key = $1 AND person_key <> ''",
            (person_key,),
        )

    async def _jobs(self, person: PersonInJson) -> list[Statement]:
        """Requests and replies that are kept for a while, and callbacks that may still be owed."""
        statements: list[Statement] = []
        for table, name, columns in (
            ("jobs", "id", ("body", "reply")),
            ("callbacks", "job", ("body",)),
            ("proposals", "id", ("body",)),
        ):
            for column in columns:
                (rows,) = await self._storage.run(_maybe_naming(table, name, column, person))
                for row_id, text in rows:
                    before = msgspec.json.decode(text)
                    order = table == "proposals"
                    rest = _order_without(before, person) if order else person.without(before)
                    if rest != before:
                        # of what told of this person alone nothing is left to be told
                        over = table == "callbacks" and rest.get("body") == {}
                        no_more = ", due = 0, said = 'erased'" if over else ""
                        update = f"UPDATE {table} SET {column} = $2{no_more} WHERE {name} = $1"
                        statements.append((update, (row_id, to_json(rest))))
        return statements


def _order_without(order: Any, person: PersonInJson) -> Any:
    """An operators' order, such as to lift a freeze, without whom it is about."""
    names_them = isinstance(order, dict) and person.is_id(order.get("person"))
    return {**order, "person": ""} if names_them else order


def _maybe_naming(table: str, name: str, column: str, person: PersonInJson) -> Statement:
    """The rows whose JSON may name the person: PersonInJson says whether it does."""
    texts = {person.key, *(one[name] for one in person.accounts for name in NUMBERS & one.keys())}
    needles = [_like(to_json(one)[1:-1].casefold()) for one in sorted(texts)]
    likes = " OR ".join(
        f"lower({column}) LIKE ${at} ESCAPE '!'" for at in range(1, len(needles) + 1)
    )
    return f"SELECT {name}, {column} FROM {table} WHERE {likes}", tuple(needles)


def _like(text: str) -> str:
    for sign in ("!", "%", "_"):
        text = text.replace(sign, f"!{sign}")
    # SQLite's lower() knows ASCII alone
    return f"%{''.join(sign if sign.isascii() else '%' for sign in text)}%"
