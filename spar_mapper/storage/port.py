"""What the registry needs of a database. Both engines pass the same contract tests."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from spar_mapper.model import Item, Op, Outcome

Statement = tuple[str, tuple[Any, ...]]
"""SQL that both engines understand, with ``$1``, and its values: text, whole numbers."""


class StorageGone(Exception):
    """The database does not answer; nothing of the request was kept. Try again later."""


class StorageBusy(Exception):
    """Others were faster too often; nothing of the request was kept. Try again later."""


class StorageOld(Exception):
    """The database has another schema than this program: run ``spar-mapper migrate``."""


@dataclass(frozen=True, slots=True)
class Partner:
    """Who may ask. rights: operations."""

    name: str
    public_key: str
    rights: frozenset[str]


class Storage(Protocol):
    """Every batch is one transaction; each item in it has its own outcome.

    All methods raise StorageGone when the database does not answer.
    """

    async def close(self) -> None:
        """After the last request."""
        ...

    async def ready(self) -> None:
        """Returns when the database answers and has our schema. Raises StorageOld."""
        ...

    async def write(self, op: Op, partner: str, items: Sequence[Item]) -> list[Outcome]:
        """Carry out ``items`` in their order; on an error nothing of the batch stands.

        The number of statements does not depend on the number of items. Raises StorageBusy.
        """
        ...

    async def resolve(self, items: Sequence[Item]) -> list[Outcome]:
        """What is held; by id, by FA, or whether the two belong together."""
        ...

    async def sweep(self) -> int:
        """End mappings whose expiry date is over; how many there were."""
        ...

    async def partner(self, name: str) -> Partner | None:
        """The partner of this name."""
        ...

    async def partners(self) -> list[Partner]:
        """All of them, by name."""
        ...

    async def add_partner(self, partner: Partner) -> None:
        """Register a partner, or give it another key."""
        ...

    async def remove_partner(self, name: str) -> bool:
        """True when there was one."""
        ...

    async def run(
        self, *statements: Statement, lazily: bool = False
    ) -> list[list[tuple[Any, ...]]]:
        """Carry out statements in one transaction; the rows of each.

        lazily: a power cut may lose the last moments of it; a killed process does not.
        """
        ...
