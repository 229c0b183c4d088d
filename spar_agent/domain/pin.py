"""Which PINs are good enough, and how long to wait after wrong ones."""

from spar_agent.domain.secret import Secret

MIN_DIGITS = 6
TRIES_BEFORE_CLOSED = 10
FREE_TRIES = 4
HOUR_S = 3600.0
DAY_S = 24 * HOUR_S
_ROW = "01234567890123456789"
_COMMON = frozenset({"112233", "121212", "123123", "131313", "159753", "147258", "696969"})


def is_weak(pin: Secret) -> bool:
    """True for fewer than six digits, repeats, rows up or down, and the commonest PINs."""
    text = pin.reveal()
    if len(text) < MIN_DIGITS or not (text.isascii() and text.isdigit()):
        return True
    if len(set(text)) <= 2 or text in _COMMON:
        return True
    return text in _ROW or text in _ROW[::-1]


def wait_after_s(wrong: int, *, last: bool = False) -> float:
    """Seconds to wait after ``wrong`` wrong PINs in a row: 0 for the first three, then growing.

    last: the slot never closes; where another would be closed, the wait grows to a day.
    """
    if wrong < FREE_TRIES:
        return 0.0
    if last and wrong >= TRIES_BEFORE_CLOSED:
        return min(HOUR_S * 2.0 ** (wrong - TRIES_BEFORE_CLOSED), DAY_S)
    return min(30.0 * 2.0 ** (wrong - FREE_TRIES), 900.0)


def tries_left(wrong: int) -> int:
    """Tries before the next wait, or before the slot is closed."""
    if wrong < FREE_TRIES:
        return FREE_TRIES - wrong
    return min(1, max(0, TRIES_BEFORE_CLOSED - wrong))


def is_closed(wrong: int) -> bool:
    """True when only a supervisor can open the slot again."""
    return wrong >= TRIES_BEFORE_CLOSED
