"""Environments of their own for other people's programs: their pins and ours do not agree."""

import hashlib
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

_CACHE = Path(__file__).parents[1] / "build" / "test-cache"


def foreign_python(name: str, pins: Path, *, alone: bool = False) -> Path:
    """An interpreter that has what ``pins`` names; made once for each set of pins, then kept.

    name: of the folder. pins: a requirements file in which all versions and hashes are fixed.
    alone: nothing beside them is wanted, whatever they say they need.
    """
    digest = hashlib.sha256(pins.read_bytes() + sys.version.encode()).hexdigest()[:12]
    folder = _CACHE / f"{name}-{digest}"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    with _alone(folder) as complete:
        if not complete.exists():
            venv.create(folder, with_pip=True, clear=True)
            install = ["-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(pins)]
            install += ["--no-deps"] if alone else []
            done = subprocess.run(
                [str(python), *install, "--disable-pip-version-check"],
                capture_output=True,
                text=True,
                check=False,
                encoding="utf-8",
            )
            assert done.returncode == 0, done.stderr
            complete.touch()
    return python


@contextmanager
def _alone(folder: Path) -> Iterator[Path]:
    """The mark of a complete folder; tests in other processes wait meanwhile."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name(f"{folder.name}.lock")):
        yield folder / "complete"


def foreign_node(name: str, program: Path) -> Path:
    """A folder with the files of ``program`` and what its package-lock.json names, by hash."""
    files = sorted(path for path in program.iterdir() if path.is_file())
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]
    folder = _CACHE / f"{name}-{digest}"
    with _alone(folder) as complete:
        if not complete.exists():
            folder.mkdir(parents=True, exist_ok=True)
            for path in files:
                (folder / path.name).write_bytes(path.read_bytes())
            done = subprocess.run(
                ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                cwd=folder,
                capture_output=True,
                text=True,
                check=False,
                encoding="utf-8",
            )
            assert done.returncode == 0, done.stderr
            complete.touch()
    return folder
