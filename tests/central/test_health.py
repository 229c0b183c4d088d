"""Processes without an entry of their own tell how they are: real processes, asked over HTTP."""

import asyncio
import os
import re
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from demo.processes import Program, Starting
from spar_central import health
from spar_central.health import Watch, WatchAddress
from spar_central.settings import Dialect, Mapper, Settings
from tests.central.center import Center, running
from tests.central.sending import sending_center
from tests.central.test_cli import Shell, set_up, shell
from tests.central.test_sender_kill import written
from tests.central.world import account
from tests.mapper.waiting import wait_until
from tests.servers import running_registry

__all__ = ["shell"]
WATCHED = re.compile(r"watched at (http://[\d.:]+)")


@contextmanager
def watched(file: Path, *words: str) -> Iterator[str]:
    """A process of these words, and where it tells how it is."""
    log = file.parent / "watched.log"
    command = ("spar_central", "--settings", str(file), *words, "--watch-port", "0")
    with log.open("wb") as console:
        there, said = dict(os.environ), console.fileno()
        process = Starting.start(Program(command, said, said, there, Path.cwd()))
        try:
            wait_until(lambda: WATCHED.search(log.read_text(encoding="utf-8")) is not None)
            found = WATCHED.search(log.read_text(encoding="utf-8"))
            assert found is not None
            yield found[1]
        finally:
            process.terminate()
            assert process.wait(30) == 0, log.read_text(encoding="utf-8")


def figure(url: str, name: str) -> float:
    text = httpx.get(f"{url}/metrics").text
    found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.MULTILINE)
    return float(found[1]) if found else -1.0


def ready(url: str) -> tuple[int, dict[str, str]]:
    reply = httpx.get(f"{url}/ready")
    return reply.status_code, reply.json()["why"]


def upload(center: Center) -> None:
    laptop = center.laptop("S-1")
    laptop.upload(laptop.proven(laptop.enrollment(fa=account("1"))))


def test_the_sender_tells_what_waits_and_that_the_mapper_is_away(
    engine: Settings, tmp_path: Path
) -> None:
    with running_registry(tmp_path / "registry") as registry:
        mapper = Mapper(Dialect.SPAR_2, registry.url, registry.sender)
        with sending_center(engine, tmp_path, mapper) as center:
            upload(center)
            file = written(center, registry, tmp_path)
            with watched(file, "send") as url:
                assert httpx.get(f"{url}/ping").json() == "pong"
                wait_until(lambda: figure(url, 'spar_central_done_total{kind="send"}') >= 1)
                wait_until(lambda: figure(url, 'spar_central_waiting{state="queued"}') == 0)
                assert ready(url) == (200, {})
            text = file.read_text(encoding="utf-8").replace(registry.url, "http://127.0.0.1:9")
            file.write_text(text, encoding="utf-8")
            with watched(file, "send") as url:
                upload_again(center)
                wait_until(lambda: ready(url) == (503, {"send": "mapper: MapperAway"}))
                assert figure(url, 'spar_central_waiting{state="queued"}') == 1
                assert figure(url, 'spar_central_waiting{state="oldest_s"}') >= 0


def upload_again(center: Center) -> None:
    laptop = center.laptop("S-2")
    laptop.upload(laptop.proven(laptop.enrollment(fa=account("2")), psut="another"))


def test_certify_tells_which_keys_wait_and_outlives_its_database(
    engine: Settings, tmp_path: Path
) -> None:
    with running(engine, tmp_path) as center:
        file = tmp_path / "central.toml"
        file.write_text(
            f'office = "office-1"\noffice_name = "o"\ndata = "{engine.data}"\n'
            f'database = "{engine.database}"\n',
            encoding="utf-8",
        )
        laptop = center.laptop("S-1")
        center.hire("S-9")
        with watched(file, "people", "certify", "--every-s", "1") as url:
            assert figure(url, 'spar_central_waiting{state="keys"}') == 0
            laptop.new_key("S-9")
            wait_until(lambda: figure(url, 'spar_central_waiting{state="keys"}') == 1)
            name = 'spar_central_passes_total{kind="certify",outcome="well"}'
            wait_until(lambda: figure(url, name) >= 2)
            assert ready(url) == (200, {})


def test_what_a_process_says_is_in_its_journal_at_once(shell: Shell) -> None:
    """Without PYTHONUNBUFFERED, which the program of a package does not know."""
    set_up(shell)
    words = ["people", "certify", "--every-s", "60", "--watch-port", "0"]
    there = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(
        [sys.executable, "-m", "spar_central", "--settings", str(shell.file), *words],
        stdout=subprocess.PIPE, env=there, encoding="utf-8",
    ) as process:  # fmt: skip
        assert process.stdout is not None
        said = select.select([process.stdout], [], [], 60)[0]
        process.terminate()
        assert said, "nothing came within a minute"
        assert WATCHED.search(process.stdout.read())


def test_a_taken_port_is_named(engine: Settings, tmp_path: Path, shell: Shell) -> None:
    set_up(shell)
    center = shell.file.parent
    with watched(shell.file, "people", "certify", "--every-s", "5") as url:
        port = url.rpartition(":")[2]
        said = shell("people", "certify", "--every-s", "5", "--watch-port", port, code=2)
        assert f"--watch-port {port}" in said
    assert center.is_dir()


def test_settings_check_looks_at_the_mapper(shell: Shell, tmp_path: Path) -> None:
    set_up(shell)
    assert "look: no mapper" in shell("settings", "check")
    text = shell.file.read_text(encoding="utf-8")
    table = '[mapper]\ndialect = "spar-2.x"\nbase_url = "https://m.example.org"\nsender = "s"\n'
    shell.file.write_text(text + table, encoding="utf-8")
    assert "nothing is signed" in shell("settings", "check")
    key = tmp_path / "mapper.pem"
    key.write_text("no key", encoding="utf-8")
    key.chmod(0o600)
    shell.file.write_text(f'{text}{table}key_file = "{key}"\n', encoding="utf-8")
    assert "wrong: mapper.key_file: an RSA key" in shell("settings", "check", code=1)
    key.chmod(0o644)
    assert "others may read it" in shell("settings", "check", code=1)


def test_the_address_is_open_when_it_is_told() -> None:
    """Before the loop had a turn to serve: who reads it in the log may be as quick."""

    async def connect() -> None:
        async with health.watched(Watch("pass"), WatchAddress("127.0.0.1", 0)) as url:
            port = int(url.rpartition(":")[2])
            socket.create_connection(("127.0.0.1", port)).close()

    asyncio.run(connect())


@pytest.mark.parametrize("token", ["", "other"])
def test_metrics_with_a_token_are_for_who_has_it(
    engine: Settings, shell: Shell, token: str
) -> None:
    set_up(shell)
    file = shell.file.parent / "token"
    file.write_text("secret", encoding="utf-8")
    shell.file.write_text(
        f'{shell.file.read_text(encoding="utf-8")}[desks]\nmetrics_token_file = "{file}"\n',
        encoding="utf-8",
    )
    with watched(shell.file, "people", "certify", "--every-s", "5") as url:
        given = {"authorization": f"Bearer {token}"} if token else {}
        assert httpx.get(f"{url}/metrics", headers=given).status_code == 401
        right = {"authorization": "Bearer secret"}
        assert httpx.get(f"{url}/metrics", headers=right).status_code == 200
