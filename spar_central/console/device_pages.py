"""Laptops, worst first; one laptop and what came from it; what may be done about it."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from spar_central.acts.rules import AFTER, UPLOAD, ActKind
from spar_central.admission.evidence import DeviceState
from spar_central.clock import to_ms
from spar_central.console.access import Answer, Call, View, go
from spar_central.console.signing import Signing
from spar_central.errors import Refused
from spar_central.records import fleet, office_lists
from spar_central.records import slips as slip_records
from spar_central.records.device_troubles import (
    GRAVE,
    MINOR,
    SERIOUS,
    DeviceFault,
    DeviceLimits,
    TroubleCode,
    capture_left_s,
    faults_of,
    limits_of,
    oldest_s,
    rank_of,
)
from spar_central.records.fleet import DeviceMessage, FleetRow
from spar_central.settings import Console
from spar_central.web.languages import for_later
from spar_central.web.paging import key_of, page_of

MOST = 50
LAST = 2**53
ACTS = frozenset(
    {ActKind.DEVICE_BLOCK, ActKind.DEVICE_WIPE, ActKind.DEVICE_RELEASE, ActKind.DEVICE_CONFIRM}
)


@dataclass(frozen=True, slots=True)
class Trouble:
    """weight: GRAVE first. text: translated where it is shown; since: seconds, 0 for none."""

    weight: int
    text: str
    seconds: float = 0

    @property
    def kind(self) -> str:
        """Of the chip."""
        return {GRAVE: "bad", SERIOUS: "warn", MINOR: "info"}[self.weight]


@dataclass(frozen=True, slots=True)
class ShownDevice:
    """A laptop with what is wrong about it, the worst first. oldest, left: seconds by now."""

    row: FleetRow
    faults: tuple[DeviceFault, ...]
    oldest: float = 0
    left: float = 0

    @property
    def troubles(self) -> list[Trouble]:
        """The worst first."""
        return [Trouble(one.weight, TEXTS[one.code], one.seconds) for one in self.faults]

    @property
    def rank(self) -> tuple[int, int, float]:
        """Lowest: the worst."""
        return rank_of(self.faults)


FILTERS: Final[Mapping[str, Callable[[ShownDevice], bool]]] = {
    "all": lambda _: True,
    "trouble": lambda one: -one.rank[0] >= MINOR,
    "serious": lambda one: -one.rank[0] >= SERIOUS,
    "somebody": lambda one: bool(one.row.beat.needs_somebody or one.row.beat.identities),
}
"""By their names in addresses, in the order of the tabs and of the keys 1 to 4."""

TEXTS = {
    TroubleCode.FORKED: for_later("Two computers use its key"),
    TroubleCode.JOURNAL: for_later("Its journal is not the one from before"),
    TroubleCode.HIT_SHARE: for_later("Many codes sent, few people proven"),
    TroubleCode.HELD: for_later("Held until two persons release it"),
    TroubleCode.BLOCKED: for_later("Blocked"),
    TroubleCode.WIPED: for_later("Told to wipe itself"),
    TroubleCode.PENDING: for_later("Joins: its words must be compared"),
    TroubleCode.SILENT: for_later("Silent for {time}"),
    TroubleCode.OLDEST: for_later("The oldest has waited {time}"),
    TroubleCode.CAPTURE_OVER: for_later("A sealed capture has run out"),
    TroubleCode.CAPTURE_SOON: for_later("A sealed capture runs out in {time}"),
    TroubleCode.OLD_PROGRAM: for_later("An old version of the program"),
    TroubleCode.CLOCK: for_later("Its clock is {time} wrong"),
    TroubleCode.OLD_FILE: for_later("An older office file"),
    TroubleCode.OLD_LIST: for_later("Not the newest bank list"),
    TroubleCode.DISK: for_later("Little space left"),
}


def seen_device(row: FleetRow, limits: DeviceLimits, now: datetime) -> ShownDevice:
    """With what a supervisor should know."""
    faults = tuple(faults_of(row, limits, now))
    return ShownDevice(row, faults, oldest_s(row, now), capture_left_s(row, now))


class DevicePages:
    """For supervisors of the office and administrators."""

    def __init__(self, console: Console, signing: Signing) -> None:
        self._limits = DeviceLimits(console.silent_days, console.oldest_days, console.least_program)
        self._signing = signing

    async def shown(self, call: Call, office: str) -> list[ShownDevice]:
        """All laptops of one office, worst first."""
        limits = await limits_of(call.tx, office, self._limits, call.now)
        rows = [
            seen_device(row, limits, call.now) for row in await fleet.of_office(call.tx, office)
        ]
        return sorted(rows, key=lambda one: (one.rank, one.row.seen_at, one.row.device_id))

    async def table(self, call: Call) -> Answer:
        """``GET /devices``."""
        office = call.office()
        show = call.query("show") if call.query("show") in FILTERS else "all"
        whole = await self.shown(call, office)
        rows = [one for one in whole if FILTERS[show](one)]
        key = key_of(call.query("after"), ("",))
        start = 0
        for at, one in enumerate(rows, 1):
            if one.row.device_id == key[0]:
                start = at
        page = page_of(rows[start : start + MOST + 1], MOST, lambda one: (one.row.device_id,))
        values: dict[str, object] = {
            "page": page, "office": office, "show": show,
            "total": len(whole), "bad": sum(1 for one in whole if -one.rank[0] >= SERIOUS),
        }  # fmt: skip
        return View("console/devices.html", values)

    async def one(self, call: Call) -> Answer:
        """``GET /devices/{id}``: its queue without personal data."""
        row = await self._row(call)
        limits = await limits_of(call.tx, row.office, self._limits, call.now)
        seen = seen_device(row, limits, call.now)
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
