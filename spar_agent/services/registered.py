"""What is registered for one person, read straight at the mapper."""

from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.enrollment import Enrollment
from spar_agent.errors import BadReply, IllegalEvent
from spar_agent.ports.mapper import MapperGateway, RegisteredAccount


class AccountsAtMapper:
    """An AccountReader of an office without a center."""

    def __init__(self, mapper: MapperGateway) -> None:
        self._mapper = mapper

    async def read(self, enrollment: Enrollment) -> RegisteredAccount | None:
        """What the mapper holds for the person; None for nothing."""
        if enrollment.proof is None:
            raise IllegalEvent("nothing is read without a proof")
        psut = enrollment.proof.psut
        registered = await self._mapper.resolve([psut])
        if psut not in registered:
            raise BadReply("no word on this person")
        return registered[psut]

    async def pays_another(self, fa: FinancialAddress, psut: str) -> bool:
        """True when the mapper pays somebody else than ``psut`` on ``fa``."""
        return await self._mapper.pays_another(fa, psut)
