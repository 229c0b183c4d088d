"""A newer office file is shown before it is taken in."""
