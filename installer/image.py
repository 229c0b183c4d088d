"""``make image``: the image of deploy/images/Dockerfile where no registry of images is reached.

    python -m installer.image [requirements]

In place of Python's image stands a Debian 12 by mmdebstrap, in place of the public index what pip
brings to this computer; the steps are the Dockerfile's. ``requirements`` writes the lists of
packages beside it, out of requirements.lock. Needs root, buildah and mmdebstrap.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).resolve().parents[1]
RECIPE: Final = ROOT / "deploy" / "images"
WORK: Final = ROOT / "build" / "image"
ARCHIVE: Final = WORK / "spar.oci.tar"
SUITE: Final = "bookworm"
SYSTEM: Final = ("python3", "ca-certificates", "netbase", "tzdata")
"""What Python's slim image has, too."""
BUILDER: Final = (*SYSTEM, "python3-venv")
ENTRY: Final = re.compile(r"^([A-Za-z0-9._-]+)==(?:.*\\\n)+.*\n", re.MULTILINE)
"""One package of requirements.lock with its hashes."""
LISTS: Final = {"requirements.txt": ("mapper", "central"), "build-requirements.txt": ()}
"""By file beside the Dockerfile, the extras of ours whose needs it names; none: the build's own."""


def roots(file: str) -> list[Requirement]:
    """What pyproject.toml asks for by itself."""
    plain = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = plain["project"]["optional-dependencies"]
    lines = [line for extra in LISTS[file] for line in extras[extra]]
    return [Requirement(line) for line in lines or plain["build-system"]["requires"]]


def _needs(one: Requirement) -> list[Requirement]:
    """What its package asks for on this system, by its extras too."""
    asked = [Requirement(line) for line in metadata.requires(one.name) or ()]
    extras = ("", *one.extras)
    return [
        need
        for need in asked
        if need.marker is None or any(need.marker.evaluate({"extra": extra}) for extra in extras)
    ]


def requirements(file: str) -> str:
    """What ``file`` of LISTS has to say: the entries of requirements.lock, word for word."""
    todo = [one for one in roots(file) if one.marker is None or one.marker.evaluate()]
    wanted: set[str] = set()
    while todo:
        one = todo.pop()
        if one.name not in wanted:
            wanted.add(one.name)
            todo += _needs(one)
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    entries = {canonicalize_name(one[1]): one[0] for one in ENTRY.finditer(lock)}
    return "".join(entries[name] for name in sorted(map(canonicalize_name, wanted)))


def _root_file_system(packages: Iterable[str], archive: Path) -> None:
    """A Debian with these packages alone, as a tar file."""
    if not archive.exists():
        part = archive.with_suffix(".part.tar")
        command = ["mmdebstrap", "--variant=minbase", "--aptopt=APT::Install-Recommends false"]
        command += [f"--include={','.join(packages)}", SUITE, str(part)]
        subprocess.run(command, check=True)
        part.rename(archive)


def _wheels() -> Path:
    """What pip installs, brought here with the hashes of the lists."""
    folder = WORK / "wheels"
    for file in LISTS:
        command = [sys.executable, "-m", "pip", "download", "-q", "--only-binary", ":all:"]
        command += ["--require-hashes", "-d", str(folder), "-r", str(RECIPE / file)]
        subprocess.run(command, check=True)
    return folder


def _buildah(*words: str) -> str:
    """What it says. Raises CalledProcessError."""
    env = {**os.environ, "BUILDAH_ISOLATION": "chroot", "STORAGE_DRIVER": "vfs"}
    store = ["--root", str(WORK / "store"), "--runroot", str(WORK / "run")]
    command = [shutil.which("buildah") or "buildah", *store, *words]
    done = subprocess.run(
        command, cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return done.stdout.strip()


def _let_go(folder: Path) -> None:
    """Buildah leaves its store mounted upon itself, which could then not be removed."""
    command = [shutil.which("umount") or "umount", "--lazy", "--quiet", str(folder)]
    subprocess.run(command, check=False, stderr=subprocess.DEVNULL)  # it may not be mounted


def _base(name: str, packages: Iterable[str]) -> None:
    archive = WORK / f"{name}.tar"
    _root_file_system(packages, archive)
    container = _buildah("from", "scratch")
    _buildah("add", "-q", container, str(archive), "/")
    _buildah("commit", "-q", "--rm", container, name)


def build() -> Path:
    """The image as an OCI archive. Raises CalledProcessError, FileNotFoundError."""
    for program in ("buildah", "mmdebstrap"):
        if shutil.which(program) is None:
            raise FileNotFoundError(f"{program}: apt-get install {program}")
    WORK.mkdir(parents=True, exist_ok=True)
    wheels = _wheels()
    try:
        _base("spar-base", SYSTEM)
        _base("spar-builder", BUILDER)
        words = ["bud", "-q", "--pull-never", "--ignorefile"]
        words += [str(RECIPE / "Dockerfile.dockerignore"), "-f", str(RECIPE / "Dockerfile")]
        for name, value in (
            ("BASE", "localhost/spar-base"), ("BUILDER", "localhost/spar-builder"),
            ("PIP_NO_INDEX", "1"), ("PIP_FIND_LINKS", "/wheels"),
        ):  # fmt: skip
            words += ["--build-arg", f"{name}={value}"]
        _buildah(*words, "--volume", f"{wheels}:/wheels:ro", "-t", "spar", ".")
        ARCHIVE.unlink(missing_ok=True)
        _buildah("push", "-q", "localhost/spar", f"oci-archive:{ARCHIVE}:spar")
    finally:
        _let_go(WORK / "store" / "overlay")
        shutil.rmtree(WORK / "store", ignore_errors=True)
        shutil.rmtree(WORK / "run", ignore_errors=True)
    return ARCHIVE


def main(words: list[str]) -> int:
    """Exit status 0 when it was made."""
    if words == ["requirements"]:
        for file in LISTS:
            (RECIPE / file).write_text(requirements(file), "utf-8")
        return 0
    archive = build()
    sys.stdout.write(f"{archive} ({archive.stat().st_size / 1e6:.0f} MB)\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
