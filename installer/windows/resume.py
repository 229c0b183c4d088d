"""Tests that go on behind the one at which the whole process ended, as under wine it may.

A plugin of pytest (``-p installer.windows.resume --begun FILE``) writes down each test that begins
and each that fails, and leaves out what had begun before; ``resumed`` starts it until none is left.
A test that hangs ends the process, too: where each thread stands is told, and the others go on.
"""

import faulthandler
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Final

import pytest

ENDS: Final = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED)
"""How pytest ends where it came to its end."""
BEGUN: Final = "begun "
FAILED: Final = "failed "
DONE: Final = "done"
"""A session came to its end, whatever its exit status."""
HANGS_AFTER_S: Final = 1200.0
"""For one test: the longest takes a minute or two on a busy machine under wine."""


class Begun:
    """What stands in ``file``."""

    def __init__(self, file: Path) -> None:
        self.file = file
        lines = file.read_text("utf-8").splitlines() if file.is_file() else []
        self.tests = [line.removeprefix(BEGUN) for line in lines if line.startswith(BEGUN)]
        failed = [line.removeprefix(FAILED) for line in lines if line.startswith(FAILED)]
        self.failed = list(dict.fromkeys(failed))
        self.done = DONE in lines

    def add(self, line: str) -> None:
        """On the disk before this returns."""
        with self.file.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")


class Watch:
    """Pytest's hooks. errors: a stream that pytest takes from nobody."""

    def __init__(self, file: Path, hangs_after_s: float, errors: IO[str]) -> None:
        self._begun = Begun(file)
        self._hangs_after_s = hangs_after_s
        self._errors = errors

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what had begun before this run."""
        before = set(self._begun.tests)
        items[:] = [item for item in items if item.nodeid not in before]

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """On the disk before the test may end the process."""
        self._begun.add(f"{BEGUN}{nodeid}")
        faulthandler.dump_traceback_later(self._hangs_after_s, exit=True, file=self._errors)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Told at once: a run that is cut off tells no summary."""
        if report.failed:
            self._begun.add(f"{FAILED}{report.nodeid}")
            self._errors.write(f"\n{report.nodeid}, {report.when}:\n{report.longreprtext}\n")
            self._errors.writelines(f"{name}:\n{words}\n" for name, words in report.sections)
            self._errors.flush()

    def pytest_runtest_logfinish(self) -> None:
        """It did not hang."""
        faulthandler.cancel_dump_traceback_later()

    def pytest_sessionfinish(self) -> None:
        """A hanging test's end has the exit status of tests that failed."""
        self._begun.add(DONE)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--begun FILE`` and ``--hangs-after SECONDS``."""
    parser.addoption("--begun", type=Path, required=True)
    parser.addoption("--hangs-after", type=float, default=HANGS_AFTER_S)


def pytest_configure(config: pytest.Config) -> None:
    """From here on tests are written down."""
    errors = os.fdopen(os.dup(2), "w", encoding="utf-8", errors="backslashreplace")
    watch = Watch(config.getoption("begun"), config.getoption("hangs_after"), errors)
    config.pluginmanager.register(watch)


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
        if after.done:
            break
        if len(after.tests) == len(before):
            sys.stderr.write(f"pytest ended with {status} before any test began\n")
            return 1
        ended_at.append(after.tests[-1])
    for name in after.failed:
        sys.stderr.write(f"failed: {name}\n")
    for name in ended_at:
        sys.stderr.write(f"ended the whole process: {name}\n")
    if status not in ENDS:
        sys.stderr.write(f"pytest ended with {status}\n")
    sys.stdout.write(f"{len(after.tests)} tests, {len(after.failed)} failed,")
    sys.stdout.write(f" {len(ended_at)} ended the process\n")
    return int(bool(after.failed or ended_at or status not in ENDS or not after.tests))
