"""Clock, time stamps, base64url and JSON: the standard library in one form."""
