"""Asks the advisory database of the package index about every package of the lock.

    python -m installer.audit [LOCK]

Runs pip-audit in an environment of its own (``build/audit``). Exit status 0: nothing is known; 1:
something is, and it is printed; 2: the database could not be asked about all of them, which says
nothing about the packages.
"""

import json
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
PLACE: Final = ROOT / "build" / "audit"
WITHIN_S: Final = 600.0


def main(words: list[str]) -> int:
    """Exit status 0, 1 or 2, as said at the head of this file."""
    lock = Path(words[0]) if words else ROOT / "requirements.lock"
    try:
        answer = _asked(_tool(), lock)
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        sys.stderr.write(f"pip-audit could not be run: {type(error).__name__}\n")
        return 2
    return tell(answer)


def tell(answer: dict[str, Any]) -> int:
    """Print what pip-audit's JSON says; the exit status."""
    weak, unknown = [], []
    for one in answer["dependencies"]:
        if "skip_reason" in one:
            unknown.append(one["name"])
        for found in one.get("vulns", ()):
            fixed = ", ".join(found["fix_versions"]) or "no version yet"
            weak.append(f"{one['name']} {one['version']}: {found['id']}, mended in {fixed}")
    for line in weak:
        sys.stdout.write(f"{line}\n")
    asked = len(answer["dependencies"])
    if unknown:
        sys.stderr.write(
            f"No answer about {len(unknown)} of {asked} packages: no advisory database is reachable"
            " from here, or it does not know them. Run this where the package index answers.\n"
        )
    elif not weak:
        sys.stdout.write(f"{asked} packages asked about, nothing is known.\n")
    return 1 if weak else 2 if unknown or not asked else 0


def _tool() -> Path:
    """pip-audit. Raises CalledProcessError where it cannot be had."""
    tool = PLACE / ("Scripts/pip-audit.exe" if sys.platform == "win32" else "bin/pip-audit")
    if not tool.exists():
        venv.create(PLACE, with_pip=True, clear=True)
        requirements = Path(__file__).with_name("requirements.txt")
        python = str(tool.with_name("python"))
        command = [python, "-m", "pip", "install", "-q", "--require-hashes"]
        subprocess.run([*command, "-r", str(requirements)], check=True, timeout=WITHIN_S)
    return tool


def _asked(tool: Path, lock: Path) -> dict[str, Any]:
    """Raises ValueError for an answer that is no JSON, TimeoutExpired."""
    command = [str(tool), "-r", str(lock), "--disable-pip", "--no-deps", "-f", "json"]
    done = subprocess.run(
        [*command, "--progress-spinner", "off"],
        capture_output=True, check=False, timeout=WITHIN_S,
    )  # fmt: skip
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
