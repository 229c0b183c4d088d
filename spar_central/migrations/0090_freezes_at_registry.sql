-- What the registry was told about a person who is frozen here. For both engines.
ALTER TABLE freezes ADD COLUMN told_at bigint NOT NULL DEFAULT 0;
ALTER TABLE freezes ADD COLUMN tried_at bigint NOT NULL DEFAULT 0;
ALTER TABLE freezes ADD COLUMN answer text NOT NULL DEFAULT '';
CREATE INDEX freezes_untold ON freezes (tried_at) WHERE told_at = 0;
