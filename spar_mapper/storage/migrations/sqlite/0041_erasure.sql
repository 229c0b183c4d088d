-- Whom operators proposed to erase, until that is decided: the proposal itself has a keyed hash.
CREATE TABLE erasure_orders (
    hash TEXT PRIMARY KEY NOT NULL,
    person TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
