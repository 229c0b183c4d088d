-- Apps that come by a request. Times are milliseconds since 1970; JSON is text.
-- A key signs from not_before until not_after, 0: no bound; revoked_at: never again, and it stays.
ALTER TABLE partner_keys ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE partner_keys ADD COLUMN revoked_at INTEGER NOT NULL DEFAULT 0;
-- stage: empty for production, sandbox, or disabled. manager_id: its name at the Partner Manager
-- that its keys come from, empty for keys of our own table.
ALTER TABLE partner_terms ADD COLUMN stage TEXT NOT NULL DEFAULT '';
ALTER TABLE partner_terms ADD COLUMN manager_id TEXT NOT NULL DEFAULT '';
-- What somebody asks to be registered as: nothing of it counts before two operators approved it.
CREATE TABLE partner_requests (
    id TEXT PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    signed TEXT NOT NULL,
    state TEXT NOT NULL,
    decided_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX partner_requests_by_state ON partner_requests (state, at);
-- How a partner showed that it can do what the registry expects of it. checks: JSON.
CREATE TABLE self_tests (
    id TEXT PRIMARY KEY NOT NULL,
    partner TEXT NOT NULL,
    at INTEGER NOT NULL,
    kid TEXT NOT NULL,
    callback TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    finished_at INTEGER NOT NULL DEFAULT 0,
    passed INTEGER NOT NULL DEFAULT 0,
    checks TEXT NOT NULL
) STRICT;
CREATE INDEX self_tests_by_partner ON self_tests (partner, at);
