"""The first start: the language, a self-test."""
