-- A day of a whole office in one row: figures by week read 364 of them instead of 364 for each
-- person and laptop. For both engines.
CREATE TABLE office_days (
    office text NOT NULL,
    day bigint NOT NULL,
    arrived bigint NOT NULL,
    registered bigint NOT NULL,
    first_time bigint NOT NULL,
    returned bigint NOT NULL,
    refused bigint NOT NULL,
    reviewed bigint NOT NULL,
    code_alone bigint NOT NULL,
    offline bigint NOT NULL,
    signalled bigint NOT NULL,
    PRIMARY KEY (office, day)
);
INSERT INTO office_days (office, day, arrived, registered, first_time, returned, refused, reviewed,
    code_alone, offline, signalled)
SELECT office, day, sum(arrived), sum(registered), sum(first_time), sum(returned), sum(refused),
    sum(reviewed), sum(code_alone), sum(offline), sum(signalled)
FROM day_figures GROUP BY office, day;
