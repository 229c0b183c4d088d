"""One command for everything that is published: ``make release``; see ``docs/release.md``.

    python -m installer.release [--sign GPG-KEY] [--without-windows] [--keep-bundles]

Makes both bundles, deb, rpm, tarball and archive of updates, the set-up, MSI and archive of updates
for Windows, SBOM and licences of each, and ``SHA256SUMS`` over all of it in
``dist/release``. What could not be made is said, and the exit status is then 1.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from installer.packages import sbom
from installer.packages.build import Release
from installer.updates import pack
from installer.windows import package

ROOT: Final = Path(__file__).resolve().parents[1]
DIST: Final = ROOT / "dist"
OUT: Final = DIST / "release"
SUMS: Final = "SHA256SUMS"
BUNDLES: Final = ("spar-agent", "spar-servers")
PACKAGES: Final = ("*.deb", "*.rpm", "*.tar.xz")
WINDOWS: Final = ("*-windows-x64-setup.exe", "*.msi")


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when all was made and, where a key was named, signed; else 1."""
    parser = argparse.ArgumentParser(prog="installer.release", description="everything published")
    parser.add_argument("--sign", metavar="GPG-KEY", default="", help="signs SHA256SUMS")
    parser.add_argument("--without-windows", action="store_true")
    parser.add_argument(
        "--keep-bundles", action="store_true", help="pack the bundles that are there, build none"
    )
    asked = parser.parse_args(argv)
    release = Release.of_this_tree()
    shutil.rmtree(OUT, ignore_errors=True)
    shutil.rmtree(DIST / "packages", ignore_errors=True)
    OUT.mkdir(parents=True)
    lacking = _uncommitted()
    build = not asked.keep_bundles
    lacking += _made_on_linux(release, build=build)
    lacking += [] if asked.without_windows else _made_for_windows(release, build=build)
    sums = write_sums(OUT)
    if asked.sign:
        lacking += _failed("gpg", "--armor", "--detach-sign", "--local-user", asked.sign, str(sums))
    sys.stdout.write(f"{sums.read_text('utf-8')}")
    for line in lacking:
        sys.stderr.write(f"not in this release: {line}\n")
    return int(bool(lacking))


def _made_on_linux(release: Release, *, build: bool) -> list[str]:
    """What failed."""
    python = sys.executable
    for bundle in BUNDLES if build else ():
        if failed := _failed(python, "-m", "installer.bundle", f"installer/{bundle}.spec"):
            return failed
    if failed := _failed(python, "-m", "installer.packages.build"):
        return failed
    for pattern in PACKAGES:
        for path in sorted((DIST / "packages").glob(pattern)):
            shutil.copy2(path, OUT)
    pack(DIST / "spar-agent", OUT / f"spar-agent-{release.version}-linux-x86_64.tar.gz")
    for bundle in BUNDLES:
        papers = OUT / "papers" / bundle
        for paper in sbom.write(DIST / bundle, papers, release.version):
            paper.replace(OUT / f"{bundle}-{release.version}-{paper.name}")
    shutil.rmtree(OUT / "papers")
    return []


def _made_for_windows(release: Release, *, build: bool) -> list[str]:
    failed = _failed(sys.executable, "-m", "installer.windows.bundle") if build else []
    failed = failed or _failed(sys.executable, "-m", "installer.windows.package")
    if not failed:  # the very files of the set-up, signed where it is
        whole = package.version_folder(package.STAGE, release)
        pack(whole, OUT / f"spar-agent-{release.version}-win32-amd64.tar.gz")
    for pattern in WINDOWS:
        for path in sorted((DIST / "packages").glob(pattern)):
            shutil.copy2(path, OUT)
    return failed


def write_sums(folder: Path) -> Path:
    """``SHA256SUMS`` as sha256sum(1) reads it, over every file of ``folder``."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and SUMS not in path.name)
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    sums = folder / SUMS
    sums.write_text("".join(lines), "utf-8", newline="\n")
    return sums


def _uncommitted() -> list[str]:
    done = subprocess.run(
        ["git", "status", "--porcelain", "--untracked-files=no"],  # noqa: S607
        cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    changed = done.stdout.strip()
    return ["a state of the source that anybody can check out: commit first"] if changed else []


def _failed(*command: str) -> list[str]:
    """Run ``command``, twice the same from the same commit. What failed, or nothing."""
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    environment.setdefault(
        "SOURCE_DATE_EPOCH", str(int(Release.of_this_tree().made_at.timestamp()))
    )
    try:
        done = subprocess.run(command, cwd=ROOT, check=False, env=environment)
    except FileNotFoundError:
        return [f"{command[0]} is not installed"]
    words = " ".join(command[1:3])
    return [f"{words} ended with {done.returncode}"] if done.returncode else []


if __name__ == "__main__":
    sys.exit(main())
