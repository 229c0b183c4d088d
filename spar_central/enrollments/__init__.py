"""From what a laptop sends to a stored decision."""
