"""The chart's Job posts all dashboards to a real Superset 6.1, over TLS, twice and without harm."""

import asyncio
import shutil
import socket
import ssl
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest

from installer.make_superset_bundle import dashboards
from tests.deploy.image import Image
from tests.deploy.kubelet import Cluster
from tests.deploy.test_pods import cluster
from tests.foreign_environment import foreign_python
from tests.mapper.postgres import running_postgres
from tests.reports.conftest import country
from tests.reports.superset_check import HERE, Superset
from tests.tls_servers import Authority

pytestmark = pytest.mark.deploy
HBA = "local all all trust\nhost all reporter 127.0.0.1/32 scram-sha-256\n"
REPORTER = "of the reporter, @:/ and all"
ALL = sorted(board.title for board in dashboards())


@dataclass
class SupersetSite:
    """A Superset with nobody's dashboards, and the values and secrets that name it."""

    superset: Superset
    url: str
    values: dict[str, Any]
    secrets: dict[str, dict[str, bytes]]
    trust: ssl.SSLContext

    def cluster(self, image: Image, folder: Path) -> Cluster:
        return cluster(image, folder, self.values, self.secrets)

    @contextmanager
    def person(self) -> Iterator[httpx.Client]:
        """Somebody with a browser, logged in."""
        who = {"username": "admin", "password": self.superset.password, "provider": "db"}
        with httpx.Client(base_url=self.url, verify=self.trust, timeout=60) as http:
            token = http.post("/api/v1/security/login", json=who).json()["access_token"]
            http.headers.update({"authorization": f"Bearer {token}", "referer": self.url})
            csrf = http.get("/api/v1/security/csrf_token/").json()["result"]
            http.headers["x-csrftoken"] = csrf
            yield http


async def _give_password(url: str) -> None:
    conn = await asyncpg.connect(url)
    try:
        quoted = await conn.fetchval("SELECT quote_literal($1::text)", REPORTER)
        await conn.execute(f"ALTER ROLE reporter PASSWORD {quoted}")
    finally:
        await conn.close()


@pytest.fixture
def folder() -> Iterator[Path]:
    """A way in that user 10001 and PostgreSQL's may walk, unlike that of tmp_path."""
    made = Path(tempfile.mkdtemp(prefix="spar-s-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def world(folder: Path) -> Iterator[SupersetSite]:
    """A year of a country in PostgreSQL, where the role ``reporter`` has a password."""
    python = foreign_python("superset", HERE / "superset-requirements.txt")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    (folder / "hba").write_text(HBA, "utf-8")
    data = folder / "pg"
    data.mkdir(mode=0o700)
    authority = Authority.new()
    certificate = folder / "superset.pem"
    certificate.write_text(authority.issue("superset"), "utf-8")
    with ExitStack() as stack:
        settings = ["fsync=off", "listen_addresses=127.0.0.1", f"port={port}"]
        stack.enter_context(pytest.MonkeyPatch.context()).setenv("PGPORT", str(port))
        settings.append(f"hba_file={folder / 'hba'}")
        postgres = stack.enter_context(running_postgres(data, *settings))
        urls = country(postgres, folder / "central")
        asyncio.run(_give_password(urls["registry"]))
        superset = Superset(python, folder)
        superset.set_up()
        url = stack.enter_context(superset.serving(certificate))
        addresses = {
            key: f"postgresql+psycopg2://reporter@127.0.0.1:{port}/"
            + one.partition("@/")[2].partition("?")[0]
            for key, one in urls.items()
        }
        values = {
            "mapper": {"enabled": False},
            "central": {"enabled": False},
            "superset": {
                "enabled": True,
                "url": url,
                "existingSecret": "account",
                "caSecret": "ca",
                "databases": {**addresses, "existingSecret": "reporter"},
            },
        }
        secrets = {
            "account": {"username": b"admin", "password": superset.password.encode()},
            "ca": {"ca.crt": authority.pem.encode()},
            "reporter": dict.fromkeys(("registry", "central"), REPORTER.encode()),
        }
        trust = ssl.create_default_context(cadata=authority.pem)
        yield SupersetSite(superset, url, values, secrets, trust)


def titles(http: httpx.Client) -> list[str]:
    reply = http.get("/api/v1/dashboard/", params={"q": "(page_size:100)"})
    return sorted(one["dashboard_title"] for one in reply.json()["result"])


def test_it_imports_twice_and_nobody_loses_anything(
    image: Image, folder: Path, world: SupersetSite
) -> None:
    right = world.secrets["account"]["password"]
    wrong = {**world.secrets["account"], "password": b"another-one"}
    world.secrets["account"] = wrong
    refused = world.cluster(image, folder)
    status, log = refused.end_of_job("rel-superset")
    assert status == 1, log
    assert "log in: 401" in log
    assert "another-one" not in log
    wrong["password"] = right
    made = Cluster(image, folder / "second", refused.objects, world.secrets)
    made.folder.mkdir()
    said = made.run_job("rel-superset")
    first = world.superset.query()
    assert [one for one in first if one["error"] or not one["rows"]] == []
    with world.person() as http:
        assert titles(http) == ALL
        own = http.post("/api/v1/dashboard/", json={"dashboard_title": "My own"})
        assert own.status_code == 201, own.text
        said += made.run_job("rel-superset")
        assert titles(http) == sorted([*ALL, "My own"])
        shown = http.get("/api/v1/database/").text
    assert world.superset.query() == first  # the same charts by number, none beside them
    for secret in (right.decode(), REPORTER):
        assert secret not in said
        assert secret not in shown
