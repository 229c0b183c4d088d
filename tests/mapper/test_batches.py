"""What is done with a whole batch in one go is what would be done with each item alone."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from spar_mapper.core.json_text import texts_to_json, to_json
from spar_mapper.core.model import Item, Op
from spar_mapper.core.person_id import IdNormalizer, are_plain_ids, is_usable_id
from spar_mapper.core.record_key import Hashed, RecordKey
from spar_mapper.dialects.items import ResolveItem, read_items

ODD = st.sampled_from(
    ["", " ", "a b ", "A", "é", "e\u0301", "\u200b", "\ufeffa", "ẞ", "a\x7f", "\x00"]
)
TEXTS = st.one_of(ODD, st.text(max_size=8), st.text("aB \"\\/,'", max_size=8))
NORMALIZERS = [
    IdNormalizer(fold_case=case, template=template, fold_spelling=spelling)
    for case in (True, False)
    for template in ("", "a{sub}b")
    for spelling in (True, False)
]


@given(st.lists(TEXTS, max_size=6), st.sampled_from(NORMALIZERS))
def test_keys_of_many_are_the_keys_of_each(texts: list[str], normalizer: IdNormalizer) -> None:
    assert normalizer.keys(texts) == [normalizer.key(one) for one in texts]


@given(st.lists(TEXTS, max_size=6))
def test_ids_are_plain_only_where_each_is_usable(texts: list[str]) -> None:
    if are_plain_ids(texts):
        assert all(is_usable_id(one) and one.isascii() for one in texts)


@given(st.lists(TEXTS, max_size=6))
def test_texts_as_json_are_each_as_json(texts: list[str]) -> None:
    assert texts_to_json(texts) == [to_json(one) for one in texts]


@given(st.lists(TEXTS, max_size=6))
def test_hashes_of_many_are_the_hashes_of_each(texts: list[str]) -> None:
    key = RecordKey(bytes(32))
    alone = [key.digest(Hashed.PERSON, one) for one in texts]
    assert key.digests(Hashed.PERSON, texts) == alone


def asked(**more: Any) -> dict[str, Any]:
    return {"reference_id": "r", "timestamp": "2026-11-26T10:00:00Z", "id": "p", **more}


MEMBERS = st.fixed_dictionaries(
    {},
    optional={
        "id": st.one_of(TEXTS, st.none()),
        "fa": TEXTS,
        "reference_id": TEXTS,
        "timestamp": st.sampled_from(["2026-11-26", "yesterday", ""]),
        "locale": st.one_of(TEXTS, st.none()),
        "scope": st.sampled_from(["details", "yes_no", "all", None]),
        "additional_info": st.sampled_from([None, [], [{"strategy_id": 2}], "text"]),
    },
)


def read(raw: list[Any]) -> list[Item]:
    return read_items(Op.RESOLVE, raw, ResolveItem, lambda _value, _hint: None)


@given(st.lists(MEMBERS, min_size=1, max_size=4))
def test_a_resolve_is_read_as_its_items_alone(members: list[dict[str, Any]]) -> None:
    """Behind one that is at fault each is looked at by itself, and that is told of it."""
    raw = [asked(**one) for one in members]
    alone = [read([{}, one])[1] for one in raw]
    for at, (one, item) in enumerate(zip(read(raw), alone, strict=True)):
        text = item.error_text.replace("resolve_request[1]", f"resolve_request[{at}]")
        assert (one.error, one.error_text) == (item.error, text)
        assert replace(one, error_text="") == replace(item, error_text="")


@pytest.mark.parametrize("fault", [{"id": "a\x00"}, {"reference_id": "\x00"}, {"timestamp": "x"}])
def test_one_at_fault_does_not_hide_behind_others(fault: dict[str, Any]) -> None:
    items = read([asked(), asked(**fault), asked()])
    assert [one.error is None for one in items] == [True, False, True]
