-- keep_until: a contact of somebody whose account has a last day is kept until they were told of it;
-- milliseconds since 1970, 0: for notices.contact_days alone. What is kept by now stays as it is.
ALTER TABLE contacts ADD COLUMN keep_until bigint NOT NULL DEFAULT 0;
