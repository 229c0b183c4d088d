"""What list of banks a vault starts with: none in a release, the one for trying in the demo."""

from dataclasses import replace
from pathlib import Path

import pytest

from demo.banks import demo_list
from spar_agent.adapters.store.db import migrate
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.driver import Connection, connect
from spar_agent.wiring import LIST_FOR_TRYING, take_first_list
from tests.fakes import FakeClock


@pytest.fixture
def conn(tmp_path: Path) -> Connection:
    made = connect(tmp_path / "vault.db", bytes(32))
    migrate(made)
    return made


def test_a_release_starts_without_a_list_and_a_demo_with_its_own(conn: Connection) -> None:
    directory = StoreDirectory(conn, FakeClock())
    take_first_list(directory, None)
    assert directory.age() is None
    assert directory.search("dumas") == []
    take_first_list(directory, demo_list)
    assert directory.search("dumas")


def test_the_list_for_trying_that_an_earlier_release_took_in_goes(conn: Connection) -> None:
    directory = StoreDirectory(conn, FakeClock())
    assert demo_list().version == LIST_FOR_TRYING
    directory.replace(demo_list())
    take_first_list(directory, None)
    for again in (directory, StoreDirectory(conn, FakeClock())):
        assert again.age() is None
        assert again.dfsps() == []
        assert again.search("dumas") == []
        assert again.find("BARB", "BARB0DUMASX") is None


def test_a_list_of_the_office_stays(conn: Connection) -> None:
    directory = StoreDirectory(conn, FakeClock())
    directory.replace(replace(demo_list(), version="2026-12"))
    take_first_list(directory, None)
    take_first_list(directory, demo_list)
    age = directory.age()
    assert age is not None
    assert age.version == "2026-12"
