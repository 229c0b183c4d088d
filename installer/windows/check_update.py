"""``spar-agent update`` of the real program under wine: a newer version is taken, then given back.

python -m installer.windows.check_update [BUNDLE]

The newer version is a made-up program: the point is who takes it, and who starts it.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from installer.packages.build import Release
from installer.updates import Repository, make_home, new_key, pack, signer
from installer.windows import bundle, environment, made_up, wine
from installer.windows.starter import PROGRAM
from spar_agent.adapters.updates.programs import CURRENT, PACKAGED, VERSIONS

HOME: Final = wine.DRIVE_C / "Pr\u00f3gram \u0918\u0930 2"
ROOT: Final = "_internal/spar_agent/_resources/updates/root.json"
SYSTEM: Final = "win32-amd64"
NEWER: Final = "9.9.9"
NOT_POSSIBLE: Final = 2


def published(folder: Path) -> Path:
    """A repository of updates with the made-up newer version, signed by two keys of this run."""
    names = ("a", "b", "online")
    for name in names:
        new_key(folder / f"{name}.pem", b"")
    first, second, online = (signer(folder / f"{name}.pem") for name in names)
    repository = Repository(folder / "repo")
    repository.start([first, second], online)
    made_up.bundle(folder / "newer", NEWER, 999)
    pack(folder / "newer", folder / "newer.tar.gz")
    repository.add(NEWER, SYSTEM, folder / "newer.tar.gz", [first, second], online)
    return repository.folder


def faults(repo: Path, ours: str) -> Iterator[str]:
    """What is not as it must be; the program in HOME believes the keys of ``repo``."""
    update = [wine.as_windows(HOME / PROGRAM), "update"]
    (HOME / PACKAGED).touch()
    if (status := wine.run([*update, "--from", wine.as_windows(repo)])) != NOT_POSSIBLE:
        yield f"a program of the MSI took an update, or ended with {status}"
    (HOME / PACKAGED).unlink()
    if status := wine.run([*update, "--from", wine.as_windows(repo)]):
        yield f"update ended with {status}"
    if _current()[:2] != [NEWER, ours]:
        yield f"after the update {CURRENT} says {_current()}"
        return
    if _version() != NEWER:
        yield f"the starter starts {_version()}"
    back = [wine.as_windows(HOME / VERSIONS / ours / PROGRAM), "update", "--back"]
    if (status := wine.run(back)) or _version() != ours:
        yield f"--back ended with {status}, the starter starts {_version()}"


def _current() -> list[str]:
    return (HOME / CURRENT).read_text("ascii").splitlines()


def _version() -> str:
    log = wine.HOME / "version.log"
    wine.run([wine.as_windows(HOME / PROGRAM), "--version"], log=log)
    return log.read_text("utf-8").strip()


def main(words: list[str]) -> int:
    """Exit status 0 when all is as it must be."""
    if environment.main() != 0:
        return 1
    version = Release.of_this_tree().version
    shutil.rmtree(HOME, ignore_errors=True)
    make_home(Path(words[0]) if words else bundle.DIST / "spar-agent", HOME, version)
    with tempfile.TemporaryDirectory() as folder, wine.display():
        repo = published(Path(folder))
        root = HOME / VERSIONS / version / ROOT
        root.parent.mkdir(exist_ok=True)
        shutil.copy2(repo / "metadata" / "1.root.json", root)
        found = list(faults(repo, version))
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    if not found:
        sys.stdout.write("An update is taken, started and given back.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
