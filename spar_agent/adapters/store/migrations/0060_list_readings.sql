-- Other names of banks, and which way of folding the words of the list were indexed with: a list
-- indexed another way is indexed again by the program.

ALTER TABLE dfsps ADD COLUMN readings TEXT NOT NULL DEFAULT '';

ALTER TABLE directory_info ADD COLUMN folding INTEGER NOT NULL DEFAULT 0;
