-- What a person is told before an account is written, and what they object to. For both engines.
-- Where somebody can be reached, as ID Authentication knows it: sealed, forgotten after a while.
CREATE TABLE contacts (
    psut_key text PRIMARY KEY,
    sealed text NOT NULL,
    at bigint NOT NULL
);
CREATE INDEX contacts_by_time ON contacts (at);

CREATE TABLE notices (
    notice_id text PRIMARY KEY,
    enrollment_id text NOT NULL,
    revision bigint NOT NULL,
    psut_key text NOT NULL,
    code_hash text NOT NULL UNIQUE,
    made_at bigint NOT NULL,
    due_at bigint NOT NULL,
    tries bigint NOT NULL DEFAULT 0,
    sent_at bigint NOT NULL DEFAULT 0,
    failed_at bigint NOT NULL DEFAULT 0,
    objected_at bigint NOT NULL DEFAULT 0,
    objected_by text NOT NULL DEFAULT '',
    settled_at bigint NOT NULL DEFAULT 0,
    UNIQUE (enrollment_id, revision)
);
CREATE INDEX notices_objected ON notices (objected_at) WHERE objected_at > 0 AND settled_at = 0;
CREATE INDEX notices_failed ON notices (psut_key) WHERE failed_at > 0;

-- After a complaint nothing more is written for this person until two let it go on.
CREATE TABLE freezes (
    psut_key text PRIMARY KEY,
    at bigint NOT NULL,
    by_whom text NOT NULL,
    reason text NOT NULL
);
