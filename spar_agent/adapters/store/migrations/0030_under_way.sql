-- Which enrollments of one person are under way: only the oldest is sent.

CREATE INDEX enrollments_under_way ON enrollments (psut, captured_at, enrollment_id)
WHERE state IN ('queued', 'sending', 'in_doubt');

-- Rows are written in the order people come: the newest are the last, without an index of its own.

DROP INDEX enrollments_by_time;
