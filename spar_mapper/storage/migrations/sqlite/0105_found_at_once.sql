-- Who has an account, found by its index; PostgreSQL has the same since 0104.
CREATE VIEW account_users AS SELECT fa, person_key FROM mappings WHERE active = 1;
-- What waits is counted for /metrics and listed; what was decided stays beside it.
CREATE INDEX waiting_changes_open ON waiting_changes (at) WHERE state = 'waiting';
