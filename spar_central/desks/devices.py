"""The office's laptops for a supervisor at one of them: the worst first, without personal data."""

import uuid
from datetime import datetime

from spar_central.acts.rules import ActKind
from spar_central.clock import from_ms, to_ms
from spar_central.desks.acts import asked_about
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.reading import read
from spar_central.desks.seen import seen
from spar_central.desks.wire import AcceptedReply, Nothing
from spar_central.desks.wire_office import (
    AskedAct,
    DeviceQueueReply,
    DeviceQueueRequest,
    DevicesReply,
    DeviceTrouble,
    MessageRequest,
    SeenDevice,
    SentMessage,
)
from spar_central.errors import Refused
from spar_central.records import fleet, log, office_lists
from spar_central.records.device_troubles import (
    DeviceFault,
    DeviceLimits,
    capture_left_s,
    faults_of,
    limits_of,
    oldest_s,
    rank_of,
)
from spar_central.records.fleet import DeviceMessage, FleetRow
from spar_central.records.log import Entry
from spar_central.storage.port import Storage, Transaction
from spar_central.web.paging import key_of, page_of

LAST_MESSAGES = 3
MAX_SHOWN = 30
LAST = 2**53
KINDS = [ActKind.DEVICE_BLOCK.value, ActKind.DEVICE_CONFIRM.value]


class DeviceDesk:
    """For supervisors and administrators of the office."""

    def __init__(self, storage: Storage, limits: DeviceLimits) -> None:
        self._storage = storage
        self._limits = limits

    async def devices(self, caller: Caller) -> DevicesReply:
        """Reading is on record."""
        read(caller.body, Nothing)
        signer, now = caller.signer, caller.now
        async with self._storage.transaction() as tx:
            limits = await limits_of(tx, signer.office, self._limits, now)
            rows = await fleet.of_office(tx, signer.office)
            found = [(row, faults_of(row, limits, now)) for row in rows]
            found.sort(key=lambda one: (rank_of(one[1]), one[0].seen_at, one[0].device_id))
            acts = await asked_about(tx, signer.office, KINDS)
            shown = [
                _shown(
                    row, faults, await fleet.messages(tx, row.device_id, LAST_MESSAGES),
                    acts.get(row.device_id, []), now,
                )
                for row, faults in found
            ]  # fmt: skip
            who = (signer.human, caller.device.device_id, signer.office)
            await log.append(tx, now, Entry("read.devices", *who, {"count": len(rows)}))
        return DevicesReply(tuple(shown))

    async def queue(self, caller: Caller) -> DeviceQueueReply:
        """What came from a laptop of the same office. Reading is on record. Raises Refused."""
        asked = read(caller.body, DeviceQueueRequest)
        signer, now = caller.signer, caller.now
        first = key_of(asked.before, (LAST, "~"))
        before = (int(first[0]), str(first[1]))
        async with self._storage.transaction() as tx:
            row = await self._row(tx, asked.device_id, signer.office)
            sent = await office_lists.of_device(tx, row.device_id, before, MAX_SHOWN + 1)
            page = page_of(sent, MAX_SHOWN, lambda one: (one.arrived_at, one.enrollment_id))
            shown = await seen(tx, page.rows)
            who = (signer.human, caller.device.device_id, row.device_id)
            await log.append(tx, now, Entry("read.device_queue", *who, {"count": len(shown)}))
        return DeviceQueueReply(shown, page.after)

    async def message(self, caller: Caller) -> AcceptedReply:
        """Goes with the next contact of a laptop of the same office. Raises Refused."""
        asked = read(caller.body, MessageRequest)
        signer, now = caller.signer, caller.now
        async with self._storage.transaction() as tx:
            row = await self._row(tx, asked.device_id, signer.office)
            message_id = f"m-{uuid.uuid4()}"
            made = DeviceMessage(
                message_id, row.device_id, asked.text, "", signer.human, to_ms(now)
            )
            await fleet.send_message(tx, made)
            who = (signer.human, caller.device.device_id, row.device_id)
            await log.append(tx, now, Entry("device.message", *who, {"message": message_id}))
        return AcceptedReply()

    async def _row(self, tx: Transaction, device_id: str, office: str) -> FleetRow:
        row = await fleet.one(tx, device_id)
        if row is None:
            raise Refused("device.unknown")
        if row.office != office:
            raise Refused("person.office")
        return row


def _shown(
    row: FleetRow,
    faults: list[DeviceFault],
    messages: list[DeviceMessage],
    asked: list[AskedAct],
    now: datetime,
) -> SeenDevice:
    beat = row.beat
    sent = [
        SentMessage(one.text, one.by_whom, from_ms(one.at), bool(one.delivered_at), one.read_by)
        for one in messages
    ]
    return SeenDevice(
        row.device_id, row.name, row.people, row.state,
        tuple(DeviceTrouble(one.code.value, one.weight, one.seconds) for one in faults),
        from_ms(row.seen_at) if row.seen_at else None, dict(beat.waiting), oldest_s(row, now),
        beat.captures, capture_left_s(row, now) if beat.captures else 0, beat.program,
        beat.bank_list, row.clock_s, beat.disk_free_bytes, tuple(sent), tuple(asked),
    )  # fmt: skip
