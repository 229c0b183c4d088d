"""A vault of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import Connection, connect

KEY = bytes(range(32))


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[Connection]:
    made = connect(tmp_path / "vault.db", KEY)
    db.migrate(made)
    yield made
    made.close()
