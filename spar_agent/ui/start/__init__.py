"""The first start: the language, the office file, a self-test."""
