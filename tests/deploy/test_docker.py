"""deploy/compose.yaml as a whole by a real Docker: network, health, secrets, limits, its end."""

import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.deploy.docker import Docker, running_docker
from tests.deploy.test_compose import COMPOSE, FILE, bring_keys
from tests.mapper.waiting import wait_until

pytestmark = pytest.mark.deploy
PROJECT = "spar-whole"
ENTRIES = ("mapper", "desks", "console")
GO_ON = {"database", "certify", *ENTRIES}
END = {"mapper-migrate", "central-migrate"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def docker() -> Iterator[Docker]:
    with running_docker() as made:
        yield made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """As docs/deploy.md has it, but for the ports of this computer.

    docker-compose 1.29, which Debian 12 has, knows no name at the top.
    """
    deploy = tmp_path / "deploy"
    shutil.copytree(FILE.parent, deploy, ignore=shutil.ignore_patterns("made", "helm", "superset"))
    subprocess.run([deploy / "compose" / "make.sh"], check=True)
    bring_keys(tmp_path, deploy / "compose" / "made")
    text = (deploy / FILE.name).read_text("utf-8").replace("\nname: spar\n", "\n")
    for name in ENTRIES:
        published = COMPOSE["services"][name]["ports"][0]
        inside = published.partition(":")[2]
        text = text.replace(f'"{published}"', f'"127.0.0.1:{free_port()}:{inside}"')
    (deploy / FILE.name).write_text(text, "utf-8")
    return deploy / FILE.name


def test_all_of_it_comes_up_answers_and_ends_when_told(docker: Docker, file: Path) -> None:
    compose = ("docker-compose", "-p", PROJECT, "-f", str(file))
    try:
        docker.run(*compose, "up", "-d")
        wait_until(lambda: _well(docker))
        states = docker.states(PROJECT)
        assert {name for name, state in states.items() if state[0] == "exited"} == END
        for name in ENTRIES:
            inside = COMPOSE["services"][name]["ports"][0].partition(":")[2]
            address = docker.run(*compose, "port", name, inside).strip()
            trust = ssl.create_default_context()
            trust.check_hostname, trust.verify_mode = False, ssl.CERT_NONE
            reply = httpx.get(f"https://{address}/ready", verify=trust)
            assert (reply.status_code, reply.json()) == (200, {"ready": True})
        docker.run(*compose, "stop")
        ended = {name: state[2] for name, state in docker.states(PROJECT).items()}
        assert ended == dict.fromkeys(GO_ON | END, 0)
    finally:
        docker.run(*compose, "down", "-v")


def _well(docker: Docker) -> bool:
    """Raises when one ended that should go on."""
    states = docker.states(PROJECT)
    assert all(states[name][0] == "running" for name in GO_ON), states
    return all(states[name][1] == "healthy" for name in GO_ON)
