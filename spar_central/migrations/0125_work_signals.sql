-- What may ask for a look at an agent's work, counted by day. For both engines.
ALTER TABLE enrollments ADD COLUMN noticed text NOT NULL DEFAULT '[]';
ALTER TABLE day_figures ADD COLUMN quick_consent bigint NOT NULL DEFAULT 0;
ALTER TABLE day_figures ADD COLUMN odd_hours bigint NOT NULL DEFAULT 0;
ALTER TABLE day_figures ADD COLUMN other_way bigint NOT NULL DEFAULT 0;
ALTER TABLE office_days ADD COLUMN quick_consent bigint NOT NULL DEFAULT 0;
ALTER TABLE office_days ADD COLUMN odd_hours bigint NOT NULL DEFAULT 0;
ALTER TABLE office_days ADD COLUMN other_way bigint NOT NULL DEFAULT 0;
CREATE INDEX transactions_by_number ON transactions (id_key, started_at);
CREATE INDEX heartbeats_by_time ON heartbeats (at);
