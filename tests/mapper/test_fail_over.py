"""The registry alone over a PostgreSQL with a synchronous standby: the primary dies under load.

Nothing that was acknowledged is lost, nothing is done twice, and what was signed once is not
admitted by the new primary again. ``make crash`` runs it.
"""

import asyncio
import json
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest
from cryptography.hazmat.primitives import serialization
from joserfc import jwt
from joserfc.jwk import RSAKey

from tests.country.databases import Databases, running_databases
from tests.mapper.partner_client import TEXT, PartnerClient, item, register, serving, sorted_form
from tests.mapper.waiting import WAIT_S, wait_until

OFFICE = PartnerClient("office")
CLIENTS = 4
WITHIN_S = 60.0


class Load:
    """Links people one by one from several threads, and asks again until each is answered."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.acknowledged: list[str] = []
        self.at: list[float] = []
        self.sent: list[tuple[bytes, str]] = []
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._run) for _ in range(CLIENTS)]

    @contextmanager
    def running(self) -> Iterator[None]:
        for thread in self._threads:
            thread.start()
        try:
            yield
        finally:
            self._stop.set()
            for thread in self._threads:
                thread.join()

    def _run(self) -> None:
        with httpx.Client(base_url=self.url, timeout=WAIT_S) as http:
            while not self._stop.is_set():
                wanted = item(fa=TEXT)
                while not self._linked(http, wanted) and not self._stop.is_set():
                    self._stop.wait(0.05)

    def _linked(self, http: httpx.Client, wanted: dict[str, Any]) -> bool:
        """A new message each time, as a client makes after 503; the same reference."""
        body = OFFICE.g2p("link", wanted)
        raw, signature = json.dumps(body).encode(), OFFICE.sign(sorted_form(body))
        with suppress(httpx.HTTPError, ValueError):
            reply = http.post("/mapper/sync/link", content=raw, headers={"signature": signature})
            if reply.status_code != 200:
                return False
            (row,) = reply.json()["message"]["link_response"]
            if row["status"] == "succ":
                self.acknowledged.append(wanted["id"])
                self.at.append(time.monotonic())
                self.sent.append((raw, signature))
                return True
        return False


def rows(url: str, sql: str) -> list[tuple[Any, ...]]:
    async def go() -> list[tuple[Any, ...]]:
        conn = await asyncpg.connect(url)
        try:
            return [tuple(row) for row in await conn.fetch(sql)]
        finally:
            await conn.close()

    return asyncio.run(go())


@pytest.fixture
def databases() -> Iterator[Databases]:
    with running_databases() as made:
        yield made


@pytest.mark.slow
@pytest.mark.parametrize("waits", [True, False])
def test_the_standby_takes_over_under_load(
    databases: Databases, tmp_path: Path, *, waits: bool
) -> None:
    """A write takes the line before it along; without ``replays_wait`` what is under way may not.

    Then it was carried out by the new primary while its line was lost with the old one: its copy
    is admitted, and changes nothing.
    """
    toml = f"database_wait_s = 5.0\nreplays_wait = {str(waits).lower()}\n"
    with registry_over(databases, tmp_path, toml) as url:
        load = Load(url)
        with load.running():
            wait_until(lambda: len(load.acknowledged) >= 200)
            died = time.monotonic()
            databases.fail_over()
            before = sum(at <= died for at in load.at)
            wait_until(lambda: len(load.acknowledged) >= before + 200)
        after = min(at for at in load.at if at > died + 0.5)
        assert after - died <= WITHIN_S, after - died
        check_nothing_is_lost_or_doubled(databases, load)
        with httpx.Client(base_url=url, timeout=WAIT_S) as http:
            again = [
                http.post(
                    "/mapper/sync/link", content=raw, headers={"signature": signature}
                ).status_code
                for raw, signature in load.sent
            ]
        assert set(again) <= {409, 200}
        assert again.count(200) <= (0 if waits else CLIENTS)
        check_nothing_is_lost_or_doubled(databases, load)


@pytest.mark.slow
def test_what_was_signed_once_is_not_admitted_by_the_new_primary(
    databases: Databases, tmp_path: Path
) -> None:
    """With no write behind: a resolve where each line waits, an assertion, which always does.

    An assertion gives a token, and that opens everything until it ends.
    """
    with (
        registry_over(databases, tmp_path, "replays_wait = true\n") as url,
        httpx.Client(base_url=url, timeout=WAIT_S) as http,
    ):
        resolve = OFFICE.g2p("resolve", item(fa=...))
        form = assertion()
        keep_lines_in_memory(databases)
        assert http.post("/oauth/token", data=form).status_code == 200
        assert OFFICE.post(http, "/mapper/sync/resolve", resolve).status_code == 200
        databases.fail_over()
        wait_until(lambda: status_now(http, resolve) != 503)
        assert status_now(http, resolve) == 409
        assert http.post("/oauth/token", data=form).status_code == 401
        assert status_now(http, OFFICE.g2p("resolve", item(fa=...))) == 200


@pytest.mark.slow
def test_an_assertion_gives_one_token_whoever_is_the_primary(
    databases: Databases, tmp_path: Path
) -> None:
    with (
        registry_over(databases, tmp_path, "") as url,
        httpx.Client(base_url=url, timeout=WAIT_S) as http,
    ):
        form = assertion()
        keep_lines_in_memory(databases)
        assert http.post("/oauth/token", data=form).status_code == 200
        databases.fail_over()
        wait_until(lambda: status_now(http, OFFICE.g2p("resolve", item(fa=...))) == 200)
        assert http.post("/oauth/token", data=form).status_code == 401


def keep_lines_in_memory(databases: Databases) -> None:
    """What no commit waits for is not written by itself for ten seconds: else 0.2 s hide it."""
    rows(databases.primary.url, "ALTER SYSTEM SET wal_writer_delay = '10s'")
    rows(databases.primary.url, "SELECT pg_reload_conf()")


def status_now(http: httpx.Client, body: dict[str, Any]) -> int:
    return OFFICE.post(http, "/mapper/sync/resolve", body).status_code


@contextmanager
def registry_over(databases: Databases, folder: Path, toml: str) -> Iterator[str]:
    data = folder / "data"
    data.mkdir()
    where = ("--database", databases.registry)
    register(data, OFFICE, "--rights", "link,update,resolve,unlink", *where)
    with serving(data, toml, *where) as server:
        yield server.url


def assertion() -> dict[str, str]:
    said = {
        "iss": OFFICE.name, "sub": OFFICE.name, "aud": "spar-mapper", "jti": str(uuid.uuid4()),
        "exp": int(time.time()) + 200,
    }  # fmt: skip
    pem = OFFICE.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return {
        "grant_type": "client_credentials",
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": jwt.encode({"alg": "RS256"}, said, RSAKey.import_key(pem)),
    }


def check_nothing_is_lost_or_doubled(databases: Databases, load: Load) -> None:
    held = dict(rows(databases.registry, "SELECT person, version FROM mappings WHERE active"))
    assert set(load.acknowledged) - set(held) == set(), "acknowledged, and not there"
    assert {held[one] for one in load.acknowledged} == {1}
    sql = "SELECT person_key, count(*) FROM history GROUP BY person_key HAVING count(*) > 1"
    assert rows(databases.registry, sql) == [], "done twice"
