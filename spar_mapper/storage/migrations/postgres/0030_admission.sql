-- admission_key: PEM; with it, each change of this partner must be admitted by who holds that key.
-- signed_writes: a bearer token is not enough for its changes.
ALTER TABLE partner_terms ADD COLUMN admission_key text NOT NULL DEFAULT '';
ALTER TABLE partner_terms ADD COLUMN signed_writes bigint NOT NULL DEFAULT 0;
-- The admissions that were taken, as they were signed, and what each was used for. Times are
-- milliseconds since 1970.
CREATE TABLE admissions (
    id text PRIMARY KEY NOT NULL,
    at bigint NOT NULL,
    partner text NOT NULL,
    token text NOT NULL
);
CREATE TABLE admitted_items (
    partner text NOT NULL,
    enrollment text NOT NULL,
    reference text NOT NULL,
    admission text NOT NULL,
    PRIMARY KEY (partner, enrollment)
);
