-- What the console shows: slips, messages, figures by day, signals. For both engines.
CREATE TABLE slips (
    slip text PRIMARY KEY,
    enrollment_id text NOT NULL,
    device_id text NOT NULL,
    at bigint NOT NULL
);
CREATE INDEX slips_by_enrollment ON slips (enrollment_id);

CREATE TABLE device_messages (
    message_id text PRIMARY KEY,
    device_id text NOT NULL,
    text text NOT NULL,
    about text NOT NULL DEFAULT '',
    by_whom text NOT NULL,
    at bigint NOT NULL,
    delivered_at bigint NOT NULL DEFAULT 0
);
CREATE INDEX device_messages_by_device ON device_messages (device_id, at);

ALTER TABLE heartbeats ADD COLUMN clock_s bigint NOT NULL DEFAULT 0;

CREATE TABLE day_figures (
    day bigint NOT NULL,
    office text NOT NULL,
    human text NOT NULL,
    device_id text NOT NULL,
    arrived bigint NOT NULL,
    registered bigint NOT NULL,
    first_time bigint NOT NULL,
    returned bigint NOT NULL,
    refused bigint NOT NULL,
    reviewed bigint NOT NULL,
    code_alone bigint NOT NULL,
    offline bigint NOT NULL,
    signalled bigint NOT NULL,
    PRIMARY KEY (office, day, human, device_id)
);
CREATE TABLE day_causes (
    day bigint NOT NULL,
    office text NOT NULL,
    code text NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (office, day, code)
);
CREATE TABLE tallied (
    name text PRIMARY KEY,
    until bigint NOT NULL
);

CREATE TABLE signals (
    kind text NOT NULL,
    office text NOT NULL,
    about text NOT NULL,
    count bigint NOT NULL,
    usual bigint NOT NULL DEFAULT 0,
    since bigint NOT NULL,
    last_at bigint NOT NULL,
    looked_at bigint NOT NULL DEFAULT 0,
    looked_by text NOT NULL DEFAULT '',
    looked_count bigint NOT NULL DEFAULT 0,
    note text NOT NULL DEFAULT '',
    PRIMARY KEY (office, kind, about)
);
CREATE INDEX signals_by_last ON signals (office, last_at);

CREATE INDEX enrollments_by_office ON enrollments (office, arrived_at, enrollment_id);
CREATE INDEX enrollments_by_decided ON enrollments (decided_at);
CREATE INDEX enrollments_of_device ON enrollments (device_id, arrived_at, enrollment_id);
CREATE INDEX records_by_subject ON records (subject, number);
CREATE INDEX records_of_trouble ON records (device_id)
    WHERE kind IN ('device.forked', 'journal.fork', 'device.hit_share');
