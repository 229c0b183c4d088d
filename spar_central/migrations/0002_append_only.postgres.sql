-- What is on record stays on record.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER records_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON records
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER revocations_no_delete BEFORE DELETE OR TRUNCATE ON revocations
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
