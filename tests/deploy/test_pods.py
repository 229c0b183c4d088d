"""The rendered Deployments as processes: locked down, ready, rolled over under load."""

import os
import shutil
import socket
import ssl
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
import yaml

from installer import deploy_tools
from spar_central.cli.root_keys import Offline, make_root
from spar_central.settings import Settings
from spar_mapper.security.keys import load_server_keys
from tests.deploy.image import Image
from tests.deploy.kubelet import Cluster, Pod, Service, load
from tests.deploy.test_chart import CHART
from tests.mapper.partner_client import PartnerClient, item, mapper
from tests.mapper.postgres import Postgres, running_postgres
from tests.tls_servers import Authority

pytestmark = pytest.mark.deploy
NOTICE_S = 1.5
"""Shorter than the hook waits: so long a router may still send to a pod that ends."""


@pytest.fixture(scope="module")
def database() -> Iterator[Postgres]:
    """One that pods reach: by TCP on this computer."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = Path(tempfile.mkdtemp(prefix="spar-pg-"))
    folder.chmod(0o700)
    patch = pytest.MonkeyPatch()
    patch.setenv("PGPORT", str(port))
    try:
        settings = ("fsync=off", "listen_addresses=127.0.0.1", f"port={port}")
        with running_postgres(folder, *settings) as server:
            yield server
    finally:
        patch.undo()
        shutil.rmtree(folder, ignore_errors=True)


def by_tcp(server: Postgres) -> str:
    """The address of a new database, as a pod writes it."""
    name = server.database().partition("@/")[2].partition("?")[0]
    return f"postgresql://postgres@127.0.0.1:{os.environ['PGPORT']}/{name}"


@pytest.fixture
def folder() -> Iterator[Path]:
    """A way in that user 10001 may walk, unlike that of tmp_path."""
    made = Path(tempfile.mkdtemp(prefix="spar-pods-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made, ignore_errors=True)


def cluster(
    image: Image, folder: Path, values: dict[str, object], secrets: dict[str, dict[str, bytes]]
) -> Cluster:
    deploy_tools.fetch()
    file = folder / "values.yaml"
    file.write_text(yaml.safe_dump(values), "utf-8")
    command = [deploy_tools.helm("4.1.4"), "template", "rel", CHART, "-n", "spar", "-f", file]
    text = subprocess.run(
        [str(one) for one in command], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    objects = [one for one in yaml.safe_load_all(text.stdout) if one]
    return Cluster(image, folder, objects, secrets)


def tls_secret() -> tuple[dict[str, bytes], ssl.SSLContext]:
    """Of the pods; and what their callers trust, who know each by a name, not by its address."""
    authority = Authority.new()
    pem = authority.issue("spar").encode()
    trust = ssl.create_default_context(cadata=authority.pem)
    trust.check_hostname = False
    return {"tls.crt": pem, "tls.key": pem}, trust


def check_locked_down(pod: Pod) -> None:
    """It runs as 10001, and writes nowhere but in /tmp and, before it begins, in its own keys."""
    assert pod.process is not None
    status = Path(f"/proc/{pod.process.pid}/status").read_text(encoding="utf-8")
    fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    assert set(fields["Uid"].split()) == {"10001"}
    assert fields["CapEff"].strip("0") == fields["CapBnd"].strip("0") == ""
    assert fields["NoNewPrivs"] == "1"
    for place in ("/", "/config", "/run/spar", "/opt/spar", "/usr"):
        assert pod.run("sh", "-c", f": >{place}/written") != 0, place
    assert pod.run("sh", "-c", ": >/tmp/written") == 0
    assert pod.run("sh", "-c", 'test -z "$(find /run/spar -type f -perm /077)"') == 0
    assert pod.run("sh", "-c", 'test -n "$(find /run/spar -type f)"') == 0


def test_the_registry_is_rolled_over_under_load(
    image: Image, database: Postgres, folder: Path
) -> None:
    url, partner = by_tcp(database), PartnerClient("payer")
    tls, trust = tls_secret()
    keys = folder / "made-keys"
    load_server_keys(keys)
    values = {
        "mapper": {
            "settings": {"database": url, "connections": 4},
            "database": {"existingSecret": "db"},
            "keysSecret": "keys",
            "tlsSecret": "tls",
        },
        "central": {"enabled": False},
    }
    secrets = {
        "db": {"password": b"not asked for here"},
        "keys": {file.name: file.read_bytes() for file in keys.iterdir()},
        "tls": tls,
    }
    made = cluster(image, folder, values, secrets)
    numbers = iter(range(11, 99))

    def new_pod() -> Pod:
        return made.new_pod("rel-mapper", f"127.0.1.{next(numbers)}")

    try:
        made.run_job("rel-mapper-migrate")
        certificate = folder / "payer.pem"
        certificate.write_bytes(partner.certificate())
        mapper(
            folder / "x", "partner", "add", "payer", "--cert", str(certificate), "--database", url
        )
        service = Service([new_pod(), new_pod()])
        for pod in service.pods:
            pod.wait_until_ready()
            check_locked_down(pod)

        def ask() -> bool:
            """A person linked, signed, on a new connection."""
            base = f"https://{service.pick().address}:8080"
            with httpx.Client(base_url=base, verify=trust, timeout=30) as http:
                reply = partner.post(http, "/mapper/sync/link", partner.g2p("link", item()))
            return bool(reply.json()["message"]["link_response"][0]["status"] == "succ")

        with load(ask, threads=3) as outcomes:
            service.roll(new_pod, NOTICE_S)
        assert len(outcomes) > 50
        assert [one for one in outcomes if one] == []
    finally:
        for pod in made.pods:
            pod.kill()


def test_the_entry_for_laptops_is_rolled_over_under_load(
    image: Image, database: Postgres, folder: Path
) -> None:
    url = by_tcp(database)
    tls, trust = tls_secret()
    plain = Settings(office="o-1", office_name="A ministry", data=str(folder / "center"))
    make_root(
        plain,
        Offline(folder / "stick", "a passphrase"),
        datetime.now(UTC) - timedelta(minutes=1),
        5,
    )
    values = {
        "mapper": {"enabled": False},
        "metrics": {"existingSecret": "watch"},
        "central": {
            "settings": {
                "office": "o-1",
                "office_name": "A ministry",
                "database": url,
                "console": {"origin": "https://console.example"},  # certify carries out its acts
            },
            "database": {"existingSecret": "db"},
            "keys": {"public": "public", "desks": "desks", "office": "office"},
            "desks": {"tlsSecret": "tls"},
            "console": {"enabled": False},
            "send": {"enabled": False},
        },
    }
    secrets = {
        name: {file.name: file.read_bytes() for file in (plain.keys_folder / name).iterdir()}
        for name in ("public", "desks", "office")
    }
    secrets |= {"db": {"password": b"x"}, "tls": tls, "watch": {"token": b"seen"}}
    made = cluster(image, folder, values, secrets)
    numbers = iter(range(11, 99))

    def new_pod() -> Pod:
        return made.new_pod("rel-desks", f"127.0.2.{next(numbers)}")

    try:
        made.run_job("rel-central-migrate")
        certify = made.new_pod("rel-certify", "127.0.3.11")
        certify.wait_until_ready()
        service = Service([new_pod(), new_pod()])
        for pod in (certify, *service.pods):
            pod.wait_until_ready()
            check_locked_down(pod)
        watched = "http://127.0.3.11:9100/metrics"
        assert httpx.get(watched).status_code == 401
        assert httpx.get(watched, headers={"authorization": "Bearer seen"}).is_success

        def ask() -> bool:
            base = f"https://{service.pick().address}:8443"
            return httpx.get(f"{base}/ready", verify=trust, timeout=30).is_success

        with load(ask, threads=3) as outcomes:
            service.roll(new_pod, NOTICE_S)
        assert len(outcomes) > 50
        assert [one for one in outcomes if one] == []
        assert certify.terminate() == 0
    finally:
        for pod in made.pods:
            pod.kill()
