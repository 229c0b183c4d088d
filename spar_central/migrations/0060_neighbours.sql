-- How a server beside the center answered when it was last asked. For both engines.
CREATE TABLE neighbours (
    name text NOT NULL PRIMARY KEY,
    looked_at bigint NOT NULL,
    answers bigint NOT NULL
);
