-- Accounts of who works here, as keyed marks and never as numbers; and two more things that are
-- counted of visits: paid on such an account, and identity that could not be checked. Both engines.
CREATE TABLE staff_accounts (
    mark text NOT NULL,
    person_id text NOT NULL REFERENCES people (person_id),
    added_at bigint NOT NULL,
    added_by text NOT NULL,
    PRIMARY KEY (mark, person_id)
);
CREATE INDEX staff_accounts_by_person ON staff_accounts (person_id);
ALTER TABLE day_figures ADD COLUMN exception bigint NOT NULL DEFAULT 0;
ALTER TABLE day_figures ADD COLUMN staff_account bigint NOT NULL DEFAULT 0;
ALTER TABLE office_days ADD COLUMN exception bigint NOT NULL DEFAULT 0;
ALTER TABLE office_days ADD COLUMN staff_account bigint NOT NULL DEFAULT 0;
