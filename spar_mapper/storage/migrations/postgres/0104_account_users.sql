-- Who is paid where, which resolve by account and the mark of shared accounts look for. Where mappings
-- is partitioned by person, docs/registry-scaling.md makes it a table by account: one look, not one
-- into each partition.
CREATE VIEW account_users AS SELECT fa, person_key FROM mappings WHERE active;
