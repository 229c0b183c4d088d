"""Codes asked for and given, and the tries this device allows."""

import asyncio

import pytest

from spar_agent.domain.auth_methods import AuthMethod, OtpChannel
from spar_agent.domain.enrollment import Proof, SealedCapture
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.secret import Secret
from spar_agent.errors import NoAnswer, NoMatch, OtpExpired, OtpWrong, TriesUsedUp
from spar_agent.ports.identity import OtpSent
from spar_agent.services.authentication import PAUSE_S, TRIES, Authentication
from tests.fakes import START, FakeClock, FakeIdentity

AMA = PersonId(IdKind.UIN, "6892881854")
SUNITA = PersonId(IdKind.UIN, "5548062939")
GOOD, WRONG = Secret("111222"), Secret("000000")


class AuthenticationSetup:
    def __init__(self) -> None:
        self.clock, self.identity = FakeClock(), FakeIdentity()
        self.verify = Authentication(self.identity, self.clock)

    def ask(self, person: PersonId = AMA) -> OtpSent:
        return asyncio.run(self.verify.request_otp(person, [OtpChannel.PHONE]))

    def give(self, code: Secret, person: PersonId = AMA) -> Proof:
        return asyncio.run(self.verify.confirm_otp(person, code)).proof

    def use_up(self) -> None:
        self.ask()
        for _ in range(TRIES - 1):
            with pytest.raises(OtpWrong):
                self.give(WRONG)
        with pytest.raises(TriesUsedUp):
            self.give(WRONG)


def test_the_right_code_is_a_proof_and_is_good_once() -> None:
    setup = AuthenticationSetup()
    setup.ask()
    assert setup.give(GOOD).psut
    with pytest.raises(OtpExpired):
        setup.give(GOOD)


def test_a_wrong_code_says_how_many_tries_are_left() -> None:
    setup = AuthenticationSetup()
    setup.ask()
    with pytest.raises(OtpWrong) as caught:
        setup.give(WRONG)
    assert (caught.value.left, caught.value.server_code) == (TRIES - 1, "IDA-OTA-004")


def test_used_up_tries_stop_this_device_for_a_while_even_with_the_right_code() -> None:
    setup = AuthenticationSetup()
    setup.use_up()
    with pytest.raises(TriesUsedUp) as caught:
        setup.give(GOOD)
    assert 0 < caught.value.wait_s <= PAUSE_S
    with pytest.raises(TriesUsedUp):
        setup.ask()


def test_a_new_code_gives_no_new_tries() -> None:
    setup = AuthenticationSetup()
    setup.ask()
    with pytest.raises(OtpWrong):
        setup.give(WRONG)
    setup.ask()
    assert setup.verify.left(AMA) == TRIES - 1


def test_after_the_pause_the_tries_are_back() -> None:
    setup = AuthenticationSetup()
    setup.use_up()
    setup.clock.forward(PAUSE_S + 1)
    setup.ask()
    assert setup.give(GOOD).psut


def test_one_persons_tries_do_not_count_for_another() -> None:
    setup = AuthenticationSetup()
    setup.use_up()
    setup.ask(SUNITA)
    assert setup.give(GOOD, SUNITA).psut


def test_a_code_is_never_given_for_another_person() -> None:
    setup = AuthenticationSetup()
    setup.ask()
    with pytest.raises(OtpExpired):
        setup.give(GOOD, SUNITA)


def test_a_lost_answer_costs_no_try() -> None:
    setup = AuthenticationSetup()
    setup.ask()
    setup.identity.trouble.append(NoAnswer())
    with pytest.raises(NoAnswer):
        setup.give(WRONG)
    assert setup.verify.left(AMA) == TRIES
    assert setup.give(GOOD).psut


def finger(transaction_id: str = "9000000001") -> SealedCapture:
    return SealedCapture("[]", transaction_id, AuthMethod.FINGER, START, "Make Model S1")


def press(setup: AuthenticationSetup, person: PersonId = AMA) -> Proof:
    return asyncio.run(setup.verify.confirm_capture(person, finger())).proof


def test_tries_are_counted_for_each_auth_method_alone() -> None:
    setup = AuthenticationSetup()
    for left in (2, 1):
        setup.identity.trouble.append(NoMatch(server_code="IDA-BIA-001"))
        with pytest.raises(NoMatch) as caught:
            press(setup)
        assert caught.value.left == left
    setup.identity.trouble.append(NoMatch())
    with pytest.raises(TriesUsedUp):
        press(setup)
    assert setup.verify.left(AMA, AuthMethod.FINGER) == 0
    assert setup.verify.left(AMA, AuthMethod.FACE) == TRIES
    setup.ask()
    assert setup.give(GOOD).psut


def test_no_capture_is_sent_once_the_tries_are_used_up() -> None:
    setup = AuthenticationSetup()
    setup.identity.trouble = [NoMatch(), NoMatch(), NoMatch()]
    for _ in range(TRIES):
        with pytest.raises((NoMatch, TriesUsedUp)):
            press(setup)
    with pytest.raises(TriesUsedUp):
        press(setup)
    assert setup.identity.captures == []


def test_a_code_and_a_capture_go_together_under_one_transaction() -> None:
    setup = AuthenticationSetup()
    capture = finger(setup.ask().transaction_id)
    assert asyncio.run(setup.verify.confirm_otp(AMA, GOOD, capture)).proof.method is AuthMethod.OTP
    assert setup.identity.captures == [capture]


def test_by_telephone_stands_on_the_proof() -> None:
    setup = AuthenticationSetup()
    setup.ask()
    proven = asyncio.run(setup.verify.confirm_otp(AMA, GOOD, by_telephone=True))
    assert proven.proof.method is AuthMethod.OTP_BY_PHONE
