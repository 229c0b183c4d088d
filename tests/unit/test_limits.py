"""Room left on a device, and telling of it once."""

from datetime import timedelta

import pytest

from spar_agent.domain.limits import DailyReminder, Level, Limits, RemainingRoom
from tests.fakes import START

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


def test_a_reminder_comes_once_a_day_and_when_it_gets_worse() -> None:
    reminder = DailyReminder()
    reminders = [reminder.due(level, START) for level in (0, 1, 1, 0, 1, 2, 1, 2, 3)]  # type: ignore[arg-type]  # by number
    assert reminders == [False, True, False, False, False, True, False, False, True]
    assert reminder.due(Level.NEAR, START + timedelta(days=1))
    assert not reminder.due(Level.NEAR, START + timedelta(days=1, minutes=1))
