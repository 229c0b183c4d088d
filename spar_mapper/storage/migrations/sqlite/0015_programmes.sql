-- Which programmes a person's mapping belongs to. Who has no row here belongs to none, and is open
-- to every partner that names one of its own programmes, as before.
CREATE TABLE mapping_programmes (
    person_key text NOT NULL,
    programme text NOT NULL,
    PRIMARY KEY (person_key, programme)
);
