"""Biometric devices behind the Secure Biometric Interface, as a client meets them."""
