"""Nobody here can sign in: two persons at the center help."""
