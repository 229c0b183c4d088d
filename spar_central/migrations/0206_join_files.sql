-- The request file by which a laptop asked to join: SHA-256 of its signed request, '' for none. Its
-- answer names it, so that a laptop takes in the answer to what it asked last. For both engines.
ALTER TABLE devices ADD COLUMN join_file text NOT NULL DEFAULT '';
