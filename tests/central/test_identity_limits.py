"""What the relay counts, and what it does not start with."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from spar_central.clock import now_utc
from spar_central.errors import BadSetting
from spar_central.identity.credentials import read_credentials
from spar_central.identity.proving import TestPerson, prove_policies
from spar_central.identity.relay import Relay, new_client
from spar_central.settings import FactorPolicy, Identity, IdentityLimits, Settings
from spar_central.trust.attestation import Method
from tests.central.center import Center, code_of
from tests.central.test_identity import Ida, center_with, ida, identity, otp, prove, sandbox
from tests.sandbox.partner_client import AMA

__all__ = ["ida", "sandbox"]
SUNITA = "5548062939"


# no gun, no oracle


LIMITS = IdentityLimits(
    sends_per_person=2, tries_per_person=2, unknown_per_device=2, judged_from=4, sends_per_device=6
)


@pytest.fixture
def narrow(engine: Settings, ida: Ida, tmp_path: Path) -> Iterator[Center]:
    with center_with(engine, tmp_path, identity(ida, tmp_path, limits=LIMITS)) as made:
        yield made


def test_one_person_is_sent_few_codes_over_all_laptops(narrow: Center, ida: Ida) -> None:
    laptops = [narrow.laptop("S-1"), narrow.laptop("S-2"), narrow.laptop("S-3")]
    before = ida.sent()
    codes = [otp(laptop, narrow.transaction()) for laptop in laptops]
    assert [one.status_code for one in codes] == [200, 200, 429]
    assert code_of(codes[2]) == "identity.sends"
    assert ida.sent() == before + 2
    assert narrow.records("refused.identity.sends")[0][2] == laptops[2].device_id


def test_guessing_a_code_ends(narrow: Center, ida: Ida) -> None:
    laptop = narrow.laptop("S-1")
    transaction = narrow.transaction()
    otp(laptop, transaction)
    right = ida.code()
    for wrong in ("000001", "000002"):
        assert prove(laptop, ida, transaction, {"otp": wrong}).status_code == 200
    reply = prove(laptop, ida, transaction, {"otp": right})
    assert (reply.status_code, code_of(reply)) == (429, "identity.tries")


def test_asking_whose_numbers_there_are_ends(narrow: Center, ida: Ida) -> None:
    laptop = narrow.laptop("S-1")
    for unknown in ("1111111111", "2222222222"):
        assert otp(laptop, narrow.transaction(), unknown).status_code == 200
    reply = otp(laptop, narrow.transaction(), SUNITA)
    assert (reply.status_code, code_of(reply)) == (429, "identity.unknown_ids")


def test_a_device_that_sends_codes_and_proves_nobody_is_held(narrow: Center, ida: Ida) -> None:
    laptop = narrow.laptop("S-1")
    numbers = [AMA, AMA, SUNITA, SUNITA]
    for person in numbers[:3]:
        assert otp(laptop, narrow.transaction(), person).status_code == 200
    reply = otp(laptop, narrow.transaction(), SUNITA)
    assert code_of(reply) == "device.held"
    assert laptop.post("standing").status_code == 403
    assert narrow.records("device.hit_share")[0][2] == laptop.device_id


# settings


def test_it_does_not_start_without_who_signs_for_ida(ida: Ida, tmp_path: Path) -> None:
    made = identity(ida, tmp_path)
    (tmp_path / "signer.crt").write_text("", "ascii")
    with pytest.raises(BadSetting, match=r"signer\.crt"):
        read_credentials(made)
    (tmp_path / "licence").write_text("", "ascii")
    with pytest.raises(BadSetting, match=r"signer|licence"):
        read_credentials(made)


@pytest.mark.parametrize("name", ["partner.pem", "licence", "api", "authorization"])
def test_a_secret_that_others_may_read_is_not_used(ida: Ida, tmp_path: Path, name: str) -> None:
    made = identity(ida, tmp_path)
    (tmp_path / name).chmod(0o640)
    with pytest.raises(BadSetting, match="others may read it"):
        read_credentials(made)


def test_a_private_authority_is_a_file(ida: Ida, tmp_path: Path) -> None:
    made = identity(ida, tmp_path, ca_file=str(tmp_path / "signer.crt"))

    async def go() -> None:
        await new_client(made).aclose()

    asyncio.run(go())
    with pytest.raises(BadSetting, match="ca_file"):
        new_client(msgspec.structs.replace(made, ca_file=str(tmp_path / "licence")))


def test_two_factors_share_no_policy(ida: Ida, tmp_path: Path) -> None:
    made = identity(ida, tmp_path)
    other = FactorPolicy(str(tmp_path / "licence"), str(tmp_path / "api"))
    both = msgspec.structs.replace(made, policies={**made.policies, Method.BIOMETRIC: other})
    with pytest.raises(BadSetting, match="of its own"):
        read_credentials(both)


def proven(ida: Ida, made: Identity, name: str) -> dict[Method, str]:
    async def go() -> dict[Method, str]:
        relay = Relay(made, read_credentials(made), new_client(made), now_utc)
        try:
            person = TestPerson(AMA, "UIN", name, "eng")
            return await prove_policies(relay, ida.partner.ida, person, now_utc)
        finally:
            await relay.close()

    return asyncio.run(go())


def test_a_policy_that_allows_demographics_is_found(ida: Ida, tmp_path: Path) -> None:
    """The simulator's one policy allows everything, as a careless partner's would."""
    made = identity(ida, tmp_path)
    reply = proven(ida, made, "Ama Serwaa Mensah")[Method.OTP]
    assert "allows demographics" in reply


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"fail_next": "MPA-006"}, ""),
        ({"fail_next": "MPA-014"}, "another reason"),
        ({"unsigned": True, "fail_next": "MPA-006"}, "no answer"),
        ({"http_status": 503}, "no answer"),
    ],
)
def test_only_ida_s_signed_word_about_the_policy_proves_it(
    ida: Ida, tmp_path: Path, fault: dict[str, Any], said: str
) -> None:
    made = identity(ida, tmp_path)
    ida.order(on="auth", **fault)
    reply = proven(ida, made, "Ama Serwaa Mensah")[Method.OTP]
    assert (reply == "") == (said == "")
    assert said in reply


def test_a_wrong_name_proves_nothing(ida: Ida, tmp_path: Path) -> None:
    assert "another reason" in proven(ida, identity(ida, tmp_path), "Nobody")[Method.OTP]
