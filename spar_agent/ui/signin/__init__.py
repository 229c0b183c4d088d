"""Who works here, and the PIN."""
