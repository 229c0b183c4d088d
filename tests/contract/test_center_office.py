"""Every member of the center's office file does what it says, or is refused by its name."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spar_agent.adapters.central.office import CenterOffice, office_in, office_of
from spar_agent.adapters.central.office_file import SignedOffice
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.deployment import Deployment
from spar_agent.errors import ProfileBad
from spar_central.trust.office_file import CardIssuer, Numbers, OfficeFile, Server
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.joined import JoinedLaptop, hand_out


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    with running(settings("", tmp_path), tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def laptop_of_the_office(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[JoinedLaptop]:
    folder = tmp_path_factory.mktemp("office")
    with running(settings("", folder), folder) as made:
        hand_out(made)
        yield JoinedLaptop(made, folder / "laptop", "S-1").joined()


def public_pem() -> str:
    key = Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key()
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    return key.public_bytes(serialization.Encoding.PEM, form).decode()


def office(center: Center, folder: Path, **members: object) -> CenterOffice:
    hand_out(center, **members)  # type: ignore[arg-type]  # members of an office file
    laptop = JoinedLaptop(center, folder, "S-1").joined()
    return office_of(laptop.membership, laptop.clock.now())


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


@pytest.mark.parametrize(
    ("members", "named"),
    [
        ({"scores": {"toe": 4}}, "scores"),
        ({"numbers": Numbers(16, 16)}, "numbers"),
        ({"numbers": Numbers(3)}, r"numbers\.uin_digits"),
        ({"numbers": Numbers(12, 3)}, "numbers"),
        ({"numbers": Numbers(uin_check="mod97")}, r"numbers\.uin_check"),
        ({"numbers": Numbers(otp_digits=11)}, r"numbers\.otp_digits"),
        ({"card_issuers": (CardIssuer(issuer="x"),)}, "card_issuers"),
        ({"card_issuers": (CardIssuer(key_pem="none"),)}, "card_issuers"),
        ({"card_issuers": (CardIssuer(key_pem=public_pem(), kid="abc"),)}, "card_issuers"),
        ({"ways": ("otp",)}, "ways"),
        ({"way_names": {"otp": "code"}}, "way_names"),
        ({"ways": ("palm",)}, "palm"),
        *(
            ({"sbi_ports": ports}, "sbi_ports")
            for ports in ("1", "9-1", "0-4", "1-65535", "a-b", "70000-70001", "1-2-3", "-1-4")
        ),
    ],
    ids=str,
)
def test_what_cannot_be_meant_is_refused_by_its_name(
    members: dict[str, Any], named: str, laptop_of_the_office: JoinedLaptop
) -> None:
    laptop = laptop_of_the_office
    file = OfficeFile(
        serial=1, office="office-1", name="Office", issued_at=laptop.clock.now(),
        central=Server("https://center.test"), **members,
    )  # fmt: skip
    with pytest.raises(ProfileBad, match=named):
        office_in(msgspec.convert(msgspec.to_builtins(file), SignedOffice))


def test_an_empty_file_is_the_careful_one(laptop_of_the_office: JoinedLaptop) -> None:
    made = office_of(laptop_of_the_office.membership, laptop_of_the_office.clock.now())
    policy = made.auth_methods
    assert (policy.deferred_window_s, policy.kyc, policy.by_telephone, policy.both) == (
        0.0, False, False, False,
    )  # fmt: skip
    assert made.devices.ports == range(4501, 4601)
    assert made.devices.anchors is None
    assert made.deployment == Deployment()
