"""Builds the bundle twice, in two folders, and compares every file.

    python -m installer.reproducible [SPEC]

The second time from a clone of the newest commit in ``build/again``, so that no file depends on
where it was built. Prints a hash over each bundle; exit status 1 where a file differs.
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
AGAIN: Final = ROOT / "build" / "again"
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
    command = [sys.executable, "-m", "installer.bundle", spec]
    subprocess.run(command, cwd=tree, check=True, env=environment)
    return tree / "dist" / Path(spec).stem


def whole(files: dict[str, str]) -> str:
    """One digest over all of them."""
    lines = "".join(f"{digest}  {place}\n" for place, digest in files.items())
    return hashlib.sha256(lines.encode()).hexdigest()


def main(words: list[str]) -> int:
    """Exit status 0 when both are the same."""
    spec = words[0] if words else "installer/spar-agent.spec"
    shutil.rmtree(AGAIN, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", str(ROOT), str(AGAIN)], check=True)  # noqa: S607
    for words_of_screen in sorted((ROOT / "resources" / "i18n").glob("*.qm")):
        shutil.copy2(words_of_screen, AGAIN / "resources" / "i18n")  # made by `make setup`
    first, second = files_of(bundle_of(ROOT, spec)), files_of(bundle_of(AGAIN, spec))
    for place in (found := differing(first, second)):
        sys.stderr.write(f"not the same twice: {place}\n")
    sys.stdout.write(f"{whole(first)}  {ROOT}\n{whole(second)}  {AGAIN}\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
