-- The last day on which an account is good.
ALTER TABLE mappings ADD COLUMN expires text NOT NULL DEFAULT '';
CREATE INDEX mappings_by_expiry ON mappings (expires) WHERE active AND expires <> '';
