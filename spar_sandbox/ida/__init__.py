"""MOSIP ID Authentication (IDA), as a client meets it: otp, auth and kyc over HTTP."""
