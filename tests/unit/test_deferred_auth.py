"""Captures sealed without network: first out, never older than their window, never twice."""

import asyncio
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy
from spar_agent.domain.enrollment import (
    PROVEN,
    Enrollment,
    Event,
    SealedCapture,
    State,
)
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.review import ReviewPolicy
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import (
    AuthMethodLocked,
    BadReply,
    ClockWrong,
    DiskFull,
    IdentityWait,
    NoMatch,
    SparError,
    Unreachable,
)
from spar_agent.errors.central import CenterRefused
from spar_agent.sync.deferred_auth import DeferredAuth, DeferredAuthReport
from tests.enrollments import queued
from tests.fake_store import FakeSealed, FakeStore
from tests.fakes import (
    START,
    FakeClock,
    FakeIdentity,
)

WINDOW_S = 3600.0
PERSON = PersonId(IdKind.UIN, "6892881854")


class DeferredAuthSetup:
    def __init__(self, review: ReviewPolicy | None = None) -> None:
        self.clock, self.identity = FakeClock(), FakeIdentity()
        self.store = FakeStore(self.clock)
        self.sealed = FakeSealed(self.store)
        policy = IdentityPolicy(deferred_window_s=WINDOW_S)
        self.deferred = DeferredAuth(
            self.store, self.sealed, self.identity, self.clock, policy,
            review or ReviewPolicy(offline=False),
        )  # fmt: skip

    def waits(self, number: int = 1, *, sealed: bool = True, days: float = 14) -> str:
        ends = self.clock.now() + timedelta(days=days)
        enrollment = queued(
            number, state=State.AWAITING_AUTH, proof=None, id=PERSON, expires_at=ends
        )
        self.store.save(enrollment, event=Event.SUBMIT, actor="a")
        if sealed:
            capture = SealedCapture(
                "[]", f"{number:010d}", AuthMethod.FINGER, self.clock.now(), "d"
            )
            until = self.deferred.until(self.clock.now())
            self.sealed.keep(enrollment.enrollment_id, capture, until)
        return enrollment.enrollment_id

    def refresh(self) -> DeferredAuthReport:
        return asyncio.run(self.deferred.one_pass())

    def now(self, enrollment_id: str) -> Enrollment:
        return self.store.rows[enrollment_id]


def test_a_believed_capture_lets_the_enrollment_go_and_is_gone() -> None:
    setup = DeferredAuthSetup()
    one = setup.waits()
    assert setup.refresh() == DeferredAuthReport(done=1)
    enrollment = setup.now(one)
    assert enrollment.state is State.QUEUED
    assert enrollment.proof is not None
    assert enrollment.person.id is None
    assert setup.sealed.waiting() == []
    setup.refresh()
    assert len(setup.identity.captures) == 1


def test_policy_may_want_a_second_person_first() -> None:
    setup = DeferredAuthSetup(ReviewPolicy(offline=True))
    one = setup.waits()
    setup.store.rows[one] = setup.now(one).with_account(seen=SeenAccount(known=False))
    setup.refresh()
    assert setup.now(one).state is State.IN_REVIEW


@pytest.mark.parametrize("error", [Unreachable(), BadReply(), IdentityWait(wait_s=60)])
def test_without_an_answer_it_waits(error: SparError) -> None:
    setup = DeferredAuthSetup()
    one = setup.waits()
    setup.identity.trouble.append(error)
    assert setup.refresh() == DeferredAuthReport(error=error.code)
    assert setup.now(one).state is State.AWAITING_AUTH
    assert setup.sealed.get(one) is not None


def test_a_full_disk_after_the_answer_is_said_and_the_capture_stays() -> None:
    setup = DeferredAuthSetup()
    one = setup.waits()
    save = setup.store.save

    def full(*_: object, **__: object) -> None:
        raise DiskFull

    setup.store.save = full  # type: ignore[method-assign]  # a fake disk
    with pytest.raises(DiskFull):
        setup.refresh()
    setup.store.save = save  # type: ignore[method-assign]
    assert setup.sealed.get(one) is not None
    assert setup.refresh() == DeferredAuthReport(done=1)
    assert setup.now(one).state is State.QUEUED


