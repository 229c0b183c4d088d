"""A year of a made-up country, written straight into the tables that the reports count.

Random, from one seed: the same rows each time. Every table that a view reads gets its rows.
"""

from typing import Any, Final

PEOPLE: Final = 5000
SEED: Final = "SELECT setseed(0.42)"

REGISTRY: Final = (
    SEED,
    """
    INSERT INTO mappings (person_key, person, fa, strategy, fields, version, created_at,
        updated_at, updated_by, active, expires, frozen, pending_until)
    SELECT 'p' || n, 'p' || n, 'fa' || (n - (n % 50 = 0)::int), 2,
        CASE WHEN n % 4 = 0
            THEN '{"wallet_provider_code": "W' || n % 3 || '", "mobile_number": "1"}'
            ELSE '{"bank_code": "B' || (random() ^ 2 * 12)::int || '", "account_number": "1"}' END,
        1 + (random() * 2)::int, now() - random() * interval '365 days', now(), 'desk',
        n % 40 <> 0, CASE WHEN n % 10 = 0
            THEN (current_date + (random() * 200)::int - 5)::text ELSE '' END,
        CASE WHEN n % 70 = 0 THEN 'person' ELSE '' END,
        CASE WHEN n % 90 = 0 THEN (extract(epoch FROM now()) * 1000 + 86400000)::bigint ELSE 0 END
    FROM generate_series(1, $1::int) n""",
    """
    INSERT INTO validations (id, partner, reference, digest, person_key, version, result, reason,
        method, tested_at, valid_until, received_at)
    SELECT 'v' || n, 'bank-a', 'v' || n, '', 'p' || n, 1,
        (ARRAY['match', 'match', 'close', 'no_match', 'credited', 'unavailable', 'returned',
            'returned'])[1 + n % 8],
        CASE n % 8 WHEN 6 THEN 'AC04' WHEN 7 THEN 'TM01' ELSE '' END, 'name_check',
        (extract(epoch FROM now()) * 1000)::bigint - n,
        CASE WHEN n % 50 = 0 THEN 1 ELSE 0 END, 0
    FROM generate_series(1, $1::int) n WHERE n % 3 <> 0""",
    """
    INSERT INTO mapping_programmes SELECT 'p' || n, CASE WHEN n % 3 = 0 THEN 'school'
        WHEN n = 7 OR n = 8 THEN 'rare' ELSE 'pension' END
    FROM generate_series(1, $1::int) n WHERE n % 5 <> 0""",
    """
    INSERT INTO history (at, partner, op, reference, person_key, version, fa)
    SELECT now() - random() * interval '365 days',
        (ARRAY['central', 'central', 'bank-a', 'imports'])[1 + (random() * 3)::int],
        (ARRAY['link', 'link', 'update', 'unlink', 'freeze'])[1 + (random() * 4)::int],
        'r' || n, 'p' || n, 1, 'fa' || n FROM generate_series(1, $1::int * 2) n""",
    """
    INSERT INTO audit (id, at, partner, op, message, address, way)
    SELECT 'a' || n, (extract(epoch FROM now() - random() * interval '365 days') * 1000)::bigint,
        (ARRAY['pensions', 'schools'])[1 + (random())::int],
        (ARRAY['resolve', 'resolve', 'txn-status'])[1 + (random() * 2)::int], 'm' || n, '::1',
        'signature' FROM generate_series(1, $1::int) n""",
    """
    INSERT INTO partner_terms (partner, programmes)
    VALUES ('pensions', 'old-age'), ('schools', '') ON CONFLICT DO NOTHING""",
    """
    INSERT INTO reads (at, partner, op, message, people)
    SELECT (extract(epoch FROM now() - random() * interval '80 days') * 1000)::bigint,
        (ARRAY['pensions', 'schools'])[1 + n % 2], 'resolve', 'm' || n, encode(
            decode(repeat('00', 12), 'hex') || CASE WHEN n % 9 = 0 THEN 'n' ELSE 'a' END::bytea ||
            decode(repeat('6e', 12), 'hex') || 'a'::bytea, 'base64')
    FROM generate_series(1, $1::int) n""",
    """
    INSERT INTO refusals (hour, reason, address, partner, op, times, first_at, last_at)
    SELECT extract(epoch FROM now())::bigint / 3600 - n,
        (ARRAY['signature.wrong', 'replay', 'permission.denied'])[1 + (random() * 2)::int], '::1',
        CASE WHEN n % 2 = 0 THEN '' ELSE 'schools' END, 'resolve', 1 + (random() * 9)::int, 0, 0
    FROM generate_series(1, $1::int / 10) n""",
    """
    INSERT INTO waiting_changes (id, at, partner, op, reference, digest, person_key, seen, reason,
        due, item)
    SELECT 'w' || n, 0, 'bank-a', 'update', 'w' || n, '', 'p' || n, 1,
        CASE WHEN n % 2 = 0 THEN 'budget' ELSE 'cool_off' END, 0, '{}'
    FROM generate_series(1, $1::int / 100) n""",
    """
    INSERT INTO links (id, app, request_hash, asked, token, token_key, asked_at, lapses,
        terms_version, purposes, may, wanted_end, state, move)
    SELECT 'l' || n, CASE WHEN n % 3 = 0 THEN 'clinic' ELSE 'pensions' END, 'h' || n, '', 't' || n,
        't' || n, 0, 0, 1, '[]', '[]', 0, 'asked', 'm' || n
    FROM generate_series(1, $1::int / 5) n""",
    "UPDATE links SET state = CASE WHEN random() < 0.7 THEN 'given' ELSE 'declined' END",
    """
    UPDATE links SET state = CASE WHEN random() < 0.5 THEN 'ended' ELSE 'withdrawn' END
    WHERE state = 'given' AND random() < 0.3 AND $1::int > 0""",
    """
    INSERT INTO link_events (move, link, number, at, act, state, by_whom, reason)
    SELECT 'e' || id, id, 1,
        (extract(epoch FROM now() - random() * interval '60 days') * 1000)::bigint,
        CASE state WHEN 'given' THEN 'give' WHEN 'ended' THEN 'end'
            WHEN 'withdrawn' THEN 'withdraw' ELSE 'decline' END, state, 'person', '' FROM links""",
)

