-- What the wire needs beside the mappings. Times are milliseconds since 1970, JSON is text.
CREATE TABLE partner_keys (
    partner TEXT NOT NULL,
    kid TEXT NOT NULL,
    public_key TEXT NOT NULL,
    not_after INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (partner, kid)
) STRICT;

CREATE TABLE partner_terms (
    partner TEXT PRIMARY KEY NOT NULL,
    programmes TEXT NOT NULL DEFAULT '',
    callback TEXT NOT NULL DEFAULT '',
    secret TEXT NOT NULL DEFAULT ''
) STRICT;

-- One row per admitted request; its id is the digest of the signature, so that a copy is seen.
CREATE TABLE audit (
    id TEXT PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    partner TEXT NOT NULL,
    op TEXT NOT NULL,
    message TEXT NOT NULL,
    address TEXT NOT NULL,
    way TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_time ON audit (at);

-- Acknowledged requests. due: when a worker may take it; 0 when it is done.
CREATE TABLE jobs (
    id TEXT PRIMARY KEY NOT NULL,
    partner TEXT NOT NULL,
    op TEXT NOT NULL,
    wire TEXT NOT NULL,
    message TEXT NOT NULL,
    txn TEXT NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL,
    terms TEXT NOT NULL,
    callback TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    due INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    reply TEXT NOT NULL DEFAULT '',
    UNIQUE (partner, message)
) STRICT;

CREATE INDEX jobs_by_due ON jobs (due) WHERE due > 0;
CREATE INDEX jobs_by_txn ON jobs (partner, txn);
CREATE INDEX jobs_by_age ON jobs (received_at);

CREATE TABLE job_references (
    partner TEXT NOT NULL,
    reference TEXT NOT NULL,
    job TEXT NOT NULL,
    PRIMARY KEY (partner, reference, job)
) STRICT;

-- Callbacks that must arrive. due: when to send it next; 0 when it arrived or was given up.
CREATE TABLE callbacks (
    job TEXT PRIMARY KEY NOT NULL,
    url TEXT NOT NULL,
    body TEXT NOT NULL,
    due INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    said TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX callbacks_by_due ON callbacks (due) WHERE due > 0;

CREATE TABLE providers (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    mnemonic TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    parent INTEGER NOT NULL DEFAULT 0,
    strategy INTEGER NOT NULL,
    UNIQUE (kind, mnemonic)
) STRICT;

CREATE INDEX providers_by_parent ON providers (kind, parent);

CREATE TABLE strategies (
    id INTEGER PRIMARY KEY NOT NULL,
    description TEXT NOT NULL,
    template TEXT NOT NULL
) STRICT;
