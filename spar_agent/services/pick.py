"""Finding the bank, branch or wallet."""

from spar_agent.ports import Branch, Dfsp, Directory, DirectoryAge, Hit


class Pick:
    """The directory, as a page asks it."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    async def search(self, text: str, agent_id: str, limit: int = 8) -> list[Hit]:
        """Best first; an empty text gives this agent's recent ones."""
        return self._directory.search(text, limit=limit, agent_id=agent_id)

    async def dfsps(self, kind: str) -> list[Dfsp]:
        """Step by step: the banks or wallets."""
        return self._directory.dfsps(kind)

    async def regions(self, dfsp_code: str) -> list[str]:
        """Step by step: where this bank has branches."""
        return self._directory.regions(dfsp_code)

    async def branches(self, dfsp_code: str, region: str) -> list[Branch]:
        """Step by step: its branches there."""
        return self._directory.branches(dfsp_code, region)

    async def find(self, dfsp_code: str, branch_code: str = "") -> Hit | None:
        """Exactly this one."""
        return self._directory.find(dfsp_code, branch_code)

    async def picked(self, hit: Hit, agent_id: str) -> None:
        """Remember the choice."""
        self._directory.picked(hit, agent_id)

    async def age(self) -> DirectoryAge | None:
        """Which list is in use."""
        return self._directory.age()
