"""``spar-agent update`` under wine: a newer version is taken, started, and given back.

    python -m installer.windows.check_update [--from-source]

By the real program of the bundle for Windows; with --from-source by Windows' Python, which says
that it is such a program. The newer version is a made-up one: the point is who takes and starts it.
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
AS_A_PROGRAM: Final = """
import sys
from pathlib import Path
program, root, *words = sys.argv[1:]
sys.frozen, sys.executable = True, program
from spar_agent import cli
from spar_agent.adapters.updates import own_program
own_program.OwnProgram.__init__.__kwdefaults__["root"] = Path(root).read_bytes
sys.exit(cli.main(words))
"""


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


def faults(repo: Path, ours: str, update: list[str], by_ours: list[str]) -> Iterator[str]:
    """What is not as it must be; the program in HOME believes the keys of ``repo``.

    update, by_ours: words that start ``update`` in the version in use, and in ours.
    """
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
    if (status := wine.run([*by_ours, "--back"])) or _version() != ours:
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
    with tempfile.TemporaryDirectory() as place, wine.display():
        folder = Path(place)
        repo = published(folder)
        believed = repo / "metadata" / "1.root.json"
        ours = HOME / VERSIONS / version / PROGRAM
        if "--from-source" in words:
            make_home(made_up.bundle(folder / "ours", version, 1), HOME, version)
            named = [wine.as_windows(path) for path in (wine.PYTHON / "python.exe", ours, believed)]
            by_ours = [named[0], "-c", AS_A_PROGRAM, *named[1:], "update"]
            found = list(faults(repo, version, by_ours, by_ours))
        else:
            make_home(bundle.DIST / "spar-agent", HOME, version)
            (ours.parent / ROOT).parent.mkdir(exist_ok=True)
            shutil.copy2(believed, ours.parent / ROOT)
            started, by_ours = ([wine.as_windows(one), "update"] for one in (HOME / PROGRAM, ours))
            found = list(faults(repo, version, started, by_ours))
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    if not found:
        sys.stdout.write("An update is taken, started and given back.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
