-- What came on a stick, numbered by the device that made it. For both engines.
CREATE TABLE sticks (
    device_id text NOT NULL,
    number bigint NOT NULL,
    sha256 text NOT NULL,
    at bigint NOT NULL,
    brought_by text NOT NULL,
    PRIMARY KEY (device_id, number)
);

CREATE TABLE stick_items (
    device_id text NOT NULL,
    number bigint NOT NULL,
    place bigint NOT NULL,
    attestation text NOT NULL DEFAULT '',
    holder text NOT NULL DEFAULT '',
    ida_codes text NOT NULL DEFAULT '',
    problem text NOT NULL DEFAULT '',
    PRIMARY KEY (device_id, number, place)
);
