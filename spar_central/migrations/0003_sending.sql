-- How admitted enrollments reach the mapper. For both engines.
CREATE TABLE sendings (
    enrollment_id text NOT NULL,
    revision bigint NOT NULL,
    reference_id text NOT NULL DEFAULT '',
    operation text NOT NULL DEFAULT '',
    due_at bigint NOT NULL DEFAULT 0,
    lease_until bigint NOT NULL DEFAULT 0,
    lease_by text NOT NULL DEFAULT '',
    tries bigint NOT NULL DEFAULT 0,
    failed_alone bigint NOT NULL DEFAULT 0,
    held text NOT NULL DEFAULT '',
    before text NOT NULL DEFAULT '',
    accepted text NOT NULL DEFAULT '',
    lost_at bigint NOT NULL DEFAULT 0,
    readings bigint NOT NULL DEFAULT 0,
    read_at bigint NOT NULL DEFAULT 0,
    code text NOT NULL DEFAULT '',
    mapper_code text NOT NULL DEFAULT '',
    registered_at bigint NOT NULL DEFAULT 0,
    changed_at bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (enrollment_id, revision)
);
CREATE INDEX sendings_by_lease ON sendings (lease_by) WHERE lease_by <> '';
CREATE INDEX sendings_by_reading ON sendings (read_at) WHERE read_at > 0;
CREATE INDEX enrollments_by_state ON enrollments (state, admitted_at)
    WHERE state IN ('queued', 'sending', 'in_doubt');
CREATE UNIQUE INDEX one_unfinished_write ON enrollments (psut_key)
    WHERE state IN ('sending', 'in_doubt');

-- Questions of laptops about what is registered, answered by who holds the mapper's key.
CREATE TABLE registry_readings (
    reading_id text PRIMARY KEY,
    attestation text NOT NULL,
    device_id text NOT NULL,
    asked_at bigint NOT NULL,
    answered_at bigint NOT NULL DEFAULT 0,
    reply text NOT NULL DEFAULT ''
);
CREATE INDEX registry_readings_open ON registry_readings (asked_at) WHERE answered_at = 0;
