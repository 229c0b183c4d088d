-- How a partner's servers write times, and what they expect of refusals.
ALTER TABLE partner_terms ADD COLUMN time_zone TEXT NOT NULL DEFAULT '';
ALTER TABLE partner_terms ADD COLUMN always_200 INTEGER NOT NULL DEFAULT 0;
