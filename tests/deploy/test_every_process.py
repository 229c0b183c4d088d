"""Every Deployment of the chart, as rendered with everything on: it starts, is ready, and ends."""

import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import yaml

from installer import deploy_tools
from spar_central.settings import Settings
from spar_mapper.security.keys import load_server_keys
from tests.central.center import TurnedClock, made_keys
from tests.deploy.image import Image
from tests.deploy.kubelet import Cluster, Pod
from tests.deploy.test_chart import CHART, MATRIX
from tests.deploy.test_pods import by_tcp, check_locked_down, database, folder, tls_secret
from tests.mapper.postgres import Postgres
from tests.tls_servers import Authority

__all__ = ["database", "folder"]
pytestmark = pytest.mark.deploy
ALL = next(file for file in MATRIX if file.stem == "all")
PROCESSES = ("mapper", "desks", "console", "portal", "intake", "send", "notify", "certify")


def secrets_of(folder: Path) -> dict[str, dict[str, bytes]]:
    """What docs/deploy.md has an administrator bring, by the names of ``all.yaml``."""
    plain = Settings(office="o-1", office_name="A ministry", data=str(folder / "center"))
    made_keys(plain, folder, TurnedClock())
    registry_keys = folder / "registry-keys"
    load_server_keys(registry_keys)
    command = ["openssl", "genpkey", "-quiet", "-algorithm", "RSA"]
    key = subprocess.run(command, check=True, capture_output=True).stdout
    tls, _ = tls_secret()
    token = b"5a" * 32
    databases = ("mapper-db", "owner-db", "central-db", "desks-db")
    return {
        **{name: {"password": b"not asked for here"} for name in databases},
        **{f"{name}-tls": tls for name in ("mapper", "desks", "console", "portal", "intake")},
        **{f"k-{part}": files_of(plain.keys_folder / part)
           for part in ("public", "desks", "office", "intake")},
        "mapper-keys": files_of(registry_keys),
        "watch": {"token": b"seen"},
        "rel-postgres-ca": {"ca.crt": Authority.new().pem.encode()},
        "console-files": {"console.pem": key},
        "portal-files": {"portal.pem": key, "token": token},
        "intake-files": {"changes.pem": key, "token": token, "sms": token},  # receipts by message
        "send-files": {"mapper.pem": key},
        "notify-files": {"sms": token},
    }  # fmt: skip


def files_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture
def whole(image: Image, database: Postgres, folder: Path) -> Iterator[Cluster]:
    """``all.yaml`` with this test's databases in the place of the example's."""
    deploy_tools.fetch()
    central, registry = by_tcp(database), by_tcp(database)
    ours: dict[str, Any] = {
        "mapper": {
            "settings": {"database": registry},
            "database": {"migrate": {"url": registry}},
        },
        "central": {"settings": {"database": central}},
    }
    file = folder / "ours.yaml"
    file.write_text(yaml.safe_dump(ours), "utf-8")
    command = [deploy_tools.helm("4.1.4"), "template", "rel", CHART, "-n", "spar"]
    command += ["-f", ALL, "-f", file]
    drawn = subprocess.run(
        [str(one) for one in command], capture_output=True, check=True, encoding="utf-8"
    ).stdout
    objects = [one for one in yaml.safe_load_all(drawn) if one]
    made = Cluster(image, folder, objects, secrets_of(folder))
    try:
        yield made
    finally:
        for pod in made.pods:
            pod.kill()


def test_every_process_comes_up_lives_and_ends(whole: Cluster) -> None:
    deployments = {one["metadata"]["name"] for one in whole.objects if one["kind"] == "Deployment"}
    assert deployments == {f"rel-{name}" for name in PROCESSES}
    for program in ("mapper", "central"):
        whole.run_job(f"rel-{program}-migrate")
    pods: list[Pod] = []
    for number, name in enumerate(PROCESSES, start=11):
        pod = whole.new_pod(f"rel-{name}", f"127.0.6.{number}")
        pod.wait_until_ready()
        assert pod.answers("livenessProbe"), name
        check_locked_down(pod)
        pods.append(pod)
    with ThreadPoolExecutor(len(pods)) as ends:
        statuses = [*ends.map(Pod.terminate, pods)]
    assert dict(zip(PROCESSES, statuses, strict=True)) == dict.fromkeys(PROCESSES, 0)
