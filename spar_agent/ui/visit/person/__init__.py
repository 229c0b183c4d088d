"""Who sits here: the number, the ID card, a helper."""
