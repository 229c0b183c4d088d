"""What cannot be used as a key."""


class BadKey(Exception):
    """A certificate or key cannot be used; the text says why, and names its file."""
