-- What is on record stays on record; fold-ids alone moves a person's rows to another key.
CREATE TRIGGER history_no_update
BEFORE UPDATE OF number, at, partner, op, reference, version, fa, info ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER admissions_no_update BEFORE UPDATE ON admissions
BEGIN SELECT RAISE(ABORT, 'admissions are append-only'); END;
CREATE TRIGGER admissions_no_delete BEFORE DELETE ON admissions
BEGIN SELECT RAISE(ABORT, 'admissions are append-only'); END;
