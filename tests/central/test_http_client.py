"""Calls to other servers over real sockets: authorities, key logs, drips, bombs."""

import asyncio
import gzip
import os
import subprocess
import sys
from pathlib import Path

import httpx
import msgspec.inspect
import pytest

from spar_central.errors import BadSetting
from spar_central.http_client import NoReply, WholeReply, new_client, whole_reply
from spar_central.settings import Settings
from spar_central.settings_file import load
from tests.tls_servers import ANSWER, PLAIN, Authority, Talk, tls_server

PROGRAMS = {
    "spar_central": "from spar_central.cli.main import main",
    "spar_mapper": "from spar_mapper.cli.program import main",
    "spar_sandbox": "from spar_sandbox.__main__ import main",
}


async def asked(http: httpx.AsyncClient, url: str, within_s: float = 30.0) -> WholeReply:
    return await whole_reply(http, "POST", url, content=b"{}", within_s=within_s, most_bytes=1000)


def reason_of(tmp_path: Path, talk: Talk, within_s: float = 30.0) -> NoReply:
    """Of the call to a server that answers so."""

    async def go() -> None:
        authority = Authority.new()
        (tmp_path / "own.pem").write_text(authority.pem, "ascii")
        async with (
            tls_server(authority, tmp_path, talk=talk) as url,
            new_client(30.0, str(tmp_path / "own.pem")) as http,
        ):
            await asked(http, url, within_s)

    with pytest.raises(NoReply) as found:
        asyncio.run(go())
    return found.value


def test_a_private_authority_stands_beside_the_systems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system, own = Authority.new(), Authority.new()
    for name, one in (("system", system), ("own", own)):
        (tmp_path / f"{name}.pem").write_text(one.pem, "ascii")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "system.pem"))
    private = str(tmp_path / "own.pem")

    async def go() -> None:
        async with tls_server(system, tmp_path) as public, tls_server(own, tmp_path) as inside:
            async with new_client(30.0, private) as http:
                assert (await asked(http, public)).body == ANSWER
                assert (await asked(http, inside)).body == ANSWER
            async with new_client(30.0) as http:
                assert (await asked(http, public)).body == ANSWER
                with pytest.raises(NoReply) as refused:
                    await asked(http, inside)
                assert refused.value.never_sent

    asyncio.run(go())


def test_a_file_that_is_no_authority_is_named(tmp_path: Path) -> None:
    (tmp_path / "no.pem").write_text("nothing", "ascii")
    with pytest.raises(BadSetting, match=r"notices\.ca_file"):
        new_client(5.0, str(tmp_path / "no.pem"), "notices.ca_file")


