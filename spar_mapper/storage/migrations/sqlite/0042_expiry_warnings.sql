-- Who was warned of which last day, each once. days: before it; 0: it is over, the grace has begun.
-- batch: sent together; is_sent: 1 once their callbacks are owed. at: milliseconds since 1970.
CREATE TABLE expiry_warnings (
    person_key TEXT NOT NULL,
    expires TEXT NOT NULL,
    days INTEGER NOT NULL,
    batch TEXT NOT NULL,
    at INTEGER NOT NULL,
    is_sent INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (person_key, expires, days)
) STRICT;
CREATE INDEX expiry_warnings_by_batch ON expiry_warnings (batch) WHERE is_sent = 0;
CREATE INDEX expiry_warnings_by_day ON expiry_warnings (expires);
