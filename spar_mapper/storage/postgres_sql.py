"""The SQL of the registry on PostgreSQL, and how its rows and arrays are read and written."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from spar_mapper.core.clock import iso_utc
from spar_mapper.core.decide import CurrentState, Decision, PersonRow
from spar_mapper.core.json_text import from_json, to_json
from spar_mapper.core.model import Mapping
from spar_mapper.storage.port import PartnerRow

PERSON_COLUMNS = (
    "m.person_key, m.person, m.fa, m.strategy, m.fields, m.info, m.version, m.updated_at,"
    " m.updated_by, m.expires, m.active, m.name, m.phone,"
    " m.frozen, m.pending_until"
)
SHARED = (
    "EXISTS (SELECT 1 FROM account_sharers o WHERE o.fa = m.fa AND o.person_key <> m.person_key)"
)
RELAXED_DURABILITY = """
WITH result AS ({sql})
SELECT result.* FROM (SELECT set_config('synchronous_commit', 'off', true)) AS setting
LEFT JOIN result ON true WHERE result IS NOT NULL"""
"""One statement in one round trip; it must be one that returns rows without NULL."""

READ = f"""
SELECT t.key AS asked_key, t.reference AS asked, a.digest, {PERSON_COLUMNS}
FROM unnest($3::text::text[], $4::text::text[]) AS t (key, reference)
LEFT JOIN LATERAL (SELECT * FROM mappings WHERE person_key = t.key LIMIT 1) AS m ON true
LEFT JOIN LATERAL (
    SELECT digest FROM answered WHERE partner = $1 AND op = $2 AND reference = t.reference LIMIT 1
) AS a ON true
WHERE m.person_key IS NOT NULL OR a.digest IS NOT NULL"""
"""LIMIT asks for one look-up each. Without it, batches of a partner new to the statistics took far
longer; we suppose that the planner took such a partner to have one row, and read all it had."""

_SELECT_ACTIVE = f"SELECT {PERSON_COLUMNS}, {SHARED} AS shared FROM mappings m WHERE m.active"
BY_KEY = f"{_SELECT_ACTIVE} AND m.person_key = ANY($1::text::text[])"
BY_FA = f"""{_SELECT_ACTIVE} AND m.fa = ANY($1)
AND m.person_key IN (SELECT u.person_key FROM account_users u WHERE u.fa = ANY($1))
ORDER BY m.person_key DESC"""
ANSWER_END = "\x1f"
"""No JSON has it unescaped; an account string that has it is never kept ready (``facts_of``)."""
ANSWER_PARTS = 4
NOT_READY = "?"
_STRATEGY = "strategy_id"
_ANSWER_VERSION = "CASE WHEN answer = '' AND answer_facts <> '' THEN - version ELSE version END"
"""An older program takes what is below 0 for another version's answer, and reads the mapping."""
ANSWERS = f"""
SELECT string_agg(
    CASE WHEN m.person_key IS NULL THEN E'\\x1f\\x1f\\x1f'
    WHEN abs(m.answer_version) = m.version AND m.answer_facts <> '' AND m.expires = ''
        AND m.frozen = '' AND m.pending_until = 0
    THEN coalesce(m.info, '') || E'\\x1f' || m.fa || E'\\x1f'
        || CASE WHEN m.answer_version > 0 THEN m.answer
            ELSE concat(left(m.fields, -1), ',"{_STRATEGY}":', m.strategy, '}}') END || E'\\x1f'
        || CASE WHEN {SHARED} THEN '{{"shared":true,' ELSE '{{' END || m.answer_facts
    ELSE E'\\x1f\\x1f\\x1f{NOT_READY}' END, E'\\x1f' ORDER BY t.number)
FROM unnest($1::text::text[]) WITH ORDINALITY AS t (key, number)
LEFT JOIN LATERAL (
    SELECT * FROM mappings WHERE person_key = t.key AND active LIMIT 1
) AS m ON true"""
"""One text for all keys, in their order, of four parts each with ANSWER_END between any two: info,
fa, fa_object and facts of a ReadyAnswer. Instead of facts: NOT_READY where the mapping itself is to
be read, nothing where there is none.

``answer_version`` below 0: of that version without the minus; its answer is ``fields`` with the
strategy behind them, and is not kept beside them.
"""

