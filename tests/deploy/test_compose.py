"""deploy/compose.yaml as processes in the image, and held against Compose's own schema."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from installer import deploy_tools
from spar_central.cli.root_keys import Offline, make_root
from spar_central.settings import Settings
from tests.deploy.image import Image
from tests.deploy.test_pods import tls_secret
from tests.mapper.postgres import carried_programs, running_postgres

pytestmark = pytest.mark.deploy
FILE = Path(__file__).parents[2] / "deploy" / "compose.yaml"
COMPOSE: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
HBA = """\
local all all trust
host all postgres 127.0.0.1/32 trust
host all all 127.0.0.1/32 scram-sha-256
"""


def test_the_schema_of_compose_has_nothing_against_it() -> None:
    plain = {key: value for key, value in COMPOSE.items() if not key.startswith("x-")}
    del plain["name"]  # younger than the schema that can be had
    jsonschema_rs.validate(json.loads(deploy_tools.compose_schema()), plain)


@dataclass
class Host:
    """One computer: deploy/ copied to it, a PostgreSQL in the place of the database's container."""

    deploy: Path
    port: int
    image: Image
    numbers: Iterator[int]

    @contextmanager
    def service(self, name: str) -> Iterator["Container"]:
        made = Container(self, name, f"127.0.5.{next(self.numbers)}")
        try:
            yield made
        finally:
            made.process.terminate()
            with suppress(subprocess.TimeoutExpired):
                made.process.wait(60)
            made.process.kill()


class Container:
    """Started as compose.yaml says."""

    def __init__(self, host: Host, name: str, address: str) -> None:
        self._host = host
        self.name = name
        self.address = address
        self._of = COMPOSE["services"][name]
        self.log = host.deploy / f"{name}.log"
        self.process = self._start(self._of["command"])

    def _start(self, words: list[str]) -> subprocess.Popen[bytes]:
        words = [self.address if word == "0.0.0.0" else word for word in words]  # noqa: S104
        at = Path(tempfile.mkdtemp(prefix=f"{self.name}-", dir=self._host.deploy))
        (at / "tmp").mkdir()
        os.chown(at / "tmp", 10001, 10001)
        mounts = [f"{at / 'tmp'} /tmp rw", *self._mounts()]
        return self._host.image.start(at, words, mounts, self._of["environment"], self.log)

    def _mounts(self) -> Iterator[str]:
        for mount in self._of["volumes"]:
            source, target, how = mount.split(":")
            yield f"{self._host.deploy / source} {target} {how}"
        for secret in self._of["secrets"]:
            file = COMPOSE["secrets"][secret["source"]]["file"]
            yield f"{self._host.deploy / file} /run/secrets/{secret['target']} ro"

    def ends_well(self) -> None:
        assert self.process.wait(120) == 0, self.log.read_text("utf-8")

    def wait_until_healthy(self) -> None:
        """By the health check of the file, run beside it."""
        command = self._of["healthcheck"]["test"][1:]
        if self._of.get("ports"):  # else it listens on its own loopback, which is everybody's here
            command = [word.replace("127.0.0.1", self.address) for word in command]
        deadline = time.monotonic() + 120
        while self._start(command).wait(60) != 0:
            log = self.log.read_text("utf-8")
            assert time.monotonic() < deadline, f"{self.name}: {log}"
            assert self.process.poll() is None, f"{self.name}: {log}"


@pytest.fixture
def host(image: Image) -> Iterator[Host]:
    """What docs/deploy.md has an administrator do, done."""
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="spar-host-"))
        folder.chmod(0o755)
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        deploy = folder / "deploy"
        left_out = shutil.ignore_patterns("made", "helm", "superset")
        shutil.copytree(FILE.parent, deploy, ignore=left_out)
        subprocess.run([deploy / "compose" / "make.sh"], check=True)
        made = deploy / "compose" / "made"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = int(probe.getsockname()[1])
        (folder / "hba").write_text(HBA, "utf-8")
        data = Path(tempfile.mkdtemp(prefix="spar-pg-"))
        stack.callback(shutil.rmtree, data, ignore_errors=True)
        stack.enter_context(pytest.MonkeyPatch.context()).setenv("PGPORT", str(port))
        settings = ["fsync=off", "listen_addresses=127.0.0.1", f"port={port}"]
        stack.enter_context(running_postgres(data, *settings, f"hba_file={folder / 'hba'}"))
        _make_databases(deploy, made, port)
        bring_keys(folder, made)
        for file in (*made.rglob("pgpass"), *(deploy / "compose").glob("*.toml")):
            text = file.read_text("utf-8").replace("@database/", f"@127.0.0.1:{port}/")
            file.write_text(text.replace("database:5432:", f"127.0.0.1:{port}:"), "utf-8")
        yield Host(deploy, port, image, iter(range(11, 99)))


def _make_databases(deploy: Path, made: Path, port: int) -> None:
    """As the image of PostgreSQL runs what lies in its initdb folder."""
    env = {
        "PATH": f"{carried_programs()}:/usr/bin:/bin",
        "PGHOST": "127.0.0.1",
        "PGUSER": "postgres",
    }
    env |= {"PGPORT": str(port), "SECRETS": str(made / "database")}
    subprocess.run([deploy / "compose" / "databases.sh"], env=env, check=True)


def bring_keys(folder: Path, made: Path) -> None:
    """What the administrator made apart: Central's keys and the certificates, in ``made``."""
    plain = Settings(office="office-1", office_name="Office 1", data=str(folder / "center"))
    begun = datetime.now(UTC) - timedelta(minutes=1)
    make_root(plain, Offline(folder / "stick", "a passphrase"), begun, 5)
    shutil.copytree(plain.keys_folder, made / "central" / "keys", dirs_exist_ok=True)
    for program in ("mapper", "central"):
        for name, data in tls_secret()[0].items():
            (made / program / "tls" / name).write_bytes(data)
    subprocess.run([made.parent / "make.sh"], check=True)


def test_the_services_come_up_one_after_another(host: Host) -> None:
    for program in ("mapper", "central"):
        with host.service(f"{program}-migrate") as migrate:
            migrate.ends_well()
    for name in ("mapper", "desks", "console", "certify"):
        with host.service(name) as service:
            service.wait_until_healthy()


def test_a_wrong_password_is_refused(host: Host) -> None:
    passes = host.deploy / "compose" / "made" / "mapper" / "pgpass"
    passes.write_text(f"127.0.0.1:{host.port}:spar_mapper:spar_mapper:guessed\n", "utf-8")
    with host.service("mapper-migrate") as migrate:
        assert migrate.process.wait(120) != 0
    assert "guessed" not in migrate.log.read_text("utf-8")
