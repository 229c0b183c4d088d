"""What an office file may say of identity, readers and cards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.adapters.mosip.profile import read_device_profile, read_identity_policy
from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy
from spar_agent.errors import ProfileBad


def test_silence_means_the_careful_way() -> None:
    policy = read_identity_policy({})
    assert policy == IdentityPolicy()
    assert (policy.deferred_window_s, policy.kyc, policy.by_telephone, policy.both) == (
        0.0, False, False, False,
    )  # fmt: skip


def test_a_deployments_choices_are_read() -> None:
    policy = read_identity_policy(
        {
            "ways": ["phone", "finger", "phone"],
            "scores": {"finger": 30},
            "deferred_auth_window_s": 86400,
            "finish_within_days": 3,
            "kyc": True,
            "otp_by_telephone": True,
            "otp_and_biometric": True,
        }
    )
    assert policy.auth_methods == (AuthMethod.PHONE, AuthMethod.FINGER)
    assert policy.scores[AuthMethod.FINGER] == 30
    assert policy.scores[AuthMethod.IRIS] == 60
    assert policy.finish_within_s == 3 * 86400
    assert policy.kyc
    assert policy.both


@pytest.mark.parametrize(
    "raw",
    [
        {"ways": ["palm"]},
        {"scores": {"finger": 140}},
        {"scores": {"toe": 4}},
        {"scores": "high"},
        {"fingers": 0},
        {"deferred_auth_window_s": -1},
        {"deferred_auth_window_s": "inf"},
        {"finish_within_days": 0},
    ],
    ids=str,
)
def test_what_cannot_be_meant_is_refused(raw: dict[str, object]) -> None:
    with pytest.raises(ProfileBad):
        read_identity_policy(raw)


def test_readers_listen_where_the_specification_says_unless_told() -> None:
    assert read_device_profile({}).ports == range(4501, 4601)
    assert read_device_profile({"sbi_ports": "5000-5001"}).ports == range(5000, 5002)


@pytest.mark.parametrize("ports", ["1", "9-1", "0-4", "1-65535", "a-b", "70000-70001"])
def test_ports_that_cannot_be_are_refused(ports: str) -> None:
    with pytest.raises(ProfileBad):
        read_device_profile({"sbi_ports": ports})


@given(st.dictionaries(
    st.sampled_from(["ways", "scores", "fingers", "deferred_auth_window_s", "finish_within_days"]),
    st.none() | st.integers() | st.floats() | st.text() | st.lists(st.text())
    | st.dictionaries(st.text(), st.integers()),
))  # fmt: skip
def test_any_policy_is_read_or_refused_in_our_words(raw: dict[str, object]) -> None:
    try:
        policy = read_identity_policy(raw)
    except ProfileBad:
        return
    assert policy.deferred_window_s >= 0
    assert policy.finish_within_s > 0
