"""MOSIP ID Authentication, as a client meets it."""
