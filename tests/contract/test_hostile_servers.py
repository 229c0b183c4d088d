"""Answers no server should give: each becomes one of our errors, and the app lives on."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from demo.office import make_key
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.gateway import HttpCenter
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.errors import (
    BadReply,
    CaptivePortal,
    NoAnswer,
    ServerFault,
    SparError,
    TlsRefused,
    Unreachable,
)
from tests.fakes import FakeClock

JSON = "Content-Type: application/json\r\n"


def reply(status: str, body: bytes, headers: str = JSON, length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    return f"HTTP/1.1 {status}\r\n{headers}Content-Length: {size}\r\n\r\n".encode() + body


@asynccontextmanager
async def answering(answer: bytes) -> AsyncIterator[str]:
    """A server that says ``answer`` to whatever comes, and hangs up."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        lengths = [
            line for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
        ]
        await reader.readexactly(int(lengths[0].split(b":")[1]))
        writer.write(answer)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def ask(url: str, folder: Path) -> object:
    """What became of one enrollment, as the desk asks its center."""
    clock = FakeClock()
    client = CenterClient(url, SigningKey(bytes(32)), RequestNumbers(folder), clock)
    try:
        return await HttpCenter(client).answers(["0190b8c0-0000-7000-8000-000000000001"])
    finally:
        await client.close()


ANSWERS = [
    (reply("200 OK", b"<html>login</html>", "Content-Type: text/html\r\n"), CaptivePortal),
    (reply("200 OK", b"<html>login</html>"), CaptivePortal),
    (reply("302 Found", b"", "Location: http://portal/\r\n"), CaptivePortal),
    (reply("500 Oops", b"{}"), ServerFault),
    (reply("503 Busy", b"{}", JSON + "Retry-After: 7\r\n"), ServerFault),
    (reply("429 Slow", b"{}"), ServerFault),
    (reply("200 OK", b'{"response_header": {"resp'), BadReply),
    (reply("200 OK", b'{"half": ', length=500), NoAnswer),
    (reply("200 OK", b"[]"), BadReply),
    (reply("200 OK", b"null"), BadReply),
    (reply("200 OK", b'{"response_header": {}, "header": {}}'), SparError),
    (reply("200 OK", b"[" * 100_000), BadReply),
    (reply("200 OK", b'"' + b"x" * 9_000_000 + b'"'), BadReply),
    (reply("404 No", b"{}"), BadReply),
    (reply("400 Bad", b"{}"), BadReply),
    (b"", NoAnswer),
    (b"SSH-2.0-OpenSSH_9.2\r\n", NoAnswer),
]


@pytest.mark.parametrize(("answer", "error"), ANSWERS)
def test_every_foreign_answer_is_one_of_our_errors(
    answer: bytes, error: type[SparError], tmp_path: Path
) -> None:
    async def story() -> None:
        async with answering(answer) as url:
            with pytest.raises(error):
                await ask(url, tmp_path)

    asyncio.run(story())


def test_a_wait_the_server_asks_for_is_kept(tmp_path: Path) -> None:
    busy = "Content-Type: text/html\r\nRetry-After: 7\r\n"

    async def story() -> float:
        async with answering(reply("503 Busy", b"<html>", busy)) as url:
            with pytest.raises(ServerFault) as lengths:
                await ask(url, tmp_path)
            return lengths.value.wait_s

    assert asyncio.run(story()) == 7.0


def test_nobody_there_means_nothing_was_carried_out(tmp_path: Path) -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{bound.getsockname()[1]}"
        with pytest.raises(Unreachable):
            asyncio.run(ask(url, tmp_path))


def test_a_certificate_of_somebody_else_is_refused(tmp_path: Path) -> None:
    pem, certificate = make_key(tmp_path)
    (tmp_path / "key.pem").write_text(pem, encoding="utf-8")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, tmp_path / "key.pem")

    async def story() -> None:
        async def serve(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.close()

        server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
        async with server:
            port = server.sockets[0].getsockname()[1]
            with pytest.raises(TlsRefused):
                await ask(f"https://127.0.0.1:{port}", tmp_path)

    asyncio.run(story())
