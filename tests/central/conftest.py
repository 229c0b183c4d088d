"""The database server of the tests."""

from pathlib import Path

import pytest

from spar_central.settings import Settings
from tests.central.storages import ENGINES, database, settings
from tests.mapper.conftest import postgres

__all__ = ["engine", "postgres"]


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Settings of an empty database of each engine."""
    return settings(database(request.param, request), tmp_path)
