"""What MOSIP signs and encrypts with: JWS, certificates, session keys."""
