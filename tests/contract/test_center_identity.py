"""Identity through the center: the desk seals, the relay forwards, the simulator answers."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from cryptography import x509

from spar_agent.adapters.central.chain import ATTESTATION
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.identity import CenterIdentity, RelayProfile
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.domain.auth_methods import AuthMethod, OtpChannel
from spar_agent.domain.enrollment import Proven
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    AuthMethodLocked,
    BadReply,
    IdentityRefused,
    IdentityWait,
    IdFinal,
    IdNotKnown,
    NoAnswer,
    NoContact,
    OtpExpired,
    OtpWrong,
    ServerFault,
    SparError,
)
from spar_agent.errors.central import CenterUntrusted
from spar_central.settings import IdentityLimits
from spar_central.trust import jws
from spar_central.trust.attestation import Attestation
from tests.central.center import Center
from tests.central.storages import settings
from tests.central.test_identity import Ida, center_with, identity, sandbox, signer_of
from tests.joined import JoinedLaptop, hand_out
from tests.sandbox.partner_client import AMA

__all__ = ["sandbox"]

T = TypeVar("T")
PERSON = PersonId(IdKind.UIN, AMA)


@pytest.fixture
def ida(sandbox: Ida) -> Ida:
    sandbox.order(reset=True)
    return sandbox


@pytest.fixture(scope="module")
def center(sandbox: Ida, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder = tmp_path_factory.mktemp("center")
    limits = IdentityLimits(sends_per_person=100, tries_per_person=100)
    relay = identity(sandbox, folder, limits=limits)
    with center_with(settings("", folder), folder, relay) as made:
        hand_out(
            made,
            ida_certificate=sandbox.partner.settings["ida_cert_pem"],
            ida_signers=(signer_of(sandbox),),
        )
        yield made


STAFF = iter(f"S-{number}" for number in range(100, 1000))


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "laptop", next(STAFF)).joined()


def ask(
    laptop: JoinedLaptop,
    ida: Ida,
    act: Callable[[CenterIdentity], Awaitable[T]],
    *,
    signer: str = "",
    attesting: SigningKey | None = None,
) -> T:
    """signer, attesting: others than those that are believed."""
    load = x509.load_pem_x509_certificate
    signers = (load((signer or signer_of(ida)).encode()),)
    profile = RelayProfile(load(ida.partner.settings["ida_cert_pem"].encode()), signers)
    keys = laptop.vault.keys.device_keys()
    known = laptop.membership

    async def go() -> T:
        numbers = RequestNumbers(laptop.folder)
        client = CenterClient(known.url, keys.signing, numbers, laptop.clock)
        made = CenterIdentity(
            client,
            profile,
            keys.sealing,
            lambda: (
                attesting.public
                if attesting
                else known.chain.center_key(ATTESTATION, laptop.clock.now())
            ),
            lambda: laptop.key.kid,
            laptop.clock,
        )
        try:
            return await act(made)
        finally:
            await client.close()

    return asyncio.run(go())


async def proof(service: CenterIdentity, ida: Ida, wrong: str = "") -> Proven:
    sent = await service.send_otp(PERSON, [OtpChannel.PHONE])
    code = Secret(wrong or await asyncio.to_thread(ida.code))
    return await service.prove_by_otp(PERSON, sent.transaction_id, code)


def test_a_code_proves_the_person_and_the_center_attests_it(
    laptop: JoinedLaptop, ida: Ida, center: Center
) -> None:
    found = ask(laptop, ida, lambda service: proof(service, ida)).proof
    attested = jws.read(
        found.attestation,
        jws.Typ.ATTESTATION,
        center.keys.attestation.public,
        Attestation,
    )
    assert (found.psut, found.method) == (attested.psut, AuthMethod.OTP)
    assert attested.device_id == laptop.membership.device_id
    assert attested.transaction_id == found.transaction_id
    rows = center.rows("SELECT reply_sha256, transaction_id FROM attestations")
    digests = {transaction: digest for digest, transaction in rows}
    assert found.signed_reply == f"sha256:{digests[found.transaction_id]}"


def test_a_proof_of_the_relay_lets_an_enrollment_pass(laptop: JoinedLaptop, ida: Ida) -> None:
    found = ask(laptop, ida, lambda service: proof(service, ida)).proof
    made = laptop.captured(1, proof=found)
    assert laptop.one_pass().error == ""
    assert laptop.state(made.enrollment_id).value == "in_doubt"


def test_a_wrong_code_is_a_wrong_code(laptop: JoinedLaptop, ida: Ida) -> None:
    with pytest.raises(OtpWrong):
        ask(laptop, ida, lambda service: proof(service, ida, wrong="000000"))


def test_a_number_that_is_nobodys_is_told(laptop: JoinedLaptop, ida: Ida) -> None:
    nobody = PersonId(IdKind.UIN, "2345678901")
    with pytest.raises(IdNotKnown):
        ask(laptop, ida, lambda service: service.send_otp(nobody, [OtpChannel.PHONE]))


def test_a_reply_of_another_signer_is_not_believed(laptop: JoinedLaptop, ida: Ida) -> None:
    other = ida.partner.settings["partner_cert_pem"]
    with pytest.raises(BadReply):
        ask(laptop, ida, lambda service: proof(service, ida), signer=other)


def test_an_envelope_of_another_center_is_not_believed(laptop: JoinedLaptop, ida: Ida) -> None:
    with pytest.raises(CenterUntrusted):
        ask(
            laptop,
            ida,
            lambda service: proof(service, ida),
            attesting=SigningKey(bytes([9]) * 32),
        )


def test_when_the_id_service_is_away_no_try_is_counted(laptop: JoinedLaptop, ida: Ida) -> None:
    ida.order(on="otp", drop=True, times=4)
    with pytest.raises((ServerFault, NoAnswer)):
        ask(laptop, ida, lambda service: proof(service, ida))
    ida.order(reset=True)
    assert ask(laptop, ida, lambda service: proof(service, ida)).proof.psut


@pytest.mark.parametrize(
    ("order", "error"),
    [
        ({"fail_next": "IDA-MLC-005"}, IdFinal),
        ({"fail_next": "IDA-MLC-014"}, NoContact),
        ({"fail_next": "IDA-MLC-019"}, AuthMethodLocked),
        ({"fail_next": "IDA-OTA-003"}, OtpExpired),
        ({"fail_next": "IDA-OTA-001"}, IdentityWait),
        ({"fail_next": "IDA-MPA-021"}, IdentityRefused),
        ({"http_status": 503}, ServerFault),
        ({"html": True}, BadReply),
        ({"truncate": True}, ServerFault),
        ({"bad_signature": True}, BadReply),
        ({"unsigned": True}, BadReply),
    ],
    ids=str,
)
def test_every_failure_of_the_service_has_its_error(
    asking: JoinedLaptop, ida: Ida, order: dict[str, Any], error: type[SparError]
) -> None:
    ida.order(on="otp", times=4, **order)
    with pytest.raises(error) as caught:
        ask(asking, ida, lambda service: service.send_otp(PERSON, [OtpChannel.PHONE]))
    assert AMA not in f"{caught.value!r} {caught.value.__cause__!r}"


@pytest.mark.parametrize(
    ("who", "error"),
    [("5585958655", NoContact), ("8476742186", AuthMethodLocked), ("8489235406", IdFinal)],
)
def test_a_person_whom_a_code_cannot_help_is_named(
    asking: JoinedLaptop, ida: Ida, who: str, error: type[SparError]
) -> None:
    person = PersonId(IdKind.UIN, who)
    with pytest.raises(error):
        ask(asking, ida, lambda service: service.send_otp(person, [OtpChannel.PHONE]))


def test_the_token_of_a_person_stays_the_same_and_the_time_is_the_services(
    asking: JoinedLaptop, ida: Ida
) -> None:
    first, second = (ask(asking, ida, lambda service: proof(service, ida)).proof for _ in range(2))
    assert first.psut == second.psut
    assert first.transaction_id != second.transaction_id
    assert abs((datetime.now(UTC) - first.response_time).total_seconds()) < 120


@pytest.fixture(scope="module")
def asking(center: Center, tmp_path_factory: pytest.TempPathFactory) -> JoinedLaptop:
    folder = tmp_path_factory.mktemp("asking") / "laptop"
    return JoinedLaptop(center, folder, next(STAFF)).joined()
