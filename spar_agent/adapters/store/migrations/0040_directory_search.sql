-- Search with own words: each word of a row, and those of its name once more with a mark before
-- them. Rows stand in the order they are shown in, so the first ones found are the best ones, and
-- are kept 500 together: SQLCipher locks memory for each text it is given. What ships, or what the
-- office sends, is taken in again by the program.

DROP TABLE branch_vocabulary;

DROP TABLE branch_words;

DROP TABLE branches;

DELETE FROM dfsps;

DELETE FROM directory_info;

ALTER TABLE directory_info ADD COLUMN branches INTEGER NOT NULL DEFAULT 0;

CREATE VIRTUAL TABLE branch_words USING fts5 (
    words,
    content = '',
    detail = none,
    columnsize = 0,
    tokenize = "ascii tokenchars '_'",
    prefix = '1 2 3 4 5 6'
);

CREATE TABLE branch_rows (
    number INTEGER PRIMARY KEY,
    rows BLOB NOT NULL
) STRICT;

CREATE TABLE branch_regions (
    dfsp_code TEXT NOT NULL,
    region TEXT NOT NULL,
    numbers BLOB NOT NULL,
    PRIMARY KEY (dfsp_code, region)
) STRICT;

CREATE TABLE branch_texts (
    kind TEXT PRIMARY KEY NOT NULL CHECK (kind IN ('words', 'codes', 'numbers')),
    held BLOB NOT NULL
) STRICT;
