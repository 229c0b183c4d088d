-- Who runs the registry, each with a key of its own, and what one proposed until another approves.
-- Times are milliseconds since 1970; body is JSON.
CREATE TABLE operators (
    name text PRIMARY KEY NOT NULL,
    kid text NOT NULL UNIQUE,
    public_key text NOT NULL,
    not_after bigint NOT NULL DEFAULT 0
);
CREATE TABLE proposals (
    id text PRIMARY KEY NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    state text NOT NULL,
    proposed_by text NOT NULL,
    proposed text NOT NULL,
    decided_by text NOT NULL DEFAULT '',
    decided text NOT NULL DEFAULT '',
    decided_at bigint NOT NULL DEFAULT 0
);
CREATE INDEX proposals_by_state ON proposals (state, at);
