-- Whether ids that differ only in spelling are one person. A registry that has people already goes
-- on as it was until `fold-ids`: two of them may be kept apart by nothing but a space.
CREATE TABLE registry_facts (name text PRIMARY KEY NOT NULL, value text NOT NULL);
INSERT INTO registry_facts (name, value)
SELECT 'ids_folded', CASE WHEN EXISTS (SELECT 1 FROM mappings) THEN '0' ELSE '1' END;
