-- How a partner's servers write times, and what they expect of refusals.
ALTER TABLE partner_terms ADD COLUMN time_zone text NOT NULL DEFAULT '';
ALTER TABLE partner_terms ADD COLUMN always_200 bigint NOT NULL DEFAULT 0;
