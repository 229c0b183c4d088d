-- Who reviews for an office while its own are away; where staff are reminded. For both engines.
CREATE TABLE deputies (
    deputy_id text PRIMARY KEY,
    person_id text NOT NULL,
    office text NOT NULL,
    token text NOT NULL,
    made_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    ended_at bigint NOT NULL DEFAULT 0,
    ended_by text NOT NULL DEFAULT ''
);
CREATE INDEX deputies_by_person ON deputies (person_id);
CREATE INDEX deputies_by_office ON deputies (office, ends_at);

CREATE TABLE staff_contacts (
    person_id text PRIMARY KEY,
    sealed text NOT NULL,
    language text NOT NULL,
    at bigint NOT NULL
);

-- One a day and person, whatever happens.
CREATE TABLE reminders (
    person_id text NOT NULL,
    day bigint NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (person_id, day)
);
