"""Where the money should go: what is registered, the place, the number."""
