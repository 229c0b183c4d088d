"""Help for the page one is on: a short text and its keys."""
