-- Passkeys of people at the console, what they sign, and what waits for a second signature.
CREATE TABLE passkeys (
    kid text PRIMARY KEY,
    person_id text NOT NULL REFERENCES people (person_id),
    credential_id text NOT NULL UNIQUE,
    jwk text NOT NULL,
    name text NOT NULL,
    certificate text NOT NULL DEFAULT '',
    grounds text NOT NULL,
    made_at bigint NOT NULL,
    sign_count bigint NOT NULL DEFAULT 0,
    used_at bigint NOT NULL DEFAULT 0
);
CREATE INDEX passkeys_by_person ON passkeys (person_id);

CREATE TABLE passkey_links (
    link_hash text PRIMARY KEY,
    person_id text NOT NULL REFERENCES people (person_id),
    token text NOT NULL,
    made_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint NOT NULL DEFAULT 0,
    used_for text NOT NULL DEFAULT ''
);

CREATE TABLE challenges (
    nonce text PRIMARY KEY,
    session text NOT NULL,
    person_id text NOT NULL,
    kind text NOT NULL,
    content text NOT NULL,
    made_at bigint NOT NULL,
    used_at bigint NOT NULL DEFAULT 0
);
CREATE INDEX challenges_by_time ON challenges (made_at);

CREATE TABLE acts (
    act_id text PRIMARY KEY,
    kind text NOT NULL,
    office text NOT NULL,
    subject text NOT NULL,
    content text NOT NULL,
    needed bigint NOT NULL,
    made_at bigint NOT NULL,
    made_by text NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    done_at bigint NOT NULL DEFAULT 0,
    outcome text NOT NULL DEFAULT ''
);
CREATE INDEX acts_by_state ON acts (state, made_at);
CREATE INDEX acts_by_subject ON acts (subject, made_at);

CREATE TABLE act_signatures (
    act_id text NOT NULL REFERENCES acts (act_id),
    human text NOT NULL,
    person_id text NOT NULL,
    kid text NOT NULL,
    token text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (act_id, human)
);
