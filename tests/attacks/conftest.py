"""A running center with an agent, a supervisor and their laptops, on both engines."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_central.settings import Settings
from tests.central.center import Center, running
from tests.central.storages import ENGINES, database, settings
from tests.mapper.conftest import postgres

__all__ = ["center", "engine", "postgres"]


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Settings of an empty database of each engine."""
    return settings(database(request.param, request), tmp_path)


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with running(engine, tmp_path) as made:
        yield made
