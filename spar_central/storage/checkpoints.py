"""SQLite's log, carried over into the database file beside what is written, and not within it.

By itself SQLite does so in every COMMIT that finds 1,000 pages in the log: one request of thirty
or so then waited for what the others had written, too.
Source: SQLite, "Write-Ahead Logging", 2.3 and 6.
"""

import asyncio
import logging
import sqlite3
from concurrent.futures import ThreadPoolExecutor

ROWS = 300
"""Changed since the last time: about 1,000 pages in the log, as an index or two go with a row."""

MAX_PAGES = 16_000
"""Beyond them writers wait, once, so that the log comes to its end and is begun anew."""

logger = logging.getLogger(__name__)


class Checkpoints:
    """Of one file, in a thread and on a connection of their own."""

    def __init__(self, path: str, turn: asyncio.Lock, max_pages: int = MAX_PAGES) -> None:
        """turn: who holds it is the only writer of this process."""
        self._max_pages = max_pages
        self._path = path
        self._turn = turn
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="central-db-log")
        self._conn: sqlite3.Connection | None = None
        self._running: asyncio.Task[None] | None = None
        self._done_at = 0

    def after(self, rows: int) -> None:
        """Begin one where it is due. rows: changed since the database was opened."""
        if rows - self._done_at >= ROWS and (self._running is None or self._running.done()):
            self._done_at = rows
            self._running = asyncio.create_task(self._run())

    async def close(self) -> None:
        """What runs is finished first."""
        if self._running is not None:
            await asyncio.gather(self._running, return_exceptions=True)
        await asyncio.get_running_loop().run_in_executor(self._thread, self._close)
        self._thread.shutdown(wait=True)

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            left = await loop.run_in_executor(self._thread, self._checkpoint)
            if left > self._max_pages:
                async with self._turn:
                    await loop.run_in_executor(self._thread, self._checkpoint)
        except sqlite3.Error as error:  # a full disk, say: who writes is told, and the next tries
            logger.info("the log of the database stays as it is: %s", type(error).__name__)

    def _checkpoint(self) -> int:
        """How long the log is, in pages, if not all of it could be carried over; else 0."""
        if self._conn is None:
            self._conn = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        _busy, pages, carried = self._conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        return int(pages) if carried < pages else 0

    def _close(self) -> None:
        if self._conn is not None:
            self._conn.close()
            self._conn = None
