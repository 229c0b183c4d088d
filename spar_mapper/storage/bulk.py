"""Whole registries in and out: chunk by chunk, each chunk one transaction."""

from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from spar_mapper.model import Item, Op
from spar_mapper.storage.decide import Decision, Known, Row, decide
from spar_mapper.storage.port import Storage

PAGE = 5_000
"""People per page of ``pages``: bounds the memory, hides the round trip."""


class Fate(StrEnum):
    """What became of one line of a file."""

    LINKED = "linked"
    HELD = "held"
    TAKEN = "taken"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Verdict:
    """fate with the words for the report; they name no id and no account."""

    fate: Fate
    text: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the import of a file is. source: its digest; the rest counts from its start."""

    source: str
    read_bytes: int = 0
    lines: int = 0
    report_bytes: int = 0
    linked: int = 0
    held: int = 0
    taken: int = 0
    bad: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Told:
    """One line of history, as far as ``check`` wants to know."""

    key: str
    version: int
    fa: str


@dataclass(frozen=True, slots=True, repr=False)
class Page:
    """Some people in the order of their keys, unlinked ones too; told: their history if asked."""

    rows: dict[str, Row]
    told: Sequence[Told] = ()


Report = Callable[[Sequence[Verdict]], Progress]
"""Writes the verdicts down for good and says how far that is. May be called again for a chunk
that had to begin again."""


class Bulk(Storage, Protocol):
    """What import, export and check need besides. All raise StorageGone."""

    async def progress(self, source: str) -> Progress | None:
        """How far an earlier import of the same file came."""
        ...

    async def forget(self, source: str) -> None:
        """The next import of this file begins at its start."""
        ...

    async def load(
        self, partner: str, items: Sequence[Item], before: Progress, report: Report
    ) -> Progress:
        """Link who is not linked; mappings, history and progress stand together or not at all.

        Raises StorageBusy when somebody else moved the progress of this file.
        """
        ...

    def pages(self, after: str = "", *, history: bool = False) -> AsyncGenerator[Page, None]:
        """Everybody whose key comes after ``after``, as of one moment."""
        ...

    async def orphans(self) -> int:
        """People with a history and without a row."""
        ...

    async def damage(self) -> list[str]:
        """What the database says against its own files; empty where it cannot say."""
        ...


def judged(
    partner: str, items: Sequence[Item], keys: Sequence[str], known: Known
) -> tuple[Decision, list[Verdict]]:
    """The same rules as a link over the wire, and a verdict for each line."""
    told = decide(Op.LINK, partner, items, keys, known)
    verdicts = []
    for item, key, outcome in zip(items, keys, told.outcomes, strict=True):
        if outcome.ok:
            verdict = Verdict(Fate.LINKED)
        elif item.fault is not None:
            verdict = Verdict(Fate.BAD, item.fault_text)
        else:
            held = known.rows.get(key)
            if held is None or key in told.rows:
                held = told.rows[key]
            same = held.mapping.text == item.text
            verdict = (
                Verdict(Fate.HELD, "linked to this account already")
                if same
                else Verdict(Fate.TAKEN, "linked to another account; left as it is")
            )
        verdicts.append(verdict)
    return told, verdicts
