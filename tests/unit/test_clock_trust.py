"""A clock that is wrong for a while destroys nothing."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.clock_trust import MAX_SILENCE, ClockDoubt, ClockReading, ClockTrust

BUILT = datetime(2026, 11, 1, tzinfo=UTC)
REAL = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
WINDOW = timedelta(days=14)
HOUR = timedelta(hours=1)


def reading(wall: datetime, ticks_s: float = 0.0) -> ClockReading:
    return ClockReading(wall, ticks_s)


def trust(start: datetime = REAL, last_written: datetime | None = REAL - HOUR) -> ClockTrust:
    return ClockTrust(BUILT, reading(start), last_written)


@pytest.mark.parametrize(
    ("wall", "doubt"),
    [
        (REAL, None),
        (datetime(2016, 1, 1, tzinfo=UTC), ClockDoubt.BEFORE_BUILD),
        (REAL - timedelta(days=3), ClockDoubt.BEFORE_JOURNAL),
        (REAL + timedelta(days=30), None),
        (REAL + timedelta(days=365), ClockDoubt.LONG_SILENCE),
        (datetime(2035, 11, 25, tzinfo=UTC), ClockDoubt.LONG_SILENCE),
    ],
)
def test_at_the_start_the_clock_is_compared_with_build_and_journal(
    wall: datetime, doubt: ClockDoubt | None
) -> None:
    assert trust(wall).doubt(reading(wall)) is doubt


def test_a_clock_that_moves_while_we_watch_is_noticed_and_a_night_asleep_is_not() -> None:
    watched = trust()
    assert watched.doubt(reading(REAL - HOUR, 60)) is ClockDoubt.JUMPED
    assert watched.doubt(reading(REAL + timedelta(days=365), 60)) is ClockDoubt.JUMPED
    assert watched.doubt(reading(REAL + 9 * HOUR, 60)) is None


def test_a_new_vault_under_a_clock_after_the_build_is_believed() -> None:
    assert trust(last_written=None).doubt(reading(REAL)) is None


def test_what_a_server_tells_is_the_time_and_ends_other_doubts() -> None:
    flat = datetime(2016, 1, 1, tzinfo=UTC)
    server_time = trust(flat).hear_server(REAL, reading(flat, 10))
    assert server_time.now(reading(flat, 70)) == REAL + timedelta(minutes=1)
    assert server_time.doubt(reading(flat, 70)) is ClockDoubt.UNLIKE_SERVERS
    assert server_time.error(reading(flat, 10)) == flat - REAL
    assert server_time.doubt(reading(REAL + timedelta(minutes=1), 70)) is None


@pytest.mark.parametrize(
    "server_time", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2999, 1, 1, tzinfo=UTC)]
)
def test_a_server_that_tells_nonsense_is_not_believed(server_time: datetime) -> None:
    assert trust().hear_server(server_time, reading(REAL)) == trust()


def test_a_person_can_say_that_the_clock_is_right_until_it_moves_again() -> None:
    late = REAL + timedelta(days=365)
    asked = trust(late).confirmed_by_person(reading(late, 5))
    assert asked.doubt(reading(late + HOUR, 3605)) is None
    assert asked.doubt(reading(REAL, 3605)) is not None


def test_nobody_can_say_that_a_clock_of_before_the_program_is_right() -> None:
    flat = datetime(2016, 1, 1, tzinfo=UTC)
    asked = trust(flat).confirmed_by_person(reading(flat, 5))
    assert asked.doubt(reading(flat + HOUR, 3605)) is ClockDoubt.BEFORE_BUILD


def test_a_year_wrong_for_one_minute_ends_nothing() -> None:
    deadline = REAL - HOUR + WINDOW
    wrong = REAL + timedelta(days=365)
    assert not trust().may_expire(deadline, WINDOW, reading(wrong, 60))
    assert not trust(wrong).may_expire(deadline, WINDOW, reading(wrong, 60))
    assert not trust().may_expire(deadline, WINDOW, reading(REAL + 3 * HOUR, 10_800))
    assert trust().may_expire(deadline, WINDOW, reading(deadline + HOUR, 14 * 86_400.0))


def test_what_was_stamped_by_a_wrong_clock_is_not_over() -> None:
    for stamped in (datetime(2016, 1, 1, tzinfo=UTC), datetime(2035, 1, 1, tzinfo=UTC)):
        assert not trust().may_expire(stamped + WINDOW, WINDOW, reading(REAL + WINDOW, 86_400.0))


moments = st.integers(-26 * 366, 14 * 366).map(lambda days: REAL + timedelta(days=days))


@given(captured=st.floats(0, 13), walls=st.lists(moments, max_size=6))
def test_whatever_the_clock_did_nothing_ends_before_its_window_has_passed(
    captured: float, walls: list[datetime]
) -> None:
    """captured: days before REAL, less than the window; the walls follow each other in a minute."""
    begun = REAL - timedelta(days=captured)
    watched = ClockTrust(BUILT, reading(REAL), begun)
    for at, wall in enumerate(walls):
        if wall - REAL <= MAX_SILENCE and wall >= REAL:
            continue  # as far as anybody can tell the computer slept until then
        assert not watched.may_expire(begun + WINDOW, WINDOW, reading(wall, at * 10.0))
