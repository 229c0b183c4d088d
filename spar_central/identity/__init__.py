"""The relay to MOSIP ID Authentication (IDA): what is sealed passes through, unread."""
