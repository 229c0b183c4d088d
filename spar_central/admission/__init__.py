"""Whether an enrollment may be sent: a pure function over a table of rules."""
