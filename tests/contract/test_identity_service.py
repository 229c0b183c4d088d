"""What every IdentityService promises: the fake, and Ida against the simulator as it ships."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

import httpx
import pytest

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.mosip.ida import IdaClient
from spar_agent.domain.auth_methods import AuthMethod, OtpChannel
from spar_agent.domain.ids import PersonId, read_person_id
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    AuthMethodLocked,
    BadReply,
    CaptivePortal,
    ClockWrong,
    IdentityRefused,
    IdentityWait,
    IdFinal,
    NoAnswer,
    NoContact,
    OtpExpired,
    OtpWrong,
    ServerFault,
    SparError,
    Unreachable,
)
from spar_agent.ports.identity import IdentityService
from tests.fakes import FakeIdentity
from tests.profiles import read_identity
from tests.sandbox.process import Running, started

T = TypeVar("T")


def person(text: str) -> PersonId:
    read = read_person_id(text)
    assert isinstance(read, PersonId)
    return read


AMA = person("6892881854")


class IdentitySetup(Protocol):
    """An identity service and a look at the phone the code went to."""

    def run(self, act: Callable[[IdentityService], Awaitable[T]]) -> T: ...

    def code(self) -> Secret: ...


class FakeIdentitySetup:
    def __init__(self) -> None:
        self.identity = FakeIdentity()

    def run(self, act: Callable[[IdentityService], Awaitable[T]]) -> T:
        async def go() -> T:
            return await act(self.identity)

        return asyncio.run(go())

    def code(self) -> Secret:
        return Secret("111222")


class IdaSetup:
    def __init__(self, sandbox: Running) -> None:
        self.url = sandbox.url
        self.raw: dict[str, Any] = json.loads(
            (sandbox.data / "partner.json").read_text(encoding="utf-8")
        )
        self.order(reset=True)

    def run(self, act: Callable[[Any], Awaitable[T]]) -> T:
        async def go() -> T:
            ida = IdaClient(read_identity(self.raw).ida(), SystemClock())
            try:
                return await act(ida)
            finally:
                await ida.close()

        return asyncio.run(go())

    def code(self) -> Secret:
        return Secret(str(httpx.get(f"{self.url}/sms.json").json()[0]["otp"]))

    def order(self, **what: Any) -> None:
        httpx.post(f"{self.url}/control", json=what).raise_for_status()


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    data: Path = tmp_path_factory.mktemp("sandbox")
    with started("serve", "--data", str(data), "--quiet") as running:
        yield running


@pytest.fixture
def ida(sandbox: Running) -> IdaSetup:
    return IdaSetup(sandbox)


@pytest.fixture(params=["fake", "ida"])
def setup(request: pytest.FixtureRequest) -> IdentitySetup:
    if request.param == "fake":
        return FakeIdentitySetup()
    return IdaSetup(request.getfixturevalue("sandbox"))


def wrong(code: Secret) -> Secret:
    return Secret("000000" if code.reveal() != "000000" else "000001")


async def proof(identity: IdentityService, code: Callable[[], Secret]) -> Any:
    sent = await identity.send_otp(AMA, [OtpChannel.PHONE])
    return sent, (await identity.prove_by_otp(AMA, sent.transaction_id, code())).proof


def test_a_code_is_traded_for_a_proof_of_the_same_transaction(setup: IdentitySetup) -> None:
    sent, proven = setup.run(lambda identity: proof(identity, setup.code))
    assert proven.transaction_id == sent.transaction_id
    assert len(sent.transaction_id) == 10
    assert proven.method is AuthMethod.OTP
    assert proven.psut
    assert sent.masked_phone.endswith("67") or setup.__class__ is IdaSetup


def test_the_token_of_a_person_stays_the_same(setup: IdentitySetup) -> None:
    first = setup.run(lambda identity: proof(identity, setup.code))[1].psut
    second = setup.run(lambda identity: proof(identity, setup.code))[1].psut
    assert first == second


def test_a_wrong_code_proves_nothing(setup: IdentitySetup) -> None:
    with pytest.raises(OtpWrong) as caught:
        setup.run(lambda identity: proof(identity, lambda: wrong(setup.code())))
    assert caught.value.server_code == "IDA-OTA-004"


def test_the_reply_is_kept_as_it_was_signed(ida: IdaSetup) -> None:
    kept = json.loads(ida.run(lambda identity: proof(identity, ida.code))[1].signed_reply)
    assert json.loads(kept["body"])["response"]["authStatus"] is True
    assert kept["response-signature"].count(".") == 2


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
        ({"html": True}, CaptivePortal),
        ({"drop": True}, NoAnswer),
        ({"truncate": True}, NoAnswer),
        ({"bad_signature": True}, BadReply),
        ({"unsigned": True}, BadReply),
    ],
    ids=str,
)
def test_every_failure_of_the_service_has_its_error(
    ida: IdaSetup, order: dict[str, Any], error: type[SparError]
) -> None:
    ida.order(on="otp", **order)
    with pytest.raises(error):
        ida.run(lambda identity: identity.send_otp(AMA, [OtpChannel.PHONE]))


def test_a_forged_yes_is_no_proof(ida: IdaSetup) -> None:
    ida.order(on="auth", bad_signature=True)
    with pytest.raises(BadReply):
        ida.run(lambda identity: proof(identity, ida.code))


@pytest.mark.parametrize(
    ("who", "error"),
    [("5585958655", NoContact), ("8476742186", AuthMethodLocked), ("8489235406", IdFinal)],
)
def test_a_person_whom_a_code_cannot_help_is_named(
    ida: IdaSetup, who: str, error: type[SparError]
) -> None:
    with pytest.raises(error):
        ida.run(lambda identity: identity.send_otp(person(who), [OtpChannel.PHONE]))


@pytest.mark.parametrize("off_s", [-540, 540])
def test_a_wrong_clock_is_corrected_once(ida: IdaSetup, off_s: int) -> None:
    ida.order(clock_offset_s=off_s)
    assert ida.run(lambda identity: proof(identity, ida.code))[1].psut


def test_a_clock_that_stays_refused_is_reported(ida: IdaSetup) -> None:
    ida.order(on="otp", fail_next="IDA-MLC-001", times=2)
    with pytest.raises(ClockWrong):
        ida.run(lambda identity: identity.send_otp(AMA, [OtpChannel.PHONE]))


def test_no_server_is_unreachable(ida: IdaSetup) -> None:
    ida.raw["ida_base_url"] = "http://127.0.0.1:9/idauthentication/v1"
    with pytest.raises(Unreachable):
        ida.run(lambda identity: identity.send_otp(AMA, [OtpChannel.PHONE]))


def test_no_error_names_the_person_or_the_licence(ida: IdaSetup) -> None:
    ida.raw["api_key"] = "not-the-key"
    with pytest.raises(IdentityRefused) as caught:
        ida.run(lambda identity: identity.send_otp(AMA, [OtpChannel.PHONE]))
    text = f"{caught.value!r} {caught.value.__cause__!r}"
    assert AMA.value not in text
    assert ida.raw["misp_licence_key"] not in text


def test_the_time_of_the_proof_is_the_services(ida: IdaSetup) -> None:
    when = ida.run(lambda identity: proof(identity, ida.code))[1].response_time
    assert abs((datetime.now(UTC) - when).total_seconds()) < 120
