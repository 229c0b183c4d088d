"""Error code to the sentence an agent reads: what happened, what is safe, what to do."""
