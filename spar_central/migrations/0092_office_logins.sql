-- Logins of the office's own login service that belong to somebody here: to read. For both engines.
CREATE TABLE office_logins (
    issuer text NOT NULL,
    subject text NOT NULL,
    person_id text NOT NULL,
    added_at bigint NOT NULL,
    added_by text NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX office_logins_by_person ON office_logins (person_id);
