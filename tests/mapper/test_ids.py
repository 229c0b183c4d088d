"""Ids are people: one person however the id is spelt, and nobody whom a spreadsheet made up."""

import csv
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_mapper.bulk.check import check
from spar_mapper.core.model import Item, Op, Reason
from spar_mapper.core.person_id import IdNormalizer, fold_spelling, is_usable_id
from spar_mapper.dialects.items import ResolveItem, read_items
from spar_mapper.storage.port import SchemaMismatch, Storage
from tests.mapper.bulk_registry import BulkRegistry, link, new_registry, text_of

PERSON = "josé-602837"
SPELLINGS = {
    "decomposed marks": unicodedata.normalize("NFD", PERSON),
    "a space behind": f"{PERSON} ",
    "a no-break space before": f"\u00a0{PERSON}",
    "a zero-width space": "jos\u200bé-602837",
    "a byte order mark": f"\ufeff{PERSON}",
    "full width": "ｊｏｓé-６０２８３７",
    "another case": "JOSÉ-602837",
    "an isolate around it": f"\u2068{PERSON}\u2069",
}
OLD_RULE = ("UPDATE registry_facts SET value = '0' WHERE name = 'ids_folded'", ())


@pytest.fixture(params=["sqlite", "postgres"])
def registry(request: pytest.FixtureRequest, tmp_path: Path) -> BulkRegistry:
    return new_registry(request.param, request, tmp_path)


def use_old_rule(registry: BulkRegistry) -> None:
    """As a registry of before the rule is."""

    async def act(bulk: Any) -> None:
        await bulk.storage.run(OLD_RULE)

    registry.run(act)


@pytest.mark.parametrize("how", SPELLINGS)
def test_one_person_is_one_person_however_spelt(registry: BulkRegistry, how: str) -> None:
    registry.run(link(Item("a", PERSON, text_of(1))))
    (again,) = registry.run(link(Item("b", SPELLINGS[how], text_of(2))))
    assert again.reason is Reason.REFERENCE_DUPLICATE
    assert registry.accounts_of(SPELLINGS[how]) == [text_of(1)]


def test_the_id_is_kept_as_it_was_sent(registry: BulkRegistry) -> None:
    sent = SPELLINGS["a zero-width space"]
    registry.run(link(Item("a", sent, text_of(1))))
    (found,) = registry.run(lambda bulk: bulk.storage.resolve([Item("q", PERSON)]))
    assert found.mapping is not None
    assert found.mapping.person_id == sent


@given(st.text(min_size=1, max_size=20))
def test_a_key_is_its_own_key(text: str) -> None:
    key = IdNormalizer().key(text)
    assert IdNormalizer().key(key) == key
    assert fold_spelling(fold_spelling(text)) == fold_spelling(text)


@given(st.text(alphabet=st.characters(max_codepoint=127), min_size=1, max_size=20))
def test_the_short_way_for_ascii_is_the_long_way(text: str) -> None:
    composed = unicodedata.normalize("NFKC", text)
    kept = "".join(c for c in composed if unicodedata.category(c) != "Cf").strip()
    if is_usable_id(text):
        assert fold_spelling(text) == kept


@pytest.mark.parametrize(
    "text", ["\t1", "1\n", "a\x7fb", "a\x85b", "é\x01", " ", "\u00a0\u200b", "\x00"]
)
def test_what_is_no_id_is_refused(text: str) -> None:
    raw = {"reference_id": "r", "timestamp": "2026-01-01T00:00:00Z", "id": text}
    (item,) = read_items(Op.RESOLVE, [raw], ResolveItem, lambda *_: None)
    assert item.error is Reason.ID_INVALID


