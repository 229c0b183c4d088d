"""Room left on a device, and telling of it once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from spar_agent.domain.directory import DirectoryAge
from spar_agent.domain.limits import DailyReminder, Level, Limits, RemainingRoom
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.queue import QueueSummary, remaining_room
from tests.fakes import START, FakeClock, FakeDirectory

LIMITS = Limits(max_people=100, max_days=7)


@pytest.mark.parametrize(
    ("waiting", "hours", "level"),
    [
        (0, None, Level.FINE),
        (69, 1, Level.FINE),
        (70, 1, Level.NEAR),
        (89, 1, Level.NEAR),
        (90, 1, Level.CLOSE),
        (100, 1, Level.REACHED),
        (400, 1, Level.REACHED),
        (1, 24 * 4.8, Level.FINE),
        (1, 24 * 4.9, Level.NEAR),
        (1, 24 * 6.3, Level.CLOSE),
        (1, 24 * 7, Level.REACHED),
        (1, -50, Level.FINE),
    ],
)
def test_the_nearer_limit_decides(waiting: int, hours: float | None, level: Level) -> None:
    oldest = None if hours is None else START - timedelta(hours=hours)
    assert LIMITS.room(waiting, oldest, START).level is level


def test_room_is_shown_in_people_and_days() -> None:
    oldest = START - timedelta(days=1, hours=3)
    assert LIMITS.room(12, oldest, START) == RemainingRoom(88, 5, Level.FINE)
    assert LIMITS.room(500, START - timedelta(days=90), START) == RemainingRoom(0, 0, Level.REACHED)
    assert Limits(0, 0).room(0, None, START).level is Level.REACHED


def test_a_clock_that_is_or_was_wrong_lets_nobody_wait_for_years() -> None:
    clock = FakeClock()
    waits = QueueSummary(not_yet=3, oldest_unsent=START - timedelta(days=6))
    assert remaining_room(LIMITS, waits, clock).days == 1
    clock.doubtful, clock.at = True, START + timedelta(days=365)
    assert remaining_room(LIMITS, waits, clock) == RemainingRoom(97, 7, Level.FINE)
    clock.doubtful, clock.at = False, START
    flat_battery = replace(waits, oldest_unsent=datetime(2016, 1, 1, tzinfo=UTC))
    assert remaining_room(LIMITS, flat_battery, clock) == RemainingRoom(97, 7, Level.FINE)


def test_no_age_of_the_bank_list_is_told_by_a_clock_in_doubt() -> None:
    clock = FakeClock()
    age = DirectoryAge("1", "IN", START - timedelta(days=40), 1, 1)
    banks = BankSearch(FakeDirectory([], [], age), clock, 30)
    assert (banks.age_days(), banks.stale_days()) == (40, 40)
    clock.doubtful = True
    assert (banks.age_days(), banks.stale_days()) == (None, 0)


def test_a_reminder_comes_once_a_day_and_when_it_gets_worse() -> None:
    reminder = DailyReminder()
    reminders = [reminder.due(level, START) for level in (0, 1, 1, 0, 1, 2, 1, 2, 3)]  # type: ignore[arg-type]  # by number
    assert reminders == [False, True, False, False, False, True, False, False, True]
    assert reminder.due(Level.NEAR, START + timedelta(days=1))
    assert not reminder.due(Level.NEAR, START + timedelta(days=1, minutes=1))
