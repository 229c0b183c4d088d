"""Codes asked for and given, and the tries this device allows."""

import asyncio

import pytest

from spar_agent.domain.auth_methods import AuthMethod, OtpChannel
from spar_agent.domain.enrollment import Proof, SealedCapture
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.secret import Secret
from spar_agent.errors import NoAnswer, NoMatch, OtpExpired, OtpWrong, TriesUsedUp
from spar_agent.services.authentication import PAUSE_S, TRIES, Authentication
from tests.fakes import START, FakeClock, FakeIdentity

AMA = PersonId(IdKind.UIN, "6892881854")
SUNITA = PersonId(IdKind.UIN, "5548062939")
GOOD, WRONG = Secret("111222"), Secret("000000")


class Desk:
    def __init__(self) -> None:
        self.clock, self.identity = FakeClock(), FakeIdentity()
        self.verify = Authentication(self.identity, self.clock)

    def ask(self, person: PersonId = AMA) -> None:
        asyncio.run(self.verify.request_otp(person, [OtpChannel.PHONE]))

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
    desk = Desk()
    desk.ask()
    assert desk.give(GOOD).psut
    with pytest.raises(OtpExpired):
        desk.give(GOOD)


def test_a_wrong_code_says_how_many_tries_are_left() -> None:
    desk = Desk()
    desk.ask()
    with pytest.raises(OtpWrong) as caught:
        desk.give(WRONG)
    assert (caught.value.left, caught.value.server_code) == (TRIES - 1, "IDA-OTA-004")


def test_used_up_tries_stop_this_device_for_a_while_even_with_the_right_code() -> None:
    desk = Desk()
    desk.use_up()
    with pytest.raises(TriesUsedUp) as caught:
        desk.give(GOOD)
    assert 0 < caught.value.wait_s <= PAUSE_S
    with pytest.raises(TriesUsedUp):
        desk.ask()


def test_a_new_code_gives_no_new_tries() -> None:
    desk = Desk()
    desk.ask()
    with pytest.raises(OtpWrong):
        desk.give(WRONG)
    desk.ask()
    assert desk.verify.left(AMA) == TRIES - 1


def test_after_the_pause_the_tries_are_back() -> None:
    desk = Desk()
    desk.use_up()
    desk.clock.forward(PAUSE_S + 1)
    desk.ask()
    assert desk.give(GOOD).psut


def test_one_persons_tries_do_not_count_for_another() -> None:
    desk = Desk()
    desk.use_up()
    desk.ask(SUNITA)
    assert desk.give(GOOD, SUNITA).psut


def test_a_code_is_never_given_for_another_person() -> None:
    desk = Desk()
    desk.ask()
    with pytest.raises(OtpExpired):
        desk.give(GOOD, SUNITA)


def test_a_lost_answer_costs_no_try() -> None:
    desk = Desk()
    desk.ask()
    desk.identity.trouble.append(NoAnswer())
    with pytest.raises(NoAnswer):
        desk.give(WRONG)
    assert desk.verify.left(AMA) == TRIES
    assert desk.give(GOOD).psut


def finger(transaction_id: str = "9000000001") -> SealedCapture:
    return SealedCapture("[]", transaction_id, AuthMethod.FINGER, START, "Make Model S1")


def press(desk: Desk, person: PersonId = AMA) -> Proof:
    return asyncio.run(desk.verify.confirm_capture(person, finger())).proof


def test_tries_are_counted_for_each_way_alone() -> None:
    desk = Desk()
    for left in (2, 1):
        desk.identity.trouble.append(NoMatch(server_code="IDA-BIA-001"))
        with pytest.raises(NoMatch) as caught:
            press(desk)
        assert caught.value.left == left
    desk.identity.trouble.append(NoMatch())
    with pytest.raises(TriesUsedUp):
        press(desk)
    assert desk.verify.left(AMA, AuthMethod.FINGER) == 0
    assert desk.verify.left(AMA, AuthMethod.FACE) == TRIES
    desk.ask()
    assert desk.give(GOOD).psut


def test_no_capture_is_sent_once_the_tries_are_used_up() -> None:
    desk = Desk()
    desk.identity.trouble = [NoMatch(), NoMatch(), NoMatch()]
    for _ in range(TRIES):
        with pytest.raises((NoMatch, TriesUsedUp)):
            press(desk)
    with pytest.raises(TriesUsedUp):
        press(desk)
    assert desk.identity.captures == []


def test_a_code_and_a_capture_go_together_under_one_transaction() -> None:
    desk = Desk()
    desk.ask()
    capture = finger(desk.verify.transaction(AMA))
    assert asyncio.run(desk.verify.confirm_otp(AMA, GOOD, capture)).proof.method is AuthMethod.OTP
    assert desk.identity.captures == [capture]


def test_by_telephone_stands_on_the_proof() -> None:
    desk = Desk()
    desk.ask()
    proven = asyncio.run(desk.verify.confirm_otp(AMA, GOOD, by_telephone=True))
    assert proven.proof.method is AuthMethod.OTP_BY_PHONE
