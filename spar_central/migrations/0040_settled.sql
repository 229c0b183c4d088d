-- The account that a reviewer named for one whose bank or branch was only written down.
ALTER TABLE enrollments ADD COLUMN settled TEXT NOT NULL DEFAULT '';
