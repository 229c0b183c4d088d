"""What each entry counts, and who may see it."""

import asyncio
import re
from collections.abc import Awaitable, Callable

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from spar_central.errors import BadSetting
from spar_central.health import Watch, WatchAddress, watched
from spar_central.storage.port import StorageGone, StorageOld
from spar_central.web.metrics import RequestMetrics


async def case(_request: Request) -> Response:
    return Response("a case")


async def broken(_request: Request) -> Response:
    raise ZeroDivisionError


def entry(metrics: RequestMetrics) -> httpx.AsyncClient:
    routes = [Route("/cases/{number}", case), Route("/broken", broken), metrics.route()]
    app = metrics.around(Starlette(routes=routes), routes)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://entry")


async def answers() -> None:
    """A database that is there."""


async def is_away() -> None:
    raise StorageGone


async def is_old() -> None:
    raise StorageOld("schema 1, this program needs 2")


def shown(
    token: str, headers: dict[str, str], ready: Callable[[], Awaitable[None]] = answers
) -> httpx.Response:
    async def go() -> httpx.Response:
        async with entry(RequestMetrics(ready, token)) as http:
            for path in ("/cases/1", "/cases/SECRET-2", "/broken", "/SECRET-3", "/cases/1/2"):
                await http.get(path)
            return await http.get("/metrics", headers=headers)

    return asyncio.run(go())


def test_requests_are_counted_by_the_path_as_it_is_declared() -> None:
    lines = shown("", {}).text.splitlines()
    assert 'spar_central_requests_total{path="/cases/{number}",status="200"} 2.0' in lines
    assert 'spar_central_requests_total{path="/broken",status="500"} 1.0' in lines
    assert 'spar_central_requests_total{path="other",status="404"} 2.0' in lines
    assert 'spar_central_request_seconds_count{path="/cases/{number}"} 2.0' in lines
    assert not [line for line in lines if re.search("SECRET", line)]


@pytest.mark.parametrize(("ready", "up"), [(answers, 1), (is_away, 0), (is_old, 0)])
def test_an_entry_says_whether_its_database_answers(
    ready: Callable[[], Awaitable[None]], up: int
) -> None:
    lines = shown("", {}, ready).text.splitlines()
    assert f"spar_central_database_up {up}.0" in lines
    assert 'spar_central_requests_total{path="/broken",status="500"} 1.0' in lines


@pytest.mark.parametrize("name", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_a_proxy_on_this_computer_shows_it_to_nobody(name: str) -> None:
    assert shown("", {name: "127.0.0.1"}).status_code == 401
    assert shown("right", {name: "10.0.0.9", "authorization": "Bearer right"}).status_code == 200
    assert shown("right", {"authorization": "Bearer wrong"}).status_code == 401


def test_off_this_computer_a_watched_process_needs_a_token() -> None:
    async def go(host: str, token: str) -> int:
        async with (
            watched(Watch("send"), WatchAddress(host, 0), token) as url,
            httpx.AsyncClient() as http,
        ):
            address = url.replace("0.0.0.0", "127.0.0.1")  # noqa: S104 -- what is tested
            given = {"authorization": f"Bearer {token}"} if token else {}
            return (await http.get(f"{address}/metrics", headers=given)).status_code

    assert asyncio.run(go("127.0.0.1", "")) == 200
    assert asyncio.run(go("0.0.0.0", "a token")) == 200  # noqa: S104 -- what is tested
    with pytest.raises(BadSetting, match="metrics_token_file"):
        asyncio.run(go("0.0.0.0", ""))  # noqa: S104 -- what is tested
