"""Whether the person is who they say: a code, a reader, or later."""
