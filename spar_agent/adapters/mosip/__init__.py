"""MOSIP ID Authentication and biometric devices (SBI)."""
