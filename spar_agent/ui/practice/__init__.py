"""The practice desk: the pages of the real one, with made-up people."""
