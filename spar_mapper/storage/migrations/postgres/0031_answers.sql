-- The account of a person as SPAR 2.x answers it: JSON with sorted keys, made when it is written. It
-- is good for answer_version alone: what another program wrote since then is read as before.
ALTER TABLE mappings ADD COLUMN answer text NOT NULL DEFAULT '';
ALTER TABLE mappings ADD COLUMN answer_version bigint NOT NULL DEFAULT 0;
