"""What a laptop held of its office before it had a center, as releases until 2026-11 kept it."""

from spar_agent.adapters.store.driver import Connection, transaction

OFFICE = {
    "format": "spar-office/1",
    "office": "Surat",
    "office_code": "SU",
    "mapper": {"dialect": "spar-2.x", "base_url": "https://m.example.org/", "sender": "office"},
    "identity": {"base_url": "https://i.example.org/"},
}
"""In part: nothing reads it any more."""


def keep_old_office(conn: Connection, text: str) -> None:
    """Where those releases put it."""
    with transaction(conn):
        conn.execute("INSERT INTO settings VALUES ('office', ?)", (text,))
