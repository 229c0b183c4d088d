"""Import, export and check on SQLite: the usual statements, one transaction per chunk."""

from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import astuple, fields
from datetime import datetime

from spar_mapper.core.clock import iso_utc
from spar_mapper.core.decide import CurrentState, PersonRow
from spar_mapper.core.json_text import to_json
from spar_mapper.core.model import Item
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.storage.bulk_port import (
    PAGE_ROWS,
    HistoryRow,
    ImportProgress,
    PeoplePage,
    WriteReport,
    decide_import,
)
from spar_mapper.storage.port import Storage, StorageBusy, StorageUnavailable
from spar_mapper.storage.sqlite_file import SqliteFile
from spar_mapper.storage.sqlite_sql import PERSON_COLUMNS, people_rows, person_row, save_rows

_PROGRESS_COLUMNS = [field.name for field in fields(ImportProgress)]
_READ_PAGE = (
    f"SELECT person_key, {PERSON_COLUMNS} FROM mappings WHERE person_key > ? ORDER BY 1 LIMIT ?"
)
_READ_HISTORY = (
    "SELECT person_key, version, fa, fa_hash <> '' FROM history"
    " WHERE person_key IN (SELECT value FROM json_each(?)) ORDER BY number"
)
_COUNT_ORPHANS = (
    "SELECT count(DISTINCT person_key) FROM history h"
    " WHERE h.person_key NOT LIKE 'erased:%'"
    " AND NOT EXISTS (SELECT 1 FROM mappings m WHERE m.person_key = h.person_key)"
)


class SqliteBulk:
    """Bulk work in one SQLite file: a BulkStorage."""

    def __init__(
        self,
        storage: Storage,
        file: SqliteFile,
        normalizer: IdNormalizer,
        now: Callable[[], datetime],
    ) -> None:
        self.storage = storage
        self._file = file
        self.normalizer = normalizer
        self._now = now

    async def progress(self, source: str) -> ImportProgress | None:
        """As BulkStorage: from the table ``imports``."""
        sql = f"SELECT {', '.join(_PROGRESS_COLUMNS)} FROM imports WHERE source = ?"
        found = await self._file.run(lambda: self._file.conn.execute(sql, (source,)).fetchone())
        return ImportProgress(*found) if found else None

    async def delete_progress(self, source: str) -> None:
        """As BulkStorage: from the table ``imports``."""
        await self._file.run(
            lambda: self._file.conn.execute("DELETE FROM imports WHERE source = ?", (source,))
        )

    async def load(
        self, partner: str, items: Sequence[Item], before: ImportProgress, report: WriteReport
    ) -> ImportProgress:
        """As BulkStorage: it waits for other writers of the file up to ten seconds."""
        return await self._file.run(lambda: self._load(partner, items, before, report))

    async def pages(
        self, after: str = "", *, history: bool = False
    ) -> AsyncGenerator[PeoplePage, None]:
        """As BulkStorage: its one connection does nothing else meanwhile."""
        await self._file.run(lambda: self._file.conn.execute("BEGIN"))
        try:
            while (page := await self._file.run(lambda: self._page(after, history=history))).rows:  # noqa: B023 -- awaited at once
                yield page
                after = next(reversed(page.rows))
        finally:
            await self._file.run(lambda: self._file.conn.execute("COMMIT"))

    async def people(self, keys: Sequence[str]) -> dict[str, PersonRow]:
        """As BulkStorage: in one statement."""
        return await self._file.run(lambda: people_rows(self._file.conn, keys))

    async def orphans(self) -> int:
        """As BulkStorage: counted by the database."""
        return int(
            await self._file.run(lambda: self._file.conn.execute(_COUNT_ORPHANS).fetchone()[0])
        )

    async def misplaced_accounts(self) -> int:
        """As BulkStorage: none, for there is no such table."""
        return 0

    async def damage(self) -> list[str]:
        """As BulkStorage: what ``PRAGMA integrity_check`` says, ten lines at most."""
        try:
            found = await self._file.run(
                lambda: self._file.conn.execute("PRAGMA integrity_check(10)").fetchall()
            )
        except StorageUnavailable as error:
            return [str(error)]
        return [text for (text,) in found if text != "ok"]

    def _page(self, after: str, *, history: bool) -> PeoplePage:
        found = self._file.conn.execute(_READ_PAGE, (after, PAGE_ROWS))
        rows = {key: person_row(rest) for key, *rest in found}
        if not history:
            return PeoplePage(rows)
        past = self._file.conn.execute(_READ_HISTORY, (to_json(list(rows)),))
        return PeoplePage(rows, [HistoryRow(*row) for row in past])

    def _load(
        self, partner: str, items: Sequence[Item], before: ImportProgress, report: WriteReport
    ) -> ImportProgress:
        keys = [self.normalizer.key(item.person_id) for item in items]
        with self._file.transaction():
            state = CurrentState(people_rows(self._file.conn, keys), {}, iso_utc(self._now()))
            decision, results = decide_import(partner, items, keys, state)
            save_rows(self._file.conn, partner, decision, state.at)
            after = report(results)
            self._write_progress(before, after)
        return after

    def _write_progress(self, before: ImportProgress, after: ImportProgress) -> None:
        if before.read_bytes == 0:
            marks = ", ".join("?" * len(_PROGRESS_COLUMNS))
            done = self._file.conn.execute(
                f"INSERT OR IGNORE INTO imports ({', '.join(_PROGRESS_COLUMNS)}) VALUES ({marks})",
                astuple(after),
            )
        else:
            assignments = ", ".join(f"{name} = ?" for name in _PROGRESS_COLUMNS)
            done = self._file.conn.execute(
                f"UPDATE imports SET {assignments} WHERE source = ? AND read_bytes = ?",
                (*astuple(after), before.source, before.read_bytes),
            )
        if done.rowcount == 0:
            raise StorageBusy("another import of the same file is running")
