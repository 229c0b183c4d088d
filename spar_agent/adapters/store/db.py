"""Numbered migrations: forward only, each one transaction together with its number."""

from collections.abc import Iterator
from importlib.resources import files

from spar_agent.adapters.store.driver import (
    Connection,
    complete_statement,
    transaction,
    translated,
)
from spar_agent.errors import VaultNewer


def numbered() -> Iterator[tuple[int, str]]:
    """(number, SQL) of each migration, lowest first."""
    folder = files("spar_agent.adapters.store") / "migrations"
    for script in sorted(folder.iterdir(), key=lambda f: f.name):
        if script.name.endswith(".sql"):
            yield int(script.name.split("_")[0]), script.read_text("utf-8")


def statements(script: str) -> Iterator[str]:
    """The statements of ``script``. Triggers hold semicolons: they end at ``END;``."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def newest() -> int:
    """The schema that this program writes, and the newest that it reads."""
    return list(numbered())[-1][0]


def schema_of(conn: Connection) -> int:
    """Of an open database; 0 for a fresh one."""
    with translated():
        return int(conn.execute("PRAGMA user_version").fetchone()[0])


def migrate(conn: Connection) -> None:
    """Bring the schema up to date. Raises VaultNewer for one written by a newer app."""
    at = schema_of(conn)
    todo = list(numbered())
    if at > todo[-1][0]:
        raise VaultNewer(f"schema {at}, this app knows {todo[-1][0]}")
    for number, script in todo:
        if number > at:
            with transaction(conn):
                for statement in statements(script):
                    conn.execute(statement)
                conn.execute(f"PRAGMA user_version = {number}")
