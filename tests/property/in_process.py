"""The bad mapper in this process, as a history needs it; its entries are dated by its own clock."""

from collections.abc import Sequence

import httpx

from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.domain.profile import Dialect, ServerProfile
from spar_agent.domain.secret import Secret
from tests.bad_mapper import Applied, BadMapper, Fault
from tests.fakes import FakeClock


class InProcess:
    """The bad mapper behind httpx's ASGI transport."""

    idempotent = False

    def __init__(self) -> None:
        self.app = BadMapper()
        self.clock = FakeClock()
        self.app.clock = lambda: self.clock.now().isoformat()
        self._strangers = 0

    def gateway(self, clock: FakeClock) -> HttpMapper:
        profile = ServerProfile(
            Dialect.SPAR_2, "http://mapper", "office", other_templates=(), batch_size=3
        )
        transport = httpx.ASGITransport(self.app)
        return HttpMapper(profile, Secret(""), clock, transport)

    def misbehave(self, faults: Sequence[Fault]) -> None:
        self.app.faults.clear()
        self.app.faults.extend(faults)

    def break_on(self, reference: str) -> None:
        self.app.poison.add(reference)

    async def stranger_writes(self, person: str, account: str) -> None:
        if account == self.app.account(person):
            return
        self._strangers += 1
        fa = {
            "account_number": account,
            "bank_code": "BARB",
            "bank_name": "Bank of Baroda",
            "branch_name": "Dumas",
            "branch_code": "BARB0DUMASX",
            "fa_type": "BANK",
            "strategy_id": 2,
        }
        name = f"stranger-{self._strangers}"
        self.app.put(name, "stranger", person, fa if account else None)

    def turn_the_clock(self, seconds: int) -> None:
        self.clock.forward(seconds)

    def log(self) -> list[Applied]:
        return self.app.log

    async def close(self) -> None:
        """There are none."""
