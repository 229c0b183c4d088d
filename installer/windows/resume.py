"""Tests that go on behind the one at which the whole process ended, as under wine it may.

A plugin of pytest (``-p installer.windows.resume --begun FILE``) writes down each test that begins
and each that fails, and leaves out what had begun before; ``resumed`` starts it until none is left.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import pytest

ENDS: Final = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED)
"""How pytest ends where it came to its end."""
BEGUN: Final = "begun "
FAILED: Final = "failed "


class Begun:
    """What stands in ``file``."""

    def __init__(self, file: Path) -> None:
        self.file = file
        lines = file.read_text("utf-8").splitlines() if file.is_file() else []
        self.tests = [line.removeprefix(BEGUN) for line in lines if line.startswith(BEGUN)]
        failed = [line.removeprefix(FAILED) for line in lines if line.startswith(FAILED)]
        self.failed = list(dict.fromkeys(failed))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what had begun before this run."""
        items[:] = [item for item in items if item.nodeid not in set(self.tests)]

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """On the disk before the test may end the process."""
        self._add(f"{BEGUN}{nodeid}")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A run that is cut off tells no summary."""
        if report.failed:
            self._add(f"{FAILED}{report.nodeid}")

    def _add(self, line: str) -> None:
        with self.file.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--begun FILE``."""
    parser.addoption("--begun", type=Path, required=True)


def pytest_configure(config: pytest.Config) -> None:
    """From here on tests are written down."""
    config.pluginmanager.register(Begun(config.getoption("begun")))


def resumed(run: Callable[[Sequence[str]], int], file: Path, words: Sequence[str]) -> int:
    """0 when every test passed; 1 where some failed or ended the process, and these are named.

    run: starts pytest with words and tells its exit status. words: which tests.
    """
    file.unlink(missing_ok=True)
    ended_at = []
    while True:
        before = Begun(file).tests
        status = run(["-p", "installer.windows.resume", "--begun", str(file), *words])
        after = Begun(file)
        if status in ENDS:
            break
        if len(after.tests) == len(before):
            sys.stderr.write(f"pytest ended with {status} before any test began\n")
            return 1
        ended_at.append(after.tests[-1])
    for name in after.failed:
        sys.stderr.write(f"failed: {name}\n")
    for name in ended_at:
        sys.stderr.write(f"ended the whole process: {name}\n")
    sys.stdout.write(f"{len(after.tests)} tests, {len(after.failed)} failed,")
    sys.stdout.write(f" {len(ended_at)} ended the process\n")
    return int(bool(after.failed or ended_at or not after.tests))
