-- Where a laptop's journal ended, signed by who worked there. For both engines.
CREATE TABLE person_heads (
    device_id text NOT NULL,
    kid text NOT NULL,
    number bigint NOT NULL,
    hash text NOT NULL,
    token text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (device_id, kid, number)
);
