"""SPAR Central: the place that decides. Imports nothing from the other packages."""

__version__ = "0.1.0"
