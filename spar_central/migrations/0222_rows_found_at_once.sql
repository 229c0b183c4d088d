-- What each contact, each answer of the relay and each outage asks for is found, not searched for.
CREATE INDEX identity_replies_until ON identity_replies (until);
CREATE INDEX person_keys_by_device ON person_keys (device_id);
CREATE INDEX person_keys_uncertified ON person_keys (made_at) WHERE certificate = '';
CREATE INDEX devices_by_state ON devices (state, joined_at);
