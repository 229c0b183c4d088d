-- Captures sealed by a device while there was no network, until the ID service can be asked.
-- They go with the number of the person: the database itself destroys them once the state has
-- moved on, there is a proof, or the draft is discarded.

CREATE TABLE sealed_captures (
    enrollment_id TEXT PRIMARY KEY NOT NULL,
    elements TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    method TEXT NOT NULL,
    captured_at TEXT NOT NULL,
    device TEXT NOT NULL,
    until TEXT NOT NULL
) STRICT;

CREATE TRIGGER captures_only_for_those_who_wait BEFORE INSERT ON sealed_captures
WHEN NOT EXISTS (
    SELECT 1 FROM enrollments
    WHERE enrollment_id = NEW.enrollment_id AND state IN ('draft', 'awaiting_auth') AND psut IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'this enrollment waits for no identity');
END;

CREATE TRIGGER captures_end_with_the_wait AFTER UPDATE ON enrollments
WHEN NEW.state NOT IN ('draft', 'awaiting_auth') OR NEW.psut IS NOT NULL
BEGIN
    DELETE FROM sealed_captures WHERE enrollment_id = NEW.enrollment_id;
END;

CREATE TRIGGER captures_end_with_the_draft AFTER DELETE ON enrollments
BEGIN
    DELETE FROM sealed_captures WHERE enrollment_id = OLD.enrollment_id;
END;
