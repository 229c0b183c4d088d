-- What banks and payers found out about an account, each by its reference once. version: of the
-- mapping it is about. tested_at, valid_until, received_at: milliseconds since 1970, 0 for none.
CREATE TABLE validations (
    id text PRIMARY KEY NOT NULL,
    partner text NOT NULL,
    reference text NOT NULL,
    digest text NOT NULL,
    person_key text NOT NULL,
    version bigint NOT NULL,
    result text NOT NULL,
    reason text NOT NULL,
    method text NOT NULL,
    tested_at bigint NOT NULL,
    valid_until bigint NOT NULL,
    received_at bigint NOT NULL,
    UNIQUE (partner, reference)
);
CREATE INDEX validations_by_person ON validations (person_key);
CREATE INDEX validations_by_age ON validations (received_at);
CREATE TRIGGER validations_no_change
BEFORE UPDATE OF id, partner, reference, version, result, reason, method, tested_at, received_at
ON validations FOR EACH STATEMENT EXECUTE FUNCTION append_only();
