-- Who read what, and the chain over all records. Times are milliseconds since 1970, JSON is text.
-- people: base64 of 13 bytes for each person asked about, a keyed hash and the outcome.
CREATE TABLE reads (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at bigint NOT NULL,
    partner text NOT NULL,
    op text NOT NULL,
    message text NOT NULL,
    people text NOT NULL
);
ALTER TABLE reads ALTER COLUMN people SET STORAGE EXTERNAL;
CREATE INDEX reads_by_time ON reads (at);
-- Acts of operators and chores on records: what was erased, redacted, dropped or moved.
CREATE TABLE acts (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at bigint NOT NULL,
    kind text NOT NULL,
    by_whom text NOT NULL,
    body text NOT NULL
);
-- Requests of before have no number, and are not in the chain.
ALTER TABLE audit ADD COLUMN number bigint;
CREATE SEQUENCE audit_numbers OWNED BY audit.number;
ALTER TABLE audit ALTER COLUMN number SET DEFAULT nextval('audit_numbers');
CREATE INDEX audit_by_number ON audit (number) WHERE number IS NOT NULL;
-- Keyed hashes of what is no longer kept in a line of history.
ALTER TABLE history ADD COLUMN person_hash text NOT NULL DEFAULT '';
ALTER TABLE history ADD COLUMN fa_hash text NOT NULL DEFAULT '';
ALTER TABLE history ADD COLUMN info_hash text NOT NULL DEFAULT '';
DROP TRIGGER history_no_change ON history;
CREATE TRIGGER history_no_change
BEFORE UPDATE OF number, at, partner, op, reference, version OR DELETE OR TRUNCATE ON history
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE FUNCTION history_is_redacted_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    IF NOT ((NEW.fa = OLD.fa AND NEW.fa_hash = OLD.fa_hash
            OR NEW.fa = '' AND OLD.fa_hash = '' AND NEW.fa_hash <> '')
        AND (NEW.info IS NOT DISTINCT FROM OLD.info AND NEW.info_hash = OLD.info_hash
            OR NEW.info IS NULL AND OLD.info_hash = '' AND NEW.info_hash <> '')
        AND (NEW.person_hash = OLD.person_hash OR OLD.person_hash = ''))
    THEN RAISE EXCEPTION 'history is append-only'; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER history_redact_only
BEFORE UPDATE OF fa, info, fa_hash, info_hash, person_hash ON history
FOR EACH ROW EXECUTE FUNCTION history_is_redacted_only();
-- A batch of rows of one table in the order of their numbers. rows: which, and the digest of each;
-- emptied when the rows are too old to be kept. digest: over the one before, so that each holds all.
CREATE TABLE seals (
    stream text NOT NULL,
    number bigint NOT NULL,
    at bigint NOT NULL,
    last_row bigint NOT NULL,
    rows_hash text NOT NULL,
    digest text NOT NULL,
    rows text NOT NULL,
    PRIMARY KEY (stream, number)
);
-- The newest seal of a stream, once a day, signed with the registry's key.
CREATE TABLE seal_heads (
    stream text NOT NULL,
    number bigint NOT NULL,
    at bigint NOT NULL,
    signed text NOT NULL,
    PRIMARY KEY (stream, number)
);
CREATE TRIGGER reads_no_update BEFORE UPDATE OR TRUNCATE ON reads
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER acts_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON acts
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER seals_no_change
BEFORE UPDATE OF stream, number, at, last_row, rows_hash, digest OR DELETE OR TRUNCATE ON seals
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER seal_heads_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON seal_heads
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
