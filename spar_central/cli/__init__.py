"""``spar-central``: one tree of commands over one settings file."""
