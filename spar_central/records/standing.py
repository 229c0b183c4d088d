"""Devices that are held, blocked, wiped and let go again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from spar_central.admission.evidence import DeviceState
from spar_central.errors import Refused
from spar_central.records import enrollments, log, members
from spar_central.records.log import Entry
from spar_central.records.members import DeviceRow
from spar_central.storage.port import Lock, Lookup, Transaction

_STOPPED = {
    DeviceState.PENDING: "device.pending",
    DeviceState.HELD: "device.held",
    DeviceState.BLOCKED: "device.blocked",
    DeviceState.WIPED: "device.blocked",
}


async def working_device(tx: Lookup, device_id: str) -> DeviceRow:
    """One that works now. Raises Refused, and says what stands in its way."""
    row = (await members.devices(tx, {device_id})).get(device_id)
    if row is None:
        raise Refused("device.unknown")
    if row.revoked_at:
        raise Refused("device.blocked", "revoked")
    if row.state in _STOPPED:
        raise Refused(_STOPPED[row.state])
    return row


async def set_state(
    tx: Transaction, device_id: str, state: DeviceState, entry: Entry, now: datetime
) -> None:
    """By arrival: from now on nothing of this device goes through, whatever its date.

    What was admitted and not sent waits again; how much that was goes on record with ``entry``.
    """
    await tx.lock(Lock.ADMISSION)
    await tx.fetch("UPDATE devices SET state = $2 WHERE device_id = $1", device_id, state.value)
    detail: Mapping[str, str | int] = entry.detail
    if state is not DeviceState.ACTIVE:
        stopped = await enrollments.stop_unsent(tx, device_id)
        detail = {**detail, "stopped": len(stopped)}
    await log.append(tx, now, replace(entry, detail=detail))
