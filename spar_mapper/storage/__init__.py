"""Where mappings are kept: one port, SQLite embedded, PostgreSQL for a country."""
