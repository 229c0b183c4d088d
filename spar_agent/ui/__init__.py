"""Everything the agent sees. The only package that imports PySide6."""
