"""The order of the pages of a visit, and whose visit it is."""
