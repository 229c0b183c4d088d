-- Where somebody was reached before: who takes over a phone or an address is told of there, too.
-- Sealed as in contacts; the last one only. For both engines.
CREATE TABLE former_contacts (
    psut_key text PRIMARY KEY,
    sealed text NOT NULL,
    at bigint NOT NULL
);
CREATE INDEX former_contacts_by_time ON former_contacts (at);
