-- What the wire needs beside the mappings. Times are milliseconds since 1970, JSON is text.
CREATE TABLE partner_keys (
    partner text NOT NULL,
    kid text NOT NULL,
    public_key text NOT NULL,
    not_after bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (partner, kid)
);

CREATE TABLE partner_terms (
    partner text PRIMARY KEY NOT NULL,
    programmes text NOT NULL DEFAULT '',
    callback text NOT NULL DEFAULT '',
    secret text NOT NULL DEFAULT ''
);

-- One row per admitted request; its id is the digest of the signature, so that a copy is seen.
CREATE TABLE audit (
    id text PRIMARY KEY NOT NULL,
    at bigint NOT NULL,
    partner text NOT NULL,
    op text NOT NULL,
    message text NOT NULL,
    address text NOT NULL,
    way text NOT NULL
);

CREATE INDEX audit_by_time ON audit (at);

-- Acknowledged requests. due: when a worker may take it; 0 when it is done.
CREATE TABLE jobs (
    id text PRIMARY KEY NOT NULL,
    partner text NOT NULL,
    op text NOT NULL,
    wire text NOT NULL,
    message text NOT NULL,
    txn text NOT NULL,
    digest text NOT NULL,
    body text NOT NULL,
    terms text NOT NULL,
    callback text NOT NULL,
    received_at bigint NOT NULL,
    due bigint NOT NULL,
    tries bigint NOT NULL DEFAULT 0,
    reply text NOT NULL DEFAULT '',
    UNIQUE (partner, message)
);

CREATE INDEX jobs_by_due ON jobs (due) WHERE due > 0;
CREATE INDEX jobs_by_txn ON jobs (partner, txn);
CREATE INDEX jobs_by_age ON jobs (received_at);

CREATE TABLE job_references (
    partner text NOT NULL,
    reference text NOT NULL,
    job text NOT NULL,
    PRIMARY KEY (partner, reference, job)
);

-- Callbacks that must arrive. due: when to send it next; 0 when it arrived or was given up.
CREATE TABLE callbacks (
    job text PRIMARY KEY NOT NULL,
    url text NOT NULL,
    body text NOT NULL,
    due bigint NOT NULL,
    tries bigint NOT NULL DEFAULT 0,
    said text NOT NULL DEFAULT ''
);

CREATE INDEX callbacks_by_due ON callbacks (due) WHERE due > 0;

CREATE TABLE providers (
    id bigint PRIMARY KEY NOT NULL,
    kind text NOT NULL,
    mnemonic text NOT NULL,
    name text NOT NULL,
    code text NOT NULL,
    parent bigint NOT NULL DEFAULT 0,
    strategy bigint NOT NULL,
    UNIQUE (kind, mnemonic)
);

CREATE INDEX providers_by_parent ON providers (kind, parent);

CREATE TABLE strategies (
    id bigint PRIMARY KEY NOT NULL,
    description text NOT NULL,
    template text NOT NULL
);
