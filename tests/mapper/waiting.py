"""How long a test waits for what must come: it ends early, and fails only when nothing comes."""

import time
from collections.abc import Callable

WAIT_S = 120.0


def wait_until(true: Callable[[], bool]) -> None:
    """Ask again and again until ``true()``; asking takes the place of a pause."""
    give_up_at = time.monotonic() + WAIT_S
    while not true():
        assert time.monotonic() < give_up_at, "it never came"
