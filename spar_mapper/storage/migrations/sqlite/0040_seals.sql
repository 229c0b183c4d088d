-- Who read what, and the chain over all records. Times are milliseconds since 1970, JSON is text.
-- people: base64 of 13 bytes for each person asked about, a keyed hash and the outcome.
CREATE TABLE reads (
    number INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    at INTEGER NOT NULL,
    partner TEXT NOT NULL,
    op TEXT NOT NULL,
    message TEXT NOT NULL,
    people TEXT NOT NULL
) STRICT;
CREATE INDEX reads_by_time ON reads (at);
-- Acts of operators and chores on records: what was erased, redacted, dropped or moved.
CREATE TABLE acts (
    number INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
-- Requests of before have no number, and are not in the chain.
ALTER TABLE audit ADD COLUMN number INTEGER;
CREATE INDEX audit_by_number ON audit (number) WHERE number IS NOT NULL;
CREATE TABLE audit_numbers (last INTEGER NOT NULL) STRICT;
INSERT INTO audit_numbers VALUES (0);
DROP TRIGGER audit_no_update;
CREATE TRIGGER audit_numbered AFTER INSERT ON audit WHEN NEW.number IS NULL
BEGIN
    UPDATE audit_numbers SET last = last + 1;
    UPDATE audit SET number = (SELECT last FROM audit_numbers) WHERE id = NEW.id;
END;
CREATE TRIGGER audit_no_update BEFORE UPDATE OF id, at, partner, op, message, address, way ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_number_once BEFORE UPDATE OF number ON audit WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
-- Keyed hashes of what is no longer kept in a line of history.
ALTER TABLE history ADD COLUMN person_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE history ADD COLUMN fa_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE history ADD COLUMN info_hash TEXT NOT NULL DEFAULT '';
DROP TRIGGER history_no_update;
CREATE TRIGGER history_no_update
BEFORE UPDATE OF number, at, partner, op, reference, version ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_redact_only
BEFORE UPDATE OF fa, info, fa_hash, info_hash, person_hash ON history
WHEN NOT ((NEW.fa = OLD.fa AND NEW.fa_hash = OLD.fa_hash
        OR NEW.fa = '' AND OLD.fa_hash = '' AND NEW.fa_hash <> '')
    AND (NEW.info IS OLD.info AND NEW.info_hash = OLD.info_hash
        OR NEW.info IS NULL AND OLD.info_hash = '' AND NEW.info_hash <> '')
    AND (NEW.person_hash = OLD.person_hash OR OLD.person_hash = ''))
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
-- A batch of rows of one table in the order of their numbers. rows: which, and the digest of each;
-- emptied when the rows are too old to be kept. digest: over the one before, so that each holds all.
CREATE TABLE seals (
    stream TEXT NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    rows_hash TEXT NOT NULL,
    digest TEXT NOT NULL,
    rows TEXT NOT NULL,
    PRIMARY KEY (stream, number)
) STRICT;
-- The newest seal of a stream, once a day, signed with the registry's key.
CREATE TABLE seal_heads (
    stream TEXT NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    signed TEXT NOT NULL,
    PRIMARY KEY (stream, number)
) STRICT;
CREATE TRIGGER reads_no_update BEFORE UPDATE ON reads
BEGIN SELECT RAISE(ABORT, 'reads is append-only'); END;
CREATE TRIGGER acts_no_update BEFORE UPDATE ON acts
BEGIN SELECT RAISE(ABORT, 'acts is append-only'); END;
CREATE TRIGGER acts_no_delete BEFORE DELETE ON acts
BEGIN SELECT RAISE(ABORT, 'acts is append-only'); END;
CREATE TRIGGER seals_no_update
BEFORE UPDATE OF stream, number, at, last_row, rows_hash, digest ON seals
BEGIN SELECT RAISE(ABORT, 'seals is append-only'); END;
CREATE TRIGGER seals_no_delete BEFORE DELETE ON seals
BEGIN SELECT RAISE(ABORT, 'seals is append-only'); END;
CREATE TRIGGER seal_heads_no_update BEFORE UPDATE ON seal_heads
BEGIN SELECT RAISE(ABORT, 'seal_heads is append-only'); END;
CREATE TRIGGER seal_heads_no_delete BEFORE DELETE ON seal_heads
BEGIN SELECT RAISE(ABORT, 'seal_heads is append-only'); END;
