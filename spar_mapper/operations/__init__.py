"""Carrying out a batch and writing its reply: the same at once and later, in every dialect."""
