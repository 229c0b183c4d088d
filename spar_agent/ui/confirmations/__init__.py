"""Laptops that join and keys of people: their words are compared, and signed."""
