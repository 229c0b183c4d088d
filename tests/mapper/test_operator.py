"""What an operator meets: mistakes are told in a sentence, a new version comes without a pause."""

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import httpx
import pytest

from demo.processes import run_program
from spar_mapper.cli.program import main
from spar_mapper.storage.migrations import newest_version
from tests.mapper.partner_client import serving
from tests.mapper.postgres import Postgres, running_postgres
from tests.mapper.test_faults import (
    MAX_CONNECTIONS,
    LinkLoad,
    Start,
    assert_batches_whole_or_absent,
    assert_repeats_run_once,
    clients_of,
    start,
)
from tests.mapper.waiting import WAIT_S
from tests.others_folder import others_folder

__all__ = ["start"]
ROOT = Path(__file__).parents[2]


def run_command(*arguments: str, cwd: Path, env: dict[str, str] | None = None) -> tuple[int, str]:
    """Exit status and what stands on stderr; a traceback is never for an operator."""
    done = run_program("spar_mapper", *arguments, folder=cwd, environment=env)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stderr.strip()


def run_copy(*arguments: str, cwd: Path, copy: Path) -> tuple[int, str]:
    """The same of a copy of the program, in an interpreter of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "spar_mapper", *arguments],
        check=False, capture_output=True, text=True, cwd=cwd, timeout=WAIT_S, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(copy)},
    )  # fmt: skip
    return done.returncode, done.stderr.strip()


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        ("most_itms = 5", "unknown setting most_itms; is most_items meant?"),
        ("most_items = ", "settings file s.toml cannot be read: Invalid value (at end of"),
        ("most_items = 'many'", "most_items: a whole number from 1 to 4000000000 is needed"),
        ("most_items = 1.5", "most_items: a whole number from 1 to 4000000000 is needed"),
        ("processes = 0", "processes: a whole number from 1 to 4000000000 is needed"),
        ("body_wait_s = -1", "body_wait_s: a number above 0 and up to 86400 is needed"),
        ("body_wait_s = inf", "body_wait_s: a number above 0 and up to 86400 is needed"),
        ("sign_replies = 'ture'", "sign_replies: true or false is needed"),
        ("sign_replies = 1", "sign_replies: true or false is needed"),
        ("body_wait_s = nan", "body_wait_s: a number above 0 and up to 86400 is needed"),
        ("requests_per_s = -0.1", "requests_per_s: a number from 0 to 1e+06 is needed"),
        ("audit_days = true", "audit_days: a whole number from 1 to 36500 is needed"),
        ("data = ['a']", "data: text is needed"),
        ("tls_cert = 7", "tls_cert: text is needed"),
        ("tls_cert = 'a.pem'", "tls_cert and tls_key belong together"),
        ("id_template = 'x'", "id_template needs {sub}"),
        ("database = 'mysql://x'", "database: postgresql://... is needed"),
        ("database = 'postgresql://localhost:notaport/x'", "database: "),
        ("token_jwks = 'nothing.json'", "nothing.json: "),
        ("keys = '/proc/nothing'", "/proc/nothing"),
        (
            "tls_cert = 'no.pem'\ntls_key = 'no.pem'",
            "tls_cert no.pem, tls_key no.pem: No such file",
        ),
        (
            "tls_cert = 's.toml'\ntls_key = 's.toml'",
            "tls_key s.toml: no PEM certificate with its key",
        ),
    ],
)
def test_a_setting_that_is_wrong_is_named(tmp_path: Path, toml: str, sentence: str) -> None:
    (tmp_path / "s.toml").write_text(toml, "utf-8")
    status, message = run_command("serve", "--port", "0", "--settings", "s.toml", cwd=tmp_path)
    assert status == 2
    assert message.startswith("spar-mapper: ")
    assert sentence in message
    assert len(message.splitlines()) == 1


def test_a_wrong_name_in_the_environment_is_named(tmp_path: Path) -> None:
    env = {"SPAR_MAPPER_DATABSE": "postgresql://x"}
    status, message = run_command("partner", "list", cwd=tmp_path, env=env)
    assert status == 2
    assert "unknown setting SPAR_MAPPER_DATABSE; is SPAR_MAPPER_DATABASE meant?" in message


def test_a_settings_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    status, message = run_command("check", "--settings", "gone.toml", cwd=tmp_path)
    assert (status, "gone.toml cannot be read: No such file" in message) == (2, True)


@pytest.mark.parametrize("command", ["serve", "migrate", "check", "audit", "partner list"])
def test_a_database_that_is_not_there_is_said(tmp_path: Path, command: str) -> None:
    """No server there; and a server without this database."""
    more = ["--port", "0"] if command == "serve" else []
    url = f"postgresql://postgres@/nothing?host={tmp_path}"
    status, message = run_command(*command.split(), "--database", url, *more, cwd=tmp_path)
    assert status == (2 if command == "migrate" else 3)
    assert message.startswith("spar-mapper: the database does not answer")


def test_a_database_nobody_made_is_said(postgres: Postgres, tmp_path: Path) -> None:
    url = postgres.url.replace("/postgres?", "/never_made?")
    status, message = run_command("migrate", "--database", url, cwd=tmp_path)
    assert (status, "the database does not answer (InvalidCatalogName" in message) == (2, True)


def test_a_password_is_never_repeated(tmp_path: Path) -> None:
    url = f"postgresql://me:hunter2@/x?host={tmp_path}"
    for wrong in (url, "postgresql://me:hunter2@localhost:notaport/x", "mysql://me:hunter2@x"):
        status, message = run_command("migrate", "--database", wrong, cwd=tmp_path)
        assert (status, "hunter2" in message) == (2, False)


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        status, message = run_command("serve", "--port", port, cwd=tmp_path)
    assert status == 2
    assert f"127.0.0.1:{port}" in message
    elsewhere = ("serve", "--host", "203.0.113.1", "--port", "0")
    status, message = run_command(*elsewhere, cwd=tmp_path)
    assert (status, "with TLS" in message) == (2, True)
    settings = tmp_path / "s.toml"
    settings.write_text("plain_http = true\n", encoding="utf-8")
    status, message = run_command(*elsewhere, "--settings", "s.toml", cwd=tmp_path)
    assert (status, "203.0.113.1:0" in message) == (2, True)


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("serve --port 99999", "argument --port: invalid port value: '99999'"),
        ("audit --hours -1", "argument --hours: invalid whole_number value: '-1'"),
        ("audit --most 9999999999", "argument --most: invalid whole_number value"),
        ("audit everything", "invalid choice: 'everything'"),
        ("import gone.csv", "spar-mapper: gone.csv cannot be read"),
        ("directory import gone.csv", "spar-mapper: gone.csv: No such file or directory"),
        ("export nowhere/out.csv", "spar-mapper: nowhere/out.csv.part: No such file or directory"),
        ("partner show nobody", "spar-mapper: there is no partner of this name"),
        ("partner remove-key nobody x", "spar-mapper: there is no partner of this name"),
    ],
)
def test_a_command_that_cannot_be_carried_out_says_why(
    tmp_path: Path, command: str, sentence: str
) -> None:
    status, message = run_command(*command.split(), "--data", "data", cwd=tmp_path)
    assert (status, sentence in message) == (2, True), message


def test_a_certificate_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.pem").write_text("nothing", encoding="utf-8")
    for file, sentence in (("x.pem", "not a PEM certificate"), ("gone.pem", "No such file")):
        arguments = ("partner", "add", "x", "--cert", file, "--data", "data")
        status, message = run_command(*arguments, cwd=tmp_path)
        assert (status, sentence in message) == (2, True)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for command in (("serve", "--port", "0"), ("migrate",), ("export", "out.csv")):
        status, message = run_command(*command, "--data", "file/data", cwd=tmp_path)
        assert (status, "file/data" in message) == (2, True)


def test_the_docs_can_be_browsed(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server, httpx.Client(base_url=server.url) as http:
        for path in ("/docs", "/openapi.json"):
            assert http.get(path).status_code == 200
        assert "Signature" in http.get("/docs").text


@pytest.fixture
def database() -> Iterator[Postgres]:
    folder = Path(tempfile.mkdtemp(prefix="spar-pg-"))  # short: a socket lies in it
    try:
        with running_postgres(folder, MAX_CONNECTIONS) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


NEXT = """
ALTER TABLE mappings ADD COLUMN shade text NOT NULL DEFAULT '';
ALTER TABLE history ADD COLUMN shade text;
ALTER TABLE answered ADD COLUMN shade text;
CREATE INDEX history_by_time ON history (at);
CREATE TABLE shades (name text PRIMARY KEY);
"""


def test_an_old_process_serves_while_a_new_version_migrates(
    database: Postgres, start: Start, tmp_path: Path
) -> None:
    """The new version is a copy of this one with one more script, as the rule allows it."""
    later = tmp_path / "later"
    shutil.copytree(ROOT / "spar_mapper", later / "spar_mapper")
    script = later / "spar_mapper" / "storage" / "migrations" / "postgres" / "9000_shade.sql"
    script.write_text(NEXT, "utf-8")
    url = database.database()
    worker = start("--database", url)

    async def fault(load: LinkLoad) -> None:
        arguments = ("migrate", "--database", url)
        done = await asyncio.to_thread(run_copy, *arguments, cwd=tmp_path, copy=later)
        assert done == (0, "")
        await load.until(12, 200)
        assert (await load.http.get("/ready")).status_code == 200

    async def go() -> None:
        async with clients_of(worker) as (http,):
            load = LinkLoad(http)
            await load.run(fault)
            assert set(load.seen) == {200}
            await assert_batches_whole_or_absent(http, load)
            await assert_repeats_run_once(http, load)
        conn = await asyncpg.connect(url)
        try:
            assert (
                await conn.fetchval("SELECT max(number) FROM schema")
                == 9000
                > newest_version("postgres")
            )
        finally:
            await conn.close()

    asyncio.run(go())


def test_root_makes_nothing_in_the_folder_of_the_servers_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The server could not open a database that is root's, and said that it does not answer."""
    data = others_folder(tmp_path, monkeypatch)
    assert main(["partner", "list", "--data", str(data)]) == 2
    assert "is another user's: give the command as that user" in capsys.readouterr().err
    assert list(data.iterdir()) == []
