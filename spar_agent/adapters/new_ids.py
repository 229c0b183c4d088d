"""New ids: no two are alike, on any computer."""

import os
import uuid

from spar_agent.domain.ids import uuid7
from spar_agent.ports.clock import Clock


def new_message_id() -> str:
    """For one request to a server: says nothing, not even when it was made (UUIDv4)."""
    return str(uuid.uuid4())


class NewIds:
    """Called for each record of ours: sorts by the time it was made (UUIDv7)."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def __call__(self) -> str:
        """A new version 7 UUID, later in order than those before it."""
        return uuid7(self._clock.now(), os.urandom(10))
