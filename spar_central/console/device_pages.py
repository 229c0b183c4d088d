"""Laptops, worst first; one laptop and what came from it; what may be done about it."""

import uuid

from spar_central.acts.rules import AFTER, UPLOAD, ActKind
from spar_central.admission.evidence import DeviceState
from spar_central.clock import to_ms
from spar_central.console.access import Answer, Call, View, go
from spar_central.console.device_table import (
    FILTERS,
    SORTS,
    WORST,
    ShownDevice,
    in_order,
    seen_device,
)
from spar_central.console.signing import Signing
from spar_central.errors import Refused
from spar_central.records import directories, fleet, office_lists
from spar_central.records import slips as slip_records
from spar_central.records.device_troubles import SERIOUS, DeviceLimits, limits_of
from spar_central.records.fleet import DeviceMessage, FleetRow
from spar_central.settings import Console
from spar_central.web.paging import key_of, page_of

MOST = 50
LAST = 2**53
ACTS = frozenset(
    {ActKind.DEVICE_BLOCK, ActKind.DEVICE_WIPE, ActKind.DEVICE_RELEASE, ActKind.DEVICE_CONFIRM}
)


class DevicePages:
    """For supervisors of the office and administrators."""

    def __init__(self, console: Console, signing: Signing) -> None:
        self._limits = DeviceLimits(console.silent_days, console.oldest_days, console.least_program)
        self._signing = signing

    async def shown(self, call: Call, office: str, sort: str = WORST) -> list[ShownDevice]:
        """All laptops of one office, worst first, or by ``sort`` of SORTS."""
        limits = await limits_of(call.tx, office, self._limits, call.now)
        issued = await directories.issued(call.tx)
        rows = [
            seen_device(row, limits, call.now, issued)
            for row in await fleet.of_office(call.tx, office)
        ]
        return in_order(rows, sort)

    async def table(self, call: Call) -> Answer:
        """``GET /devices``."""
        office = call.office()
        show = call.query("show") if call.query("show") in FILTERS else "all"
        sort = call.query("sort") if call.query("sort") in SORTS else WORST
        whole = await self.shown(call, office, sort)
        rows = [one for one in whole if FILTERS[show](one)]
        key = key_of(call.query("after"), ("",))
        start = 0
        for at, one in enumerate(rows, 1):
            if one.row.device_id == key[0]:
                start = at
        page = page_of(rows[start : start + MOST + 1], MOST, lambda one: (one.row.device_id,))
        sorts = {name: one.text for name, one in SORTS.items()}
        values: dict[str, object] = {
            "page": page, "office": office, "show": show, "sort": sort, "sorts": sorts,
            "total": len(whole), "bad": sum(1 for one in whole if -one.rank[0] >= SERIOUS),
        }  # fmt: skip
        return View("console/devices.html", values)

    async def one(self, call: Call) -> Answer:
        """``GET /devices/{id}``: its queue without personal data."""
        row = await self._row(call)
        limits = await limits_of(call.tx, row.office, self._limits, call.now)
        seen = seen_device(row, limits, call.now, await directories.issued(call.tx))
        first = key_of(call.query("after"), (LAST, "~"))
        before = (int(first[0]), str(first[1]))
        sent = await office_lists.of_device(call.tx, row.device_id, before, MOST + 1)
        page = page_of(sent, MOST, lambda one: (one.arrived_at, one.enrollment_id))
        slips = await slip_records.of_enrollments(call.tx, (one.enrollment_id for one in page.rows))
        values: dict[str, object] = {
            "row": row, "page": page, "slips": slips,
            "troubles": seen.troubles, "oldest": seen.oldest, "left": seen.left,
            "messages": await fleet.messages(call.tx, row.device_id, 5),
            "stopped": row.state in {DeviceState.HELD, DeviceState.BLOCKED},
        }  # fmt: skip
        return View("console/device.html", values)

    async def act(self, call: Call) -> Answer:
        """``POST /devices/{id}/act``: to the signature."""
        row = await self._row(call)
        kind = call.form.get("kind", "")
        if kind not in ACTS:
            raise Refused("act.form")
        name = "words" if kind == ActKind.DEVICE_CONFIRM else "reason"
        value = " ".join(call.form.get(name, "").split())[:200]
        if not value:
            raise Refused("act.form")
        values = {name: value}
        if kind == ActKind.DEVICE_WIPE and call.form.get(AFTER) == UPLOAD:
            values[AFTER] = UPLOAD
        call.kept["back"] = f"/devices/{row.device_id}"
        return await self._signing.ask_act(call, kind, row.office, row.device_id, **values)

    async def message(self, call: Call) -> Answer:
        """``POST /devices/{id}/message``: goes with its next contact."""
        row = await self._row(call)
        text = " ".join(call.form.get("text", "").split())[:500]
        if not text:
            raise Refused("act.form")
        viewer = call.viewer
        message = DeviceMessage(
            f"m-{uuid.uuid4()}", row.device_id, text, "", viewer.name, to_ms(call.now)
        )
        await fleet.send_message(call.tx, message)
        call.note("device.message", row.device_id, message=message.message_id)
        call.say("The message goes with the next contact.")
        return go(f"/devices/{row.device_id}")

    async def _row(self, call: Call) -> FleetRow:
        row = await fleet.one(call.tx, call.path("id"))
        if row is None:
            raise Refused("web.unknown")
        call.of_office(row.office)
        return row
