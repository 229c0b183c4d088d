-- frozen: why nobody is paid and nothing may be changed; pending_until: when a change becomes
-- effective, milliseconds since 1970.
ALTER TABLE mappings ADD COLUMN frozen TEXT NOT NULL DEFAULT '';
ALTER TABLE mappings ADD COLUMN pending_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE partner_terms ADD COLUMN changes_per_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE partner_terms ADD COLUMN changes_per_minute INTEGER NOT NULL DEFAULT 0;
-- Changes that wait: for two operators, or until due (milliseconds since 1970; 0: for operators).
-- seen: the version of the mapping when it was asked for. item: JSON, emptied once it is decided.
CREATE TABLE waiting_changes (
    id text PRIMARY KEY NOT NULL,
    at bigint NOT NULL,
    partner text NOT NULL,
    op text NOT NULL,
    reference text NOT NULL,
    digest text NOT NULL,
    person_key text NOT NULL,
    seen bigint NOT NULL,
    reason text NOT NULL,
    due bigint NOT NULL,
    item text NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    said text NOT NULL DEFAULT '',
    decided_at bigint NOT NULL DEFAULT 0,
    UNIQUE (partner, op, reference)
);
CREATE INDEX waiting_changes_by_due ON waiting_changes (due) WHERE state = 'waiting' AND due > 0;
CREATE INDEX waiting_changes_by_person ON waiting_changes (person_key);
-- What a partner changed in a minute or on a day (UTC), for its budgets.
CREATE TABLE write_counts (
    partner text NOT NULL,
    period text NOT NULL,
    number bigint NOT NULL,
    PRIMARY KEY (partner, period)
);
