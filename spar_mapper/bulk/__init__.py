"""Import, export and check of a whole registry."""
