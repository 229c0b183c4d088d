"""``spar-mapper audit``: who was turned away, and who was let in."""

import argparse
import sys
from datetime import UTC, datetime
from typing import Any

from spar_mapper.records.audit import Audit
from spar_mapper.records.refusals import Refusals
from spar_mapper.security.keys import now_ms
from spar_mapper.storage.port import Storage

HOUR_MS = 3_600_000


def add_parser(commands: Any, common: argparse.ArgumentParser) -> None:
    """The arguments."""
    parser = commands.add_parser("audit", parents=[common], help="who was turned away or let in")
    parser.add_argument("which", choices=("refused", "admitted"), nargs="?", default="refused")
    parser.add_argument("--hours", type=whole, default=24, help="how far back")
    parser.add_argument("--most", type=whole, default=1000, help="lines, the latest first")


def whole(text: str) -> int:
    """From 0 to a thousand million. Raises ValueError, which argparse tells."""
    number = int(text)
    if not 0 <= number <= 10**9:
        raise ValueError(text)
    return number


async def audit(storage: Storage, arguments: argparse.Namespace) -> None:
    """One line each, with tabs between."""
    since, most = now_ms() - arguments.hours * HOUR_MS, arguments.most
    if arguments.which == "refused":
        _say("last", "times", "reason", "address", "partner", "operation", "first")
        for one in await Refusals(storage).since(since, most):
            last, first = _time(one.last_at), _time(one.first_at)
            _say(last, one.times, one.reason, one.address, one.partner, one.op, first)
        return
    _say("at", "partner", "operation", "message", "address", "way")
    for at, *told in await Audit(storage).since(since, most):
        _say(_time(at), *told)


def _say(*columns: object) -> None:
    """Nobody's text makes a line or a column of its own, nor moves the cursor."""
    shown = ("".join(c if c.isprintable() else "?" for c in str(one)) for one in columns)
    sys.stdout.write("\t".join(shown) + "\n")


def _time(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).isoformat(timespec="seconds")
