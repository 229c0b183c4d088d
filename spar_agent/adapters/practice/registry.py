"""A registry in this process: accounts of made-up people, forgotten when practice ends."""

from collections.abc import Iterable, Mapping, Sequence

from spar_agent.adapters.practice.identity import psut_of
from spar_agent.adapters.practice.line import PracticeLine
from spar_agent.domain.account import BankAccount, FinancialAddress, same_account
from spar_agent.domain.enrollment import Authenticated, Operation
from spar_agent.domain.practice import Lesson, MadeUpPerson
from spar_agent.ports.clock import Clock
from spar_agent.ports.mapper import ItemOutcome, RegisteredAccount, Traffic

BY_ANOTHER = BankAccount("Sample Savings Bank", "SAMP", "Station", "SAMP0004", "900800700")


class PracticeRegistry:
    """A MapperGateway. Whoever teaches a conflict is overtaken at the first send."""

    def __init__(self, people: Iterable[MadeUpPerson], line: PracticeLine, clock: Clock) -> None:
        people = tuple(people)
        self._line = line
        self._clock = clock
        self._held: dict[str, RegisteredAccount] = {}
        for one in people:
            if one.held is not None:
                self._write(psut_of(one), one.held)
        self._overtaken = {psut_of(one) for one in people if one.lesson is Lesson.OVERTAKEN}

    async def send(
        self, op: Operation, batch: Sequence[Authenticated]
    ) -> Mapping[str, ItemOutcome]:
        """Carry out ``op`` for each of ``batch``."""
        await self._line.travel()
        return {one.enrollment.delivery.reference_id: self._carry_out(op, one) for one in batch}

    async def resolve(self, psuts: Sequence[str]) -> Mapping[str, RegisteredAccount | None]:
        """What it holds for each token."""
        await self._line.travel()
        return {psut: self._held.get(psut) for psut in psuts}

    async def pays_another(self, fa: FinancialAddress, psut: str) -> bool:
        """True when a made-up person other than ``psut`` is paid on ``fa``."""
        await self._line.travel()
        return any(
            other != psut and held.fa is not None and same_account(held.fa, fa)
            for other, held in self._held.items()
        )

    async def ping(self) -> None:
        """Returns when there is network."""
        await self._line.travel()

    def traffic(self) -> Traffic:
        """Nothing leaves the process."""
        return Traffic()

    def _carry_out(self, op: Operation, item: Authenticated) -> ItemOutcome:
        psut, fa = item.proof.psut, item.fa
        if psut in self._overtaken:
            self._overtaken.remove(psut)
            self._write(psut, BY_ANOTHER)
        held = self._held.get(psut)
        if op is Operation.LINK and held is not None:
            return ItemOutcome(ok=False, reason="duplicate", duplicate=True)
        if op is not Operation.LINK and held is None:
            return ItemOutcome(ok=False, reason="missing", missing=True)
        if op is Operation.UNLINK:
            del self._held[psut]
        elif fa is not None:
            self._write(psut, fa)
        return ItemOutcome(ok=True)

    def _write(self, psut: str, fa: FinancialAddress) -> None:
        before = self._held.get(psut)
        version = 1 if before is None else (before.version or 0) + 1
        self._held[psut] = RegisteredAccount(fa, self._clock.now(), "practice", version)
