-- When the time to object is over, in milliseconds; 0 for what was decided before: decided anew once.
ALTER TABLE enrollments ADD COLUMN waits_until bigint NOT NULL DEFAULT 0;
