"""The bundle for Windows, built by PyInstaller under wine: build/windows/dist.

    python -m installer.windows.bundle [--demo]

The same spec as everywhere. Windows' networkinformation plugin, which wine does not run, is put
back for the bundle.
"""

import shutil
import sys
from pathlib import Path
from typing import Final

from installer.windows import environment, wine

DIST: Final = wine.HOME / "dist"


def build(*, demo: bool) -> int:
    """Exit status of PyInstaller."""
    name = "spar-agent-demo" if demo else "spar-agent"
    shutil.rmtree(DIST / name, ignore_errors=True)
    words = ["-m", "PyInstaller", "--noconfirm", "--distpath", wine.as_windows(DIST)]
    words += ["--workpath", wine.as_windows(wine.HOME / f"work-{name}")]
    words += ["installer/spar-agent.spec", *(["--", "--demo"] if demo else [])]
    status = wine.python(words, log=wine.HOME / f"{name}.log")
    if status == 0:
        _with_network_plugin(DIST / name)
    return status


def _with_network_plugin(bundle: Path) -> None:
    plugins = environment.SITE / "PySide6" / "plugins"
    inside = bundle / "_internal" / "PySide6" / "plugins" / "networkinformation"
    shutil.copytree(plugins / "networkinformation-not-under-wine", inside, dirs_exist_ok=True)


def main() -> int:
    """Exit status 0 when it was built."""
    return environment.main() or build(demo="--demo" in sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
