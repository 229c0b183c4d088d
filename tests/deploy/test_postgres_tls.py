"""Registry and migration reach a PostgreSQL by TLS whose authority is the country's own."""

import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from spar_mapper.security.keys import load_server_keys
from tests.deploy.image import Image
from tests.deploy.kubelet import Cluster
from tests.deploy.test_pods import cluster, folder, tls_secret
from tests.mapper.postgres import Postgres
from tests.tls_servers import Authority

__all__ = ["folder"]
pytestmark = pytest.mark.deploy
HBA = "local all all trust\nhostssl all all 127.0.0.1/32 trust\n"


class DebianPostgres(Postgres):
    """The tests' own speaks no TLS."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
        assert found, "apt-get install postgresql"
        self._home = found[-1].parents[1]


@contextmanager
def speaking_tls(authority: Authority) -> Iterator[str]:
    """The address of a database there, without ``sslmode``; nothing else than TLS is taken."""
    with tempfile.TemporaryDirectory(prefix="spar-pg-") as name:
        made = DebianPostgres(Path(name))
        made.make()
        pem = made.folder / "server.pem"
        pem.write_text(authority.issue("database"), "utf-8")
        pem.chmod(0o600)
        owner = made.folder.stat()
        os.chown(pem, owner.st_uid, owner.st_gid)
        (made.folder / "hba").write_text(HBA, "utf-8")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        made.start(
            "fsync=off", "listen_addresses=127.0.0.1", f"port={port}", "ssl=on",
            f"ssl_cert_file={pem}", f"ssl_key_file={pem}", f"hba_file={made.folder / 'hba'}",
        )  # fmt: skip
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            made.stop()


def registry(image: Image, folder: Path, url: str, authority: Authority | None) -> Cluster:
    """authority: whose word is taken for the database's certificate; None: nothing is named."""
    keys = folder / "made-keys"
    if not keys.exists():
        load_server_keys(keys)
    named = {"caSecret": "db-ca"} if authority is not None else {}
    values = {
        "postgres": named,
        "mapper": {
            "settings": {"database": f"{url}?sslmode=verify-full"},
            "database": {"existingSecret": "db"},
            "keysSecret": "keys",
            "tlsSecret": "tls",
        },
        "central": {"enabled": False},
    }
    secrets = {
        "db": {"password": b"not asked for here"},
        "keys": {file.name: file.read_bytes() for file in keys.iterdir()},
        "tls": tls_secret()[0],
        "db-ca": {"ca.crt": authority.pem.encode() if authority is not None else b""},
    }
    place = Path(tempfile.mkdtemp(prefix="cluster-", dir=folder))
    place.chmod(0o755)
    return cluster(image, place, values, secrets)


def test_the_authority_of_the_database_is_a_secret_of_the_chart(image: Image, folder: Path) -> None:
    authority = Authority.new()
    with speaking_tls(authority) as url:
        made = registry(image, folder, url, authority)
        try:
            made.run_job("rel-mapper-migrate")
            pod = made.new_pod("rel-mapper", "127.0.7.11")
            pod.wait_until_ready()
        finally:
            for one in made.pods:
                one.kill()
        for wrong in (Authority.new(), None):
            status, log = registry(image, folder, url, wrong).end_of_job("rel-mapper-migrate")
            assert status != 0, log
