-- Consents that end with a programme. at: milliseconds since 1970; an end is never taken back.
CREATE TABLE ended_programmes (
    programme text PRIMARY KEY NOT NULL CHECK (programme <> ''),
    at bigint NOT NULL
);
-- ends_with: the programme that a consent ends with, on whatever day; empty: with none.
ALTER TABLE links ADD COLUMN ends_with text NOT NULL DEFAULT '';
CREATE INDEX links_by_programme ON links (ends_with)
WHERE ends_with <> '' AND state IN ('asked', 'given', 'paused');
