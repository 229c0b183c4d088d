"""Runs PyInstaller over a spec, makes the bundle small, and fails where a library was left out.

    python -m installer.bundle SPEC [-- --demo]

PyInstaller only warns of a library that the machine lacks, and the bundle then fails in an office.
"""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

from installer.shrink import shrink

ROOT: Final = Path(__file__).resolve().parents[1]
MISSING: Final = re.compile(
    r"Library not found: could not resolve '([^']+)', dependency of '([^']+)'"
)
SYSTEM: Final = ("libGL.so", "libEGL.so", "libxcb.so", "libdrm.so")
"""Never bundled: they belong to the graphics of each computer; the packages depend on them."""


PACKAGES: Final = {"spar-agent": ("spar_agent",), "spar-servers": ("spar_central", "spar_mapper")}
"""Of ours, in each bundle."""


def folders_of(*packages: str) -> dict[str, str]:
    """Folders of the checkout, and where an installed package has them: as the wheel does."""
    plain = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    whole = plain["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    return {of: to for of, to in whole.items() if to.partition("/")[0] in packages}


def folders_left_out(bundle: Path, *packages: str) -> list[str]:
    """Folders that a program of the bundle would look for, and not find."""
    inside = bundle / "_internal"
    return sorted(to for to in folders_of(*packages).values() if not (inside / to).is_dir())


def left_out(log: str) -> list[str]:
    """What PyInstaller did not find, each with what needs it."""
    found = {(name, Path(needs).name) for name, needs in MISSING.findall(log)}
    return sorted(f"{name} (for {needs})" for name, needs in found if not name.startswith(SYSTEM))


def main(spec: str, more: list[str]) -> int:
    """The exit status of PyInstaller; 1 when something is missing. Twice the same bundle."""
    demo = "--demo" in more
    work, dist = (
        ("pyinstaller-demo", "build") if demo else (f"pyinstaller-{Path(spec).stem}", "dist")
    )
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--distpath", dist]
    command += ["--workpath", f"build/{work}", spec, *(["--", *more] if more else [])]
    done = subprocess.run(
        command,
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )
    sys.stderr.write(done.stderr if done.returncode else "")
    missing = left_out(done.stderr)
    for line in missing:
        sys.stderr.write(f"Library not found: {line}\n")
    if missing:
        sys.stderr.write("Install what is missing (make setup names it), then build again.\n")
    if done.returncode == 0:
        name = Path(spec).stem + ("-demo" if demo else "")
        shrink(ROOT / dist / name)
        for folder in folders_left_out(ROOT / dist / name, *PACKAGES[Path(spec).stem]):
            sys.stderr.write(f"Not in the bundle: {folder}\n")
            missing.append(folder)
    return done.returncode or int(bool(missing))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], [word for word in sys.argv[2:] if word != "--"]))
