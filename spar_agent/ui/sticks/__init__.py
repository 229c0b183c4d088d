"""Without network: what waits goes on a stick, the receipt comes back."""
