"""Bulk on the embedded database: the usual statements, one transaction per chunk."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import astuple, fields

from spar_mapper.model import Item
from spar_mapper.storage.bulk import PAGE, Page, Progress, Report, Told, judged
from spar_mapper.storage.decide import Known
from spar_mapper.storage.port import StorageBusy, StorageGone
from spar_mapper.storage.sqlite import COLUMNS, SqliteStorage, _row
from spar_mapper.storage.text import packed, stamp

_NAMES = [field.name for field in fields(Progress)]
_PAGE = f"SELECT person_key, {COLUMNS} FROM mappings WHERE person_key > ? ORDER BY 1 LIMIT ?"
_TOLD = (
    "SELECT person_key, version, fa FROM history"
    " WHERE person_key IN (SELECT value FROM json_each(?)) ORDER BY number"
)
_ORPHANS = (
    "SELECT count(DISTINCT person_key) FROM history h"
    " WHERE NOT EXISTS (SELECT 1 FROM mappings m WHERE m.person_key = h.person_key)"
)


class SqliteBulk(SqliteStorage):
    """See Bulk."""

    async def progress(self, source: str) -> Progress | None:
        """See Bulk."""
        sql = f"SELECT {', '.join(_NAMES)} FROM imports WHERE source = ?"
        found = await self._run(lambda: self._db.execute(sql, (source,)).fetchone())
        return Progress(*found) if found else None

    async def forget(self, source: str) -> None:
        """See Bulk."""
        await self._run(lambda: self._db.execute("DELETE FROM imports WHERE source = ?", (source,)))

    async def load(
        self, partner: str, items: Sequence[Item], before: Progress, report: Report
    ) -> Progress:
        """See Bulk."""
        return await self._run(lambda: self._load(partner, items, before, report))

    async def pages(self, after: str = "", *, history: bool = False) -> AsyncGenerator[Page, None]:
        """See Bulk. Its one connection does nothing else meanwhile."""
        await self._run(lambda: self._db.execute("BEGIN"))
        try:
            while (page := await self._run(lambda: self._page(after, history=history))).rows:  # noqa: B023 -- awaited at once
                yield page
                after = next(reversed(page.rows))
        finally:
            await self._run(lambda: self._db.execute("COMMIT"))

    async def orphans(self) -> int:
        """See Bulk."""
        return int(await self._run(lambda: self._db.execute(_ORPHANS).fetchone()[0]))

    async def damage(self) -> list[str]:
        """See Bulk."""
        try:
            found = await self._run(
                lambda: self._db.execute("PRAGMA integrity_check(10)").fetchall()
            )
        except StorageGone as why:
            return [str(why)]
        return [text for (text,) in found if text != "ok"]

    def _page(self, after: str, *, history: bool) -> Page:
        found = self._db.execute(_PAGE, (after, PAGE))
        rows = {key: _row(rest) for key, *rest in found}
        if not history:
            return Page(rows)
        return Page(rows, [Told(*one) for one in self._db.execute(_TOLD, (packed(list(rows)),))])

    def _load(
        self, partner: str, items: Sequence[Item], before: Progress, report: Report
    ) -> Progress:
        keys = [self._spelling.key(item.person) for item in items]
        with self._transaction():
            known = Known(self._rows(keys), {}, stamp(self._now()))
            told, verdicts = judged(partner, items, keys, known)
            self._keep_rows(partner, told, known.at)
            after = report(verdicts)
            self._move(before, after)
        return after

    def _move(self, before: Progress, after: Progress) -> None:
        if before.read_bytes == 0:
            marks = ", ".join("?" * len(_NAMES))
            done = self._db.execute(
                f"INSERT OR IGNORE INTO imports ({', '.join(_NAMES)}) VALUES ({marks})",
                astuple(after),
            )
        else:
            told = ", ".join(f"{name} = ?" for name in _NAMES)
            done = self._db.execute(
                f"UPDATE imports SET {told} WHERE source = ? AND read_bytes = ?",
                (*astuple(after), before.source, before.read_bytes),
            )
        if done.rowcount == 0:
            raise StorageBusy("another import of the same file is running")
