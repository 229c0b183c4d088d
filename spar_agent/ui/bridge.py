"""The one crossing between the GUI thread and the I/O thread.

The I/O thread owns one asyncio loop and with it httpx, the database and the sync engine. The GUI
thread owns every QObject and never waits. What crosses is frozen dataclasses, text and numbers.
"""

import asyncio
import gc
import logging
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from spar_agent.errors import OwnFault, SparError
from spar_agent.ports.runner import Work

log = logging.getLogger(__name__)
T = TypeVar("T")

STOP_WITHIN_S = 8.0
OLDEST = 2
"""The generation of objects that have outlived two collections."""
GROWN = 1.25


class IoThread:
    """One thread that runs one asyncio loop until it is stopped."""

    def __init__(self) -> None:
        self._up = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="spar-io", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end: asyncio.Event | None = None

    def start(self) -> None:
        """Returns once the loop takes work."""
        self._thread.start()
        self._up.wait()

    def submit(self, work: Work[T]) -> "Future[T]":
        """Start ``work`` on the loop; safe from any thread."""
        assert self._loop is not None  # noqa: S101 -- start() came first, or app.py is wrong
        started = work if isinstance(work, Coroutine) else _call(work)
        return asyncio.run_coroutine_threadsafe(started, self._loop)

    def stop(self, within_s: float = STOP_WITHIN_S) -> bool:
        """Cancel what is under way and end; True when the thread ended in time."""
        if self._loop is None or self._end is None or not self._thread.is_alive():
            return True
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(within_s)
        return not self._thread.is_alive()

    def _serve(self) -> None:
        asyncio.run(self._until_stopped())

    async def _until_stopped(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._end = asyncio.Event()
        self._up.set()
        await self._end.wait()


async def _call(work: Callable[[], T]) -> T:
    return work()


class Courier(QObject):
    """Hands calls over to the GUI thread. One per app, made on the GUI thread."""

    _call = Signal(object)

    def __init__(self, io: IoThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._io = io
        self._call.connect(self._make, Qt.ConnectionType.QueuedConnection)

    def scope(self) -> "Scope":
        """A new scope; a page gets its own and closes it when it goes."""
        return Scope(self._io, self.post)

    def post(self, call: Callable[[], None]) -> None:
        """Run ``call`` on the GUI thread, soon; safe from any thread."""
        self._call.emit(call)

    @Slot(object)
    def _make(self, call: Callable[[], None]) -> None:
        call()


class Scope:
    """The work of one page. Closing it cancels what is under way and drops late answers."""

    def __init__(self, io: IoThread, post: Callable[[Callable[[], None]], None]) -> None:
        self._io = io
        self._post = post
        self._closed = False
        self._running: set[Future[Any]] = set()

    def run(
        self, work: Work[T], done: Callable[[T], None], failed: Callable[[SparError], None]
    ) -> None:
        """Run ``work`` on the I/O thread; exactly one of ``done`` and ``failed`` is called later.

        GUI thread only. What is not a SparError is a bug: ``failed`` is called with OwnFault, so
        that no page waits for ever, and the bug is raised.
        """
        if self._closed:
            if isinstance(work, Coroutine):
                work.close()
            return
        future = self._io.submit(work)
        self._running.add(future)
        future.add_done_callback(lambda ended: self._post(lambda: self._hand(ended, done, failed)))

    def close(self) -> None:
        """Deliver nothing any more. GUI thread only."""
        self._closed = True
        for future in tuple(self._running):
            future.cancel()

    def _hand(
        self, ended: "Future[T]", done: Callable[[T], None], failed: Callable[[SparError], None]
    ) -> None:
        self._running.discard(ended)
        if self._closed or ended.cancelled():
            return
        trouble = ended.exception()
        if trouble is None:
            done(ended.result())
        elif isinstance(trouble, SparError):
            log.info("a call failed: %s", trouble)
            failed(trouble)
        else:
            try:
                failed(OwnFault(type(trouble).__name__))
            finally:
                raise trouble


class GuiCollector(QObject):
    """Runs Python's cycle collector on the GUI thread, and nowhere else.

    By itself it runs on whichever thread allocates; a QObject inside a cycle then dies on the
    I/O thread, and Qt aborts. A look at everything holds the window up for as long as there is
    much: what was there at the start is never looked at, the rest once it has grown by a quarter,
    as Python by itself would.
    """

    def __init__(self, parent: QObject, every_ms: int = 1000) -> None:
        super().__init__(parent)
        self._limits = gc.get_threshold()
        self._left = 0
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_what_is_due)
        self._timer.start(every_ms)

    @Slot()
    def collect_what_is_due(self) -> None:
        """Collect the oldest generation that is due."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if not 0 < self._limits[generation] < counts[generation]:
                continue
            if generation < OLDEST:
                gc.collect(generation)
                return
            if _old_objects() > self._left * GROWN:
                gc.collect()
                self._left = _old_objects()
                return

    def stop(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def _old_objects() -> int:
    """How many objects outlived two collections; those of the start are none of them."""
    return len(gc.get_objects(OLDEST))
