-- For both engines. Times: milliseconds since 1970, 0 for never. Structures: JSON as text.
CREATE TABLE people (
    person_id text PRIMARY KEY,
    staff_number text NOT NULL UNIQUE,
    name text NOT NULL,
    office text NOT NULL,
    role text NOT NULL,
    confirmed_by text NOT NULL,
    added_at bigint NOT NULL,
    ended_at bigint NOT NULL DEFAULT 0
);

CREATE TABLE devices (
    device_id text PRIMARY KEY,
    kid text NOT NULL UNIQUE,
    name text NOT NULL,
    office text NOT NULL,
    state text NOT NULL,
    jwk text NOT NULL,
    sealing text NOT NULL,
    certificate text NOT NULL DEFAULT '',
    joined_at bigint NOT NULL,
    confirmed_by text NOT NULL DEFAULT '[]',
    counter bigint NOT NULL DEFAULT 0,
    seen_at bigint NOT NULL DEFAULT 0,
    office_file bigint NOT NULL DEFAULT -1
);

CREATE TABLE person_keys (
    kid text PRIMARY KEY,
    person_id text NOT NULL REFERENCES people (person_id),
    device_id text NOT NULL REFERENCES devices (device_id),
    jwk text NOT NULL,
    certificate text NOT NULL DEFAULT '',
    made_at bigint NOT NULL
);
CREATE INDEX person_keys_by_person ON person_keys (person_id);

CREATE TABLE revocations (
    kid text PRIMARY KEY,
    at bigint NOT NULL,
    by_whom text NOT NULL,
    reason text NOT NULL
);

CREATE TABLE confirmations (
    kid text NOT NULL,
    confirmer text NOT NULL,
    token text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (kid, confirmer)
);

CREATE TABLE join_codes (
    code_hash text PRIMARY KEY,
    office text NOT NULL,
    person_id text NOT NULL REFERENCES people (person_id),
    made_at bigint NOT NULL,
    made_by text NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint NOT NULL DEFAULT 0
);

CREATE TABLE orders (
    device_id text NOT NULL,
    kind text NOT NULL,
    token text NOT NULL,
    at bigint NOT NULL,
    delivered_at bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (device_id, kind)
);

CREATE TABLE requests (
    device_id text NOT NULL,
    counter bigint NOT NULL,
    digest text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (device_id, counter)
);

CREATE TABLE office_files (
    office text NOT NULL,
    serial bigint NOT NULL,
    signed text NOT NULL,
    made_at bigint NOT NULL,
    made_by text NOT NULL,
    PRIMARY KEY (office, serial)
);

CREATE TABLE transactions (
    transaction_id text PRIMARY KEY,
    device_id text NOT NULL,
    person_id text NOT NULL,
    id_key text NOT NULL,
    started_at bigint NOT NULL,
    code_sent bigint NOT NULL DEFAULT 0,
    over bigint NOT NULL DEFAULT 0
);

CREATE TABLE identity_replies (
    request_sha256 text NOT NULL,
    device_id text NOT NULL,
    sealed text NOT NULL,
    until bigint NOT NULL,
    PRIMARY KEY (device_id, request_sha256)
);

CREATE TABLE attestations (
    jti text PRIMARY KEY,
    transaction_id text NOT NULL UNIQUE,
    psut_key text NOT NULL,
    reply_sha256 text NOT NULL,
    at bigint NOT NULL,
    used_enrollment text NOT NULL DEFAULT '',
    used_operation text NOT NULL DEFAULT '',
    used_account text NOT NULL DEFAULT '',
    used_at bigint NOT NULL DEFAULT 0
);

CREATE TABLE enrollments (
    enrollment_id text NOT NULL,
    revision bigint NOT NULL,
    sha256 text NOT NULL,
    token text NOT NULL,
    attestation text NOT NULL DEFAULT '',
    holder text NOT NULL DEFAULT '',
    kid text NOT NULL,
    person_id text NOT NULL,
    human text NOT NULL,
    device_id text NOT NULL,
    office text NOT NULL,
    sent_by text NOT NULL,
    operation text NOT NULL,
    psut_key text NOT NULL DEFAULT '',
    account_key text NOT NULL,
    alike_key text NOT NULL,
    arrived_at bigint NOT NULL,
    proven_at bigint NOT NULL DEFAULT 0,
    outcome text NOT NULL,
    codes text NOT NULL,
    reasons text NOT NULL,
    decided_at bigint NOT NULL,
    admitted_at bigint NOT NULL DEFAULT 0,
    review_round bigint NOT NULL DEFAULT 1,
    returned bigint NOT NULL DEFAULT 0,
    state text NOT NULL,
    PRIMARY KEY (enrollment_id, revision)
);
CREATE INDEX enrollments_by_alike ON enrollments (alike_key, psut_key);
CREATE INDEX enrollments_by_person ON enrollments (psut_key, admitted_at);
CREATE INDEX enrollments_by_agent ON enrollments (human, admitted_at);
CREATE INDEX enrollments_by_device ON enrollments (device_id, admitted_at);
CREATE INDEX enrollments_by_device_outcome ON enrollments (device_id, outcome, arrived_at);
CREATE INDEX enrollments_by_outcome ON enrollments (outcome, office, arrived_at);

CREATE TABLE touches (
    enrollment_id text NOT NULL,
    human text NOT NULL,
    part text NOT NULL,
    PRIMARY KEY (enrollment_id, human, part)
);

CREATE TABLE review_nonces (
    nonce text PRIMARY KEY,
    enrollment_id text NOT NULL,
    revision bigint NOT NULL,
    sha256 text NOT NULL,
    review_round bigint NOT NULL,
    person_id text NOT NULL,
    made_at bigint NOT NULL,
    used_at bigint NOT NULL DEFAULT 0
);

CREATE TABLE approvals (
    nonce text PRIMARY KEY,
    enrollment_id text NOT NULL,
    revision bigint NOT NULL,
    sha256 text NOT NULL,
    decision text NOT NULL,
    kid text NOT NULL,
    token text NOT NULL,
    received_at bigint NOT NULL
);
CREATE INDEX approvals_by_enrollment ON approvals (enrollment_id, revision);

CREATE TABLE releases (
    enrollment_id text NOT NULL,
    revision bigint NOT NULL,
    code text NOT NULL,
    human text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (enrollment_id, revision, code, human)
);

CREATE TABLE counts (
    kind text NOT NULL,
    of_whom text NOT NULL,
    span bigint NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (kind, of_whom, span)
);

CREATE TABLE heartbeats (
    device_id text NOT NULL,
    day bigint NOT NULL,
    at bigint NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (device_id, day)
);

CREATE TABLE journal_heads (
    device_id text NOT NULL,
    number bigint NOT NULL,
    hash text NOT NULL,
    token text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (device_id, number)
);

CREATE TABLE refusals (
    hour bigint NOT NULL,
    code text NOT NULL,
    address text NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (hour, code, address)
);

CREATE TABLE records (
    number bigint PRIMARY KEY,
    at bigint NOT NULL,
    kind text NOT NULL,
    actor text NOT NULL,
    device_id text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL,
    before text NOT NULL,
    hash text NOT NULL
);
CREATE INDEX records_by_actor ON records (actor, number);
CREATE INDEX records_by_device ON records (device_id, number);
