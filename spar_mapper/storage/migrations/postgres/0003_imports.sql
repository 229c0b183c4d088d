-- How far the import of a file is; written together with what it says was imported.
CREATE TABLE imports (
    source text PRIMARY KEY,
    read_bytes bigint NOT NULL,
    lines bigint NOT NULL,
    report_bytes bigint NOT NULL,
    linked bigint NOT NULL,
    held bigint NOT NULL,
    taken bigint NOT NULL,
    bad bigint NOT NULL
);
