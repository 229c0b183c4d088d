"""A village round."""
