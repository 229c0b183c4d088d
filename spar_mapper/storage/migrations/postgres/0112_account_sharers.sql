-- Who is paid on an account together with somebody else; it may hold others, too. The mark of shared
-- accounts looks here. Where mappings is partitioned by person, docs/registry-scaling.md makes it a
-- table of nobody else: so small that it stays in memory.
CREATE VIEW account_sharers AS SELECT fa, person_key FROM account_users;