def test_a_capture_that_the_center_refuses_holds_up_no_other() -> None:
    setup = DeferredAuthSetup()
    refused = setup.waits(1)
    setup.clock.forward(1)
    other = setup.waits(2)
    setup.identity.trouble.append(CenterRefused("identity.binding"))
    assert setup.refresh() == DeferredAuthReport(done=1, error=CenterRefused.code)
    assert setup.now(refused).state is State.AWAITING_AUTH
    assert setup.now(other).state is State.QUEUED


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NoMatch(), "IDA-NO-MATCH"),
        (AuthMethodLocked(), "IDA-WAY-LOCKED"),
        (ClockWrong(), "IDA-TOO-OLD"),
    ],
)
def test_after_a_no_the_person_must_come_back(error: SparError, code: str) -> None:
    setup = DeferredAuthSetup()
    one = setup.waits()
    setup.identity.trouble.append(error)
    assert setup.refresh() == DeferredAuthReport(come_back=1)
    enrollment = setup.now(one)
    assert (enrollment.state, enrollment.delivery.error, enrollment.person.id) == (
        State.NEEDS_VISIT,
        code,
        None,
    )
    assert enrollment.account.fa is not None
    assert setup.sealed.waiting() == []


def test_a_capture_is_never_sent_after_its_window() -> None:
    setup = DeferredAuthSetup()
    one = setup.waits()
    setup.clock.forward(WINDOW_S)
    assert setup.refresh() == DeferredAuthReport(come_back=1)
    assert setup.now(one).delivery.error == "IDA-TOO-OLD"
    assert setup.identity.captures == []


def test_an_unsubmitted_enrollment_keeps_its_words_when_its_capture_is_too_old() -> None:
    setup = DeferredAuthSetup()
    enrollment = queued(3, state=State.DRAFT, proof=None, id=PERSON)
    setup.store.save(enrollment, event=Event.BEGIN, actor="a")
    setup.sealed.keep("e00003", SealedCapture("[]", "3", AuthMethod.FINGER, START, "d"), START)
    setup.refresh()
    assert setup.now("e00003") == enrollment
    assert setup.sealed.waiting() == []


def test_the_number_of_a_person_goes_when_they_did_not_come_in_time() -> None:
    setup = DeferredAuthSetup()
    one = setup.waits(sealed=False, days=2)
    setup.clock.forward(2 * 86_400 - 1)
    assert setup.refresh() == DeferredAuthReport()
    setup.clock.forward(1)
    assert setup.refresh() == DeferredAuthReport(come_back=1)
    assert setup.now(one).person.id is None


def test_the_one_that_expires_first_is_sent_first() -> None:
    setup = DeferredAuthSetup()
    second = setup.waits(2)
    setup.clock.forward(-60)
    first = setup.waits(1)
    setup.clock.forward(60)
    setup.refresh()
    sent = [capture.transaction_id for capture in setup.identity.captures]
    assert sent == ["0000000001", "0000000002"]
    assert {setup.now(first).state, setup.now(second).state} == {State.QUEUED}


acts = st.lists(
    st.sampled_from(["capture", "later", "look", "no network", "no match", "wait"]), max_size=25
)


@given(acts)
def test_after_any_history_nothing_is_proven_without_ida_and_no_capture_outlives_its_window(
    history: list[str],
) -> None:
    setup = DeferredAuthSetup()
    for number, act in enumerate(history):
        if act == "capture":
            setup.waits(number)
        elif act == "later":
            setup.clock.forward(WINDOW_S / 3)
        elif act == "wait":
            setup.waits(number, sealed=False, days=0.05)
        elif act == "look":
            setup.identity.trouble.clear()
            setup.refresh()
        else:
            setup.identity.trouble = [NoMatch() if act == "no match" else Unreachable()]
            setup.refresh()
    setup.refresh()
    believed = {capture.transaction_id for capture in setup.identity.captures}
    for enrollment in setup.store.rows.values():
        if enrollment.state in PROVEN:
            assert enrollment.proof is not None
            assert enrollment.proof.transaction_id in believed
    assert all(until > setup.clock.now() for _, until in setup.sealed.waiting())
