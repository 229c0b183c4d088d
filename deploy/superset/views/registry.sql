-- Counts for reports, on the registry's database. Run it after each `spar-mapper migrate`:
--   psql "$REGISTRY" -v ON_ERROR_STOP=1 -f deploy/superset/views/registry.sql
-- Nothing here names a person. A count of people below 5 is NULL, and its text says "<5". Each view
-- has the sums one chart draws: to sum over another view's cells would leave out the small ones.
-- Counts of requests and refusals are exact: one refused request is what security looks for.
BEGIN;
DROP SCHEMA IF EXISTS report CASCADE;
CREATE SCHEMA report;

CREATE FUNCTION report.shown(people bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN people = 0 OR people >= 5 THEN people END $$;
CREATE FUNCTION report.shown_text(people bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN people = 0 OR people >= 5 THEN people::text ELSE '<5' END $$;
CREATE FUNCTION report.time_of(ms bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS
$$ SELECT to_timestamp(ms / 1000.0) $$;
CREATE FUNCTION report.day_of(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS
$$ SELECT (at AT TIME ZONE 'UTC')::date $$;
CREATE FUNCTION report.kind_of(fields jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN fields ? 'wallet_provider_code' THEN 'wallet'
               WHEN fields ? 'bank_code' THEN 'bank' ELSE 'other' END $$;
-- What a validation says of an account, by its result and ISO 20022 reason, as in the registry.
CREATE FUNCTION report.state_of(result text, reason text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE result WHEN 'match' THEN 'match' WHEN 'close' THEN 'near_name'
       WHEN 'no_match' THEN 'other_name' WHEN 'unavailable' THEN 'unknown'
       WHEN 'credited' THEN 'paid' ELSE CASE
           WHEN reason IN ('AC01', 'AC03', 'BE06', 'RC01', 'RC04') THEN 'wrong_number'
           WHEN reason IN ('AC04', 'AC07') THEN 'closed'
           WHEN reason IN ('AC06', 'AG01', 'RR04') THEN 'blocked'
           WHEN reason = 'BE01' THEN 'other_name' WHEN reason = 'MD07' THEN 'deceased'
           WHEN reason IN ('AG02', 'AM05', 'BE05', 'BE07', 'ED05', 'FOCR', 'RR01', 'RR02', 'TM01')
               THEN 'unknown'
           ELSE 'returned' END END $$;

-- Who has an account, by kind.
CREATE VIEW report.coverage_by_kind AS
SELECT report.kind_of(fields::jsonb) AS kind, report.shown(count(*)) AS people,
       report.shown_text(count(*)) AS people_text
FROM mappings WHERE active GROUP BY 1;

-- Who has an account, by bank or wallet provider.
CREATE VIEW report.coverage_by_provider AS
SELECT coalesce(nullif(coalesce(fields::jsonb ->> 'wallet_provider_code',
                                fields::jsonb ->> 'bank_code'), ''), 'not stated') AS provider,
       report.shown(count(*)) AS people, report.shown_text(count(*)) AS people_text
FROM mappings WHERE active GROUP BY 1;

-- One row: everybody with an account.
CREATE VIEW report.coverage_total AS
SELECT report.shown(count(*)) AS people, report.shown_text(count(*)) AS people_text
FROM mappings WHERE active;

-- Who has an account, by programme; a person may be in several. "none": in no programme.
CREATE VIEW report.coverage_by_programme AS
SELECT coalesce(p.programme, 'none') AS programme, report.shown(count(*)) AS people,
       report.shown_text(count(*)) AS people_text
FROM mappings m LEFT JOIN mapping_programmes p USING (person_key)
WHERE m.active GROUP BY 1;

-- Accounts linked for the first time, by day (UTC).
CREATE VIEW report.first_links_by_day AS
SELECT report.day_of(created_at) AS day,
       report.shown(count(*)) AS people, report.shown_text(count(*)) AS people_text
FROM mappings GROUP BY 1;

-- What was changed, by day: link, update, unlink, expire, freeze, lift.
CREATE VIEW report.changes_by_day AS
SELECT report.day_of(at) AS day, op AS operation,
       report.shown(count(*)) AS changes, report.shown_text(count(*)) AS changes_text
FROM history GROUP BY 1, 2;

-- Who changed, by partner.
CREATE VIEW report.changes_by_partner AS
SELECT partner, report.shown(count(*)) AS changes, report.shown_text(count(*)) AS changes_text
FROM history GROUP BY partner;

-- How the accounts stand. "later": a change waits for its day.
CREATE VIEW report.account_states AS
SELECT CASE WHEN frozen <> '' THEN 'frozen' WHEN NOT active THEN 'removed'
            WHEN expires <> '' AND expires::date < current_date THEN 'expired'
            WHEN pending_until > extract(epoch FROM now()) * 1000 THEN 'later'
            ELSE 'active' END AS state,
       report.shown(count(*)) AS people, report.shown_text(count(*)) AS people_text
FROM mappings GROUP BY 1;

-- What banks and payers last said of accounts as they stand now; "unknown": nothing.
CREATE VIEW report.account_words AS
WITH said AS (
    SELECT DISTINCT ON (v.person_key) v.person_key, report.state_of(v.result, v.reason) AS state
    FROM validations v JOIN mappings m USING (person_key)
    WHERE m.active AND v.version <= m.version
        AND (v.valid_until = 0 OR v.valid_until > extract(epoch FROM now()) * 1000)
        AND report.state_of(v.result, v.reason) <> 'unknown'
        AND NOT EXISTS (SELECT 1 FROM history h WHERE h.person_key = v.person_key
            AND h.version > v.version AND h.op NOT IN ('extend', 'freeze', 'lift'))
    ORDER BY v.person_key, v.tested_at DESC, v.received_at DESC, v.id DESC
)
SELECT coalesce(s.state, 'unknown') AS state,
       report.shown(count(*)) AS people, report.shown_text(count(*)) AS people_text
FROM mappings m LEFT JOIN said s USING (person_key) WHERE m.active GROUP BY 1;

-- Accounts that run out within 90 days, by how soon.
CREATE VIEW report.expiring AS
WITH left_days AS (
    SELECT expires::date - current_date AS days FROM mappings
    WHERE active AND expires <> ''
)
SELECT span.name AS within, span.number AS sequence,
       report.shown(count(d.days)) AS people, report.shown_text(count(d.days)) AS people_text
FROM (VALUES ('0 to 30 days', 1, 0, 30), ('31 to 60 days', 2, 31, 60),
             ('61 to 90 days', 3, 61, 90))
     AS span (name, number, first, last)
LEFT JOIN left_days d ON d.days BETWEEN span.first AND span.last
GROUP BY span.name, span.number;

-- How many accounts pay 1, 2, 3 to 5, or more people.
CREATE VIEW report.shared_accounts AS
WITH holders AS (SELECT count(*) AS people FROM mappings WHERE active GROUP BY fa)
SELECT CASE WHEN people = 1 THEN '1 person' WHEN people = 2 THEN '2 people'
            WHEN people <= 5 THEN '3 to 5 people' ELSE 'more than 5' END AS held_by,
       min(people) AS sequence, report.shown(count(*)) AS accounts,
       report.shown_text(count(*)) AS accounts_text
FROM holders GROUP BY 1;

-- Links of apps to people by consent: all that were ever asked for, by app.
CREATE VIEW report.links_by_app AS
SELECT app, report.shown(count(*)) AS links, report.shown_text(count(*)) AS links_text
FROM links GROUP BY app;

-- How links stand.
CREATE VIEW report.links_by_state AS
SELECT state, report.shown(count(*)) AS links, report.shown_text(count(*)) AS links_text
FROM links GROUP BY state;

-- What became of links, by day: give, decline, end, withdraw, lapse, and the others.
CREATE VIEW report.link_events_by_day AS
SELECT report.day_of(report.time_of(at)) AS day, act,
       report.shown(count(*)) AS events, report.shown_text(count(*)) AS events_text
FROM link_events GROUP BY 1, 2;

-- Requests that were let in, by day, partner and operation. A request may ask about many people.
CREATE VIEW report.requests_by_day AS
SELECT report.day_of(report.time_of(at)) AS day, partner,
       op AS operation, count(*) AS requests
FROM audit GROUP BY 1, 2, 3;

-- Of people whom payers asked about in the last 90 days, how many times somebody had no account, by
-- the programmes that the payer's terms name. "any": its terms name none. One byte of each 13 that
-- the registry keeps of a person asked about says what came of it; n: not linked.
CREATE VIEW report.misses_by_programme AS
WITH asked AS (
    SELECT partner, decode(people, 'base64') AS packed FROM reads
    WHERE at >= (extract(epoch FROM now())::bigint - 90 * 86400) * 1000
), found AS (
    SELECT partner, count(*) FILTER (WHERE get_byte(packed, place) = ascii('n')) AS missed
    FROM asked CROSS JOIN LATERAL generate_series(12, length(packed) - 1, 13) AS place
    GROUP BY partner
)
SELECT coalesce(nullif(t.programmes, ''), 'any') AS programme,
       report.shown(sum(missed)::bigint) AS people, report.shown_text(sum(missed)::bigint) AS people_text
FROM found LEFT JOIN partner_terms t USING (partner) GROUP BY 1;

-- Requests that were turned away, by day and reason.
CREATE VIEW report.refusals_by_day AS
SELECT report.day_of(report.time_of(hour * 3600000)) AS day, reason,
       CASE WHEN partner = '' THEN 'not registered' ELSE partner END AS partner, op AS operation,
       sum(times)::bigint AS refusals
FROM refusals GROUP BY 1, 2, 3, 4;

-- Changes that wait for two operators or for their time.
CREATE VIEW report.waiting_changes AS
SELECT reason, state, count(*) AS changes FROM waiting_changes GROUP BY reason, state;

DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'reporter') THEN
        CREATE ROLE reporter LOGIN;  -- without a password: pg_hba.conf says how it comes in
    END IF;
END $$;
ALTER ROLE reporter SET statement_timeout = '30s';
GRANT USAGE ON SCHEMA report TO reporter;
GRANT SELECT ON ALL TABLES IN SCHEMA report TO reporter;
COMMIT;
