"""The registry's own keys follow one another by date: published first, then signing."""

import json
from base64 import urlsafe_b64decode
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from spar_mapper.operations.replies import Replies
from spar_mapper.security.bad_key import BadKey
from spar_mapper.security.compact import sign_compact
from spar_mapper.security.keys import ServerKeys, key_id_of, load_server_keys
from spar_mapper.security.tokens import Tokens
from tests.mapper.operated import new_key


def ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def today() -> date:
    return datetime.now(UTC).date()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    load_server_keys(tmp_path)  # signing-1.pem and encryption-1.pem
    return tmp_path


def signs_by(keys: ServerKeys, at: int) -> set[str]:
    """The kids in all that is signed at that moment."""
    then = replace(keys, now=lambda: at)
    _, headers = Replies(then).callback({"a": 1}, ascii_only=False)
    token = Tokens(then, life_s=60).issue("bank").access_token
    texts = (headers["signature"], sign_compact({}, "t", then), token)
    heads = (text.partition(".")[0] for text in texts)
    return {str(json.loads(urlsafe_b64decode(head + "==="))["kid"]) for head in heads}


def test_a_key_is_published_at_once_and_signs_from_its_day_on(folder: Path) -> None:
    day = today() + timedelta(days=40)
    new_key(folder, f"signing-{day}-hsm")
    keys = load_server_keys(folder)
    old, new = (key_id_of(key) for key in keys.signing)
    assert {one["kid"] for one in keys.jwks()["keys"]} >= {old, new}
    assert signs_by(keys, ms(day) - 1) == {old}
    assert signs_by(keys, ms(day)) == {new}
    assert key_id_of(keys.signer) == old
    read = Tokens(keys, life_s=3600)
    later = Tokens(replace(keys, now=lambda: ms(day)), life_s=3600)
    assert read.partner_of(later.issue("bank").access_token) == "bank", "by any of them"


def test_of_days_that_are_over_the_last_one_counts(folder: Path) -> None:
    days = [today() - timedelta(days=one) for one in (30, 0)]
    for day in days:
        new_key(folder, f"signing-{day}")
    new_key(folder, "signing-2")
    keys = load_server_keys(folder)
    first, second, third, fourth = (key_id_of(key) for key in keys.signing)
    assert key_id_of(keys.signer) == fourth
    assert signs_by(keys, ms(days[0])) == {third}
    assert signs_by(keys, ms(days[0]) - 1) == {second} != {first}, "without a day, by its name"


def test_a_registry_is_never_without_a_key_that_signs(folder: Path) -> None:
    later = new_key(folder, f"signing-{today() + timedelta(days=1)}")
    (folder / "signing-1.pem").unlink()
    with pytest.raises(BadKey, match="no key signs before that day"):
        load_server_keys(folder)
    later.rename(folder / "signing-2027-02-30.pem")
    with pytest.raises(BadKey, match="2027-02-30 is no day"):
        load_server_keys(folder)
