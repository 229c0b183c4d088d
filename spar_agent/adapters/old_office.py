"""The office file of a vault from before this laptop had a center: it holds keys, and goes.

Nothing reads it any more; the first PIN after the join removes it (decision 351).
"""

from typing import Final

from spar_agent.adapters.store.driver import Connection, transaction, translated

SETTING: Final = "office"


def remove_office(conn: Connection) -> None:
    """With all its keys; the database overwrites what it deletes."""
    with transaction(conn):
        conn.execute("DELETE FROM settings WHERE name = ?", (SETTING,))


def has_office(conn: Connection) -> bool:
    """True when an office file was taken in."""
    with translated():
        found = conn.execute("SELECT 1 FROM settings WHERE name = ?", (SETTING,)).fetchone()
    return found is not None
