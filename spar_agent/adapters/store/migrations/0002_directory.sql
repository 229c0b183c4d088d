-- The list of banks, branches and wallets in use, and what each agent picked.

CREATE TABLE directory_info (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    version TEXT NOT NULL,
    country TEXT NOT NULL,
    issued TEXT NOT NULL
) STRICT;

CREATE TABLE dfsps (
    code TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    strategy_id INTEGER NOT NULL,
    replaced_by TEXT NOT NULL,
    branch_required INTEGER NOT NULL
) STRICT;

CREATE TABLE branches (
    number INTEGER PRIMARY KEY,
    dfsp_code TEXT NOT NULL REFERENCES dfsps (code),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    region TEXT NOT NULL,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    replaced_by TEXT NOT NULL,
    UNIQUE (code, dfsp_code)
) STRICT;

CREATE INDEX branches_by_region ON branches (dfsp_code, region, place, name);

CREATE VIRTUAL TABLE branch_words USING fts5 (
    words,
    content = '',
    detail = none,
    columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'",
    prefix = '1 2 3 4'
);

CREATE VIRTUAL TABLE branch_vocabulary USING fts5vocab (branch_words, row);

CREATE TABLE picks (
    agent_id TEXT NOT NULL,
    dfsp_code TEXT NOT NULL,
    branch_code TEXT NOT NULL,
    times INTEGER NOT NULL,
    last_at TEXT NOT NULL,
    PRIMARY KEY (agent_id, dfsp_code, branch_code)
) STRICT;
