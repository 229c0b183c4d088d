-- What the registry says about its partners: one row, as the sender read it last. For both engines.
CREATE TABLE registry_partners (
    registry text PRIMARY KEY NOT NULL,
    seen_at bigint NOT NULL,
    body text NOT NULL
);
