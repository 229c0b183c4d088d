"""Fixtures every test may use."""

import logging
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")


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


@pytest.fixture(autouse=True)
def logs() -> Iterator[ExpectedLogs]:
    """A test fails when our code logs a warning or an error that it did not expect."""
    noise = _Noise()
    logging.getLogger().addHandler(noise)
    yield ExpectedLogs(noise)
    logging.getLogger().removeHandler(noise)
    assert not noise.records, [r.getMessage() for r in noise.records]
