-- What people change without a desk. For both engines.
CREATE TABLE asked_changes (
    secret_hash text PRIMARY KEY,
    stage text NOT NULL,
    sealed text NOT NULL,
    until bigint NOT NULL
);
CREATE INDEX asked_changes_by_end ON asked_changes (until);

CREATE TABLE used_id_tokens (
    sha256 text PRIMARY KEY,
    at bigint NOT NULL
);
CREATE INDEX enrollments_by_person_arrival ON enrollments (psut_key, arrived_at);
