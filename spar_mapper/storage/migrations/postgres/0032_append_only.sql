-- What is on record stays on record; fold-ids alone moves a person's rows to another key.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER history_no_change
BEFORE UPDATE OF number, at, partner, op, reference, version, fa, info OR DELETE OR TRUNCATE ON history
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER admissions_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON admissions
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
