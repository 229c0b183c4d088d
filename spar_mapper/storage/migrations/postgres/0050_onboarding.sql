-- Apps that come by a request. Times are milliseconds since 1970; JSON is text.
-- A key signs from not_before until not_after, 0: no bound; revoked_at: never again, and it stays.
ALTER TABLE partner_keys ADD COLUMN not_before bigint NOT NULL DEFAULT 0;
ALTER TABLE partner_keys ADD COLUMN revoked_at bigint NOT NULL DEFAULT 0;
-- stage: empty for production, sandbox, or disabled. manager_id: its name at the Partner Manager
-- that its keys come from, empty for keys of our own table.
ALTER TABLE partner_terms ADD COLUMN stage text NOT NULL DEFAULT '';
ALTER TABLE partner_terms ADD COLUMN manager_id text NOT NULL DEFAULT '';
-- What somebody asks to be registered as: nothing of it counts before two operators approved it.
CREATE TABLE partner_requests (
    id text PRIMARY KEY NOT NULL,
    at bigint NOT NULL,
    address text NOT NULL,
    name text NOT NULL,
    signed text NOT NULL,
    state text NOT NULL,
    decided_at bigint NOT NULL DEFAULT 0
);
CREATE INDEX partner_requests_by_state ON partner_requests (state, at);
-- How a partner showed that it can do what the registry expects of it. checks: JSON.
CREATE TABLE self_tests (
    id text PRIMARY KEY NOT NULL,
    partner text NOT NULL,
    at bigint NOT NULL,
    kid text NOT NULL,
    callback text NOT NULL,
    code_hash text NOT NULL,
    secret_hash text NOT NULL,
    finished_at bigint NOT NULL DEFAULT 0,
    passed bigint NOT NULL DEFAULT 0,
    checks text NOT NULL
);
CREATE INDEX self_tests_by_partner ON self_tests (partner, at);
