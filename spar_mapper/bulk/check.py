"""Whether what is registered is whole, and agrees with the history: ``spar-mapper check``."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import date

from spar_mapper.core.decide import PersonRow
from spar_mapper.core.person_id import IdNormalizer, fold_look
from spar_mapper.core.strategies import SEED_STRATEGIES
from spar_mapper.storage.bulk_port import PAGE_ROWS, BulkStorage, HistoryRow, PeoplePage

FINDING_TEXTS = {
    "history.missing": "people without any history",
    "history.gap": "people whose history has a gap",
    "history.version": "people whose last line of history is not the version they have",
    "history.account": "people who are paid on another account than their history says",
    "history.orphan": "people with a history who are not there",
    "person.spelling": "people kept under another spelling than the settings ask for",
    "person.alike": "people whose ids differ in nothing that an eye sees: digits, dashes, spaces",
    "account.empty": "people linked to nothing",
    "account.fields": "accounts whose fields do not give their text",
    "account.users": "accounts for which the table of who is paid where is wrong",
    "expiry.unreadable": "expiry dates that are none",
    "database.damage": "complaints of the database about its own file",
}


@dataclass(slots=True)
class CheckReport:
    """What was found.

    people: rows that were checked, unlinked ones too. kinds: how many of each of FINDING_TEXTS.
    """

    people: int = 0
    kinds: Counter[str] = field(default_factory=Counter)


OnFinding = Callable[[str, str], None]
"""Called with the kind and the person's id of each finding."""


async def check(
    storage: BulkStorage, on_finding: OnFinding = lambda _kind, _person_id: None
) -> CheckReport:
    """Check every row as of one moment. Raises StorageUnavailable."""
    report = CheckReport()
    if damage := await storage.damage():
        report.kinds["database.damage"] = len(damage)
        return report  # what would be read from such a file proves nothing
    by_look: dict[str, dict[str, str]] = {}
    async with aclosing(storage.pages(history=True)) as pages:
        async for page in pages:
            report.people += len(page.rows)
            for kind, person_id in page_findings(page, storage.normalizer):
                report.kinds[kind] += 1
                on_finding(kind, person_id)
            for key, row in page.rows.items():
                if (look := fold_look(key)) != key:
                    by_look.setdefault(look, {})[key] = row.mapping.person_id
    for person_id in await _alike(storage, by_look):
        report.kinds["person.alike"] += 1
        on_finding("person.alike", person_id)
    if orphans := await storage.orphans():
        report.kinds["history.orphan"] = orphans
    if misplaced := await storage.misplaced_accounts():
        report.kinds["account.users"] = misplaced
    return report


async def _alike(storage: BulkStorage, by_look: dict[str, dict[str, str]]) -> list[str]:
    """Ids of people who share their look with somebody.

    by_look: of those whose key is not its own look, their ids by look and key.
    """
    looks = list(by_look)
    for at in range(0, len(looks), PAGE_ROWS):
        for key, row in (await storage.people(looks[at : at + PAGE_ROWS])).items():
            by_look[key][key] = row.mapping.person_id
    return [one for group in by_look.values() if len(group) > 1 for one in group.values()]


def page_findings(page: PeoplePage, normalizer: IdNormalizer) -> Iterator[tuple[str, str]]:
    """(kind, person id) of everything wrong on a page that was read with its history."""
    histories: dict[str, list[HistoryRow]] = {}
    for past in page.history:
        histories.setdefault(past.key, []).append(past)
    for key, row in page.rows.items():
        history_kinds = _history_findings(row, histories.get(key, []))
        for kind in (*history_kinds, *_row_findings(key, row, normalizer)):
            yield kind, row.mapping.person_id


def _history_findings(row: PersonRow, history: list[HistoryRow]) -> Iterator[str]:
    if not history:
        yield "history.missing"
        return
    if [past.version for past in history] != list(range(1, len(history) + 1)):
        yield "history.gap"
    if history[-1].version != row.mapping.version:
        yield "history.version"
    elif history[-1].fa != row.mapping.fa and not history[-1].redacted:
        yield "history.account"


def _row_findings(key: str, row: PersonRow, normalizer: IdNormalizer) -> Iterator[str]:
    mapping = row.mapping
    if normalizer.key(mapping.person_id) != key:
        yield "person.spelling"
    if row.active and not mapping.fa:
        yield "account.empty"
    strategy = SEED_STRATEGIES.get(mapping.strategy) if mapping.strategy is not None else None
    if strategy is not None and strategy.build(mapping.fields) != mapping.fa:
        yield "account.fields"
    if mapping.expires and not _is_iso_date(mapping.expires):
        yield "expiry.unreadable"


def _is_iso_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
