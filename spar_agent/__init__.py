"""The desktop app with which a field agent enrolls a beneficiary's account."""

__version__ = "0.1.0"
