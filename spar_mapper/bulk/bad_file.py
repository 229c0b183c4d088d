"""What cannot be used as a file of people."""


class BadFile(Exception):
    """A file cannot be read, or not further; the text names the file or the line."""
