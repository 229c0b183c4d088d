-- Whom operators proposed to erase, until that is decided: the proposal itself has a keyed hash.
CREATE TABLE erasure_orders (
    hash text PRIMARY KEY NOT NULL,
    person text NOT NULL,
    at bigint NOT NULL
);
