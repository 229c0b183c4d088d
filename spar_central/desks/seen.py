"""Enrollments as lists at a desk show them: slips and standings, nothing of a person."""

from collections.abc import Sequence

from spar_central.clock import from_ms
from spar_central.desks.wire_office import SeenEnrollment
from spar_central.records import slips
from spar_central.records.enrollments import Stored
from spar_central.storage.port import Transaction


async def seen(tx: Transaction, rows: Sequence[Stored]) -> tuple[SeenEnrollment, ...]:
    """In their order."""
    written = await slips.of_enrollments(tx, (row.enrollment_id for row in rows))
    return tuple(
        SeenEnrollment(
            row.enrollment_id,
            written.get(row.enrollment_id, ""),
            from_ms(row.arrived_at),
            row.standing,
            row.codes,
        )
        for row in rows
    )