DAMAGED = {
    "6.02837E+11": "id: a number cut to powers of ten",
    "6,02837E+11": "id: a number cut to powers of ten",
    "602837194501.0": "id: a number with a decimal part",
    "#N/A": "id: an error of a spreadsheet",
    "#NAME?": "id: an error of a spreadsheet",
    "########": "id: an error of a spreadsheet",
    "05-Jan": "id: a date of a spreadsheet",
    "'602837194501": "id: a text marked with an apostrophe",
}


def test_what_a_spreadsheet_made_is_refused_with_its_line(registry: BulkRegistry) -> None:
    file = registry.file(
        *((person, text_of(1)) for person in DAMAGED),
        ("whole", text_of("1.2346E+10")),
        ("602837194501", text_of("00012345678")),
        ("602837194502", text_of("00012345679"), "", ""),
        ("", "", ""),
    )
    assert registry.command("import", file) == 1
    lines = registry.report()
    assert [text for _, _, text in lines[:8]] == list(DAMAGED.values())
    assert lines[8][1:] == ["bad", "fa: account_number: a number cut to powers of ten"]
    assert [status for _, status, _ in lines[9:]] == ["linked", "linked"]
    assert [number for number, _, _ in lines] == [str(at) for at in range(2, 13)]


def test_check_tells_who_differs_in_nothing_that_an_eye_sees(registry: BulkRegistry) -> None:
    registry.run(
        link(
            Item("a", "602837194501", text_of(1)),
            Item("b", "٦٠٢٨٣٧١٩٤٥٠١", text_of(2)),
            Item("c", "6028 3719 4501", text_of(3)),
            Item("d", "A–1", text_of(4)),
            Item("e", "A-1", text_of(5)),
            Item("f", "602837194502", text_of(6)),
        )
    )
    alike: list[str] = []
    found = registry.run(lambda bulk: check(bulk, lambda _kind, one: alike.append(one)))
    assert dict(found.kinds) == {"person.alike": 5}
    assert set(alike) == {"602837194501", "٦٠٢٨٣٧١٩٤٥٠١", "6028 3719 4501", "A–1", "A-1"}


def test_an_older_registry_is_told_what_would_fall_together(
    registry: BulkRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    use_old_rule(registry)
    spelt = SPELLINGS["decomposed marks"]
    registry.run(
        link(
            Item("a", PERSON, text_of(1)),
            Item("b", spelt, text_of(2)),
            Item("c", " alone", text_of(3)),
            Item("d", "plain", text_of(4)),
        )
    )
    assert registry.accounts_of(PERSON, spelt, " alone", "alone") == [
        text_of(1), text_of(2), text_of(3), None,
    ]  # fmt: skip
    assert registry.command("migrate") == 0
    assert "2 are spelt so, 1 groups would be one person" in capsys.readouterr().out
    listing = registry.folder / "together.csv"
    assert registry.command("fold-ids", "--apply", "--list", listing) == 1
    with listing.open(encoding="utf-8", newline="") as rows:
        assert set(map(tuple, csv.reader(rows))) == {("group", "id"), ("1", PERSON), ("1", spelt)}
    assert registry.accounts_of(spelt, " alone") == [text_of(2), text_of(3)]  # as it was


def test_an_older_registry_goes_over_when_nobody_falls_together(registry: BulkRegistry) -> None:
    use_old_rule(registry)
    registry.run(link(Item("a", " alone", text_of(3)), Item("b", "plain", text_of(4))))
    assert registry.command("fold-ids") == 0
    assert registry.accounts_of("alone") == [None]
    assert registry.command("fold-ids", "--apply") == 0
    assert registry.accounts_of("alone", " alone", "plain") == [text_of(3), text_of(3), text_of(4)]
    assert dict(registry.run(check).kinds) == {}


def test_a_server_that_runs_on_after_folding_is_not_ready(registry: BulkRegistry) -> None:
    async def act(bulk: Any) -> None:
        storage: Storage = bulk.storage
        await storage.ready()
        await storage.run(OLD_RULE)
        with pytest.raises(SchemaMismatch):
            await storage.ready()

    registry.run(act)
