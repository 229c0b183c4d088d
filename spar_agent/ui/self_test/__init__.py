"""The self-test: what this computer needs, and what to do where something is missing."""
