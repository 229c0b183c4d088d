"""Environments of their own for other people's programs: their pins and ours do not agree."""

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

_CACHE = Path(__file__).parents[1] / "build" / "test-cache"


def foreign_python(name: str, pins: Path) -> Path:
    """An interpreter that has what ``pins`` names; made once for each set of pins, then kept.

    name: of the folder. pins: a requirements file in which all versions and hashes are fixed.
    """
    digest = hashlib.sha256(pins.read_bytes() + sys.version.encode()).hexdigest()[:12]
    folder = _CACHE / f"{name}-{digest}"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    complete = folder / "complete"
    if not complete.exists():
        venv.create(folder, with_pip=True, clear=True)
        install = ["-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(pins)]
        done = subprocess.run(
            [str(python), *install, "--disable-pip-version-check"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        complete.touch()
    return python
