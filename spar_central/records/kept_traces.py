"""Which trace an enrollment came in, so that sending it later goes on there."""

from collections.abc import Iterable
from datetime import datetime

from spar_central.clock import to_ms
from spar_central.records.enrollments import Key
from spar_central.storage.port import Lookup, Transaction
from spar_central.storage.text import marks


async def keep(tx: Transaction, keys: Iterable[Key], traceparent: str, now: datetime) -> None:
    """Of the request that brought them; what is decided again stays in its first trace.

    traceparent: "" where nobody traces: nothing is written.
    """
    if not traceparent:
        return
    rows = [(*key, traceparent, to_ms(now)) for key in keys]
    columns = "enrollment_id, revision, traceparent, kept_at"
    await tx.insert("enrollment_traces", columns, rows, "ON CONFLICT DO NOTHING")


async def of(look: Lookup, ids: Iterable[str]) -> dict[Key, str]:
    """By enrollment and revision, of those that have one."""
    wanted = sorted(set(ids))
    rows = await look.fetch(
        "SELECT enrollment_id, revision, traceparent FROM enrollment_traces"
        f" WHERE enrollment_id IN ({marks(len(wanted))})",
        *wanted,
    )
    return {(str(one), int(revision)): str(parent) for one, revision, parent in rows}


async def forget(tx: Transaction, before: datetime) -> None:
    """Of what came earlier: whoever looks at a trace does so within days."""
    await tx.fetch("DELETE FROM enrollment_traces WHERE kept_at < $1", to_ms(before))
