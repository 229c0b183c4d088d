"""Who asks to be let in at the center, and what somebody who knows them signs."""

from spar_agent.errors import NotAllowed
from spar_agent.ports.confirming import AskedConfirmation, ConfirmationDesk


class Confirmations:
    """For supervisors."""

    def __init__(self, desk: ConfirmationDesk) -> None:
        self._desk = desk

    async def all(self) -> tuple[AskedConfirmation, ...]:
        """What waits. Raises as ConfirmationDesk."""
        return tuple(await self._desk.waiting())

    async def confirm(self, asked: AskedConfirmation) -> tuple[AskedConfirmation, ...]:
        """Signed once by each person. Raises NotAllowed, else as ConfirmationDesk."""
        if asked.is_mine:
            raise NotAllowed("signed before")
        await self._desk.confirm(asked)
        return await self.all()
