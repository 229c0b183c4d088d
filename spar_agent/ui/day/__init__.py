"""Closing the day: what is at the registry, what is open, a sheet to keep."""
