-- The registry. fields and info are JSON as text: we hand them on, the database never looks inside.
CREATE TABLE mappings (
    person_key text PRIMARY KEY,
    person text NOT NULL,
    fa text NOT NULL,
    strategy integer,
    fields text NOT NULL,
    name text NOT NULL DEFAULT '',
    phone text NOT NULL DEFAULT '',
    info text,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    active boolean NOT NULL DEFAULT true
) WITH (fillfactor = 85);

CREATE INDEX mappings_by_fa ON mappings USING hash (fa);

CREATE TABLE history (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    partner text NOT NULL,
    op text NOT NULL,
    reference text NOT NULL,
    person_key text NOT NULL,
    version bigint NOT NULL,
    fa text NOT NULL,
    info text
);

CREATE INDEX history_by_person ON history (person_key, number);

CREATE TABLE answered (
    partner text NOT NULL,
    op text NOT NULL,
    reference text NOT NULL,
    digest text NOT NULL,
    version bigint NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (partner, op, reference)
);

CREATE TABLE partners (
    name text PRIMARY KEY,
    public_key text NOT NULL,
    rights text NOT NULL
);
