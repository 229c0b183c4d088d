"""What is forgotten after its time. Records, attestations and enrollments are not among it."""

from datetime import datetime, timedelta

from spar_central.clock import to_ms
from spar_central.records import (
    account_notices,
    asked_changes,
    kept_traces,
    notices,
    passkeys,
    readings,
    review_holds,
    staff_accounts,
    web_sessions,
)
from spar_central.storage.port import Transaction

COUNTS = timedelta(days=40)
NONCES = timedelta(days=30)
TRANSACTIONS = timedelta(days=30)
"""A number of ten digits may then be drawn again; one that was attested stays for ever."""

HEARTBEATS = timedelta(days=400)
REFUSALS = timedelta(days=400)
SESSIONS = timedelta(days=30)
TRACES = timedelta(days=30)


async def forget(tx: Transaction, now: datetime, request_days: int, contact_days: int) -> None:
    """request_days: how long the number of each request of a device is kept.

    contact_days: how long where people are reached is kept.
    """
    before = to_ms(now - timedelta(days=request_days))
    await tx.fetch("DELETE FROM requests WHERE at < $1", before)
    await tx.fetch("DELETE FROM identity_replies WHERE until < $1", to_ms(now))
    await tx.fetch("DELETE FROM review_nonces WHERE made_at < $1", to_ms(now - NONCES))
    await tx.fetch(
        "DELETE FROM transactions WHERE started_at < $1 AND over = 0", to_ms(now - TRANSACTIONS)
    )
    await tx.fetch("DELETE FROM heartbeats WHERE at < $1", to_ms(now - HEARTBEATS))
    await readings.forget(tx, now)
    await review_holds.forget(tx, now - NONCES)
    await notices.forget(tx, now, contact_days)
    await account_notices.forget(tx, now)
    await asked_changes.forget(tx, now)
    await web_sessions.forget(tx, now - SESSIONS)
    await passkeys.forget(tx, now - SESSIONS)
    await kept_traces.forget(tx, now - TRACES)
    await staff_accounts.forget(tx, now)
    hour, day = 3_600_000, 86_400_000
    await tx.fetch("DELETE FROM refusals WHERE hour < $1", to_ms(now - REFUSALS) // hour)
    for kind, span in (("join.%", hour), ("identity.%", day)):
        await tx.fetch(
            "DELETE FROM counts WHERE kind LIKE $1 AND span < $2", kind, to_ms(now - COUNTS) // span
        )