WRITE = f"""
WITH change AS (
    SELECT *, {_ANSWER_VERSION} AS answer_version
    FROM unnest($3::text::text[], $4::text::text[], $5::text::text[], $6::text::text[],
        $7::text::bigint[], $8::text::text[], $9::text::text[], $10::text::text[],
        $11::text::integer[], $12::text::text[], $13::text::text[], $14::text::text[],
        $15::text::boolean[], $16::text::text[], $17::text::bigint[], $18::text::text[],
        $19::text::text[])
        AS t (op, reference, digest, person_key, version, fa, info, person, strategy, fields, name,
            phone, active, expires, seen, answer, answer_facts)
), last_change AS (
    SELECT * FROM change WHERE seen >= 0
), answering AS (
    INSERT INTO answered (partner, op, reference, digest, version, at)
    SELECT $1, op, reference, digest, version, $2 FROM change ORDER BY reference
    ON CONFLICT DO NOTHING RETURNING 1
), made AS (
    INSERT INTO mappings (person_key, person, fa, strategy, fields, name, phone, info, version,
        active, expires, updated_by, created_at, updated_at, answer, answer_version,
        answer_facts)
    SELECT person_key, person, fa, strategy, fields, name, phone,
        CASE WHEN active THEN info END, version, active, expires, $1, $2, $2, answer,
        answer_version, answer_facts
    FROM last_change WHERE seen = 0 ORDER BY person_key
    ON CONFLICT DO NOTHING RETURNING 1
), locked AS (
    SELECT m.person_key FROM mappings m JOIN last_change w ON w.person_key = m.person_key
    WHERE w.seen > 0 AND m.version = w.seen ORDER BY m.person_key FOR UPDATE OF m
), changed AS (
    UPDATE mappings m SET person = w.person, fa = w.fa, strategy = w.strategy, fields = w.fields,
        name = w.name, phone = w.phone, info = CASE WHEN w.active THEN w.info END,
        version = w.version, active = w.active, expires = w.expires, updated_at = $2,
        updated_by = $1, pending_until = 0, answer = w.answer,
        answer_version = w.answer_version, answer_facts = w.answer_facts
    FROM last_change w JOIN locked l ON l.person_key = w.person_key
    WHERE m.person_key = w.person_key AND m.version = w.seen RETURNING 1
), writing AS (
    INSERT INTO history (at, partner, op, reference, person_key, version, fa, info)
    SELECT $2, $1, op, reference, person_key, version, fa, info FROM change RETURNING 1
)
SELECT (SELECT count(*) FROM answering) = (SELECT count(*) FROM change)
    AND (SELECT count(*) FROM made) + (SELECT count(*) FROM changed)
        = (SELECT count(*) FROM last_change)
    AND (SELECT count(*) FROM writing) = (SELECT count(*) FROM change) AS all_written"""
"""False when somebody else wrote one of the rows since it was read: then it must be rolled back.

One record for each change. ``seen``: the version that was read before it, 0 for none; or
SUPERSEDED where a later change of the same batch says how the person stands in the end. Who is
unlinked keeps no additional_info; history keeps what the request said."""

_USE_UP = """
WITH relaxed_durability AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true)),
kept AS (
    INSERT INTO admissions (id, at, partner, token)
    SELECT $2, CAST($3 AS bigint), $1, $4 FROM relaxed_durability ON CONFLICT DO NOTHING
), used AS (
    INSERT INTO admitted_items (partner, enrollment, reference, admission)
    SELECT $1, enrollment, reference, $2
    FROM unnest($5::text::text[], $6::text::text[]) AS t (enrollment, reference)
    {on_conflict} RETURNING enrollment
) SELECT {asked} FROM used"""
USE_UP_NEW = _USE_UP.format(on_conflict="", asked="count(*)")
"""How many: all of them. Where one was used up before, the whole of it fails.

Nearly always none was, and to ask for each beforehand costs as much as to write it.
"""
USE_UP = _USE_UP.format(on_conflict="ON CONFLICT DO NOTHING", asked="enrollment")
"""Those that were used up by it."""

