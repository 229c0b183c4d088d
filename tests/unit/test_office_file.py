"""The office file: read strictly, and refused with the member and the reason."""

import json
from pathlib import Path
from typing import Any

import pytest

from spar_agent.adapters.office import read_office, read_office_file
from spar_agent.domain.account import FaType
from spar_agent.domain.profile import Canonical, PhoneForm
from spar_agent.domain.review import ReviewPolicy
from spar_agent.errors import ProfileBad
from tests.profiles import read_mapper_profile
from tests.unit.test_identity_policy import KEY, NEEDED

MAPPER = {"dialect": "spar-2.x", "base_url": "https://m.example.org/", "sender": "office"}
OFFICE = {
    "format": "spar-office/1",
    "office": "Surat",
    "office_code": "SU",
    "mapper": {**MAPPER, "signing_key_pem": KEY},
    "identity": NEEDED,
}
OWN = {"id": 9, "template": "{bank_code}/{account_number}",
       "pattern": "^(?P<bank_code>[^/]*)/(?P<account_number>.*)$"}  # fmt: skip


def with_part(part: str, **members: Any) -> str:
    options: Any = OFFICE.get(part, {})
    return json.dumps({**OFFICE, part: {**options, **members}})


def refused(text: str) -> str:
    with pytest.raises(ProfileBad) as error:
        read_office(text)
    return error.value.detail


def test_an_empty_policy_is_the_careful_one() -> None:
    office = read_office(json.dumps(OFFICE))
    assert office.review == ReviewPolicy()
    assert office.overwrite_older_entries is False
    assert (office.mapper.base_url, office.mapper.office) == ("https://m.example.org", "Surat")
    assert (office.transfer.others, office.slip.complaints) == ({}, ())


def test_what_an_office_decides_is_read() -> None:
    office = read_office(with_part("policy", put_overwrites=True, review_changes=False))
    assert office.overwrite_older_entries is True
    assert office.review == ReviewPolicy(changes=False)


def test_the_lock_of_an_office_is_within_that_of_every_release() -> None:
    assert read_office(json.dumps(OFFICE)).longest_lock_s == 900
    assert read_office(with_part("policy", longest_lock_s=120)).longest_lock_s == 120
    for bad in (0, 14, 901, 99999):
        assert "policy.longest_lock_s" in refused(with_part("policy", longest_lock_s=bad))


@pytest.mark.parametrize("member", ["put_overwrites", "review_changes", "review_removals",
                                    "review_offline", "review_same_account",
                                    "review_other_name"])  # fmt: skip
@pytest.mark.parametrize("value", ["false", "true", 0, 1, None, [], ""], ids=repr)
def test_only_a_boolean_is_a_boolean(member: str, value: object) -> None:
    assert f"policy.{member}: Expected `bool`" in refused(with_part("policy", **{member: value}))


