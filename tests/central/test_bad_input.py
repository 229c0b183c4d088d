"""What goes wrong around Central has its sentence and its code, and loses nothing."""

import json
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from spar_central.settings import Settings
from tests.central.center import Center, SigningLaptop, code_of, running
from tests.central.test_cli import Shell, hire, set_up, shell
from tests.central.world import account
from tests.mapper.postgres import running_postgres

__all__ = ["shell"]


def enrollment_of(laptop: SigningLaptop) -> dict[str, str]:
    return laptop.proven(laptop.enrollment(fa=account("77")))


def open_folder(name: str) -> Path:
    """The server runs as nobody."""
    Path(name).chmod(0o755)
    (Path(name) / "pg").mkdir()
    return Path(name) / "pg"


def is_away(center: Center, reply: httpx.Response) -> None:
    assert (reply.status_code, code_of(reply)) == (503, "storage.away")
    assert reply.headers["retry-after"] == "5"
    assert "nothing was lost" in reply.json()["error"]["message"]
    assert center.url


def test_a_database_server_that_is_away_is_said_so_and_loses_nothing(tmp_path: Path) -> None:
    with (
        TemporaryDirectory(prefix="spar-away-") as name,
        running_postgres(open_folder(name)) as server,
    ):
        made = Settings("office-1", "o", str(tmp_path / "data"), server.database())
        with running(made, tmp_path) as center:
            laptop = center.laptop("S-1")
            item = enrollment_of(laptop)
            nonce = laptop.nonce(laptop.key)
            server.stop("immediate")
            try:
                body = json.dumps({"items": [item]}).encode()
                request = laptop.signed("/desks/enrollments", body, nonce=nonce)
                is_away(center, laptop.send(request))
                assert httpx.get(f"{center.url}/ready").status_code == 503
                assert httpx.get(f"{center.url}/ping").status_code == 200
            finally:
                server.start()
            (answer,) = laptop.upload(item)
            assert answer["outcome"] == "admitted"
            assert center.rows("SELECT count(*) FROM enrollments") == [(1,)]
            assert center.is_whole()


def test_a_database_that_another_program_holds_is_away_and_loses_nothing(tmp_path: Path) -> None:
    made = Settings("office-1", "o", str(tmp_path / "data"))
    with running(made, tmp_path) as center:
        laptop = center.laptop("S-1")
        item = enrollment_of(laptop)
        held = sqlite3.connect(str(Path(made.data) / "central.db"), isolation_level=None)
        try:
            held.execute("BEGIN EXCLUSIVE")
            is_away(center, laptop.post("enrollments", {"items": [item]}))
        finally:
            held.close()
        (answer,) = laptop.upload(item)
        assert answer["outcome"] == "admitted"
        assert center.rows("SELECT count(*) FROM enrollments") == [(1,)]


def test_half_a_file_is_named_and_takes_nothing_in(shell: Shell, tmp_path: Path) -> None:
    set_up(shell)
    hire(shell, "A-1", "administrator")
    hire(shell, "A-2", "administrator")
    shell(
        "people", "add", "S-1", "--name", "n", "--role", "agent", "--by", "A-1", "--and-by", "A-2"
    )
    file = tmp_path / "request.json"
    for half in (b"", b'{"request": "eyJ', b'{"request": "eyJhbGciOiJFZERTQSJ9.eyJjb2RlIjoi"}'):
        file.write_bytes(half)
        said = shell("device", "request", str(file), "--by", "A-1", code=2)
        assert "request.form" in said or "signature.form" in said, said
    assert shell("device", "list") == ""
    office = tmp_path / "office.toml"
    office.write_text('name = "half', encoding="utf-8")
    assert "office.toml" in shell("officefile", "make", str(office), "--by", "A-1", code=2)
