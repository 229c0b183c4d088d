-- Signed lists of banks, as they were taken in; the last one is in use. For both engines.
CREATE TABLE directory_lists (
    number bigint PRIMARY KEY,
    version text NOT NULL,
    country text NOT NULL,
    signed_by text NOT NULL,
    content text NOT NULL,
    taken_at bigint NOT NULL,
    taken_by text NOT NULL
);
