-- Refused requests, counted: one row per hour and kind, so that a stranger cannot fill the disk.
CREATE TABLE refusals (
    hour bigint NOT NULL,
    reason text NOT NULL,
    address text NOT NULL,
    partner text NOT NULL,
    op text NOT NULL,
    times bigint NOT NULL,
    first_at bigint NOT NULL,
    last_at bigint NOT NULL,
    PRIMARY KEY (hour, reason, address, partner, op)
);
