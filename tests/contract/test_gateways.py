"""A gateway or a proxy between us and the registry speaks its own pages; the status says more."""

import asyncio
import base64
import errno
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import httpx
import pytest

from spar_agent.adapters.http import Connections, client, not_connected, post_json
from spar_agent.adapters.proxy import chosen_proxy, read_proxy
from spar_agent.errors import (
    CaptivePortal,
    ProxyRefused,
    ProxySignIn,
    ServerFault,
    ServerSilent,
    SparError,
    Unreachable,
    WrongServer,
)
from spar_agent.sync.report import NetworkStatus, network_status_of
from spar_agent.ui.messages import SENTENCES

PAGE = b"<html>\r\n<head><title>x</title></head>\r\n<body><hr>nginx</body></html>\r\n"
HTML = "text/html; charset=utf-8"
Page = Callable[[httpx.Request], httpx.Response]


def said(status: int, kind: str = HTML, location: str = "", body: bytes = PAGE) -> SparError | int:
    headers = {"content-type": kind} | ({"location": location} if location else {})
    headers |= {"retry-after": "60"} if status in {429, 503} else {}

    def answer(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, headers=headers, content=body)

    async def ask() -> SparError | int:
        async with client(5.0, transport=httpx.MockTransport(answer)) as http:
            try:
                return (await post_json(http, "http://registry/mapper/link", b"{}", {})).status
            except SparError as error:
                return error

    return asyncio.run(ask())


@pytest.mark.parametrize("kind", [HTML, "text/xml", "text/plain", "application/json"])
@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_sick_server_is_no_web_login_whatever_the_page_is(status: int, kind: str) -> None:
    error = said(status, kind)
    assert isinstance(error, ServerFault)
    assert error.wait_s == (60 if status in {429, 503} else 0)
    assert network_status_of(error) is NetworkStatus.NO_REGISTRY


@pytest.mark.parametrize("status", [400, 401, 404, 405, 413, 422])
def test_a_no_in_html_is_a_no(status: int) -> None:
    assert said(status) == status


@pytest.mark.parametrize(
    ("status", "location"),
    [(302, "http://portal/"), (307, "https://login.example/"), (511, ""), (200, "")],
)
def test_a_web_login_is_a_redirect_elsewhere_a_511_or_a_page_where_json_was_due(
    status: int, location: str
) -> None:
    error = said(status, location=location)
    assert isinstance(error, CaptivePortal)
    assert network_status_of(error) is NetworkStatus.WEB_LOGIN


def test_a_page_without_a_type_is_a_web_login_too() -> None:
    assert isinstance(said(200, "application/octet-stream"), CaptivePortal)


def test_a_redirect_to_the_same_server_is_a_wrong_address_and_no_web_login() -> None:
    assert isinstance(said(308, location="/mapper/link/"), WrongServer)


def test_silence_of_the_server_is_not_called_no_network() -> None:
    async def ask() -> SparError:
        async with client(5.0) as http:
            with pytest.raises(ServerSilent) as caught:
                await post_json(http, f"http://127.0.0.1:{await free_port()}/x", b"{}", {})
            return caught.value

    error = asyncio.run(ask())
    assert network_status_of(error) is NetworkStatus.NO_REGISTRY
    assert "No network" not in SENTENCES[error.code]


@pytest.mark.parametrize(
    ("number", "kind"),
    [(1225, ServerSilent), (121, ServerSilent), (1236, ServerSilent), (1231, Unreachable)],
)
def test_what_windows_says_of_a_connection_is_understood(
    number: int, kind: type[SparError]
) -> None:
    """As its event loop raises it: the number beside an errno that says nothing. 1231: no net."""
    system = OSError(errno.EINVAL, "")
    system.winerror = number  # type: ignore[attr-defined]  # Windows' own
    error = httpx.ConnectError("All connection attempts failed")
    error.__cause__ = system
    assert type(not_connected(error)) is kind


async def free_port() -> int:
    server = await asyncio.start_server(lambda _r, _w: None, "127.0.0.1", 0)
    async with server:
        return int(server.sockets[0].getsockname()[1])


