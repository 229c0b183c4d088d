"""What Central needs of a database. Both engines pass the same contract tests.

SQL here is what both engines understand: ``$1`` for values; text and whole numbers only; times in
milliseconds since 1970; structures as JSON text.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from enum import IntEnum
from typing import Protocol

Value = str | int
Row = tuple[Value, ...]


class StorageGone(Exception):
    """The database does not answer; nothing of the transaction was kept. Try again later."""


class StorageBusy(Exception):
    """Others were faster; nothing of the transaction was kept. Try again."""


class StorageOld(Exception):
    """The database has another schema than this program: run ``spar-central migrate``."""


class Lock(IntEnum):
    """What only one transaction does at a time, over all processes.

    A transaction takes them in rising order only, so that nobody waits in a circle.
    """

    MIGRATION = 1
    ADMISSION = 2
    SENDING = 3
    FIGURES = 4
    RECORDS = 5


class Lookup(Protocol):
    """What was committed; each statement for itself."""

    async def fetch(self, sql: str, *values: Value) -> list[Row]:
        """The rows; none for a statement that returns nothing."""
        ...


class Transaction(Lookup, Protocol):
    """All of it stands, or nothing."""

    async def insert(
        self, table: str, columns: str, rows: Iterable[Sequence[Value]], rest: str = ""
    ) -> list[Row]:
        """Insert rows; rest: ``ON CONFLICT …``, ``RETURNING …``. The returned rows."""
        ...

    async def lock(self, lock: Lock) -> None:
        """Wait until nobody else holds it; kept until the end of the transaction."""
        ...


class Storage(Protocol):
    """All methods raise StorageGone when the database does not answer."""

    def transaction(self, *, durable: bool = True) -> AbstractAsyncContextManager[Transaction]:
        """Committed at the end of the block, undone by an exception. Raises StorageBusy.

        durable: False leaves the disk to the next durable one of anybody; a power cut before that
        takes this one away, whole, and never what was committed before it.
        """
        ...

    def reading(self) -> AbstractAsyncContextManager[Lookup]:
        """To look something up: it waits for nobody, and nobody for it."""
        ...

    async def ready(self) -> None:
        """Returns when the database answers and has our schema. Raises StorageOld."""
        ...

    async def close(self) -> None:
        """After the last transaction."""
        ...
