"""Roles at a real PostgreSQL: a process that somebody took over has no more than this."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest

from spar_central.cli.main import main
from spar_central.errors import BadSetting
from spar_central.settings import Settings
from spar_central.storage.grants import OWN_ROWS, READ, portal_role, process_role
from tests.central.center import running as center_of
from tests.central.portal_browser import Browser
from tests.central.portal_world import running
from tests.central.storages import run, settings
from tests.mapper.postgres import Postgres

ROLE, PROCESS = "spar_portal", "spar-central-desks"
DENIED = asyncpg.InsufficientPrivilegeError
SESSION = (
    "INSERT INTO web_sessions (token_hash, entry, subject, way, csrf, made_at, seen_at, ends_at)"
    " VALUES ($1, $2, 'S-17', 'passkey', 'c', 1, 1, 99999999999999)"
)
Act = Callable[[Any], Awaitable[Any]]


class Database:
    """url: of the owner, for whom the schema is there."""

    def __init__(self, url: str, role: str = ROLE) -> None:
        self.url = url
        parts = urlsplit(url)
        self.role_url = urlunsplit(parts._replace(netloc=f"{role}@"))

    def owner(self, act: Act) -> Any:
        return self._run(self.url, act)

    def as_role(self, act: Act) -> Any:
        return self._run(self.role_url, act)

    def _run(self, url: str, act: Act) -> Any:
        async def go() -> Any:
            conn = await asyncpg.connect(url)
            try:
                return await act(conn)
            finally:
                await conn.close()

        return asyncio.run(go())


@pytest.fixture
def database(postgres: Postgres, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Database:
    """With the rights as the command prints them, run twice as after a migration."""
    made = Database(postgres.database())

    async def nothing(_storage: Any) -> None:
        return None

    run(settings(made.url, tmp_path), nothing)
    postgres.add_role(ROLE)
    file = tmp_path / "central.toml"
    file.write_text(f'office = "o"\noffice_name = "O"\ndata = "{tmp_path}"\n', "utf-8")
    grant(made, "portal-role", ROLE, tmp_path, capsys)
    return made


def grant(
    database: Database, kind: str, role: str, folder: Path, output: pytest.CaptureFixture[str]
) -> None:
    """What the command prints, run twice as after a migration."""
    assert main(["--settings", str(folder / "central.toml"), "database", kind, role]) == 0
    sql = output.readouterr().out
    database.owner(lambda conn: conn.execute(sql * 2))


def tables(database: Database) -> list[str]:
    rows = database.owner(
        lambda conn: conn.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    )
    return [row[0] for row in rows]


def test_the_pages_work_with_it(database: Database, tmp_path: Path) -> None:
    with running(tmp_path / "portal", database.role_url, migrate=False) as world:
        browser = Browser(world)
        browser.log_in()
        checked = browser.to_check()
        done = browser.follow(browser.post("/change/check", browser.form(checked)))
        assert "P3-7720-4" in done.text
        assert browser.get("/ready").json() == {"ready": True}
        browser.follow(browser.post("/sign-out", browser.form(browser.get("/account"))))
        assert browser.get("/account").status_code == 401


def test_nothing_else_is_read_or_written(database: Database) -> None:
    found = tables(database)
    assert {"enrollments", "records", *OWN_ROWS, *READ} <= set(found)
    kinds = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE")
    asked = ", ".join(f"has_table_privilege(name, '{kind}')" for kind in kinds)
    rows = database.as_role(
        lambda conn: conn.fetch(f"SELECT name, {asked} FROM unnest($1::text[]) AS name", found)
    )
    for table, *may in rows:
        own = table in OWN_ROWS
        assert may == [own or table in READ, own, own, False, False], table
    for statement in (
        "SELECT * FROM enrollments",
        "UPDATE enrollments SET outcome = 'admitted'",
        "DELETE FROM web_sessions",
        "CREATE TABLE mine (a text)",
        "ALTER TABLE web_sessions DISABLE ROW LEVEL SECURITY",
        "SET ROLE postgres",
    ):
        with pytest.raises(DENIED):
            database.as_role(partial(_execute, statement))


async def _execute(statement: str, conn: Any) -> None:
    await conn.execute(statement)


def test_no_session_of_the_console_is_seen_or_made(database: Database) -> None:
    """They stand in the same table: a hostile process would be a supervisor with one row."""
    database.owner(lambda conn: conn.execute(SESSION, "h1", "console"))
    seen = database.as_role(lambda conn: conn.fetch("SELECT * FROM web_sessions"))
    assert seen == []
    with pytest.raises(DENIED):
        database.as_role(lambda conn: conn.execute(SESSION, "h2", "console"))
    database.as_role(lambda conn: conn.execute(SESSION, "h3", "portal"))
    with pytest.raises(DENIED):
        database.as_role(lambda conn: conn.execute("UPDATE web_sessions SET entry = 'console'"))
    with pytest.raises(DENIED):
        database.as_role(
            lambda conn: conn.execute("INSERT INTO counts VALUES ('join.tries', 'a', 1, 1)")
        )
    everything = database.owner(lambda conn: conn.fetch("SELECT entry FROM web_sessions"))
    assert sorted(row[0] for row in everything) == ["console", "portal"], "others see all of it"


@pytest.fixture
def process(
    database: Database, postgres: Postgres, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Database:
    """Where the portal's role is, too; named as a user of the system."""
    postgres.add_role(PROCESS)
    grant(database, "process-role", PROCESS, tmp_path, capsys)
    return Database(database.url, PROCESS)


def test_every_other_process_works_with_a_role_that_owns_nothing(
    process: Database, tmp_path: Path
) -> None:
    served = Settings("office-1", "O", str(tmp_path / "data"), process.role_url, migrate=False)
    with center_of(served, tmp_path) as center:
        laptop = center.laptop("S-1")
        (answer,) = laptop.upload(laptop.proven(laptop.enrollment()))
        assert answer["outcome"] == "admitted", answer
    rows = process.as_role(lambda conn: conn.fetch("SELECT count(*) FROM records"))
    assert rows[0][0] > 0


def test_a_process_changes_rows_and_no_rule(process: Database) -> None:
    """Who took one over rewrites no log: the triggers are the owner's."""
    process.owner(lambda conn: conn.execute(SESSION, "h1", "console"))
    seen = process.as_role(lambda conn: conn.fetch("SELECT * FROM web_sessions"))
    assert len(seen) == 1, "the row security of the pages is not theirs"
    for statement in (
        "ALTER TABLE records DISABLE TRIGGER ALL",
        "DROP TABLE enrollments",
        "TRUNCATE enrollments",
        "CREATE TABLE mine (a text)",
        "UPDATE schema SET number = 1",
        "SET session_replication_role = replica",
    ):
        with pytest.raises(DENIED):
            process.as_role(partial(_execute, statement))


@pytest.mark.parametrize("name", ["", "Portal", 'a"; DROP TABLE log; --', "a" * 64])
def test_a_name_is_never_sql(name: str) -> None:
    for made in (portal_role, process_role):
        with pytest.raises(BadSetting):
            made(name)
