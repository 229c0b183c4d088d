"""The database: a port, SQLite and PostgreSQL behind it, numbered migrations."""
