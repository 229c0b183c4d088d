-- A year of agents and laptops is read by weeks and by quarters of 13 weeks: a tenth of the rows.
CREATE TABLE week_figures (
    week bigint NOT NULL,
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
    quick_consent bigint NOT NULL,
    odd_hours bigint NOT NULL,
    other_way bigint NOT NULL,
    exception bigint NOT NULL,
    staff_account bigint NOT NULL,
    PRIMARY KEY (office, week, human, device_id)
);
INSERT INTO week_figures (week, office, human, device_id, arrived, registered, first_time, returned,
    refused, reviewed, code_alone, offline, signalled, quick_consent, odd_hours, other_way,
    exception, staff_account)
SELECT (day + 3) / 7, office, human, device_id, sum(arrived), sum(registered), sum(first_time),
    sum(returned), sum(refused), sum(reviewed), sum(code_alone), sum(offline), sum(signalled),
    sum(quick_consent), sum(odd_hours), sum(other_way), sum(exception), sum(staff_account)
FROM day_figures GROUP BY (day + 3) / 7, office, human, device_id;
CREATE TABLE visit_quarters (
    office text NOT NULL,
    quarter bigint NOT NULL,
    human text NOT NULL,
    device_id text NOT NULL,
    steps bigint NOT NULL,
    visits bigint NOT NULL,
    PRIMARY KEY (office, quarter, human, device_id, steps)
);
INSERT INTO visit_quarters (office, quarter, human, device_id, steps, visits)
SELECT office, week / 13, human, device_id, steps, sum(visits)
FROM visit_times GROUP BY office, week / 13, human, device_id, steps;
