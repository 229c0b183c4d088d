-- Reviews that a reviewer put on hold: who, why and until when; the signature is in approvals. A
-- row whose time is over says nothing any more. For both engines.
CREATE TABLE review_holds (
    enrollment_id text NOT NULL,
    revision bigint NOT NULL,
    human text NOT NULL,
    reasons text NOT NULL,
    made_at bigint NOT NULL,
    until_at bigint NOT NULL,
    PRIMARY KEY (enrollment_id, revision)
);
CREATE INDEX review_holds_by_end ON review_holds (until_at);
