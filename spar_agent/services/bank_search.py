"""Finding the bank, branch or wallet."""

from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp, DirectoryAge, Hit
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.directory import Directory


class BankSearch:
    """The directory, as a page asks it. stale_after_days: a list older than that is told."""

    def __init__(
        self, directory: Directory, clock: TrustedClock, stale_after_days: int = 30
    ) -> None:
        self._directory = directory
        self._clock = clock
        self._stale_after_days = stale_after_days

    def search(self, text: str, agent_id: str, limit: int = 8) -> list[Hit]:
        """Best first; an empty text gives this agent's recent ones."""
        return self._directory.search(text, limit=limit, agent_id=agent_id)

    def dfsps(self, kind: FaType | None) -> list[Dfsp]:
        """The banks or wallets whose accounts are of ``kind``, by name; None: all."""
        return self._directory.dfsps(kind)

    def regions(self, dfsp_code: str) -> list[str]:
        """Step by step: where this bank has branches."""
        return self._directory.regions(dfsp_code)

    def branches(self, dfsp_code: str, region: str) -> list[Branch]:
        """Step by step: its branches there."""
        return self._directory.branches(dfsp_code, region)

    def find(self, dfsp_code: str, branch_code: str = "") -> Hit | None:
        """The bank or wallet, with its branch where a code is given; None when it is not listed."""
        return self._directory.find(dfsp_code, branch_code)

    def picked(self, hit: Hit, agent_id: str) -> None:
        """Remember that the agent chose ``hit``: recent and frequent ones come first."""
        self._directory.picked(hit, agent_id)

    def age(self) -> DirectoryAge | None:
        """Version and date of the list in use; None when there is none."""
        return self._directory.age()

    def age_days(self) -> int | None:
        """How old the list in use is; None when there is none, or while the clock is in doubt."""
        age = self._directory.age()
        if age is None or self._clock.is_in_doubt():
            return None
        return (self._clock.now() - age.issued).days

    def stale_days(self) -> int:
        """How old the list is in days when it is too old; 0 while it is good, or not known."""
        days = self.age_days() or 0
        return days if days > self._stale_after_days else 0

    def successor(self, hit: Hit) -> Hit | None:
        """What a merged bank or branch became, as the list says; None when it does not say."""
        dfsp_code = hit.dfsp.replaced_by or hit.dfsp.code
        if hit.branch is not None and hit.branch.replaced_by:
            return self._directory.find(dfsp_code, hit.branch.replaced_by)
        if hit.dfsp.replaced_by:
            return self._directory.find(dfsp_code)
        return None
