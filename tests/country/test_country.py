"""The small country; larger ones by ``python -m tests.country``."""

import sys
from pathlib import Path

import pytest

from tests.conftest import ExpectedLogs
from tests.country.__main__ import report, simulate
from tests.country.play import Sizes


@pytest.mark.slow
def test_every_enrollment_is_registered_once_or_waits_with_a_reason(
    tmp_path: Path, logs: ExpectedLogs
) -> None:
    sizes = Sizes()
    truth, figures, found = simulate(sizes, tmp_path)
    logs.forgive("")
    assert truth.killed["database"] == 1
    assert truth.through_ida == len(truth.enrollments)
    assert len(truth.waits) == sizes.desks
    assert found["registered"] == sizes.desks * sizes.enrollments - sizes.doubled
    assert found["wait with a reason"] == sizes.doubled
    sys.stdout.write(report(sizes, truth, figures, found))
