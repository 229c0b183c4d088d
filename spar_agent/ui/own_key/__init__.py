"""The key of who is signed in, at the center."""
