"""The table of sending: nothing is sent twice without the mapper having been asked in between."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_central.mappers.sending import (
    TABLE,
    Event,
    IllegalEvent,
    State,
    advance,
    after_asking,
    next_reading,
)
from tests.central.world import NOW


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("event", Event)
def test_every_step_is_in_the_table_or_illegal(state: State, event: Event) -> None:
    if (state, event) in TABLE:
        assert advance(state, event) is TABLE[state, event]
    else:
        with pytest.raises(IllegalEvent):
            advance(state, event)


def test_nothing_is_sent_that_was_not_admitted() -> None:
    assert {before for (before, _), after in TABLE.items() if after is State.SENDING} == {
        State.QUEUED
    }
    assert [event for (state, event) in TABLE if state is State.NOT_ADMITTED] == [Event.ADMIT]


def test_what_was_sent_and_had_no_answer_is_asked_about_before_it_is_sent_again() -> None:
    back = {event for (before, event), after in TABLE.items()
            if before is State.IN_DOUBT and after is State.QUEUED}  # fmt: skip
    assert back == {Event.MISS}
    for event in (Event.LOSE, Event.LAPSE):
        assert advance(State.SENDING, event) is State.IN_DOUBT


@given(st.lists(st.sampled_from(list(Event)), max_size=40))
def test_no_history_sends_twice_in_doubt(events: list[Event]) -> None:
    state, lost, asked = State.NOT_ADMITTED, False, True
    for event in events:
        if (state, event) not in TABLE:
            continue
        if event is Event.CLAIM:
            assert not lost or asked
            lost, asked = False, False
        if event in {Event.LOSE, Event.LAPSE}:
            lost, asked = True, False
        if event in {Event.MISS, Event.ACK, Event.CLASH}:
            asked = True
        state = advance(state, event)


def test_what_once_had_no_answer_is_read_again_after_minutes_and_the_next_day() -> None:
    assert next_reading(NOW, 0) == NOW + timedelta(minutes=5)
    assert next_reading(NOW, 1) == NOW + timedelta(days=1)
    assert next_reading(NOW, 2) is None
    assert advance(State.REGISTERED, Event.CLASH) is State.CONFLICT


def test_what_a_doubt_was_is_told_by_what_the_mapper_holds() -> None:
    assert after_asking(holds_ours=True, holds_what_was=False) is Event.ACK
    assert after_asking(holds_ours=True, holds_what_was=True) is Event.ACK
    assert after_asking(holds_ours=False, holds_what_was=True) is Event.MISS
    assert after_asking(holds_ours=False, holds_what_was=False) is Event.CLASH
