"""``spar-mapper check``: whether what is held is whole, and the history agrees."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import date

from spar_mapper.people import Spelling
from spar_mapper.storage.bulk import Bulk, Page, Told
from spar_mapper.storage.decide import Row
from spar_mapper.strategies import SEEDS

SENTENCES = {
    "history.missing": "people without any history",
    "history.gap": "people whose history has a gap",
    "history.version": "people whose last line of history is not the version they have",
    "history.account": "people who are paid on another account than their history says",
    "history.orphan": "people with a history who are not there",
    "person.spelling": "people kept under another spelling than the settings ask for",
    "account.empty": "people linked to nothing",
    "account.fields": "accounts whose fields do not give their text",
    "expiry.unreadable": "expiry dates that are none",
    "database.damage": "complaints of the database about its own file",
}


@dataclass(slots=True)
class Findings:
    """people: rows looked at, unlinked ones too. kinds: how many of each of SENTENCES."""

    people: int = 0
    kinds: Counter[str] = field(default_factory=Counter)


Name = Callable[[str, str], None]


async def check(storage: Bulk, spelling: Spelling, name: Name = lambda _k, _p: None) -> Findings:
    """Look at every row as of one moment. name: gets the kind and the person of each finding.

    Raises StorageGone.
    """
    found = Findings()
    if damage := await storage.damage():
        found.kinds["database.damage"] = len(damage)
        return found  # what would be read from such a file proves nothing
    async with aclosing(storage.pages(history=True)) as pages:
        async for page in pages:
            found.people += len(page.rows)
            for kind, person in faults(page, spelling):
                found.kinds[kind] += 1
                name(kind, person)
    if orphans := await storage.orphans():
        found.kinds["history.orphan"] = orphans
    return found


def faults(page: Page, spelling: Spelling) -> Iterator[tuple[str, str]]:
    """(kind, person) of everything wrong on a page that was read with its history."""
    lives: dict[str, list[Told]] = {}
    for told in page.told:
        lives.setdefault(told.key, []).append(told)
    for key, row in page.rows.items():
        for kind in (*_life(row, lives.get(key, [])), *_row(key, row, spelling)):
            yield kind, row.mapping.person


def _life(row: Row, life: list[Told]) -> Iterator[str]:
    if not life:
        yield "history.missing"
        return
    if [told.version for told in life] != list(range(1, len(life) + 1)):
        yield "history.gap"
    if life[-1].version != row.mapping.version:
        yield "history.version"
    elif life[-1].fa != row.mapping.text:
        yield "history.account"


def _row(key: str, row: Row, spelling: Spelling) -> Iterator[str]:
    held = row.mapping
    if spelling.key(held.person) != key:
        yield "person.spelling"
    if row.active and not held.text:
        yield "account.empty"
    strategy = SEEDS.get(held.strategy) if held.strategy is not None else None
    if strategy is not None and strategy.build(held.fields) != held.text:
        yield "account.fields"
    if held.expires and not _is_day(held.expires):
        yield "expiry.unreadable"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