def test_no_keys_of_connections_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys.log"))
    own = Authority.new()
    (tmp_path / "own.pem").write_text(own.pem, "ascii")

    async def go() -> bytes:
        async with (
            tls_server(own, tmp_path) as url,
            new_client(30.0, str(tmp_path / "own.pem")) as http,
        ):
            return (await asked(http, url)).body

    assert asyncio.run(go()) == ANSWER
    assert not (tmp_path / "keys.log").exists()


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_follows_no_key_log(program: str, tmp_path: Path) -> None:
    """asyncpg writes the keys of the database's line there, whatever context it is given."""
    text = (
        f"import os, sys\n{PROGRAMS[program]}\n"
        "try:\n    main(['--nonsense'])\nexcept SystemExit:\n    pass\n"
        "print('SSLKEYLOGFILE' in os.environ)\n"
    )
    variables = {**os.environ, "SSLKEYLOGFILE": str(tmp_path / "keys.log")}
    done = subprocess.run(
        [sys.executable, "-c", text],
        env=variables,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == "False"


def test_a_reply_that_drips_ends_at_the_deadline(tmp_path: Path) -> None:
    async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n")
        while not writer.is_closing():
            writer.write(b" ")
            await asyncio.sleep(0.05)

    found = reason_of(tmp_path, drip, within_s=0.5)
    assert (found.reason, found.never_sent) == ("time", False)


@pytest.mark.parametrize(
    ("head", "body", "reason"),
    [
        (b"content-encoding: gzip\r\n", gzip.compress(b"{}", mtime=0), "encoding"),
        (b"", b" " * 1001, "too long"),
        (b"content-length: 5000\r\n", b"{}", "RemoteProtocolError"),
    ],
)
def test_a_bomb_a_flood_and_a_cut_are_no_reply(
    tmp_path: Path, head: bytes, body: bytes, reason: str
) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nconnection: close\r\n" + head + b"\r\n" + body)
        await writer.drain()
        writer.close()

    found = reason_of(tmp_path, talk)
    assert (found.reason, found.never_sent) == (reason, False)


def test_nothing_is_followed_elsewhere(tmp_path: Path) -> None:
    own = Authority.new()
    (tmp_path / "own.pem").write_text(own.pem, "ascii")

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        moved = PLAIN.replace(b"200 OK", b"307 Moved\r\nlocation: /elsewhere")
        writer.write(moved)
        await writer.drain()
        writer.close()

    async def go() -> int:
        async with (
            tls_server(own, tmp_path, talk=talk) as url,
            new_client(30.0, str(tmp_path / "own.pem")) as http,
        ):
            return (await asked(http, url)).status

    assert asyncio.run(go()) == 307


ADDRESSES = {
    "identity": 'base_url = "{url}/auth"\npartner_id = "p"\npartner_key_file = "k"\n'
    'partner_certificate_file = "c"\nsigner_files = ["s"]\n'
    '[identity.policies.otp]\nlicence_key_file = "l"\napi_key_file = "a"',
    "mapper": 'dialect = "spar-2.x"\nbase_url = "{url}"\nsender = "s"',
    "login": 'issuer = "{url}"',
    "login ": 'issuer = "https://x"\ndiscovery_url = "{url}"',
    "consents": 'url = "{url}"\nsender = "s"\nkey_file = "k"',
    "notices": 'url = "{url}/x"\nobject_phone = "1"',
    "portal": 'origin = "{url}"',
    "portal ": 'origin = "https://x"\nintake_url = "{url}"',
    "portal  ": 'origin = "https://x"\nconfirm_origin = "{url}"',
    "console": 'origin = "{url}"',
    "traces": 'url = "{url}/v1/traces"',
}


@pytest.mark.parametrize("section", ADDRESSES)
def test_off_this_computer_only_https_is_spoken(section: str, tmp_path: Path) -> None:
    def written(url: str) -> Path:
        file = tmp_path / "spar-central.toml"
        body = ADDRESSES[section].replace("{url}", url)
        file.write_text(f'office = "o"\noffice_name = "O"\n[{section.strip()}]\n{body}\n', "utf-8")
        return file

    for host in ("10.0.0.7", "central.example.org", "localhost.example.org", "127.0.0.1.nip.io"):
        with pytest.raises(BadSetting, match="https is needed"):
            load(written(f"http://{host}"))
    load(written("https://central.example.org"))
    load(written("http://localhost"))


def test_every_address_of_the_settings_is_looked_at() -> None:
    """A new one is to be added to ADDRESSES above; the last three are not called by us."""
    named = {
        f"{section.name}.{field.name}"
        for section in msgspec.inspect.type_info(Settings).fields  # type: ignore[attr-defined]
        for kind in getattr(section.type, "types", (section.type,))
        for field in getattr(kind, "fields", ())
        if "url" in field.name or field.name in {"issuer", "origin", "confirm_origin"}
    }
    assert named == {
        "identity.base_url", "mapper.base_url", "login.issuer", "login.discovery_url",
        "consents.url", "notices.url", "portal.origin", "portal.intake_url",
        "portal.confirm_origin", "console.origin", "traces.url",
        "notices.object_url", "intake.origin", "intake.return_url",
    }  # fmt: skip
