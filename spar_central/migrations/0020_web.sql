-- Entries with pages: who is signed in, and which forms came already. For both engines.
CREATE TABLE web_sessions (
    token_hash text PRIMARY KEY,
    entry text NOT NULL,
    subject text NOT NULL,
    way text NOT NULL,
    csrf text NOT NULL,
    made_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    ended_at bigint NOT NULL DEFAULT 0,
    agent text NOT NULL DEFAULT '',
    kept text NOT NULL DEFAULT '{}'
);
CREATE INDEX web_sessions_by_subject ON web_sessions (entry, subject, seen_at);
CREATE INDEX web_sessions_by_end ON web_sessions (ends_at);

CREATE TABLE web_forms (
    form_id text PRIMARY KEY,
    at bigint NOT NULL
);
CREATE INDEX web_forms_by_time ON web_forms (at);
