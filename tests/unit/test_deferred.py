"""Captures sealed without network: first out, never older than their window, never twice."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.enrollment import PROVEN, Enrollment, SealedCapture, State
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.review import ReviewPolicy
from spar_agent.domain.ways import IdentityPolicy
from spar_agent.errors import (
    BadReply,
    ClockWrong,
    IdentityWait,
    NoMatch,
    SparError,
    Unreachable,
    WayLocked,
)
from spar_agent.sync.deferred import Deferred, DeferredReport
from tests.cases import queued
from tests.fakes import START, FakeClock, FakeIdentity, FakeSealed, FakeStore

WINDOW_S = 3600.0
PERSON = PersonId(IdKind.UIN, "6892881854")


class Village:
    def __init__(self, review: ReviewPolicy | None = None) -> None:
        self.clock, self.identity = FakeClock(), FakeIdentity()
        self.store = FakeStore(self.clock)
        self.sealed = FakeSealed(self.store)
        policy = IdentityPolicy(deferred_window_s=WINDOW_S)
        self.deferred = Deferred(
            self.store, self.sealed, self.identity, self.clock, policy,
            review or ReviewPolicy(offline=False),
        )  # fmt: skip

    def waits(self, number: int = 1, *, sealed: bool = True, days: float = 14) -> str:
        ends = self.clock.now() + timedelta(days=days)
        case = queued(number, state=State.AWAITING_AUTH, proof=None, person=PERSON, expires_at=ends)
        self.store.save(case, event="submit", actor="a")
        if sealed:
            capture = SealedCapture("[]", f"{number:010d}", "finger", self.clock.now(), "d")
            until = self.deferred.until(self.clock.now())
            self.sealed.keep(case.enrollment_id, capture, until)
        return case.enrollment_id

    def look(self) -> DeferredReport:
        return asyncio.run(self.deferred.one_pass())

    def now(self, enrollment_id: str) -> Enrollment:
        return self.store.rows[enrollment_id]


def test_a_believed_capture_lets_the_wish_go_and_is_gone() -> None:
    village = Village()
    one = village.waits()
    assert village.look() == DeferredReport(done=1)
    case = village.now(one)
    assert case.state is State.QUEUED
    assert case.proof is not None
    assert case.person is None
    assert village.sealed.waiting() == []
    village.look()
    assert len(village.identity.captures) == 1


def test_policy_may_want_a_second_person_first() -> None:
    village = Village(ReviewPolicy(offline=True))
    one = village.waits()
    village.store.rows[one] = replace(
        village.now(one), base=replace(village.now(one).base, known=False)
    )
    village.look()
    assert village.now(one).state is State.IN_REVIEW


@pytest.mark.parametrize("why", [Unreachable(), BadReply(), IdentityWait(wait_s=60)])
def test_without_an_answer_it_waits(why: SparError) -> None:
    village = Village()
    one = village.waits()
    village.identity.trouble.append(why)
    assert village.look() == DeferredReport(error=why.code)
    assert village.now(one).state is State.AWAITING_AUTH
    assert village.sealed.get(one) is not None


@pytest.mark.parametrize(
    ("why", "code"),
    [(NoMatch(), "IDA-NO-MATCH"), (WayLocked(), "IDA-WAY-LOCKED"), (ClockWrong(), "IDA-TOO-OLD")],
)
def test_after_a_no_the_person_must_come_back(why: SparError, code: str) -> None:
    village = Village()
    one = village.waits()
    village.identity.trouble.append(why)
    assert village.look() == DeferredReport(come_back=1)
    case = village.now(one)
    assert (case.state, case.error, case.person) == (State.NEEDS_VISIT, code, None)
    assert case.fa is not None
    assert village.sealed.waiting() == []


def test_a_capture_is_never_sent_after_its_window() -> None:
    village = Village()
    one = village.waits()
    village.clock.forward(WINDOW_S)
    assert village.look() == DeferredReport(come_back=1)
    assert village.now(one).error == "IDA-TOO-OLD"
    assert village.identity.captures == []


def test_a_draft_keeps_its_words_when_its_capture_is_too_old() -> None:
    village = Village()
    draft = queued(3, state=State.DRAFT, proof=None, person=PERSON)
    village.store.save(draft, event="begin", actor="a")
    village.sealed.keep("e00003", SealedCapture("[]", "3", "finger", START, "d"), START)
    village.look()
    assert village.now("e00003") == draft
    assert village.sealed.waiting() == []


def test_the_number_of_a_person_goes_when_they_did_not_come_in_time() -> None:
    village = Village()
    one = village.waits(sealed=False, days=2)
    village.clock.forward(2 * 86_400 - 1)
    assert village.look() == DeferredReport()
    village.clock.forward(1)
    assert village.look() == DeferredReport(come_back=1)
    assert village.now(one).person is None


def test_the_one_that_expires_first_is_sent_first() -> None:
    village = Village()
    second = village.waits(2)
    village.clock.forward(-60)
    first = village.waits(1)
    village.clock.forward(60)
    village.look()
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
            village.look()
        else:
            village.identity.trouble = [NoMatch() if act == "no match" else Unreachable()]
            village.look()
    village.look()
    believed = {capture.transaction_id for capture in village.identity.captures}
    for case in village.store.rows.values():
        if case.state in PROVEN:
            assert case.proof is not None
            assert case.proof.transaction_id in believed
    assert all(until > village.clock.now() for _, until in village.sealed.waiting())
