-- What operators of the registry signed in the console, until the sender has carried it there.
-- state: signed, done or refused. said: the registry's sentence. For both engines.
CREATE TABLE operator_words (
    nonce text PRIMARY KEY,
    proposal text NOT NULL,
    act text NOT NULL,
    operator text NOT NULL,
    signed text NOT NULL,
    human text NOT NULL,
    signed_at bigint NOT NULL,
    state text NOT NULL,
    code text NOT NULL DEFAULT '',
    said text NOT NULL DEFAULT '',
    told_at bigint NOT NULL DEFAULT 0
);
CREATE INDEX operator_words_signed ON operator_words (signed_at) WHERE state = 'signed';
CREATE INDEX operator_words_by_proposal ON operator_words (proposal);
