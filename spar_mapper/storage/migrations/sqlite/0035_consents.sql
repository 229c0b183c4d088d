-- Apps that may see where a person's money goes. Times are milliseconds since 1970; JSON is text.
-- What two operators agreed on with an app, each version once; the newest counts.
CREATE TABLE app_terms (
    partner text NOT NULL,
    version bigint NOT NULL,
    at bigint NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (partner, version)
);
-- token: by which the app knows the person; person: the registry's id. Both, with person_key and
-- token_key, are emptied after a link's end; pair_hash stays. move: of the last change of state.
CREATE TABLE links (
    id text PRIMARY KEY NOT NULL,
    app text NOT NULL,
    request_hash text NOT NULL UNIQUE,
    asked text NOT NULL,
    token text NOT NULL,
    token_key text NOT NULL,
    asked_at bigint NOT NULL,
    lapses bigint NOT NULL,
    terms_version bigint NOT NULL,
    purposes text NOT NULL,
    may text NOT NULL,
    wanted_end bigint NOT NULL,
    state text NOT NULL,
    move text NOT NULL,
    person text NOT NULL DEFAULT '',
    person_key text NOT NULL DEFAULT '',
    starts bigint NOT NULL DEFAULT 0,
    ends bigint NOT NULL DEFAULT 0,
    over_at bigint NOT NULL DEFAULT 0,
    given_by text NOT NULL DEFAULT '',
    proof text NOT NULL DEFAULT '',
    text_version text NOT NULL DEFAULT '',
    language text NOT NULL DEFAULT '',
    reason text NOT NULL DEFAULT '',
    code_hash text NOT NULL DEFAULT '',
    signed_grant text NOT NULL DEFAULT '',
    salt text NOT NULL DEFAULT '',
    pair_hash text NOT NULL DEFAULT '',
    last_used bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX links_living ON links (app, token_key) WHERE state IN ('given', 'paused');
CREATE INDEX links_by_token ON links (app, token_key) WHERE token_key <> '';
CREATE INDEX links_by_person ON links (person_key) WHERE person_key <> '';
CREATE INDEX links_by_code ON links (code_hash) WHERE code_hash <> '';
CREATE INDEX links_by_end ON links (ends) WHERE state IN ('given', 'paused');
CREATE INDEX links_by_lapse ON links (lapses) WHERE state = 'asked';
CREATE INDEX links_to_empty ON links (over_at) WHERE over_at > 0 AND token_key <> '';
-- What happened to links; nothing of it is ever changed.
CREATE TABLE link_events (
    move text PRIMARY KEY NOT NULL,
    link text NOT NULL,
    number bigint NOT NULL,
    at bigint NOT NULL,
    act text NOT NULL,
    state text NOT NULL,
    by_whom text NOT NULL,
    reason text NOT NULL
);
CREATE UNIQUE INDEX link_events_by_link ON link_events (link, number);
-- Consents that apps signed themselves: each once, with the answer that was given; a repeat gets it
-- again. used: when a resolve used it last.
CREATE TABLE app_consents (
    partner text NOT NULL,
    jti text NOT NULL,
    at bigint NOT NULL,
    digest text NOT NULL,
    decision text NOT NULL,
    used bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (partner, jti)
);
-- The moves of a link, as core/links.py has them: there are no others.
CREATE TABLE link_moves (before text NOT NULL, act text NOT NULL, state text NOT NULL,
    PRIMARY KEY (before, act));
INSERT INTO link_moves VALUES
    ('asked', 'give', 'given'), ('asked', 'decline', 'declined'), ('asked', 'lapse', 'lapsed'),
    ('given', 'pause', 'paused'), ('paused', 'resume', 'given'),
    ('given', 'end', 'ended'), ('given', 'withdraw', 'withdrawn'), ('given', 'replace', 'replaced'),
    ('paused', 'end', 'ended'), ('paused', 'withdraw', 'withdrawn'),
    ('paused', 'replace', 'replaced');
CREATE TRIGGER links_begin BEFORE INSERT ON links WHEN NEW.state <> 'asked'
BEGIN SELECT RAISE(ABORT, 'a link begins as asked'); END;
CREATE TRIGGER links_move BEFORE UPDATE OF state ON links
WHEN NEW.state <> OLD.state AND NOT EXISTS
    (SELECT 1 FROM link_moves WHERE before = OLD.state AND state = NEW.state)
BEGIN SELECT RAISE(ABORT, 'no such move of a link'); END;
CREATE TRIGGER link_events_no_update BEFORE UPDATE ON link_events
BEGIN SELECT RAISE(ABORT, 'link_events is append-only'); END;
CREATE TRIGGER link_events_no_delete BEFORE DELETE ON link_events
BEGIN SELECT RAISE(ABORT, 'link_events is append-only'); END;
