"""2,000 queries as people write them, over the lists of four countries: the wanted row is there."""

from pathlib import Path

import pytest

from spar_agent.adapters.store.db import migrate
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.driver import connect
from tests.fakes import FakeClock
from tests.lists.lists import COUNTRIES, list_of, queries_of

FIRST, AMONG_EIGHT = 0.95, 0.995


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_wanted_row_comes_first(tmp_path: Path, country: str) -> None:
    conn = connect(tmp_path / "vault.db", bytes(32))
    migrate(conn)
    directory = StoreDirectory(conn, FakeClock())
    directory.replace(list_of(country))
    queries = queries_of(country)
    assert len(queries) == 500
    places = [place(directory, *one) for one in queries]
    conn.close()
    missed = [typed for (typed, _, _), at in zip(queries, places, strict=True) if at < 0]
    later = [typed for (typed, _, _), at in zip(queries, places, strict=True) if at > 0]
    first = places.count(0)
    assert first + len(later) >= AMONG_EIGHT * len(queries), missed
    assert first >= FIRST * len(queries), later + missed


def place(directory: StoreDirectory, typed: str, bank: str, code: str) -> int:
    """Where the wanted row stands; below 0 when it is not shown."""
    keys = [
        (hit.dfsp.code, hit.branch.code if hit.branch else "") for hit in directory.search(typed)
    ]
    return keys.index((bank, code)) if (bank, code) in keys else -1
