"""The key of who is signed in, and the staff number that says whose it is."""

from spar_agent.errors import NotAllowed
from spar_agent.ports.own_key import KeyStanding, OwnKeyDesk, OwnKeyState


class OwnKey:
    """For everybody at a laptop that has joined."""

    def __init__(self, desk: OwnKeyDesk) -> None:
        self._desk = desk

    def look(self) -> OwnKeyState:
        """How it stands. Raises as OwnKeyDesk."""
        return self._desk.look()

    async def give(self, number: str) -> OwnKeyState:
        """Raises NotAllowed for a key that has its person, else as OwnKeyDesk."""
        if self._desk.look().standing is not KeyStanding.NO_NUMBER:
            raise NotAllowed("it has a number")
        await self._desk.give(number.strip())
        return self._desk.look()
