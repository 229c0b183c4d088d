-- What became of one's acknowledged requests is a right of its own; who could send some keeps it.
UPDATE partners SET rights = rights || ',txn-status'
WHERE ',' || rights || ',' NOT LIKE '%,txn-status,%'
    AND (',' || rights || ',' LIKE '%,link,%' OR ',' || rights || ',' LIKE '%,update,%'
        OR ',' || rights || ',' LIKE '%,unlink,%' OR ',' || rights || ',' LIKE '%,resolve,%'
        OR ',' || rights || ',' LIKE '%,resolve-consented,%');
