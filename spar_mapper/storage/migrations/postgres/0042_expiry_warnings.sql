-- Who was warned of which last day, each once. days: before it; 0: it is over, the grace has begun.
-- batch: sent together; is_sent: 1 once their callbacks are owed. at: milliseconds since 1970.
CREATE TABLE expiry_warnings (
    person_key text NOT NULL,
    expires text NOT NULL,
    days bigint NOT NULL,
    batch text NOT NULL,
    at bigint NOT NULL,
    is_sent bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (person_key, expires, days)
);
CREATE INDEX expiry_warnings_by_batch ON expiry_warnings (batch) WHERE is_sent = 0;
CREATE INDEX expiry_warnings_by_day ON expiry_warnings (expires);
