-- Photos of passbooks, for the second person who reviews an enrollment. The database itself destroys
-- them once the account is at the registry, nobody wants it any more, or the draft is discarded.

CREATE TABLE photos (
    enrollment_id TEXT PRIMARY KEY NOT NULL,
    jpeg BLOB NOT NULL CHECK (length(jpeg) BETWEEN 1 AND 400000),
    taken_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER photos_only_for_open_cases BEFORE INSERT ON photos
WHEN NOT EXISTS (
    SELECT 1 FROM enrollments
    WHERE enrollment_id = NEW.enrollment_id AND state NOT IN ('linked', 'cancelled')
)
BEGIN
    SELECT RAISE(ABORT, 'this enrollment is finished or was never begun');
END;

CREATE TRIGGER photos_end_with_the_case AFTER UPDATE OF state ON enrollments
WHEN NEW.state IN ('linked', 'cancelled')
BEGIN
    DELETE FROM photos WHERE enrollment_id = NEW.enrollment_id;
END;

CREATE TRIGGER photos_end_with_the_draft AFTER DELETE ON enrollments
BEGIN
    DELETE FROM photos WHERE enrollment_id = OLD.enrollment_id;
END;
