"""The shipped list inside the encrypted database: found as agents type."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from demo.banks import demo_list
from spar_agent.adapters.directory.bundle import Bundle, read_bundle, write_bundle
from spar_agent.adapters.store import db
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.driver import connect
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp
from spar_agent.domain.search import one_typo_apart
from spar_agent.errors import DirectoryBad, DirectoryUntrusted
from tests.fakes import START, FakeClock


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreDirectory]:
    conn = connect(tmp_path_factory.mktemp("d") / "vault.db", bytes(32))
    db.migrate(conn)
    made = StoreDirectory(conn, FakeClock())
    made.replace(demo_list())
    yield made
    conn.close()


def names(directory: StoreDirectory, text: str, agent: str = "nobody") -> list[str]:
    hits = directory.search(text, agent_id=agent)
    return [hit.branch.code if hit.branch else hit.dfsp.code for hit in hits]


@pytest.mark.parametrize(
    "text", ["dumas", "DUMAS", "baroda dumas", "dumas baroda", "BARB0DUMASX", "barb0dumasx"]
)
def test_the_branch_in_dumas_is_found_first(directory: StoreDirectory, text: str) -> None:
    assert names(directory, text)[0] == "BARB0DUMASX"


@pytest.mark.parametrize("text", ["dumsa", "dumaas", "dumqs", "baroda dumsa"])
def test_one_typo_is_forgiven_and_said(directory: StoreDirectory, text: str) -> None:
    hits = directory.search(text)
    found = [hit for hit in hits if hit.branch and hit.branch.code == "BARB0DUMASX"]
    assert found
    assert found[0].fuzzy


def test_wallets_are_found_by_their_name(directory: StoreDirectory) -> None:
    assert names(directory, "example mob") == ["EXMOBILE"]


def test_what_was_picked_comes_first_next_time(directory: StoreDirectory) -> None:
    hits = directory.search("surat")
    assert len(hits) == 8
    directory.picked(hits[5], "agent-9")
    assert names(directory, "", "agent-9") == [hits[5].branch.code if hits[5].branch else ""]
    assert names(directory, "surat", "agent-9")[0] == names(directory, "", "agent-9")[0]
    assert names(directory, "", "agent-8") == []


def test_matched_letters_are_marked(directory: StoreDirectory) -> None:
    hit = directory.search("dumas")[0]
    assert hit.branch is not None
    (start, end), *_ = hit.name_spans
    assert hit.branch.name[start:end].casefold() == "dumas"


@pytest.mark.parametrize("text", ['"', "*", "a AND", "NEAR(", "'; DROP", "😀", "x" * 500, "-"])
def test_no_text_breaks_the_search(directory: StoreDirectory, text: str) -> None:
    directory.search(text)


def test_step_by_step_finds_the_same(directory: StoreDirectory) -> None:
    assert "BARB" in {bank.code for bank in directory.dfsps(FaType.BANK)}
    assert "Gujarat" in directory.regions("BARB")
    codes = {branch.code for branch in directory.branches("BARB", "Gujarat")}
    assert "BARB0DUMASX" in codes
    assert directory.find("BARB", "BARB0DUMASX") is not None
    assert directory.find("BARB", "NOTHERE") is None
    age = directory.age()
    assert age is not None
    assert age.branches == 9999


def key() -> tuple[Ed25519PrivateKey, bytes]:
    made = Ed25519PrivateKey.generate()
    raw = (serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    return made, made.public_key().public_bytes(*raw)


SMALL = Bundle("1", "IN", START, (Dfsp("B", "Bank", FaType.BANK),), (Branch("B1", "One", "B"),))


def test_a_bundle_of_a_stranger_or_an_edited_one_is_refused() -> None:
    signer, public = key()
    data = write_bundle(SMALL, signer)
    assert read_bundle(data, [public]) == SMALL
    with pytest.raises(DirectoryUntrusted):
        read_bundle(data, [key()[1]])
    for at in (20, len(data) - 5):
        with pytest.raises((DirectoryUntrusted, DirectoryBad)):
            read_bundle(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :], [public])
    with pytest.raises(DirectoryBad):
        read_bundle(b"PK\x03\x04", [public])


@pytest.mark.parametrize(
    "broken",
    [
        replace(SMALL, branches=(Branch("B1", "One", "X"),)),
        replace(SMALL, dfsps=(*SMALL.dfsps, *SMALL.dfsps)),
        replace(SMALL, branches=(Branch("B1", "A.branch_code:9", "B"),)),
        replace(SMALL, dfsps=(Dfsp("B", "Two\nLines", FaType.BANK),)),
    ],
)
def test_a_list_that_would_spoil_addresses_is_refused(broken: Bundle) -> None:
    signer, public = key()
    with pytest.raises(DirectoryBad):
        read_bundle(write_bundle(broken, signer), [public])


def test_a_list_that_fails_half_way_leaves_the_old_one(tmp_path: Path) -> None:
    conn = connect(tmp_path / "v.db", bytes(32))
    db.migrate(conn)
    directory = StoreDirectory(conn, FakeClock())
    directory.replace(SMALL)
    twice = replace(SMALL, version="2", branches=(SMALL.branches[0], SMALL.branches[0]))
    with pytest.raises(DirectoryBad, match="twice"):
        directory.replace(twice)
    age = directory.age()
    assert age is not None
    assert age.version == "1"
    assert directory.search("one")
    conn.close()


def test_one_typo_means_one() -> None:
    for typed in ("dumsa", "dmas", "dumass", "dumaz"):
        assert one_typo_apart(typed, "dumas")
    for typed in ("dumas", "dusma", "dmsa", "xumaz"):
        assert not one_typo_apart(typed, "dumas")


@pytest.mark.parametrize(
    "typed",
    ["dumas market", "market dumas", "dumas mark", "baroda dumas", "dum sur", "surat dumas"],
)
def test_that_branch_near_the_market_in_dumas_is_among_the_first_rows(
    directory: StoreDirectory, typed: str
) -> None:
    found = names(directory, typed)[:3]
    assert any(code in found for code in dumas_codes(directory))


def dumas_codes(directory: StoreDirectory) -> set[str]:
    everywhere = (b for dfsp in directory.dfsps(FaType.BANK) for b in directory.branches(dfsp.code))
    return {b.code for b in everywhere if "dumas" in f"{b.name} {b.place}".casefold()}


def test_a_sentence_of_a_passer_by_leads_there_too(directory: StoreDirectory) -> None:
    assert "BARB0DUMASX" in names(directory, "that branch near the market in dumas")[:3]
