"""What the registry needs of a database. Both engines pass the same contract tests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from spar_mapper.core.model import Item, Op, Outcome
from spar_mapper.core.waiting import NO_LIMITS, WriteLimits

Statement = tuple[str, tuple[Any, ...]]
"""SQL that both engines understand, with ``$1``, and its values: text, whole numbers."""


IDS_FOLDED = "SELECT value FROM registry_facts WHERE name = 'ids_folded'"
"""1 when the keys of people are made with ``IdNormalizer.fold_spelling``."""
IDS_FOLDED_MEANWHILE = "the ids were folded since this process started; start it anew"


class StorageUnavailable(Exception):
    """The database cannot be reached; nothing of the request was kept. Try again later."""


class StorageReadOnly(StorageUnavailable):
    """It answers reads alone: a replica, or a primary that was sent back. Writers go elsewhere."""


class StorageBusy(Exception):
    """Others wrote the same rows too often; nothing of the request was kept. Try again later."""


class SchemaMismatch(Exception):
    """The database has another schema than this program: run ``spar-mapper migrate``."""


class StreamName(StrEnum):
    """The tables whose rows are sealed: each has a ``number`` that grows. Never rename a value."""

    HISTORY = "history"
    AUDIT = "audit"
    READS = "reads"
    ACTS = "acts"


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A row of the table of partners. public_key: PEM, of the first key. rights: operations."""

    name: str
    public_key: str
    rights: frozenset[str]


@dataclass(frozen=True, slots=True, repr=False)
class Extension:
    """What puts off the last day of a mapping. until: ISO date. by: a partner, for the history.

    version: of the mapping as it was read.
    """

    person_id: str
    until: str
    version: int
    by: str
    reference: str


@dataclass(frozen=True, slots=True, repr=False)
class TakenAdmission:
    """What the center admitted. admission: the id of ``token``. at: milliseconds since 1970.

    references: the reference_id by enrollment.
    """

    partner: str
    admission: str
    token: str
    at: int
    references: Mapping[str, str]


class Storage(Protocol):
    """Mappings and rows of the registry. Every batch is one transaction, each item has an outcome.

    All methods raise StorageUnavailable when the database cannot be reached.
    """

    async def close(self) -> None:
        """Release the database; nothing may be called afterwards."""
        ...

    async def ready(self) -> None:
        """Returns when the database answers and has our schema. Raises SchemaMismatch."""
        ...

    async def write(
        self, op: Op, partner: str, items: Sequence[Item], limits: WriteLimits = NO_LIMITS
    ) -> list[Outcome]:
        """Carry out ``items`` in their order: an outcome for each. On an error nothing is kept.

        What exceeds ``limits`` waits: it is kept in ``waiting_changes``. The number of statements
        does not depend on the number of items. Raises StorageBusy.
        """
        ...

    async def resolve(self, items: Sequence[Item]) -> list[Outcome]:
        """What is registered for each item: by id, by FA, or whether the two belong together."""
        ...

    async def resolve_answers(self, items: Sequence[Item]) -> Sequence[Outcome]:
        """As ``resolve``; an outcome may hold an answer that is ready instead of a mapping."""
        ...

    async def set_frozen(self, person_id: str, by: str, reason: str) -> bool:
        """Freeze a person's mapping, or lift that where ``reason`` is empty.

        by: the name in the history. False when there is no such person, or it is so already.
        """
        ...

    async def extend(self, asked: Extension) -> bool:
        """Put off the last day of a mapping; False when it does not stand as ``asked`` needs it.

        That is: it has an account with an earlier last day, not frozen, its grace not over, of
        this version. What waits for the same person goes on.
        """
        ...

    async def end_expired(self) -> int:
        """Delete the accounts whose grace is over; how many there were.

        The person's row stays without the account: its version is counted on.
        """
        ...

    async def settled(self, stream: StreamName) -> int:
        """The number of the last row before which no other can come any more.

        Waits for those who write at this moment, and keeps nobody from writing; 0: they take too
        long.
        """
        ...

    async def partner(self, name: str) -> PartnerRow | None:
        """The partner of this name, None when there is none."""
        ...

    async def partners(self) -> list[PartnerRow]:
        """All partners in the order of their names."""
        ...

    async def add_partner(self, partner: PartnerRow) -> None:
        """Register a partner, or replace its first key and its rights."""
        ...

    async def remove_partner(self, name: str) -> bool:
        """Remove the partner of this name; False when there was none."""
        ...

    async def use_up(self, taken: TakenAdmission) -> set[str]:
        """Keep an admission; the enrollments that were used up by it, and by none before.

        A power cut may lose it, but not once what it admitted is written: that is committed later.
        Raises StorageBusy.
        """
        ...

    async def run(
        self, *statements: Statement, relaxed_durability: bool = False
    ) -> list[list[tuple[Any, ...]]]:
        """Carry out statements in one transaction; the rows of each. Raises StorageBusy.

        relaxed_durability: a power cut may lose the last moments; the end of a process does not.
        """
        ...
