-- Which OpenTelemetry trace an enrollment came in; empty where settings name no receiver.
CREATE TABLE enrollment_traces (
    enrollment_id text NOT NULL,
    revision bigint NOT NULL,
    traceparent text NOT NULL,
    kept_at bigint NOT NULL,
    PRIMARY KEY (enrollment_id, revision)
);
CREATE INDEX enrollment_traces_kept_at ON enrollment_traces (kept_at);
