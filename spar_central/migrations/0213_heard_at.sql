-- When a report of a laptop reached the center; ``at`` is when it was true, days before on a stick.
-- For both engines.
ALTER TABLE heartbeats ADD COLUMN heard_at bigint NOT NULL DEFAULT 0;
UPDATE heartbeats SET heard_at = at;
CREATE INDEX heartbeats_by_hearing ON heartbeats (heard_at);
