"""Fixtures every test may use."""

import logging
import os
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from demo.processes import Starting, start_python
from tests.forks import Forks

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")
# A client that trusts the world reads 140 authorities first, 36 ms each time, also for plain HTTP;
# that was half the work of the center's tests, and none of them goes out into the world.
os.environ["SSL_CERT_FILE"] = str(Path(__file__).with_name("authority.pem"))
os.environ.setdefault("SPAR_TEST_DAY", str(datetime.now(UTC).toordinal()))
"""One day for a whole run: its processes must choose the same tests, also around midnight."""

WAIT_MS = 60_000  # waits end early; this only says when a busy machine's test has failed

# No example fails for being slow: how long it takes says how busy the machine is.
settings.register_profile("spar", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("spar")


def pytest_addoption(parser: pytest.Parser) -> None:
    """How much the walk of the desk looks at, and what it leaves behind."""
    group = parser.getgroup("desk")
    group.addoption(
        "--desk-looks",
        choices=("sample", "each", "worst", "all"),
        default="sample",
        help="some stories in one look each, every story in one, in the two hardest, or in all",
    )
    group.addoption("--desk-pictures", metavar="DIR", help="keep a PNG of each state and look")


class PatientQtBot(QtBot):
    """pytest-qt's robot, which gives up after five seconds unless it is told otherwise."""

    def waitUntil(  # noqa: N802 -- pytest-qt's name
        self, callback: Callable[[], bool | None], *, timeout: int = WAIT_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientQtBot:
    """In place of pytest-qt's own, for every test."""
    return PatientQtBot(request)


@pytest.fixture(scope="session", autouse=True)
def programs_are_forks() -> Iterator[None]:
    """Our servers and commands are forks of processes that imported them, where there are forks."""
    if not hasattr(os, "fork"):
        yield
        return
    forks = Forks()
    Starting.start = forks.start
    yield
    Starting.start = start_python
    forks.stop()


class _Noise(logging.Handler):
    """Keeps every record of WARNING or above that our own code logs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.split(".")[0].startswith("spar_"):
            self.records.append(record)


class ExpectedLogs:
    """What a test says it expects: text that must have been logged, and is then no noise."""

    def __init__(self, noise: _Noise) -> None:
        self._noise = noise

    def expect(self, text: str) -> None:
        """At least one warning holds ``text``; such warnings do not fail the test."""
        found = [r for r in self._noise.records if text in r.getMessage()]
        assert found, f"nothing logged with {text!r}"
        self._noise.records = [r for r in self._noise.records if r not in found]

    def forgive(self, text: str) -> None:
        """Warnings that hold ``text`` are part of what every test of a file does."""
        self._noise.records = [r for r in self._noise.records if text not in r.getMessage()]

    def forgive_whole(self, pattern: str) -> None:
        """Warnings that are ``pattern`` from end to end; empty: none."""
        self._noise.records = [
            r for r in self._noise.records if not re.fullmatch(pattern, r.getMessage())
        ]


@pytest.fixture(autouse=True)
def logs() -> Iterator[ExpectedLogs]:
    """A test fails when our code logs a warning or an error that it did not expect."""
    noise = _Noise()
    logging.getLogger().addHandler(noise)
    yield ExpectedLogs(noise)
    logging.getLogger().removeHandler(noise)
    assert not noise.records, [r.getMessage() for r in noise.records]
