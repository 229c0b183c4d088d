-- Counts for reports, on SPAR Central's database. Run it after each `spar-central migrate`:
--   psql "$CENTRAL" -v ON_ERROR_STOP=1 -f deploy/superset/views/central.sql
-- Nothing here names a person. A count of people below 5 is NULL, and its text says "<5".
-- Laptops and refused requests are counted exactly.
BEGIN;
DROP SCHEMA IF EXISTS report CASCADE;
CREATE SCHEMA report;

CREATE FUNCTION report.shown(people bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN people = 0 OR people >= 5 THEN people END $$;
CREATE FUNCTION report.shown_text(people bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN people = 0 OR people >= 5 THEN people::text ELSE '<5' END $$;
CREATE FUNCTION report.time_of(ms bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS
$$ SELECT to_timestamp(ms / 1000.0) $$;
CREATE FUNCTION report.day_of(ms bigint) RETURNS date LANGUAGE sql IMMUTABLE AS
$$ SELECT (to_timestamp(ms / 1000.0) AT TIME ZONE 'UTC')::date $$;

-- Each enrollment once, by its newest revision. Not granted to anybody.
CREATE VIEW report.newest_enrollments AS
SELECT DISTINCT ON (enrollment_id) arrived_at, office, human, operation, outcome, state
FROM enrollments ORDER BY enrollment_id, revision DESC;

-- Enrollments by the day they came and the way: "desk" with an agent, "self" on the portal.
CREATE VIEW report.enrollments_by_day AS
SELECT report.day_of(arrived_at) AS day, CASE WHEN human = '' THEN 'self' ELSE 'desk' END AS way,
       report.shown(count(*)) AS enrollments, report.shown_text(count(*)) AS enrollments_text
FROM report.newest_enrollments GROUP BY 1, 2;

-- What was registered, by office.
CREATE VIEW report.registered_by_office AS
SELECT office, report.shown(count(*)) AS enrollments, report.shown_text(count(*)) AS enrollments_text
FROM report.newest_enrollments WHERE state = 'registered' GROUP BY office;

-- Where enrollments stand.
CREATE VIEW report.enrollment_states AS
SELECT CASE WHEN outcome = 'refused' THEN 'refused' WHEN outcome = 'waits' THEN 'waits'
            ELSE state END AS state,
       report.shown(count(*)) AS enrollments, report.shown_text(count(*)) AS enrollments_text
FROM report.newest_enrollments GROUP BY 1;

-- Why enrollments were refused or waited.
CREATE VIEW report.causes AS
SELECT code AS cause, report.shown(sum(count)::bigint) AS enrollments,
       report.shown_text(sum(count)::bigint) AS enrollments_text
FROM day_causes GROUP BY code;

-- Laptops by office and by how long ago they were seen.
CREATE VIEW report.devices AS
WITH ages AS (
    SELECT office, state, CASE WHEN seen_at = 0 THEN NULL
        ELSE extract(epoch FROM now()) * 1000 - seen_at END / 86400000.0 AS days
    FROM devices
)
SELECT office, state,
       CASE WHEN days IS NULL THEN 'never' WHEN days < 1 THEN 'today'
            WHEN days < 7 THEN 'this week' WHEN days < 30 THEN 'this month' ELSE 'longer ago' END
           AS last_seen,
       count(*) AS devices
FROM ages GROUP BY 1, 2, 3;

-- What laptops said that waits on them, by office, from each one's newest heartbeat.
CREATE VIEW report.waiting_on_devices AS
WITH newest AS (
    SELECT DISTINCT ON (h.device_id) d.office, h.body::jsonb AS body
    FROM heartbeats h JOIN devices d USING (device_id)
    WHERE d.state = 'active' ORDER BY h.device_id, h.day DESC
), counted AS (
    SELECT office, (SELECT coalesce(sum(value::bigint), 0) FROM jsonb_each_text(body -> 'waiting'))
               ::bigint AS waiting,
           coalesce((body ->> 'oldest_waiting_s')::bigint, 0) AS oldest_s
    FROM newest
)
SELECT office, count(*) AS devices, report.shown(sum(waiting)::bigint) AS enrollments,
       report.shown_text(sum(waiting)::bigint) AS enrollments_text,
       round(max(oldest_s) / 86400.0, 1) AS oldest_days
FROM counted GROUP BY office;

-- Requests to Central that were turned away, by day and code.
CREATE VIEW report.central_refusals_by_day AS
SELECT report.day_of(hour * 3600000) AS day, code, sum(count)::bigint AS refusals
FROM refusals GROUP BY 1, 2;

-- What looks wrong, by kind and office.
CREATE VIEW report.signals AS
SELECT office, kind, count(*) AS signals,
       count(*) FILTER (WHERE looked_at = 0 OR count > looked_count) AS not_looked_at
FROM signals GROUP BY office, kind;

DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'reporter') THEN
        CREATE ROLE reporter LOGIN;  -- without a password: pg_hba.conf says how it comes in
    END IF;
END $$;
ALTER ROLE reporter SET statement_timeout = '30s';
GRANT USAGE ON SCHEMA report TO reporter;
GRANT SELECT ON ALL TABLES IN SCHEMA report TO reporter;
REVOKE ALL ON report.newest_enrollments FROM reporter;
COMMIT;
