"""Answers no mapper should give: each becomes one of the center's errors, and nothing is lost."""

import asyncio
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from demo.office import make_key
from spar_central.clock import now_utc
from spar_central.http_client import new_client
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import (
    MapperAway,
    MapperError,
    MapperRefuses,
    MapperRejects,
    MapperSilent,
    Op,
)
from spar_central.mappers.profile import profile_of
from spar_central.mappers.refusals import KeyRefused
from spar_central.settings import Dialect, Mapper, Settings
from tests.bad_mapper import BadMapper
from tests.central.center import Center
from tests.central.dialects import DIALECTS, answering, order
from tests.central.sending import sending_center, worker_of
from tests.central.storages import settings
from tests.central.world import account

JSON = "content-type: application/json\r\n"
HTML = "content-type: text/html\r\n"


def reply(status: str, body: bytes, headers: str = JSON, length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    return f"HTTP/1.1 {status}\r\n{headers}content-length: {size}\r\n\r\n".encode() + body


ANSWERS = [
    (reply("200 OK", b"<html>login</html>", HTML), MapperSilent),
    (reply("200 OK", b"<html>login</html>"), MapperSilent),
    (reply("502 Bad Gateway", b"<html>nginx</html>", HTML), MapperSilent),
    (reply("500 Oops", b"{}"), MapperSilent),
    (reply("503 Busy", b"{}", JSON + "retry-after: 7\r\n"), MapperSilent),
    (reply("504 Gateway Timeout", b"<html>", HTML), MapperSilent),
    (reply("429 Slow", b"{}"), MapperSilent),
    (reply("401 No", b"{}"), KeyRefused),
    (reply("403 No", b"{}"), KeyRefused),
    (reply("403 Forbidden", b"<html>", HTML), MapperSilent),
    (reply("404 No", b"{}"), MapperRefuses),
    (reply("302 Found", b"", "location: http://elsewhere/\r\n"), MapperRefuses),
    (reply("400 No", b"{}"), MapperRejects),
    (reply("413 No", b"{}"), MapperRejects),
    (reply("200 OK", b'{"response_header": {"resp'), MapperSilent),
    (reply("200 OK", b"{}", length=900), MapperSilent),
    (reply("200 OK", b'{"half": ', length=500), MapperSilent),
    (reply("200 OK", b"[]"), MapperSilent),
    (reply("200 OK", b"null"), MapperSilent),
    (reply("200 OK", b'{"response_header": {}, "header": {}}'), MapperSilent),
    (reply("200 OK", b"[" * 100_000), MapperSilent),
    (reply("200 OK", b'"' + b"x" * 9_000_000 + b'"'), MapperSilent),
    (reply("200 OK", b"{}"), MapperSilent),
    (b"", MapperSilent),
    (b"garbage\r\n\r\n", MapperSilent),
    (b"SSH-2.0-OpenSSH_9.2\r\n", MapperSilent),
]


async def ask(url: str, dialect: str, *, write: bool) -> object:
    """A write, or what somebody holds."""
    http = new_client(5.0)
    mapper = HttpMapper(profile_of(Mapper(Dialect(dialect), url, "s", wait_s=5.0)), None, http,
                        now_utc)  # fmt: skip
    try:
        if write:
            return await mapper.send(Op.LINK, [order()])
        return await mapper.resolve(["psut-1"])
    finally:
        await http.aclose()


@pytest.mark.parametrize("write", [True, False], ids=["write", "resolve"])
@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(("answer", "error"), ANSWERS, ids=range(len(ANSWERS)))
def test_every_bad_answer_is_one_of_our_errors(
    dialect: str, answer: bytes, error: type[MapperError], write: bool
) -> None:
    async def go() -> MapperError:
        async with answering(answer) as url:
            with pytest.raises(error) as caught:
                await ask(url, dialect, write=write)
            return caught.value

    found = asyncio.run(go())
    assert type(found) is error
    if b"retry-after" in answer:
        assert found.wait_s == 7


@pytest.mark.parametrize("write", [True, False], ids=["write", "resolve"])
def test_nothing_reached_whoever_is_not_there(write: bool) -> None:
    with socket.socket() as bound:  # and nobody listens
        bound.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{bound.getsockname()[1]}"
        with pytest.raises(MapperAway):
            asyncio.run(ask(url, "spar-2.x", write=write))


def test_nothing_reached_whoever_shows_somebody_elses_certificate(tmp_path: Path) -> None:
    pem, certificate = make_key(tmp_path)
    (tmp_path / "key.pem").write_text(pem, encoding="utf-8")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, tmp_path / "key.pem")
    heard: list[bytes] = []

    async def go() -> None:
        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            heard.append(await reader.read(10))
            writer.close()

        server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
        async with server:
            port = server.sockets[0].getsockname()[1]
            with pytest.raises(MapperAway):
                await ask(f"https://127.0.0.1:{port}", "spar-2.x", write=True)

    asyncio.run(go())
    assert not any(heard)


# a gateway between the center and the registry speaks its own pages

PAGE = b"<html>\r\n<head><title>x</title></head>\r\n<body><hr>nginx</body></html>\r\n"


class PageGateway(httpx.AsyncBaseTransport):
    """In front of a registry: answers some requests by itself. limit: bytes of a body it takes."""

    def __init__(self, app: BadMapper, status: int = 502, spoilt: str = "", limit: int = 0) -> None:
        self._inner = httpx.ASGITransport(app=app)
        self._status, self._spoilt, self._limit = status, spoilt, limit

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = await request.aread()
        spoilt = self._spoilt and self._spoilt.encode() in body and b"link_request" in body
        if spoilt or (self._limit and len(body) > self._limit):
            status = self._status if spoilt else 413
            page = {"content-type": "text/html; charset=utf-8"}
            return httpx.Response(status, headers=page, content=PAGE, request=request)
        return await self._inner.handle_async_request(request)


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    with sending_center(easy(tmp_path), tmp_path) as made:
        yield made


def easy(folder: Path) -> Settings:
    return settings("", folder)


def after_two_days(center: Center, gateway: PageGateway, people: int = 12) -> dict[str, int]:
    """How many of ``people`` ended in which state, after the passes of two days."""
    laptop = center.laptop("S-1")
    for at in range(people):
        of = laptop.enrollment(fa=account(f"77{at:05d}"))
        laptop.upload(laptop.proven(of, psut=f"person-{at}"))

    async def passes() -> None:
        async with worker_of(center, gateway) as worker:
            for _ in range(190):
                center.clock.forward(900)
                try:
                    await worker.sender.one_pass()
                except MapperError:
                    continue

    asyncio.run(passes())
    states = [state for (state,) in center.rows("SELECT state FROM enrollments")]
    return {state: states.count(state) for state in states}


@pytest.mark.parametrize("status", [502, 503, 504, 500, 403, 413])
def test_one_item_that_a_gateway_refuses_in_html_is_set_aside_and_the_others_arrive(
    center: Center, status: int
) -> None:
    bad = BadMapper()
    found = after_two_days(center, PageGateway(bad, status, "7700007"))
    assert found == {"registered": 11, "returned": 1}
    assert bad.account("person-7") == ""


def test_a_gateway_that_takes_short_bodies_only_gets_short_ones(center: Center) -> None:
    assert after_two_days(center, PageGateway(BadMapper(), limit=4000)) == {"registered": 12}
