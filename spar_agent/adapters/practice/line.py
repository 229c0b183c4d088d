"""The network of the practice desk: there, or not, as who practises wants it."""

import asyncio

from spar_agent.errors import Unreachable

TRAVEL_S = 0.4
"""What an answer takes on the way: nobody learns from a desk that is quicker than the real one."""


class PracticeLine:
    """Carries nothing anywhere: a call waits a little, or meets no network."""

    def __init__(self) -> None:
        self.is_up = True

    async def travel(self) -> None:
        """Raises Unreachable while there is no network."""
        if not self.is_up:
            raise Unreachable
        await asyncio.sleep(TRAVEL_S)
