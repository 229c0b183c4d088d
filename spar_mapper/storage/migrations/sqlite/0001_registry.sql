CREATE TABLE mappings (
    person_key TEXT PRIMARY KEY NOT NULL,
    person TEXT NOT NULL,
    fa TEXT NOT NULL,
    strategy INTEGER,
    fields TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    info TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX mappings_by_fa ON mappings (fa) WHERE active = 1;

CREATE TABLE history (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    partner TEXT NOT NULL,
    op TEXT NOT NULL,
    reference TEXT NOT NULL,
    person_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    fa TEXT NOT NULL,
    info TEXT
) STRICT;

CREATE INDEX history_by_person ON history (person_key, number);

CREATE TABLE answered (
    partner TEXT NOT NULL,
    op TEXT NOT NULL,
    reference TEXT NOT NULL,
    digest TEXT NOT NULL,
    version INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (partner, op, reference)
) STRICT;

CREATE TABLE partners (
    name TEXT PRIMARY KEY NOT NULL,
    public_key TEXT NOT NULL,
    rights TEXT NOT NULL
) STRICT;
