"""``spar-mapper audit``: who was refused, and who was admitted."""

import argparse
import sys
from datetime import UTC, datetime

from spar_mapper.core.clock import now_ms
from spar_mapper.records.audit import AuditLog
from spar_mapper.records.refusals import RefusalCounts
from spar_mapper.storage.port import Storage

HOUR_MS = 3_600_000


async def run(storage: Storage, arguments: argparse.Namespace) -> None:
    """Print one line for each, with tabs between the columns. Raises what Storage raises."""
    since, limit = now_ms() - arguments.hours * HOUR_MS, arguments.most
    if arguments.which == "refused":
        _print("last", "times", "reason", "address", "partner", "operation", "first")
        for count in await RefusalCounts(storage).since(since, limit):
            last, first = _time(count.last_at), _time(count.first_at)
            _print(last, count.times, count.reason, count.address, count.partner, count.op, first)
        return
    _print("at", "partner", "operation", "message", "address", "way")
    for at, *columns in await AuditLog(storage).since(since, limit):
        _print(_time(at), *columns)


def _print(*columns: object) -> None:
    """No value makes a line or a column of its own, nor moves the cursor."""
    shown = ("".join(c if c.isprintable() else "?" for c in str(column)) for column in columns)
    sys.stdout.write("\t".join(shown) + "\n")


def _time(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).isoformat(timespec="seconds")
