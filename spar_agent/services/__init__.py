"""One use case per file: plain classes, async, no Qt, no HTTP, no SQL."""