@asynccontextmanager
async def proxy(answer: bytes, seen: list[bytes]) -> AsyncIterator[str]:
    """A proxy that says ``answer`` to everything; ``seen`` gets the heads of what it was asked."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(answer)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}"


def through(answer: bytes, url: str, user: str = "") -> tuple[list[bytes], object]:
    seen: list[bytes] = []

    async def ask() -> object:
        async with proxy(answer, seen) as at:
            used = read_proxy(f"http://{user}{at}")
            async with client(5.0, connections=Connections(used)) as http:
                try:
                    return (await post_json(http, url, b"{}", {})).json
                except SparError as error:
                    return error

    return seen, asyncio.run(ask())


OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
WANTS = (
    b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Type: text/html\r\n"
    b"Content-Length: 4\r\n\r\n<p/>"
)
DENIED = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"


def test_the_servers_are_reached_through_the_proxy_of_the_settings() -> None:
    seen, answer = through(OK, "http://registry.test/mapper/link")
    assert answer == {}
    assert seen[0].startswith(b"POST http://registry.test/mapper/link ")


def test_the_sign_in_of_the_settings_is_shown_to_the_proxy_also_with_an_at_in_it() -> None:
    seen, _ = through(OK, "http://registry.test/x", "field%40office:p%40ss@")
    assert base64.b64encode(b"field@office:p@ss") in seen[0]


@pytest.mark.parametrize("url", ["http://registry.test/x", "https://registry.test/x"])
def test_a_proxy_that_wants_a_sign_in_has_its_own_sentence(url: str) -> None:
    seen, error = through(WANTS, url)
    assert isinstance(error, ProxySignIn)
    assert isinstance(error, ProxyRefused)
    assert network_status_of(error) is NetworkStatus.PROXY
    assert "sign-in" in SENTENCES[error.code]
    assert len(seen) == 1


def test_a_proxy_that_lets_nobody_through_is_neither_the_registry_nor_the_network() -> None:
    _, error = through(DENIED, "https://registry.test/x")
    assert isinstance(error, ProxyRefused)
    assert network_status_of(error) is NetworkStatus.PROXY


@pytest.mark.parametrize(
    "odd",
    [
        "socks://127.0.0.1:1080/", "socks5://127.0.0.1:1080", "proxy.gov.example:3128",
        "ftp://127.0.0.1:21", "http:///", "http://gate", "http://proxy:port", "http://proxy:99999",
        "http://[::1", "http://pro xy:3128", "http://proxy:3128/path", "none", "http://p:1?x=1",
    ],
)  # fmt: skip
def test_an_odd_proxy_is_refused_in_words_that_do_not_repeat_it(odd: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 -- its words are what is tested
        read_proxy(odd)
    assert len(str(caught.value)) > 20
    assert odd not in str(caught.value)


def test_the_systems_proxy_is_used_only_where_the_office_allows_it() -> None:
    def system() -> dict[str, str]:
        return {"https": "http://system:3128"}

    used = chosen_proxy("", allow_system=True, system=system)
    assert used is not None
    assert used.url == "http://system:3128"
    assert chosen_proxy("", allow_system=False, system=system) is None
    ours = chosen_proxy("http://ours:1", allow_system=True, system=system)
    assert ours is not None
    assert ours.url == "http://ours:1"


VARIABLES = [
    {"ALL_PROXY": "socks://127.0.0.1:1080/"},
    {"HTTPS_PROXY": "proxy.gov.example:3128", "HTTP_PROXY": "proxy.gov.example:3128"},
    {"HTTPS_PROXY": "http://127.0.0.1:1", "NO_PROXY": "localhost,127.0.0.0/8,::1"},
    {"SSL_CERT_FILE": "/nonexistent/ca.pem"},
    {"SSL_CERT_DIR": "/nonexistent"},
    {"SSLKEYLOGFILE": "/nonexistent/keys.log"},
]
MAKE = """
from pathlib import Path
from spar_agent.adapters.directory.fetch import DirectoryClient
from spar_agent.adapters.http import client, tls_context
from spar_agent.adapters.mosip.sbi_http import local_client
made = [client(5.0), local_client(), DirectoryClient("https://x")._client]
system = tls_context("")
print([len(one._mounts) for one in made], len(system.get_ca_certs()) > 0, system.keylog_filename)
"""


@pytest.mark.parametrize("variables", VARIABLES, ids=lambda v: next(iter(v)))
def test_no_variable_of_the_environment_has_a_say(variables: dict[str, str]) -> None:
    clean = {k: v for k, v in os.environ.items() if "proxy" not in k.casefold()}
    env = {k: v for k, v in clean.items() if not k.startswith("SSL")}
    plain, caught = (
        subprocess.run(
            [sys.executable, "-c", MAKE],
            env=env | more,
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for more in ({}, variables)
    )
    assert caught == plain
    assert caught.startswith("[0, 0, 0]")
    assert caught.strip().endswith("None")
