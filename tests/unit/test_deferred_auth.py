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
    SeenAccount,
    State,
)
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.review import ReviewPolicy
from spar_agent.errors import (
    AuthMethodLocked,
    BadReply,
    ClockWrong,
    IdentityWait,
    NoMatch,
    SparError,
    Unreachable,
)
from spar_agent.sync.deferred_auth import DeferredAuth, DeferredAuthReport
from tests.enrollments import queued
from tests.fakes import START, FakeClock, FakeIdentity, FakeSealed, FakeStore

WINDOW_S = 3600.0
PERSON = PersonId(IdKind.UIN, "6892881854")


class Village:
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


def test_a_believed_capture_lets_the_wish_go_and_is_gone() -> None:
    village = Village()
    one = village.waits()
    assert village.refresh() == DeferredAuthReport(done=1)
    enrollment = village.now(one)
    assert enrollment.state is State.QUEUED
    assert enrollment.proof is not None
    assert enrollment.person.id is None
    assert village.sealed.waiting() == []
    village.refresh()
    assert len(village.identity.captures) == 1


def test_policy_may_want_a_second_person_first() -> None:
    village = Village(ReviewPolicy(offline=True))
    one = village.waits()
    village.store.rows[one] = village.now(one).with_account(seen=SeenAccount(known=False))
    village.refresh()
    assert village.now(one).state is State.IN_REVIEW


@pytest.mark.parametrize("error", [Unreachable(), BadReply(), IdentityWait(wait_s=60)])
def test_without_an_answer_it_waits(error: SparError) -> None:
    village = Village()
    one = village.waits()
    village.identity.trouble.append(error)
    assert village.refresh() == DeferredAuthReport(error=error.code)
    assert village.now(one).state is State.AWAITING_AUTH
    assert village.sealed.get(one) is not None


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NoMatch(), "IDA-NO-MATCH"),
        (AuthMethodLocked(), "IDA-WAY-LOCKED"),
        (ClockWrong(), "IDA-TOO-OLD"),
    ],
)
def test_after_a_no_the_person_must_come_back(error: SparError, code: str) -> None:
    village = Village()
    one = village.waits()
    village.identity.trouble.append(error)
    assert village.refresh() == DeferredAuthReport(come_back=1)
    enrollment = village.now(one)
    assert (enrollment.state, enrollment.delivery.error, enrollment.person.id) == (
        State.NEEDS_VISIT,
        code,
        None,
    )
    assert enrollment.account.fa is not None
    assert village.sealed.waiting() == []


def test_a_capture_is_never_sent_after_its_window() -> None:
    village = Village()
    one = village.waits()
    village.clock.forward(WINDOW_S)
    assert village.refresh() == DeferredAuthReport(come_back=1)
    assert village.now(one).delivery.error == "IDA-TOO-OLD"
    assert village.identity.captures == []


def test_a_draft_keeps_its_words_when_its_capture_is_too_old() -> None:
    village = Village()
    enrollment = queued(3, state=State.DRAFT, proof=None, id=PERSON)
    village.store.save(enrollment, event=Event.BEGIN, actor="a")
    village.sealed.keep("e00003", SealedCapture("[]", "3", AuthMethod.FINGER, START, "d"), START)
    village.refresh()
    assert village.now("e00003") == enrollment
    assert village.sealed.waiting() == []


def test_the_number_of_a_person_goes_when_they_did_not_come_in_time() -> None:
    village = Village()
    one = village.waits(sealed=False, days=2)
    village.clock.forward(2 * 86_400 - 1)
    assert village.refresh() == DeferredAuthReport()
    village.clock.forward(1)
    assert village.refresh() == DeferredAuthReport(come_back=1)
    assert village.now(one).person.id is None


def test_the_one_that_expires_first_is_sent_first() -> None:
    village = Village()
    second = village.waits(2)
    village.clock.forward(-60)
    first = village.waits(1)
    village.clock.forward(60)
    village.refresh()
    sent = [capture.transaction_id for capture in village.identity.captures]
    assert sent == ["0000000001", "0000000002"]
    assert {village.now(first).state, village.now(second).state} == {State.QUEUED}


acts = st.lists(
    st.sampled_from(["capture", "later", "look", "no network", "no match", "wait"]), max_size=25
)


@given(acts)
def test_after_any_history_nothing_is_proven_without_ida_and_no_capture_outlives_its_window(
    history: list[str],
) -> None:
    village = Village()
    for number, act in enumerate(history):
        if act == "capture":
            village.waits(number)
        elif act == "later":
            village.clock.forward(WINDOW_S / 3)
        elif act == "wait":
            village.waits(number, sealed=False, days=0.05)
        elif act == "look":
            village.identity.trouble.clear()
            village.refresh()
        else:
            village.identity.trouble = [NoMatch() if act == "no match" else Unreachable()]
            village.refresh()
    village.refresh()
    believed = {capture.transaction_id for capture in village.identity.captures}
    for enrollment in village.store.rows.values():
        if enrollment.state in PROVEN:
            assert enrollment.proof is not None
            assert enrollment.proof.transaction_id in believed
    assert all(until > village.clock.now() for _, until in village.sealed.waiting())
