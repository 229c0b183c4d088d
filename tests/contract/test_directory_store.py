from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.store.db import migrate
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.driver import connect
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp, DirectoryAge, Hit
from spar_agent.ports.directory import Directory
from tests.fakes import FakeClock, FakeDirectory

ISSUED = datetime(2026, 11, 2, tzinfo=UTC)
BANKS = (
    Dfsp("SBIN", "State Bank of India", FaType.BANK),
    Dfsp("EXM", "Example Money", FaType.MOBILE_WALLET),
)
BRANCHES = (
    Branch("SBIN0000001", "Dumas", "SBIN", "Surat", "Gujarat", "Market Road"),
    Branch("SBIN0000002", "Café Road", "SBIN", "Pune", "Maharashtra"),
    Branch("SBIN0000003", "Station", "SBIN", "Pune", "Maharashtra", "East"),
    Branch("SBIN0000004", "Station", "SBIN", "Pune", "Maharashtra", "West"),
    Branch("SBIN0000005", "सूरत", "SBIN", "गुजरात"),
)


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[StoreDirectory]:
    conn = connect(tmp_path / "list.db", b"k" * 32)
    migrate(conn)
    made = StoreDirectory(conn, FakeClock())
    made.replace(Bundle("1", "IN", ISSUED, BANKS, BRANCHES))
    yield made
    conn.close()


@pytest.fixture(params=["stored", "fake"])
def directory(request: pytest.FixtureRequest, stored: StoreDirectory) -> Directory:
    if request.param == "stored":
        return stored
    return FakeDirectory(BANKS, BRANCHES, DirectoryAge("1", "IN", ISSUED, 1, 5))


def codes(hits: list[Hit]) -> list[str]:
    return [hit.branch.code if hit.branch else hit.dfsp.code for hit in hits]


@pytest.mark.parametrize("text", ["DUM", "surat dum", "market dumas", "state dum"])
def test_words_are_found_in_any_order_by_their_beginnings(directory: Directory, text: str) -> None:
    assert codes(directory.search(text)) == ["SBIN0000001"]


@pytest.mark.parametrize("text", ["sbin 0000002", "SBIN-000-0002", "SBIN००००००२"])
def test_a_whole_code_jumps_to_its_branch(directory: Directory, text: str) -> None:
    assert codes(directory.search(text)) == ["SBIN0000002"]


def test_accents_do_not_matter(directory: Directory) -> None:
    assert codes(directory.search("cafe")) == ["SBIN0000002"]


@pytest.mark.parametrize("text", ["स", "सू", "सूर", "सूरत।"])
def test_devanagari_is_found_at_every_letter_and_sign(directory: Directory, text: str) -> None:
    assert codes(directory.search(text)) == ["SBIN0000005"]


def test_twins_are_flagged(directory: Directory) -> None:
    assert [hit.twin for hit in directory.search("station")] == [True, True]
    assert not directory.search("dumas")[0].twin


def test_a_branch_picked_before_comes_first_for_that_agent_only(directory: Directory) -> None:
    west = directory.find("SBIN", "SBIN0000004")
    assert west is not None
    directory.picked(west, "asha")
    assert codes(directory.search("station", agent_id="asha"))[0] == "SBIN0000004"
    assert codes(directory.search("station", agent_id="ravi"))[0] == "SBIN0000003"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(max_size=12))
def test_any_text_of_any_script_can_be_searched(directory: Directory, text: str) -> None:
    directory.search(text)


@pytest.mark.parametrize("text", ['"', "* OR", "NEAR(", "a" * 500, "\x00", "।", "৳", "௳"])
def test_marks_and_operators_are_no_query_language(directory: Directory, text: str) -> None:
    directory.search(text)


def test_an_import_that_is_stopped_leaves_the_old_list(stored: StoreDirectory) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        stored.replace(Bundle("2", "IN", ISSUED, BANKS, BRANCHES[:1]), stop)
    age = stored.age()
    assert age is not None
    assert (age.version, age.branches) == ("1", 5)
    assert codes(stored.search("cafe")) == ["SBIN0000002"]


def test_the_guided_search_leads_to_the_same_branch(directory: Directory) -> None:
    assert [dfsp.code for dfsp in directory.dfsps(FaType.BANK)] == ["SBIN"]
    assert directory.regions("SBIN") == ["", "Gujarat", "Maharashtra"]
    branches = directory.branches("SBIN", "Maharashtra")
    assert [branch.code for branch in branches] == ["SBIN0000002", "SBIN0000003", "SBIN0000004"]
    assert len(directory.branches("SBIN")) == 5
    found = directory.find("SBIN", "SBIN0000003")
    assert found is not None
    assert found.branch == branches[1]
    assert directory.find("SBIN", "SBIN9999999") is None
    assert directory.find("NOBODY") is None


def test_its_age_is_known(directory: Directory) -> None:
    assert directory.age() == DirectoryAge("1", "IN", ISSUED, 1, 5)
