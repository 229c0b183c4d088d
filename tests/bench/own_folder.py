"""Where a bench works: a short path that is gone afterwards, also when the bench was stopped."""

import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

STOPS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def own_folder(prefix: str) -> Iterator[Path]:
    """Of everybody to read, as PostgreSQL's own user has to.

    Who stops the run by a signal ends it as Ctrl+C does: what it started is stopped, too, and
    SystemExit is raised. In the main thread only.
    """
    former = {one: signal.signal(one, _stopped) for one in STOPS}
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        for one, handler in former.items():
            signal.signal(one, handler)


def _stopped(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
