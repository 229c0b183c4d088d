"""What ``make image`` made: who runs in it, what lies in it, that it works read-only."""

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx
import pytest

from installer.image import ARCHIVE
from tests.deploy.image import Image, regular_files
from tests.deploy.test_front import free_port

pytestmark = pytest.mark.deploy
COMPILERS = ("gcc", "cc", "c++", "g++", "ld", "as", "make", "clang", "rustc", "pip", "pip3")


def test_who_runs_and_how(image: Image) -> None:
    assert image.config["User"] == "10001:10001"
    assert image.environment["PATH"].split(":")[0] == "/opt/spar/bin"
    assert not image.config.get("Volumes")
    assert "Entrypoint" not in image.config  # the command chooses the program


def test_no_way_to_become_another_user_and_nothing_that_compiles(image: Image) -> None:
    found = [path for path in regular_files(image) if path.stat().st_mode & 0o6000]
    assert found == []
    places = [image.files / place for place in ("usr/bin", "usr/local/bin", "opt/spar/bin")]
    assert [place / name for place in places for name in COMPILERS if (place / name).exists()] == []


def test_no_desk_no_simulator_and_no_test(image: Image) -> None:
    (site,) = (image.files / "opt/spar/lib").glob("python3.*/site-packages")
    there = {path.name for path in site.iterdir()}
    assert {"spar_mapper", "spar_central", "asyncpg"} <= there
    assert not there & {"spar_agent", "spar_sandbox", "PySide6", "shiboken6", "pytest", "tests",
                        "demo", "pip", "setuptools"}  # fmt: skip
    assert not (image.files / "src").exists()


def test_nothing_of_ours_can_be_written_by_who_runs_it(image: Image) -> None:
    ours = image.files / "opt" / "spar"
    for path in (ours, *ours.rglob("*")):
        if not path.is_symlink():
            of = path.stat()
            assert (of.st_uid, of.st_mode & 0o022) == (0, 0), path


def test_what_is_inside_is_named_with_its_licences(image: Image) -> None:
    papers = image.files / "opt/spar/share/doc"
    bill = json.loads((papers / "spar.cdx.json").read_text("utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    named = {one["purl"] for one in bill["components"]}
    assert any(one.startswith("pkg:pypi/asyncpg@") for one in named)
    assert any(one.startswith("pkg:deb/debian/libssl3@") for one in named)
    packages = {
        path.name.split("-")[0].lower().replace("_", "-")
        for path in (image.files / "opt/spar").rglob("*.dist-info")
    } - {"spar-agent"}
    listed = {one.partition("@")[0].removeprefix("pkg:pypi/") for one in named}
    assert packages <= listed
    texts = (papers / "THIRD-PARTY.txt").read_text("utf-8")
    assert "asyncpg" in texts
    assert "Qt," not in texts
    assert (papers / "LICENSE").is_file()


def test_its_size(image: Image) -> None:
    """Half of it is Debian's Python; a wheel that brings a desk would be seen."""
    unpacked = sum(path.stat().st_size for path in regular_files(image))
    print(f"packed {ARCHIVE.stat().st_size / 1e6:.0f} MB, unpacked {unpacked / 1e6:.0f} MB")
    assert unpacked < 400_000_000


@contextmanager
def container(image: Image, folder: Path, *command: str) -> Iterator[subprocess.Popen[bytes]]:
    """command: in the image read-only, with a /tmp that holds ``folder`` and nothing else."""
    mounts = [f"{folder / 'tmp'} /tmp rw"]
    process = image.start(folder / "run", command, mounts, {}, folder / "log")
    try:
        yield process
    finally:
        process.terminate()
        process.wait(30)


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("container")
    for place in (made, *made.parents):
        if place.stat().st_uid == os.getuid() and place.name.startswith(("pytest-", "container")):
            place.chmod(place.stat().st_mode | 0o055)
    (made / "tmp").mkdir()
    os.chown(made / "tmp", 10001, 10001)
    return made


@pytest.mark.parametrize("program", ["spar-mapper", "spar-central"])
def test_each_program_says_what_it_can(image: Image, folder: Path, program: str) -> None:
    with container(image, folder, program, "--help") as process:
        status = process.wait(60)
    assert (status, program in (folder / "log").read_text("utf-8")) == (0, True)


def test_the_registry_is_ready_with_nothing_but_tmp_to_write(image: Image, folder: Path) -> None:
    port = free_port()
    command = ["spar-mapper", "serve", "--port", str(port), "--data", "/tmp/data"]  # noqa: S108
    with container(image, folder, *command) as process:
        deadline = time.monotonic() + 90
        while not is_ready(f"http://127.0.0.1:{port}/ready"):
            assert time.monotonic() < deadline, (folder / "log").read_text("utf-8")
            with suppress(subprocess.TimeoutExpired):
                status = process.wait(0.2)
                pytest.fail(f"ended with {status}: {(folder / 'log').read_text('utf-8')}")
    assert (folder / "tmp" / "data").is_dir()


def is_ready(url: str) -> bool:
    try:
        return httpx.get(url).is_success
    except httpx.TransportError:
        return False