END_EXPIRED = """
WITH ended AS (
    UPDATE mappings SET active = false, version = version + 1, updated_at = $1,
        updated_by = 'registry', fa = '', strategy = NULL, fields = '{}', name = '', phone = '',
        info = NULL, answer = '', pending_until = 0
    WHERE active AND expires <> '' AND expires < $2
    RETURNING person_key, version
), written AS (
    INSERT INTO history (at, partner, op, reference, person_key, version, fa)
    SELECT $1, 'registry', 'expire', '', person_key, version, '' FROM ended RETURNING 1
) SELECT count(*) FROM written"""
EXTEND = """
WITH changed AS (
    UPDATE mappings SET expires = $4, version = version + 1, updated_at = $2, updated_by = $3
    WHERE person_key = $1 AND active AND frozen = '' AND version = $5
        AND expires <> '' AND expires < $4 AND expires >= $6
    RETURNING person_key, version, fa
), waiting AS (
    UPDATE waiting_changes w SET seen = c.version FROM changed c
    WHERE w.person_key = c.person_key AND w.state = 'waiting' AND w.seen = c.version - 1
), written AS (
    INSERT INTO history (at, partner, op, reference, person_key, version, fa)
    SELECT $2, $3, 'extend', $7, person_key, version, fa FROM changed RETURNING 1
) SELECT count(*) FROM written"""
SET_FROZEN = """
WITH changed AS (
    UPDATE mappings SET frozen = $4, version = version + 1, updated_at = $2, updated_by = $3
    WHERE person_key = $1 AND (frozen = '') <> ($4 = '') RETURNING person_key, version, fa
), written AS (
    INSERT INTO history (at, partner, op, reference, person_key, version, fa)
    SELECT $2, $3, CASE WHEN $4 = '' THEN 'lift' ELSE 'freeze' END, '', person_key, version, fa
    FROM changed RETURNING 1
) SELECT count(*) FROM written"""
WRITERS = """
SELECT virtualtransaction FROM pg_locks WHERE relation = $1::text::regclass AND database =
    (SELECT oid FROM pg_database WHERE datname = current_database())
    AND mode = 'RowExclusiveLock' AND granted"""
"""Transactions that wrote to a table, or are about to: each has this lock until its end."""
PROGRAMMES = "SELECT person_key, programme FROM mapping_programmes WHERE person_key = ANY($1)"
DELETE_PROGRAMMES = "DELETE FROM mapping_programmes WHERE person_key = ANY($1)"
ADD_PROGRAMMES = (
    "INSERT INTO mapping_programmes SELECT * FROM unnest($1::text[], $2::text[])"
    " ON CONFLICT DO NOTHING"
)
SELECT_PARTNERS = "SELECT name, public_key, rights FROM partners"


def text_array(values: Sequence[str]) -> str:
    """An array of text as PostgreSQL reads it from text: far faster than binding a list.

    No value holds NUL (PostgreSQL's text knows none); it marks where one ends while all of them
    are escaped at once.
    """
    if not values:
        return "{}"
    joined = "\0".join(values)
    if "\\" in joined:
        joined = joined.replace("\\", "\\\\")
    if '"' in joined:
        joined = joined.replace('"', '\\"')
    return '{"' + joined.replace("\0", '","') + '"}'


def nullable_text_array(values: Sequence[str | None]) -> str:
    """As ``text_array``; None is NULL. No value is SUB alone: JSON writes controls differently."""
    array = text_array([_NULL_MARK if value is None else value for value in values])
    return array.replace(f'"{_NULL_MARK}"', "NULL")


def int_array(values: Sequence[int | None]) -> str:
    """As ``text_array``, of whole numbers."""
    return "{" + ",".join("NULL" if value is None else str(value) for value in values) + "}"


_NULL_MARK = "\x1a"
SUPERSEDED = -1


