"""The home page: what today looks like."""
