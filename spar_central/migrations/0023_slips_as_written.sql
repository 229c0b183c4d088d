-- The number as it stands on the slip, for whoever compares it. For both engines.
ALTER TABLE slips ADD COLUMN written text NOT NULL DEFAULT '';
