"""The signed request by which an app asks to become a partner."""

from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from joserfc.jwk import ECKey
from msgspec.structs import replace

from spar_central.trust.keys import public_key as central_key
from spar_mapper.core.clock import now_ms
from spar_mapper.core.links import DAY_MS
from spar_mapper.core.model import Service
from spar_mapper.onboarding.requests import (
    AHEAD_MS,
    MAX_AGE_MS,
    PartnerRequest,
    key_words,
    read_request,
    request_number,
    sign_request,
)
from spar_mapper.settings import BadSetting
from tests.mapper.consent_world import TERMS
from tests.mapper.operated import new_key, private_key


def _asked(key: Any, **changes: Any) -> PartnerRequest:
    kind = serialization.PublicFormat.SubjectPublicKeyInfo
    pem = key.public_key().public_bytes(serialization.Encoding.PEM, kind).decode()
    asked = PartnerRequest(
        "onboard", "pension-app", pem, now_ms(), "Ministry", "telephone",
        (Service.RESOLVE_CONSENTED,), terms=TERMS,
    )  # fmt: skip
    return replace(asked, **changes)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"rights": ("resolve", "link")}, "rights"),
        ({"rights": ("person",)}, "rights"),
        ({"rights": ()}, "rights"),
        ({"callback": "http://app.example.org"}, "callback"),
        ({"terms": None}, "terms"),
        ({"terms": replace(TERMS, return_urls=("http://a.example.org",))}, "return_urls"),
        ({"terms": replace(TERMS, fields=("pin",))}, "fields"),
        ({"organisation": ""}, "organisation"),
        ({"programmes": ("a,b",)}, "programmes"),
        ({"at": now_ms() - MAX_AGE_MS - 1000}, "at"),
        ({"at": now_ms() + AHEAD_MS + DAY_MS}, "at"),
        ({"ends": 1}, "ends"),
        ({"name": "../x"}, "name"),
    ],
)
def test_a_request_says_what_it_lacks(changes: dict[str, Any], says: str, tmp_path: Path) -> None:
    key = private_key(new_key(tmp_path, "app"))
    assert read_request(sign_request(_asked(key), key))[0].name == "pension-app"
    with pytest.raises(BadSetting, match=says):
        read_request(sign_request(_asked(key, **changes), key))


def test_only_the_key_that_stands_in_it_signs_a_request(tmp_path: Path) -> None:
    key, other = (private_key(new_key(tmp_path, name)) for name in ("app", "other"))
    for text in (sign_request(_asked(key), other), "a.b.c", "", "x" * 50_000):
        with pytest.raises(BadSetting):
            read_request(text)
    right = sign_request(_asked(key), key)
    assert request_number(right) == request_number(f"{right}x"), "another signature is no other"
    head, _, tail = right.split(".")
    changed = sign_request(_asked(key, name="other-app"), key).split(".")[1]
    with pytest.raises(BadSetting, match="not signed"):
        read_request(f"{head}.{changed}.{tail}")


def test_words_of_a_key_are_those_that_the_center_shows(tmp_path: Path) -> None:
    """Who compares them on the telephone must not read two kinds of words."""
    key = new_key(tmp_path, "app")
    jwk = ECKey.import_key(key.with_suffix(".pub").read_bytes()).as_dict(private=False)
    _, ours = read_request(sign_request(_asked(private_key(key)), private_key(key)))
    assert key_words(ours) == central_key(jwk).words
