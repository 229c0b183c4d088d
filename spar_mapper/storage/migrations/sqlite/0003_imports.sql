-- How far the import of a file is; written together with what it says was imported.
CREATE TABLE imports (
    source TEXT PRIMARY KEY NOT NULL,
    read_bytes INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    report_bytes INTEGER NOT NULL,
    linked INTEGER NOT NULL,
    held INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    bad INTEGER NOT NULL
) STRICT;
