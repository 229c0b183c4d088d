"""One use case per file: plain classes, no Qt, no HTTP, no SQL; async only where they wait."""
