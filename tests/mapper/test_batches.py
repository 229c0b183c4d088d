"""What is done with a whole batch in one go is what would be done with each item alone."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from spar_mapper.core.json_text import texts_to_json, to_json
from spar_mapper.core.model import Item, Op
from spar_mapper.core.person_id import IdNormalizer, are_plain_ids, is_usable_id
from spar_mapper.core.record_key import Hashed, RecordKey
from spar_mapper.dialects.items import PlainResolveItem, ResolveItem, read_items
from spar_mapper.dialects.plain_resolve import plain_resolve
from tests.mapper.partner_client import PartnerClient

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


CLIENT = PartnerClient("p")
PLAIN = st.fixed_dictionaries(
    {},
    optional={
        "id": TEXTS,
        "reference_id": TEXTS,
        "timestamp": st.sampled_from(["2026-11-26", "yesterday", ""]),
        "locale": st.one_of(TEXTS, st.none()),
        "scope": st.sampled_from(["details", "yes_no", None]),
        "additional_info": st.none(),
        "fa": st.sampled_from([None, ""]),
        "name": st.one_of(TEXTS, st.none()),
    },
)


def items_of(body: Any) -> Any:
    payload = body["message"] if "message" in body else body["request_body"]["request_payload"]
    return payload["resolve_request"]


@given(
    st.lists(st.one_of(PLAIN, MEMBERS), min_size=1, max_size=3),
    st.sampled_from(
        [
            (CLIENT.spar2, {"programme": "P", "sender_app_url": None}),
            (CLIENT.spar2, {}),
            (CLIENT.g2p, {"meta": {"programme": "P"}, "total_count": 1.0}),
            (CLIENT.g2p, {"meta": None, "sender_uri": None}),
        ]
    ),
    st.sampled_from([{}, {"signature": ""}, {"signature": None}]),
    st.sampled_from([None, 1]),
)
def test_a_plain_resolve_is_read_as_any_request(
    members: list[dict[str, Any]],
    sent: tuple[Any, dict[str, Any]],
    more: dict[str, Any],
    indent: int | None,
) -> None:
    """Nothing of it is lost, so that a copy of it is known however it is written."""
    make, header = sent
    body = make("resolve", *(asked(**one) for one in members), **header) | more
    plain = plain_resolve(json.dumps(body, indent=indent).encode(), 3)
    if plain is not None:
        assert msgspec.json.encode(plain, order="sorted") == msgspec.json.encode(
            body, order="sorted"
        )
        assert read(items_of(plain)) == read(items_of(body))


@pytest.mark.parametrize("make", [CLIENT.spar2, CLIENT.g2p])
def test_what_payment_systems_send_is_plain(make: Any) -> None:
    shortest = {"reference_id": "r", "timestamp": "2026-11-26T10:00:00Z", "id": "ü"}
    openg2p = asked(fa=None, name=None, scope="details", additional_info=None, locale="eng")
    bridge = {**shortest, "id": "b", "fa": "", "scope": "details", "locale": "en"}
    body = {"signature": None, **make("resolve", shortest, openg2p, bridge)}
    plain = plain_resolve(json.dumps(body).encode(), 3)
    assert plain is not None
    assert all(isinstance(one, PlainResolveItem) for one in items_of(plain))
    assert [one.person_id for one in read(items_of(plain))] == ["ü", "p", "b"]
    assert plain_resolve(json.dumps(make("resolve", *[shortest] * 9)).encode(), 2) is None


@pytest.mark.parametrize(
    "more",
    [{"programme": "P"}, {"fa": "x"}, {"additional_info": []}, {"id": ""}, {"id": None},
     {"unknown": 1}, {"scope": "all"}, {"locale": {"a": [[]]}}],
)  # fmt: skip
def test_what_has_to_be_looked_at_is_not_plain(more: dict[str, Any]) -> None:
    for body in (CLIENT.spar2("resolve", asked(**more)), CLIENT.g2p("resolve", asked(**more))):
        assert plain_resolve(json.dumps(body).encode(), 9) is None
    headers: list[dict[str, Any]] = [{"meta": {"a": {"b": {}}}}, {"meta": {"a": "b"}}, {"k": "v"}]
    for header in headers:
        assert (
            plain_resolve(json.dumps(CLIENT.g2p("resolve", asked(), **header)).encode(), 9) is None
        )
    many = CLIENT.spar2("resolve", asked(), **{f"k{n}": "" for n in range(9)})
    assert plain_resolve(json.dumps(many).encode(), 9) is None
    assert plain_resolve(b'{"request_header": {}, "request_body": {"request_payload"', 9) is None
