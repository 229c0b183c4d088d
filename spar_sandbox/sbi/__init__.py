"""Biometric devices behind MOSIP's Secure Biometric Interface (SBI), as a client meets them."""
