"""A mapper to be drained to, and what it carried out."""

import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tests.servers import RunningRegistry


@dataclass(frozen=True, slots=True)
class Target:
    """forget: it holds nobody again; writes: carried out, by person."""

    url: str
    sender: str
    key_pem: str
    forget: Callable[[], None]
    writes: Callable[[], Counter[str]]


def target_of(running: RunningRegistry) -> Target:
    """Our own registry, looked at through its database."""

    def forget() -> None:
        conn = sqlite3.connect(running.database)
        with conn:
            kept = conn.execute(
                "SELECT name, sql FROM sqlite_master"
                " WHERE type = 'trigger' AND tbl_name = 'history'"
            ).fetchall()
            for name, _ in kept:  # what is on record stays on record, but for this test
                conn.execute(f"DROP TRIGGER {name}")
            for table in ("mappings", "history", "answered"):
                conn.execute(f"DELETE FROM {table}")
            for _, sql in kept:
                conn.execute(sql)
        conn.close()

    def writes() -> Counter[str]:
        conn = sqlite3.connect(running.database)
        try:
            return Counter(row[0] for row in conn.execute("SELECT person_key FROM history"))
        finally:
            conn.close()

    return Target(running.url, running.sender, running.key_pem, forget, writes)
