-- Which wishes of one person are under way: only the oldest is sent.

CREATE INDEX enrollments_under_way ON enrollments (psut, captured_at, enrollment_id)
WHERE state IN ('queued', 'sending', 'in_doubt');
