"""Simulators of MOSIP and of biometric devices, for one laptop."""

__version__ = "0.1.0"
