"""What import, export and check need of a database: chunk by chunk, each one transaction."""

from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from spar_mapper.core.decide import FROZEN_TEXT, CurrentState, Decision, PersonRow, decide
from spar_mapper.core.model import Item, Op
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.storage.port import Storage

PAGE_ROWS = 5_000
"""People per page of ``pages``: bounds the memory, hides the round trip."""


class ImportStatus(StrEnum):
    """What became of one line of a file, as the report says it."""

    LINKED = "linked"  # by this import
    HELD = "held"  # was linked to the same account before
    TAKEN = "taken"  # is linked to another account, and stays so
    BAD = "bad"  # cannot be read


@dataclass(frozen=True, slots=True)
class ImportResult:
    """A line of the report. text: why, for a person to read; it names no id and no account."""

    status: ImportStatus
    text: str = ""


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far the import of a file has come; a row of the table ``imports``.

    source: SHA-256 of the file. read_bytes, lines: of the file. report_bytes: of the report. The
    others count lines by ImportStatus. All count from the start of the file.
    """

    source: str
    read_bytes: int = 0
    lines: int = 0
    report_bytes: int = 0
    linked: int = 0
    held: int = 0
    taken: int = 0
    bad: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class HistoryRow:
    """One row of the history, as far as ``check`` looks. key: of the person.

    fa: the account, empty where only its keyed hash is left (``redacted``).
    """

    key: str
    version: int
    fa: str
    redacted: bool


@dataclass(frozen=True, slots=True, repr=False)
class PeoplePage:
    """Some people in the order of their keys, unlinked ones too.

    rows: by key. history: of the same people, oldest first; empty unless it was asked for.
    """

    rows: dict[str, PersonRow]
    history: Sequence[HistoryRow] = ()


WriteReport = Callable[[Sequence[ImportResult]], ImportProgress]
"""Writes the results to the disk and returns how far the import has come with them. It is called
again for a chunk whose transaction had to begin again."""


class BulkStorage(Protocol):
    """Whole registries, beside the Storage of the same database.

    All methods raise StorageUnavailable. normalizer: which made the keys.
    """

    storage: Storage
    normalizer: IdNormalizer

    async def progress(self, source: str) -> ImportProgress | None:
        """How far an earlier import of the same file came; None when there was none."""
        ...

    async def delete_progress(self, source: str) -> None:
        """Have the next import of this file begin at its start."""
        ...

    async def load(
        self, partner: str, items: Sequence[Item], before: ImportProgress, report: WriteReport
    ) -> ImportProgress:
        """Link everybody who is not linked; mappings, history and progress in one transaction.

        before: the progress so far. report: called with a result for each item before the commit.
        The progress afterwards. Raises StorageBusy when another import moved that of this file.
        """
        ...

    def pages(self, after: str = "", *, history: bool = False) -> AsyncGenerator[PeoplePage, None]:
        """Everybody whose key comes after ``after``, in pages of PAGE_ROWS, as of one moment."""
        ...

    async def people(self, keys: Sequence[str]) -> dict[str, PersonRow]:
        """The rows of those of ``keys`` that have one, by key."""
        ...

    async def orphans(self) -> int:
        """How many people have a history and no row."""
        ...

    async def misplaced_accounts(self) -> int:
        """How often the table of who is paid where, where there is one, is not as people are."""
        ...

    async def damage(self) -> list[str]:
        """What the database finds wrong with its own files; empty where it cannot say."""
        ...


def decide_import(
    partner: str, items: Sequence[Item], keys: Sequence[str], state: CurrentState
) -> tuple[Decision, list[ImportResult]]:
    """Decide by the same rules as a link by a request; and a result for each item."""
    decision = decide(Op.LINK, partner, items, keys, state)
    results = []
    for item, key, outcome in zip(items, keys, decision.outcomes, strict=True):
        if outcome.ok:
            result = ImportResult(ImportStatus.LINKED)
        elif item.error is not None:
            result = ImportResult(ImportStatus.BAD, item.error_text)
        else:
            registered = state.rows.get(key)
            if registered is None or key in decision.rows:
                registered = decision.rows[key]
            if registered.mapping.frozen:
                results.append(ImportResult(ImportStatus.BAD, FROZEN_TEXT))
                continue
            same = registered.mapping.fa == item.fa
            result = (
                ImportResult(ImportStatus.HELD, "linked to this account already")
                if same
                else ImportResult(ImportStatus.TAKEN, "linked to another account; left as it is")
            )
        results.append(result)
    return decision, results
