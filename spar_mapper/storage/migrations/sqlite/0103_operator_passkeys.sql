-- Passkeys with which operators approve or reject in a console. public_key: PEM. rp_id, origin: of
-- that console; a signature for any other is none. sign_count: of the last one that counted.
CREATE TABLE operator_passkeys (
    credential_id text PRIMARY KEY NOT NULL,
    operator text NOT NULL,
    public_key text NOT NULL UNIQUE,
    rp_id text NOT NULL,
    origin text NOT NULL,
    sign_count bigint NOT NULL DEFAULT 0
);
CREATE INDEX operator_passkeys_by_operator ON operator_passkeys (operator);
