"""Signals about the own work."""