def write_arguments(decision: Decision, state: CurrentState) -> list[str]:
    """The arrays that ``WRITE`` takes as $3 and following: one value for each change."""
    changes = decision.changes
    mappings = [change.mapping for change in changes]
    items = [change.item for change in changes]
    rows = [decision.rows[change.key] for change in changes]
    is_last = [row.mapping is change.mapping for row, change in zip(rows, changes, strict=True)]
    seen = [
        _version_before(state, change.key) if last else SUPERSEDED
        for change, last in zip(changes, is_last, strict=True)
    ]
    return [
        text_array([change.op.value for change in changes]),
        text_array([item.reference for item in items]),
        text_array([item.digest for item in items]),
        text_array([change.key for change in changes]),
        int_array([mapping.version for mapping in mappings]),
        text_array([mapping.fa for mapping in mappings]),
        nullable_text_array(
            [to_json(item.info) if item.info is not None else None for item in items]
        ),
        text_array([mapping.person_id for mapping in mappings]),
        int_array([mapping.strategy for mapping in mappings]),
        text_array([to_json(mapping.fields) for mapping in mappings]),
        text_array([row.name for row in rows]),
        text_array([row.phone for row in rows]),
        text_array(["t" if row.active else "f" for row in rows]),
        text_array([mapping.expires for mapping in mappings]),
        int_array(seen),
        text_array([answer_of(row) for row in rows]),
        text_array([facts_of(row) for row in rows]),
    ]


def answer_of(row: PersonRow) -> str:
    """The account as SPAR 2.x answers it, JSON with sorted keys.

    Empty where nobody is paid, and where the database makes it of ``fields``: their keys all sort
    before that of the strategy.
    """
    fields, strategy = row.mapping.fields, row.mapping.strategy
    if not row.active or (fields and strategy is not None and max(fields) < _STRATEGY):
        return ""
    return to_json({**fields, _STRATEGY: strategy})


def answer_version_of(row: PersonRow) -> int:
    """As ``_ANSWER_VERSION``."""
    version = row.mapping.version
    return -version if row.active and not answer_of(row) and facts_of(row) else version


def facts_of(row: PersonRow) -> str:
    """What a ready answer says of a mapping besides the account: JSON but for its first brace.

    Empty where the answer is never ready.
    """
    mapping = row.mapping
    if not row.active or ANSWER_END in mapping.fa:
        return ""
    by = _partner_to_json(mapping.updated_by)
    return f'"updated_at":"{mapping.updated_at}","updated_by":{by},"version":{mapping.version}}}'


@lru_cache(maxsize=256)
def _partner_to_json(name: str) -> str:
    """All rows of a batch are of one."""
    return to_json(name)


def _version_before(state: CurrentState, key: str) -> int:
    row = state.rows.get(key)
    return row.mapping.version if row is not None else 0


def mapping_of(row: Any) -> Mapping:
    """The mapping of a row of ``BY_KEY`` or ``BY_FA``."""
    return Mapping(
        row["person"], row["fa"], row["strategy"], from_json(row["fields"]),
        from_json(row["info"]) if row["info"] is not None else None,
        row["version"], iso_utc(row["updated_at"]), row["updated_by"], row["expires"],
        row["shared"], bool(row["frozen"]), row["pending_until"],
    )  # fmt: skip


def person_row(row: Any) -> PersonRow:
    """What ``decide`` knows of a row of ``READ``."""
    mapping = Mapping(
        row["person"], row["fa"], row["strategy"], from_json(row["fields"]),
        from_json(row["info"]) if row["info"] is not None else None,
        row["version"], iso_utc(row["updated_at"]), row["updated_by"], row["expires"],
        frozen=bool(row["frozen"]), pending_until=row["pending_until"],
    )  # fmt: skip
    return PersonRow(mapping, row["active"], row["name"], row["phone"])


def partner_row(row: Any) -> PartnerRow:
    """The partner of a row of ``SELECT_PARTNERS``."""
    return PartnerRow(row["name"], row["public_key"], frozenset(row["rights"].split(",")))
