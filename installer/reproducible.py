"""Builds the bundle twice, in two folders, and compares every file.

    python -m installer.reproducible [SPEC]

Both times from the newest commit alone, in ``build/first`` and ``build/second``: what lies in the
checkout beside it is in neither, and no file depends on where it was built. Prints a hash over each
bundle; exit status 1 where a file differs, whose first difference is told.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from installer.packages.build import Release

ROOT: Final = Path(__file__).resolve().parents[1]
TREES: Final = (ROOT / "build" / "first", ROOT / "build" / "second")
EXCEPTIONS: Final[tuple[str, ...]] = ()
"""Files that may differ, each with its reason beside it. There is none."""


def files_of(bundle: Path) -> dict[str, str]:
    """A digest of each file and link, by its place."""
    found = {}
    for path in sorted(bundle.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            continue
        content = str(path.readlink()).encode() if path.is_symlink() else path.read_bytes()
        found[path.relative_to(bundle).as_posix()] = hashlib.sha256(content).hexdigest()
    return found


def differing(first: dict[str, str], second: dict[str, str]) -> list[str]:
    """Places whose content is not the same in both, the exceptions left out."""
    places = sorted(first.keys() | second.keys())
    return [
        place
        for place in places
        if first.get(place) != second.get(place) and place not in EXCEPTIONS
    ]


def bundle_of(tree: Path, spec: str) -> Path:
    """Build ``spec`` in ``tree``. Raises CalledProcessError."""
    seconds = str(int(Release.of_this_tree().made_at.timestamp()))
    environment = {"SOURCE_DATE_EPOCH": seconds, **os.environ, "PYTHONHASHSEED": "0"}
    environment["PYTHONPATH"] = str(tree)  # its packages, not those of this checkout
    command = [sys.executable, "-m", "installer.bundle", spec]
    subprocess.run(command, cwd=tree, check=True, env=environment)
    return tree / "dist" / Path(spec).stem


def whole(files: dict[str, str]) -> str:
    """One digest over all of them."""
    lines = "".join(f"{digest}  {place}\n" for place, digest in files.items())
    return hashlib.sha256(lines.encode()).hexdigest()


def exported(tree: Path) -> None:
    """The newest commit in ``tree``, with what ``make setup`` makes. Raises CalledProcessError."""
    shutil.rmtree(tree, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", str(ROOT), str(tree)], check=True)  # noqa: S607
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    for words in sorted((tree / "resources" / "i18n").glob("*.ts")):
        command = [str(lrelease), "-silent", str(words), "-qm", str(words.with_suffix(".qm"))]
        subprocess.run(command, check=True)


def difference(first: Path, second: Path) -> str:
    """Where the content of two files parts: its place in bytes, and what stands there in both."""
    if not (first.is_file() and second.is_file()):
        return "in one of them only"
    one, other = first.read_bytes(), second.read_bytes()
    same = zip(one, other, strict=False)
    at = next((at for at, (a, b) in enumerate(same) if a != b), min(len(one), len(other)))
    shown = slice(max(0, at - 8), at + 24)
    return f"{len(one)} and {len(other)} bytes, from {at} on: {one[shown]!r}, {other[shown]!r}"


def main(words: list[str]) -> int:
    """Exit status 0 when both are the same."""
    spec = words[0] if words else "installer/spar-agent.spec"
    made = []
    for tree in TREES:
        exported(tree)
        made.append(bundle_of(tree, spec))
    first, second = (files_of(bundle) for bundle in made)
    for place in (found := differing(first, second)):
        parted = difference(made[0] / place, made[1] / place)
        sys.stderr.write(f"not the same twice: {place}: {parted}\n")
    for files, tree in zip((first, second), TREES, strict=True):
        sys.stdout.write(f"{whole(files)}  {tree}\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
