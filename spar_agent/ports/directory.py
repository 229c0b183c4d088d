"""The port to the list of banks, wallets and branches."""

from typing import Protocol

from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp, DirectoryAge, Hit


class Directory(Protocol):
    """The list of DFSPs and branches."""

    def search(self, text: str, *, limit: int = 8, agent_id: str = "") -> list[Hit]:
        """Best first; with an empty text the agent's recent ones."""
        ...

    def dfsps(self, kind: FaType | None = None) -> list[Dfsp]:
        """Banks or wallets by name."""
        ...

    def regions(self, dfsp_code: str) -> list[str]:
        """The regions in which a bank has branches."""
        ...

    def branches(self, dfsp_code: str, region: str = "") -> list[Branch]:
        """Branches of a bank, by place and name."""
        ...

    def find(self, dfsp_code: str, branch_code: str = "") -> Hit | None:
        """The bank or wallet, with its branch where a code is given; None when it is not listed."""
        ...

    def picked(self, hit: Hit, agent_id: str) -> None:
        """Remember for "recent and frequent first"."""
        ...

    def age(self) -> DirectoryAge | None:
        """None when no directory was imported yet."""
        ...
