-- Files carried by hand between a laptop without network and its office.
CREATE TABLE transfers (
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    taken_at TEXT NOT NULL,
    items INTEGER NOT NULL,
    PRIMARY KEY (device, sequence)
) STRICT;

CREATE TABLE carried (
    reference_id TEXT PRIMARY KEY NOT NULL,
    enrollment_id TEXT NOT NULL,
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL
) STRICT;

CREATE INDEX carried_by_device ON carried (device);
