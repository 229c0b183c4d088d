"""What an office file may say of identity, readers and cards."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spar_agent.adapters.mosip.profile import IdentitySection
from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.ids import IdFormat
from spar_agent.domain.secret import Secret
from spar_agent.errors import ProfileBad
from tests.profiles import read_identity

MOSIP = Path(__file__).parents[1] / "vectors" / "mosip"
KEY = (MOSIP / "throwaway_partner_key.pem").read_text("utf-8")
CERT = (MOSIP / "throwaway_partner_cert.pem").read_text("utf-8")
NEEDED = {
    "ida_base_url": "https://ida.example.org/v1/", "partner_id": "p", "misp_licence_key": "l",
    "api_key": "a", "partner_key_pem": KEY, "partner_cert_pem": CERT, "ida_cert_pem": CERT,
    "domain_uri": "d", "env": "e",
}  # fmt: skip


def identity(raw: dict[str, Any]) -> IdentitySection:
    return read_identity({**NEEDED, **raw})


def refused(raw: dict[str, Any]) -> str:
    with pytest.raises(ProfileBad) as error:
        identity(raw)
    return error.value.detail


def test_an_empty_policy_is_the_careful_one() -> None:
    policy = identity({}).policy()
    assert policy == IdentityPolicy()
    assert (policy.deferred_window_s, policy.kyc, policy.by_telephone, policy.both) == (
        0.0, False, False, False,
    )  # fmt: skip


def test_a_deployments_choices_are_read() -> None:
    policy = identity(
        {
            "ways": ["phone", "finger", "phone"],
            "scores": {"finger": 30},
            "deferred_auth_window_s": 86400,
            "finish_within_days": 3,
            "kyc": True,
            "otp_by_telephone": True,
            "otp_and_biometric": True,
        }
    ).policy()
    assert policy.auth_methods == (AuthMethod.PHONE, AuthMethod.FINGER)
    assert policy.scores[AuthMethod.FINGER] == 30
    assert policy.scores[AuthMethod.IRIS] == 60
    assert policy.finish_within_s == 3 * 86400
    assert policy.kyc
    assert policy.both


def test_keys_and_addresses_are_read_and_stay_out_of_what_is_printed() -> None:
    section = identity({"trust_anchor_pem": CERT, "authorization": "bearer-text"})
    ida = section.ida()
    assert ida.base_url == "https://ida.example.org/v1"
    assert ida.licence_key == Secret("l")
    assert ida.anchor == ida.certificate
    assert "bearer-text" not in repr(section)
    assert "PRIVATE" not in repr(section)


@pytest.mark.parametrize(
    ("raw", "member"),
    [
        ({"ways": ["palm"]}, "ways"),
        ({"ways": ["otp"]}, "ways"),
        ({"ways": []}, "ways"),
        ({"ways": "phone"}, "ways"),
        ({"scores": {"finger": 140}}, "scores.finger"),
        ({"scores": {"finger": "40"}}, "scores.finger"),
        ({"scores": {"toe": 4}}, "scores"),
        ({"scores": "high"}, "scores"),
        ({"fingers": 0}, "fingers"),
        ({"fingers": "two"}, "fingers"),
        ({"deferred_auth_window_s": -1}, "deferred_auth_window_s"),
        ({"deferred_auth_window_s": "inf"}, "deferred_auth_window_s"),
        ({"deferred_auth_window_s": float("inf")}, "deferred_auth_window_s"),
        ({"deferred_auth_window_s": float("nan")}, "deferred_auth_window_s"),
        ({"finish_within_days": 0}, "finish_within_days"),
        ({"kyc": "false"}, "kyc"),
        ({"kyc": 1}, "kyc"),
        ({"otp_by_telephone": "no"}, "otp_by_telephone"),
        ({"otp_and_biometric": None}, "otp_and_biometric"),
        ({"otp_valid_s": "180"}, "otp_valid_s"),
        ({"otp_valid_s": 0}, "otp_valid_s"),
        ({"timeout_s": 0}, "timeout_s"),
        ({"timeout_s": -5}, "timeout_s"),
        ({"ida_base_url": "ftp://x"}, "ida_base_url"),
        ({"ida_base_url": ""}, "ida_base_url"),
        ({"partner_id": ""}, "partner_id"),
        ({"partner_key_pem": CERT}, "partner_key_pem"),
        ({"partner_cert_pem": "none"}, "partner_cert_pem"),
        ({"trust_anchor_pem": ""}, "trust_anchor_pem"),
        ({"ca_pem": "nonsense"}, "ca_pem"),
        ({"api_key": 7}, "api_key"),
        ({"card_issuers": [{"issuer": "x"}]}, "card_issuers[0]"),
        ({"card_issuers": [{"key_pem": "none"}]}, "card_issuers[0]"),
        ({"card_issuers": [{"key_pem": CERT, "kid": "abc"}]}, "card_issuers[0].kid"),
        ({"card_issuers": [{"key_pem": CERT, "certificate_pem": CERT}]}, "card_issuers[0]"),
        ({"card_issuers": [{"certificate_pem": "none"}]}, "card_issuers[0].certificate_pem"),
        ({"card_keys": [{"key_hex": "00" * 15}]}, "card_keys[0]"),
        ({"card_keys": [{"key_hex": "zz" * 16}]}, "card_keys[0]"),
        ({"card_keys": [{"kid": "00"}]}, "card_keys[0]"),
        ({"numbers": {"uin_digits": 3}}, "numbers.uin_digits"),
        ({"numbers": {"uin_digits": "12"}}, "numbers.uin_digits"),
        ({"numbers": {"uin_digits": 16}}, "numbers"),
        ({"numbers": {"vid_digits": 3}}, "numbers"),
        ({"numbers": {"uin_check": "mod97"}}, "numbers.uin_check"),
        ({"numbers": {"uin_name": ""}}, "numbers.uin_name"),
        ({"numbers": {"otp_digits": 3}}, "numbers.otp_digits"),
        ({"numbers": {"otp_digits": 11}}, "numbers.otp_digits"),
        ({"way_names": {"otp": "code"}}, "way_names"),
        ({"way_names": {"nose": "x"}}, "way_names"),
        ({"way_names": {"phone": ""}}, "way_names"),
        ({"ottp_by_telephone": True}, "ottp_by_telephone"),
    ],
    ids=str,
)
def test_what_cannot_be_meant_is_refused_by_its_name(raw: dict[str, Any], member: str) -> None:
    assert member in refused(raw)


@pytest.mark.parametrize("name", sorted(NEEDED))
def test_what_is_needed_is_asked_for_by_its_name(name: str) -> None:
    raw = {key: value for key, value in NEEDED.items() if key != name}
    with pytest.raises(ProfileBad, match=name):
        read_identity(raw)


def test_readers_listen_where_the_specification_says_unless_the_office_file_names_ports() -> None:
    assert identity({}).devices().ports == range(4501, 4601)
    assert identity({"sbi_ports": "5000-5001"}).devices().ports == range(5000, 5002)


@pytest.mark.parametrize(
    "ports", ["1", "9-1", "0-4", "1-65535", "a-b", "70000-70001", "1-2-3", "-1-4", "4501-4501x"]
)
def test_ports_that_cannot_be_are_refused(ports: str) -> None:
    assert "sbi_ports" in refused({"sbi_ports": ports})


@settings(max_examples=40)
@given(st.dictionaries(
    st.sampled_from(["ways", "scores", "fingers", "deferred_auth_window_s", "finish_within_days"]),
    st.none() | st.integers() | st.floats() | st.text() | st.lists(st.text())
    | st.dictionaries(st.text(), st.integers()),
))  # fmt: skip
def test_any_policy_is_read_or_refused_in_our_words(raw: dict[str, object]) -> None:
    try:
        policy = identity(raw).policy()
    except ProfileBad:
        return
    assert policy.deferred_window_s >= 0
    assert policy.finish_within_s > 0


@pytest.mark.parametrize("size", [16, 24, 32])
def test_issuers_of_cards_by_certificate_and_keys_that_open_them(size: int) -> None:
    section = identity(
        {
            "card_issuers": [{"issuer": "x", "certificate_pem": CERT}],
            "card_keys": [{"key_hex": "0a" * size, "kid": "01"}],
        }
    )
    issuer = section.card_issuers[0].card_issuer()
    key = section.card_keys[0].card_key()
    assert (issuer.issuer, type(issuer).__name__) == ("x", "IssuerAuthority")
    assert (key.key, key.kid) == (b"\x0a" * size, b"\x01")
    assert "0a0a" not in repr(section.card_keys[0]) + repr(key)


def test_the_numbers_of_mosip_are_the_usual_ones() -> None:
    assert identity({}).deployment() == Deployment()


def test_the_numbers_and_names_of_a_country_are_read() -> None:
    numbers = {"uin_digits": 12, "uin_check": "luhn", "uin_name": "FIN", "vid_digits": 0,
               "otp_digits": 8}  # fmt: skip
    made = identity({"numbers": numbers, "way_names": {"finger": "Thumb"}}).deployment()
    assert made.ids == IdFormat(12, 0, "luhn", "verhoeff", "FIN", "VID")
    assert (made.otp_digits, dict(made.way_names)) == (8, {AuthMethod.FINGER: "Thumb"})
