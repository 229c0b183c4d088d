"""Every member of the center's office file does what the same member of a plain one does."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spar_agent.adapters.central.office import CenterOffice, office_of
from spar_agent.adapters.office import Office
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.errors import ProfileBad
from spar_central.trust.office_file import CardIssuer, Numbers
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.joined import JoinedLaptop, hand_out

AT_THE_CENTER = {
    "device",  # the join names it
    "mapper",
    "signing_key",
    "identity",  # relay, domain_uri and env
    "overwrite_older_entries",  # the center decides about conflicts
    "transfer",  # sticks are sealed to the center
}


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    with running(settings("", tmp_path), tmp_path) as made:
        yield made


def public_pem() -> str:
    key = Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key()
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    return key.public_bytes(serialization.Encoding.PEM, form).decode()


def office(center: Center, folder: Path, **members: object) -> CenterOffice:
    hand_out(center, **members)  # type: ignore[arg-type]  # members of an office file
    laptop = JoinedLaptop(center, folder, "S-1").joined()
    return office_of(laptop.membership, laptop.clock)


def test_a_member_of_a_plain_office_file_has_its_like_or_is_the_centers() -> None:
    plain = {one.name for one in fields(Office)}
    center = {one.name for one in fields(CenterOffice)}
    assert plain - center == AT_THE_CENTER


def test_numbers_names_scores_and_times_are_the_offices(center: Center, tmp_path: Path) -> None:
    made = office(
        center,
        tmp_path / "laptop",
        numbers=Numbers(12, 0, "luhn", "none", "NIN", "-", 4),
        way_names={"phone": "SMS code"},
        scores={"finger": 55},
        finish_within_days=3,
        longest_lock_s=60,
        allow_system_proxy=True,
        card_issuers=(CardIssuer(key_pem=public_pem(), issuer="MOSIP", kid="0a"),),
    )
    ids = made.deployment.ids
    assert (ids.uin_digits, ids.vid_digits, ids.uin_check, ids.uin_name) == (12, 0, "luhn", "NIN")
    assert made.deployment.otp_digits == 4
    assert made.deployment.way_names == {AuthMethod.PHONE: "SMS code"}
    assert made.auth_methods.scores[AuthMethod.FINGER] == 55
    assert made.auth_methods.scores[AuthMethod.IRIS] == 60
    assert made.auth_methods.finish_within_s == 3 * 24 * 3600.0
    assert made.allow_system_proxy
    assert made.longest_lock_s == 60
    assert [one.issuer for one in made.card_issuers] == ["MOSIP"]


def test_a_member_that_cannot_be_used_is_named(center: Center, tmp_path: Path) -> None:
    with pytest.raises(ProfileBad, match=r"scores\.finger"):
        office(center, tmp_path / "laptop", scores={"finger": 101})
