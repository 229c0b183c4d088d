"""A visit, from the person's number to the slip."""
