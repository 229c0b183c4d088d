"""A registry in this process: accounts of made-up people, forgotten when practice ends."""

from collections.abc import Iterable

from spar_agent.adapters.practice.identity import psut_of
from spar_agent.domain.account import BankAccount, FinancialAddress, same_account
from spar_agent.domain.practice import Lesson, MadeUpPerson
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.ports.clock import Clock
from spar_agent.ports.mapper import RegisteredAccount

BY_ANOTHER = BankAccount("Sample Savings Bank", "SAMP", "Station", "SAMP0004", "900800700")


class PracticeRegistry:
    """What the made-up center reads and writes. People are known by their token."""

    def __init__(self, people: Iterable[MadeUpPerson], clock: Clock) -> None:
        people = tuple(people)
        self._clock = clock
        self._held: dict[str, RegisteredAccount] = {}
        for one in people:
            if one.held is not None:
                self.write(psut_of(one), one.held)
        self._overtaken = {psut_of(one) for one in people if one.lesson is Lesson.OVERTAKEN}
        self._names = {psut_of(one): one.name for one in people}

    def held(self, psut: str) -> RegisteredAccount | None:
        """What is registered for the person; None for nothing."""
        return self._held.get(psut)

    def seen(self, psut: str) -> SeenAccount:
        """The same as a page shows it."""
        held = self.held(psut)
        return SeenAccount(known=True) if held is None else held.as_seen()

    def name_of(self, psut: str) -> str:
        """What the ID service calls the person; empty for nobody it knows."""
        return self._names.get(psut, "")

    def pays_another(self, fa: FinancialAddress, psut: str) -> bool:
        """True when a made-up person other than ``psut`` is paid on ``fa``."""
        return any(
            other != psut and held.fa is not None and same_account(held.fa, fa)
            for other, held in self._held.items()
        )

    def overtake(self, psut: str) -> None:
        """Somebody else writes first, once, for whoever teaches a conflict."""
        if psut in self._overtaken:
            self._overtaken.remove(psut)
            self.write(psut, BY_ANOTHER)

    def write(self, psut: str, fa: FinancialAddress | None) -> None:
        """From now on the person is paid on ``fa``; on none for None."""
        before = self._held.pop(psut, None)
        if fa is not None:
            version = 1 if before is None else (before.version or 0) + 1
            self._held[psut] = RegisteredAccount(fa, self._clock.now(), "practice", version)
