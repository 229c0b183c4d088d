-- What banks and payers found out about an account, each by its reference once. version: of the
-- mapping it is about. tested_at, valid_until, received_at: milliseconds since 1970, 0 for none.
CREATE TABLE validations (
    id TEXT PRIMARY KEY NOT NULL,
    partner TEXT NOT NULL,
    reference TEXT NOT NULL,
    digest TEXT NOT NULL,
    person_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    result TEXT NOT NULL,
    reason TEXT NOT NULL,
    method TEXT NOT NULL,
    tested_at INTEGER NOT NULL,
    valid_until INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    UNIQUE (partner, reference)
) STRICT;
CREATE INDEX validations_by_person ON validations (person_key);
CREATE INDEX validations_by_age ON validations (received_at);
CREATE TRIGGER validations_no_change
BEFORE UPDATE OF id, partner, reference, version, result, reason, method, tested_at, received_at
ON validations BEGIN SELECT RAISE(ABORT, 'validations is append-only'); END;