CENTRAL: Final = (
    SEED,
    """
    INSERT INTO devices (device_id, kid, name, office, state, jwk, sealing, joined_at, seen_at)
    SELECT 'd' || n, 'k' || n, 'Laptop ' || n, 'O' || n % 12,
        CASE WHEN n % 25 = 0 THEN 'blocked' ELSE 'active' END, '{}', '{}', 0,
        CASE WHEN n % 30 = 0 THEN 0 ELSE (extract(epoch FROM
            now() - random() ^ 3 * interval '60 days') * 1000)::bigint END
    FROM generate_series(1, greatest($1::int / 25, 1)) n""",
    """
    INSERT INTO heartbeats (device_id, day, at, body)
    SELECT device_id, seen_at / 86400000, seen_at, '{"waiting": {"queued": ' ||
        (random() * 6)::int || ', "review": 1}, "oldest_waiting_s": ' ||
        (random() ^ 4 * 900000)::int || '}' FROM devices WHERE seen_at > 0""",
    """
    INSERT INTO enrollments (enrollment_id, revision, sha256, token, kid, person_id, human,
        device_id, office, sent_by, operation, account_key, alike_key, arrived_at, outcome, codes,
        reasons, decided_at, psut_key, state)
    SELECT 'e' || n, 1, '', '', '', '', CASE WHEN n % 6 = 0 THEN '' ELSE 'h' || n % 40 END,
        CASE WHEN n % 6 = 0 THEN 'self-service' ELSE 'd' || 1 + n % 200 END, 'O' || n % 12, '',
        (ARRAY['link', 'update', 'update', 'unlink'])[1 + (random() * 3)::int], 'a' || n, 'a' || n,
        (extract(epoch FROM now() - random() * interval '365 days') * 1000)::bigint,
        CASE WHEN n % 20 = 0 THEN 'refused' WHEN n % 21 = 0 THEN 'waits' ELSE 'admitted' END,
        '[]', '[]', 0, 'p' || n, CASE WHEN n % 20 = 0 OR n % 21 = 0 THEN ''
            WHEN n % 33 = 0 THEN 'conflict' WHEN n % 34 = 0 THEN 'queued' ELSE 'registered' END
    FROM generate_series(1, $1::int) n""",
    """
    INSERT INTO day_causes (day, office, code, count)
    SELECT extract(epoch FROM current_date)::bigint / 86400 - n, 'O' || n % 12,
        (ARRAY['account.alike', 'attestation.used', 'device.budget'])[1 + n % 3],
        5 + (random() * 5)::int
    FROM generate_series(1, least($1::int / 10, 365)) n""",
    """
    INSERT INTO refusals (hour, code, address, count)
    SELECT extract(epoch FROM now())::bigint / 3600 - n,
        (ARRAY['device.unknown', 'request.replayed'])[1 + n % 2], '::1', 1 + (random() * 9)::int
    FROM generate_series(1, $1::int / 10) n""",
    """
    INSERT INTO signals (kind, office, about, count, since, last_at)
    SELECT (ARRAY['alike_accounts', 'offline_share'])[1 + n % 2], 'O' || n % 12, 'x' || n, 3, 0, 0
    FROM generate_series(1, greatest($1::int / 100, 1)) n""",
)


async def write_year(conn: Any, statements: tuple[str, ...], people: int = PEOPLE) -> None:
    """conn: of asyncpg, to a migrated database that is empty."""
    for statement in statements:
        await conn.execute(statement, *([people] if "$1" in statement else []))
