-- What was finished long ago has lost its account numbers: last four digits and keyed hash stay.
ALTER TABLE enrollments ADD COLUMN shed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX enrollments_to_shed ON enrollments (changed_at)
WHERE shed = 0 AND state IN ('linked', 'cancelled');
