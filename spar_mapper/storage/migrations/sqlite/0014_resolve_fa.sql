-- Whose an account is, is a right of its own; who had it with resolve keeps it.
UPDATE partners SET rights = rights || ',resolve-fa' WHERE ',' || rights || ',' LIKE '%,resolve,%';
