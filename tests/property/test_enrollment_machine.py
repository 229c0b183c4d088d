"""Random histories of one enrollment: what may never happen, never does."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.account import BankAccount
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    ID_KEPT,
    PROVEN,
    TABLE,
    AccountChange,
    Beneficiary,
    Delivery,
    Enrollment,
    Event,
    Proof,
    State,
    advance,
)
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.moving import is_for_center
from spar_agent.domain.signed import SignedContent
from spar_agent.errors import IllegalEvent

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
PROOF = Proof("1234567890", "psut-1", NOW, AuthMethod.OTP)
SIGNED = SignedContent("t", "0" * 64, 1)
FA = BankAccount("B", "B1", "Br", "B1X", "12345678")
FRESH = Enrollment(
    "e1",
    "a1",
    NOW,
    person=Beneficiary(id=PersonId(IdKind.UIN, "4039182640")),
    account=AccountChange(fa=FA),
    delivery=Delivery(reference_id="r1"),
)

steps = st.lists(st.tuples(st.sampled_from(Event), st.booleans()), max_size=40)


def walk(history: list[tuple[Event, bool]]) -> tuple[Enrollment, list[Event]]:
    """Apply what is legal; the flag says whether the proof arrives with the event."""
    enrollment, seen = FRESH, []
    for event, proof in history:
        given = replace(enrollment, proof=PROOF) if proof and event is Event.PROVE else enrollment
        try:
            enrollment = advance(given, event)
        except IllegalEvent:
            continue
        seen.append(event)
    return enrollment, seen


@given(steps)
def test_nothing_is_queued_or_sent_without_a_proof(history: list[tuple[Event, bool]]) -> None:
    enrollment, seen = walk(history)
    if enrollment.state in PROVEN:
        assert enrollment.proof is not None
        assert Event.PROVE in seen
    if Event.CLAIM in seen:
        assert seen.index(Event.PROVE) < seen.index(Event.APPROVE) < seen.index(Event.CLAIM)


@given(steps)
def test_the_id_is_kept_only_while_it_is_needed(history: list[tuple[Event, bool]]) -> None:
    enrollment, _ = walk(history)
    if enrollment.state not in ID_KEPT:
        assert enrollment.person.id is None


@given(steps)
def test_tries_count_the_sends(history: list[tuple[Event, bool]]) -> None:
    enrollment, seen = walk(history)
    assert enrollment.delivery.tries == seen.count(Event.CLAIM)


@given(st.sampled_from(State), st.sampled_from(Event))
def test_a_missing_row_is_an_error_and_changes_nothing(state: State, event: Event) -> None:
    enrollment = replace(FRESH, state=state, proof=PROOF)
    before = replace(enrollment)
    if (state, event) not in TABLE:
        with pytest.raises(IllegalEvent):
            advance(enrollment, event)
    assert enrollment == before


def test_every_state_can_be_reached_and_the_final_ones_are_final() -> None:
    reached = {State.DRAFT}
    for _ in State:
        reached |= {after for (before, _), after in TABLE.items() if before in reached}
    assert reached == set(State)
    assert {State.LINKED, State.CANCELLED}.isdisjoint(before for before, _ in TABLE)


def test_only_what_is_signed_and_proven_at_the_center_is_handed_over() -> None:
    proven = replace(FRESH, proof=replace(PROOF, attestation="a"), signed=SIGNED)
    assert is_for_center(proven)
    for broken in (
        FRESH,
        replace(proven, proof=PROOF),
        replace(proven, proof=None),
        replace(proven, signed=None),
    ):
        assert not is_for_center(broken)
