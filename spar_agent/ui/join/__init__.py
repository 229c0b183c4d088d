"""Joining a center: the first start, and the words two people compare."""
