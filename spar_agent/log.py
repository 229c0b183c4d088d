"""The log and the crash log: what an operator would ask about, and no personal data."""

import logging
import re
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

log = logging.getLogger(__name__)

_LONG_NUMBER = re.compile(r"\d{6,}")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+")
KEPT_BYTES = 1_000_000
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def redact(text: str) -> str:
    """``text`` without runs of six or more digits and without e-mail addresses.

    The second line of defence: nothing of the kind should be logged in the first place.
    """
    return _MAIL.sub("<redacted>", _LONG_NUMBER.sub("<redacted>", text))


class _Redacting(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 -- logging's name
        return without_values(*ei)


def without_values(
    kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
) -> str:
    """Where it happened and of what kind, without the exception's own words."""
    frames = "".join(traceback.format_tb(trace))
    code = getattr(value, "code", "")
    return f"{frames}{kind.__name__ if kind else 'unknown'} {code}".strip()


def start(folder: Path, level: str = "INFO") -> None:
    """Write to ``folder/spar-agent.log``; where that is impossible, to standard error only."""
    from logging.handlers import RotatingFileHandler  # with sockets and queues that it brings

    root = logging.getLogger()
    root.setLevel(level)
    form = _Redacting("%(asctime)s %(levelname)s %(name)s %(message)s")
    console = logging.StreamHandler(sys.stderr)
    console.setLevel(logging.WARNING)
    console.setFormatter(form)
    root.addHandler(console)
    for noisy in ("httpx", "httpcore", "hpack"):
        logging.getLogger(noisy).setLevel(logging.WARNING)  # they log URLs, which hold keys
    try:
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)  # the profile: for its user
        folder.mkdir(exist_ok=True, mode=0o700)
        file = RotatingFileHandler(
            folder / "spar-agent.log", maxBytes=KEPT_BYTES, backupCount=3, encoding="utf-8"
        )
    except OSError:
        log.warning("no log file can be written")
        return
    file.setFormatter(form)
    root.addHandler(file)


def watch_crashes(folder: Path, tell: Callable[[Path | None], None]) -> None:
    """What nobody caught goes to a crash file; ``tell`` gets its path once it is written."""

    def crashed(
        kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        text = redact(without_values(kind, value, trace))
        log.error("a bug: %s", text)
        tell(_written(folder, text))

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            crashed(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = crashed
    threading.excepthook = in_thread


def _written(folder: Path, text: str) -> Path | None:
    path = folder / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", "utf-8")
    except OSError:
        return None
    return path
