-- Signed lists of banks, as they were taken in; the last one is in use. For both engines.
CREATE TABLE directory_lists (
    number bigint PRIMARY KEY,
    version text NOT NULL,
    country text NOT NULL,
    sha256 text NOT NULL,
    issued_at bigint NOT NULL,
    bytes bigint NOT NULL,
    parts bigint NOT NULL,
    signed_by text NOT NULL,
    taken_at bigint NOT NULL,
    taken_by text NOT NULL
);

-- Their bytes in base64, in parts as laptops fetch them.
CREATE TABLE directory_parts (
    sha256 text NOT NULL,
    part bigint NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (sha256, part)
);
