-- What the registry said about accounts, for the person to be told: a last day, a word of the bank.
-- No account and no number stands here. kind: until, stopped, or what the bank found. For both engines.
CREATE TABLE account_notices (
    notice_id text PRIMARY KEY,
    psut_key text NOT NULL,
    kind text NOT NULL,
    day text NOT NULL DEFAULT '',
    until text NOT NULL DEFAULT '',
    heard_at bigint NOT NULL,
    due_at bigint NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    sent_at bigint NOT NULL DEFAULT 0,
    failed_at bigint NOT NULL DEFAULT 0
);
CREATE INDEX account_notices_due ON account_notices (due_at) WHERE sent_at = 0 AND failed_at = 0;
CREATE INDEX account_notices_of_person ON account_notices (psut_key);
CREATE INDEX account_notices_by_time ON account_notices (heard_at);
