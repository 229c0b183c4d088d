-- The last day on which an account is good, and who was concerned by what.
ALTER TABLE mappings ADD COLUMN expires TEXT NOT NULL DEFAULT '';
CREATE INDEX mappings_by_expiry ON mappings (expires) WHERE active = 1 AND expires <> '';
