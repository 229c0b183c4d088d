"""Logging in at the country's login service: our relying party against servers of each version."""
