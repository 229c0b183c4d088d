-- Seconds that a visit took, as its laptop says with the enrollment; -1 where it says nothing.
-- visit_times: how many visits of a week took so many steps of half a minute. For both engines.
ALTER TABLE enrollments ADD COLUMN visit_s bigint NOT NULL DEFAULT -1;
CREATE TABLE visit_times (
    office text NOT NULL,
    week bigint NOT NULL,
    human text NOT NULL,
    device_id text NOT NULL,
    steps bigint NOT NULL,
    visits bigint NOT NULL,
    PRIMARY KEY (office, week, human, device_id, steps)
);
