-- Messages of the office to who sits at this laptop. told: the center knows that it was read.

CREATE TABLE office_messages (
    message_id TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    sender TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    read_by TEXT NOT NULL DEFAULT '',
    told INTEGER NOT NULL DEFAULT 0
) STRICT;
