-- What no center can take is looked for at each sign-in: without an index all rows were read whole.
-- The condition is statements.NOT_FOR_CENTER.

CREATE INDEX enrollments_not_for_center ON enrollments (state)
WHERE body ->> '$.signed' IS NULL OR body ->> '$.proof.attestation' IS NULL;

-- What is due is chosen in the index alone: a queue's rows were read for each hundred of them.

DROP INDEX enrollments_by_state;
CREATE INDEX enrollments_by_state
ON enrollments (state, expires_at, captured_at, due_at, enrollment_id, psut);
