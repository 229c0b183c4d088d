"""The app under wine: its tests, then two enrollments by the bundle (``make windows-check``).

    python -m installer.windows.check [tests [WORDS OF PYTEST] | enroll]

What wine cannot say about a real Windows stands in docs/release.md.
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from typing import Final

from installer.windows import bundle, environment, wine
from installer.windows.resume import resumed

SUITES: Final = (["tests/unit"], ["tests/contract"], ["tests/qt"])
PLACE: Final = wine.DRIVE_C / "Pr\u00f3gram \u0918\u0930"
"""Where the bundle is driven: letters of no single code page, and a blank."""


STARTER: Final = """\
#!/bin/bash
# Pipes at both ends: without them Python 3.13 stops under wine 8.
set -o pipefail
: | "{wine}" "{program}" "$@" 2>&1 | cat
"""


def tests(words: Sequence[str]) -> int:
    """0 when the tests passed under Windows' Python; no PYTHONUTF8 helps it.

    A test that ends the whole process (wine's stack overruns, its calls never return) is named, and
    the others go on.
    """

    def run(more: Sequence[str]) -> int:
        return wine.python(
            ["-u", "-m", "pytest", "-p", "no:cacheprovider", "-q", *more],
            more={"QT_QPA_PLATFORM": "offscreen"},
            timeout=None,  # each test has its own (installer/windows/resume.py)
        )

    with wine.display():
        return resumed(run, wine.HOME / "tests-begun", words)


def enroll() -> int:
    """Exit status of the demo, driven through the Windows bundle; the servers run on Linux."""
    if not (bundle.DIST / "spar-agent-demo").is_dir() and bundle.build(demo=True):
        return 1
    shutil.rmtree(PLACE, ignore_errors=True)
    # Windows' network plugin asks a service that wine has not, for ever
    without = shutil.ignore_patterns("networkinformation")
    shutil.copytree(bundle.DIST / "spar-agent-demo", PLACE, ignore=without)
    starter = wine.HOME / "start-demo"
    starter.write_text(
        STARTER.format(wine=wine.WINE, program=PLACE / "spar-agent-demo.exe"), "utf-8"
    )
    starter.chmod(0o755)
    people = wine.HOME / "Profil \u0917\u094d\u0930\u093e\u092e"
    people.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "demo", "--headless", "--app", str(starter)]
    command += ["--shots", str(wine.HOME / "shots")]
    with wine.display():
        env = {**wine.environment(), "TMPDIR": str(people)}
        return subprocess.run(command, cwd=wine.ROOT, env=env, check=False).returncode


def main(words: list[str]) -> int:
    """Exit status 0 when everything asked for passed."""
    if environment.main() != 0:
        return 1
    if words[:1] == ["tests"]:
        return tests(words[1:])
    if words[:1] == ["enroll"]:
        return enroll()
    return max(*(tests(suite) for suite in SUITES), enroll())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
