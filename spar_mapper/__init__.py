"""The central registry: which account a beneficiary is paid on."""

__version__ = "0.1.0"
