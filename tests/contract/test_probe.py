"""The probe proposes the dialect a registry speaks, and writes nothing."""

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.adapters.g2p.probe import ProbeRequest, ProbeResult, probe
from spar_agent.cli import main
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Operation, Proof, authenticated
from spar_agent.domain.profile import Dialect
from spar_agent.domain.secret import Secret
from spar_agent.errors import SparError, Unreachable, WrongServer
from tests.async_line import NO_TLS, AsyncLine
from tests.bad_mapper import BadMapper
from tests.enrollments import queued
from tests.fakes import START, FakeClock
from tests.profiles import read_mapper_profile
from tests.servers import RunningRegistry, running_registry


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningRegistry]:
    with running_registry(tmp_path_factory.mktemp("registry")) as running:
        yield running


class Only(httpx.AsyncBaseTransport):
    """The registry with only some of its paths, as another server would have; moved to a prefix."""

    def __init__(self, path: str, prefix: str = "") -> None:
        self._path = path
        self._prefix = prefix
        self._line = httpx.AsyncHTTPTransport(verify=NO_TLS)

    async def aclose(self) -> None:
        await self._line.aclose()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path != f"{self._prefix}{self._path}":
            return httpx.Response(404, json={"detail": "Not Found"})
        there = httpx.Request(
            "POST",
            request.url.copy_with(path=path.removeprefix(self._prefix)),
            headers=request.headers,
            content=await request.aread(),
        )
        return await self._line.handle_async_request(there)


def asked(question: ProbeRequest, transport: httpx.AsyncBaseTransport | None = None) -> ProbeResult:
    async def story() -> ProbeResult:
        try:
            return await probe(question, FakeClock(), transport)
        finally:
            if transport is not None:
                await transport.aclose()

    return asyncio.run(story())


def question(registry: RunningRegistry, **changes: Any) -> ProbeRequest:
    made = ProbeRequest(registry.url, registry.sender, Secret(registry.key_pem))
    return replace(made, **changes)


@pytest.mark.parametrize("prefix", ["", "/api/mapper"])
@pytest.mark.parametrize(
    ("path", "dialect"),
    [
        ("/mapper/sync/resolve", Dialect.G2P),
        ("/sync/resolve", Dialect.SPAR_1),
        ("/mapper/resolve", Dialect.SPAR_2),
    ],
)
def test_each_dialect_is_recognized_by_what_it_understands(
    registry: RunningRegistry, path: str, dialect: Dialect, prefix: str
) -> None:
    found = asked(question(registry), Only(path, prefix))
    assert found.profile.dialect is dialect
    assert not found.needs_key
    assert found.profile.base_url == registry.url + prefix
    assert read_mapper_profile(found.mapper_section()).dialect is dialect


def test_an_asynchronous_server_is_recognized(registry: RunningRegistry) -> None:
    class Async(AsyncLine):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if "/sync/" in request.url.path and "txn" not in request.url.path:
                return httpx.Response(404, json={})
            if b"request_header" in await request.aread():
                return httpx.Response(400, json={"errors": []})
            return await super().handle_async_request(request)

    found = asked(question(registry), Async(slow=0))
    assert (found.profile.dialect, found.profile.asynchronous) == (Dialect.G2P, True)
    assert found.mapper_section()["async"] is True


def test_a_spar_2_1_is_recognized_without_a_key() -> None:
    transport = httpx.ASGITransport(BadMapper())
    question = ProbeRequest("http://mapper")
    assert asked(question, transport).profile.dialect is Dialect.SPAR_2


def test_a_registry_that_wants_a_signature_says_so(registry: RunningRegistry) -> None:
    found = asked(question(registry, key=Secret("")))
    assert found.needs_key


def test_a_test_id_tells_the_spelling_and_the_strategy(registry: RunningRegistry) -> None:
    raw = {
        "dialect": "spar-2.x",
        "base_url": registry.url,
        "sender": registry.sender,
        "id_template": "token:{sub}@nationalId",
    }
    proof = Proof("1", "psut-probe", START, AuthMethod.OTP)
    enrollment = authenticated(queued(reference_id="ref-probe", proof=proof))

    async def link() -> None:
        mapper = HttpMapper(read_mapper_profile(raw), Secret(registry.key_pem), FakeClock())
        await mapper.send(Operation.LINK, [enrollment])
        await mapper.close()

    asyncio.run(link())
    for path in ("/mapper/resolve", "/mapper/sync/resolve"):
        found = asked(question(registry, test_id="psut-probe"), Only(path))
        assert found.id_template == "token:{sub}@nationalId"
        assert found.mapper_section()["strategies"] == {"BANK": 2}


def test_nothing_is_written_by_a_probe(registry: RunningRegistry) -> None:
    def rows() -> int:
        conn = sqlite3.connect(registry.database)
        try:
            return int(conn.execute("SELECT count(*) FROM history").fetchone()[0])
        finally:
            conn.close()

    before = rows()
    asked(question(registry))
    assert rows() == before


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (httpx.Response(404, json={}), WrongServer),
        (httpx.Response(200, json={"hello": 1}), WrongServer),
        (httpx.Response(200, html="<html></html>"), SparError),
    ],
)
def test_what_is_no_mapper_is_said_to_be_none(
    answer: httpx.Response, error: type[SparError]
) -> None:
    def printed(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    with pytest.raises(error):
        asked(ProbeRequest("http://nothing"), httpx.MockTransport(printed))


def test_nobody_there_is_reported_as_such() -> None:
    with pytest.raises(Unreachable):
        asked(ProbeRequest("http://127.0.0.1:9"))


def test_the_command_prints_a_piece_of_an_office_file(
    registry: RunningRegistry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = tmp_path / "key.pem"
    key.write_text(registry.key_pem)
    assert main(["probe", registry.url, "--sender", registry.sender, "--key", str(key)]) == 0
    printed = capsys.readouterr()
    assert read_mapper_profile(json.loads(printed.out)).base_url == registry.url
    assert "proposal" in printed.err
    assert main(["probe", "http://127.0.0.1:9"]) == 2
    assert main(["probe", registry.url, "--key", str(tmp_path / "none.pem")]) == 2
