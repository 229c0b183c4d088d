-- What the vault holds. Times are ISO 8601 in UTC; values of enums are those of spar_agent.domain.

CREATE TABLE enrollments (
    enrollment_id TEXT PRIMARY KEY NOT NULL,
    state TEXT NOT NULL,
    agent_id TEXT NOT NULL,
    reference_id TEXT NOT NULL DEFAULT '',
    slip TEXT NOT NULL DEFAULT '',
    person_kind TEXT,
    person_value TEXT,
    person_tag TEXT NOT NULL DEFAULT '',
    person_mask TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    account_key TEXT NOT NULL DEFAULT '',
    account_last4 TEXT NOT NULL DEFAULT '',
    psut TEXT,
    captured_at TEXT NOT NULL,
    due_at TEXT,
    expires_at TEXT,
    changed_at TEXT,
    body TEXT NOT NULL,
    CHECK (
        state NOT IN ('in_review', 'queued', 'sending', 'in_doubt', 'linked', 'conflict')
        OR (psut IS NOT NULL AND psut <> '')
    ),
    CHECK (state IN ('draft', 'awaiting_auth') OR person_value IS NULL),
    CHECK (state IN ('draft', 'awaiting_auth', 'needs_visit', 'cancelled') OR reference_id <> '')
) STRICT;

CREATE INDEX enrollments_by_state ON enrollments (state, expires_at, captured_at);
CREATE INDEX enrollments_by_person ON enrollments (person_tag);
CREATE INDEX enrollments_by_account ON enrollments (account_key) WHERE account_key <> '';
CREATE INDEX enrollments_by_time ON enrollments (captured_at DESC);
CREATE UNIQUE INDEX enrollments_by_reference ON enrollments (reference_id) WHERE reference_id <> '';

CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    enrollment_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT '',
    before BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE INDEX events_by_enrollment ON events (enrollment_id, number);

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;
