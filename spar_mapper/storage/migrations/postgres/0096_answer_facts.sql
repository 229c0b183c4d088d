-- What an answer says of a mapping besides the account (version, when and by whom), as JSON made when
-- it is written. It is good for answer_version, as the answer is; without it the mapping is read.
ALTER TABLE mappings ADD COLUMN answer_facts text NOT NULL DEFAULT '';
