-- Whom to call back when a laptop is lost: what was begun on it. For both engines.
CREATE INDEX transactions_by_device ON transactions (device_id, started_at);
