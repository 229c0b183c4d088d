"""Simulators of MOSIP ID Authentication and of biometric devices, for one laptop.

docs/sandbox.md says how to run them and where things lie.
"""

__version__ = "0.1.0"
