-- Who read a message of the office at the laptop, and when it said so. For both engines.
ALTER TABLE device_messages ADD COLUMN read_at bigint NOT NULL DEFAULT 0;
ALTER TABLE device_messages ADD COLUMN read_by text NOT NULL DEFAULT '';