@pytest.mark.parametrize(
    ("part", "members", "named"),
    [
        ("mapper", {"batch_size": "100"}, "mapper.batch_size"),
        ("mapper", {"batch_size": 0}, "mapper.batch_size"),
        ("mapper", {"batch_size": 201}, "mapper.batch_size"),
        ("mapper", {"batch_size": 1.5}, "mapper.batch_size"),
        ("mapper", {"batch_size": True}, "mapper.batch_size"),
        ("mapper", {"timeout_s": "20"}, "mapper.timeout_s"),
        ("mapper", {"timeout_s": 0}, "mapper.timeout_s"),
        ("mapper", {"timeout_s": -1}, "mapper.timeout_s"),
        ("mapper", {"async": "false"}, "mapper.async"),
        ("mapper", {"canonical": "sideways"}, "mapper.canonical"),
        ("mapper", {"dialect": "spar-3.x"}, "mapper.dialect"),
        ("mapper", {"phone_form": "national"}, "mapper.phone_form"),
        ("mapper", {"id_template": "token"}, "mapper.id_template"),
        ("mapper", {"id_template": "{sub}{other}"}, "mapper.id_template"),
        ("mapper", {"base_url": "mapper.example.org"}, "mapper.base_url"),
        ("mapper", {"base_url": 4}, "mapper.base_url"),
        ("mapper", {"sender": ""}, "mapper.sender"),
        ("mapper", {"ca_pem": "nonsense"}, "mapper: ca_pem"),
        ("mapper", {"url": "https://x"}, "url"),
        ("mapper", {"strategies": {"BANK": "2"}}, "mapper.strategies.BANK"),
        ("mapper", {"strategies": {"BANK": 6}}, "mapper.strategies.BANK"),
        ("mapper", {"strategies": {"BANK": 3}}, "strategy 3 does not write BANK"),
        ("mapper", {"strategies": {"bank": 2}}, "bank"),
        ("mapper", {"strategies": {"BANK": {**OWN, "pattern": "("}}}, "regular expression"),
        ("mapper", {"strategies": {"BANK": {**OWN, "pattern": "(?P<bank_code>.*)"}}},
         "account_number"),
        ("mapper", {"strategies": {"BANK": {**OWN, "template": "{iban}"}}}, "iban"),
        ("mapper", {"strategies": {"BANK": {**OWN, "template": "{bank_code"}}}, "expected '}'"),
        ("mapper", {"strategies": {"BANK": {**OWN, "template": "fixed"}}}, "no fields"),
        ("mapper", {"strategies": {"BANK": {**OWN, "id": "9"}}}, "mapper.strategies.BANK.id"),
        ("slip", {"complaints": "1800"}, "slip.complaints"),
        ("slip", {"complaints": [1800]}, "slip.complaints[0]"),
        ("transfer", {"others": {"site": 1}}, "transfer.others"),
        ("policy", {"review_chnages": True}, "review_chnages"),
    ],
    ids=str,
)  # fmt: skip
def test_nonsense_is_refused_by_its_name(part: str, members: dict[str, Any], named: str) -> None:
    assert named in refused(with_part(part, **members))


@pytest.mark.parametrize("text", ["", "{", "[]", "7", "null", '"x"', "{}", "[" * 50_000,
                                  '{"format": "spar-office/2"}', '{"format": NaN}'])  # fmt: skip
def test_what_is_no_office_file_is_refused_in_our_words(text: str) -> None:
    assert refused(text)


def test_a_mapper_of_this_country_is_read() -> None:
    raw = {**MAPPER, "strategies": {"BANK": OWN, "MOBILE_WALLET": 4}, "canonical": "received",
           "phone_form": "e164_no_plus", "async": True, "timeout_s": 3}  # fmt: skip
    profile = read_mapper_profile(raw)
    assert profile.strategies[FaType.BANK].strategy_id == 9
    assert profile.strategies[FaType.MOBILE_WALLET].strategy_id == 4
    assert FaType.EMAIL_WALLET not in profile.strategies
    assert (profile.canonical, profile.phone_form) == (Canonical.RECEIVED, PhoneForm.E164_NO_PLUS)
    assert (profile.asynchronous, profile.timeout_s) == (True, 3.0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_notepad_saves_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "office.json"
    path.write_bytes(json.dumps({**OFFICE, "office": "Sūrat"}, ensure_ascii=False).encode(encoding))
    assert read_office(read_office_file(path)).name == "Sūrat"


@pytest.mark.parametrize("data", [b"\xff\xfeA", b"\x80abc", b"x" * 1_000_001], ids=len)
def test_a_file_that_is_no_text_or_too_long_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "office.json"
    path.write_bytes(data)
    with pytest.raises(ProfileBad, match=r"office\.json"):
        read_office_file(path)


def test_no_secret_stands_in_a_refusal() -> None:
    detail = refused(with_part("mapper", signing_key_pem=[KEY], batch_size=0))
    assert "PRIVATE" not in detail
    assert "mapper." in detail
