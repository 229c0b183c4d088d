"""Laptops, worst first; one laptop and what came from it; what may be done about it."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from spar_central.acts.rules import ActKind
from spar_central.admission.evidence import DeviceState
from spar_central.clock import to_ms
from spar_central.console.access import Answer, Call, View, go
from spar_central.console.signing import Signing
from spar_central.errors import Refused
from spar_central.records import contact, fleet, office_lists
from spar_central.records import slips as slip_records
from spar_central.records.fleet import DeviceMessage, FleetRow
from spar_central.settings import Console
from spar_central.web.languages import for_later
from spar_central.web.paging import key_of, page_of

DAY_S = 86_400
CLOCK_S = 120
LITTLE_DISK = 500_000_000
SOON_S = 12 * 3600
MOST = 50
LAST = 2**53
GRAVE, SERIOUS, MINOR = 3, 2, 1
FILTERS = {"all": 0, "trouble": MINOR, "serious": SERIOUS}
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
    """A laptop with what is wrong about it, the worst first."""

    row: FleetRow
    troubles: tuple[Trouble, ...]

    @property
    def rank(self) -> tuple[int, int, float]:
        """Lowest: the worst."""
        worst = max((one.weight for one in self.troubles), default=0)
        longest = max((one.seconds for one in self.troubles), default=0)
        return -worst, -len(self.troubles), -longest


def version_of(program: str) -> tuple[int, ...]:
    """The numbers in ``spar-agent 1.4.2``; empty when there are none."""
    text = program.rpartition(" ")[2]
    return tuple(int(part) for part in text.split(".") if part.isdigit())


def troubles(row: FleetRow, console: Console, newest_file: int, now: datetime) -> list[Trouble]:
    """What a supervisor should know, the worst first."""
    found = [*_standing(row), *_waiting(row, console, now), *_upkeep(row, console, newest_file)]
    return sorted(found, key=lambda one: -one.weight)


def _standing(row: FleetRow) -> list[Trouble]:
    stopped = row.state in {DeviceState.HELD, DeviceState.BLOCKED}
    if stopped and row.trouble == "device.forked":
        return [Trouble(GRAVE, for_later("Two computers use its key"))]
    if stopped and row.trouble == "journal.fork":
        return [Trouble(GRAVE, for_later("Its journal is not the one from before"))]
    if stopped and row.trouble == "device.hit_share":
        return [Trouble(GRAVE, for_later("Many codes sent, few people proven"))]
    named = {
        DeviceState.HELD: Trouble(SERIOUS, for_later("Held until two persons release it")),
        DeviceState.BLOCKED: Trouble(SERIOUS, for_later("Blocked")),
        DeviceState.WIPED: Trouble(MINOR, for_later("Told to wipe itself")),
        DeviceState.PENDING: Trouble(SERIOUS, for_later("Joins: its words must be compared")),
    }
    return [named[row.state]] if row.state in named else []


def _waiting(row: FleetRow, console: Console, now: datetime) -> list[Trouble]:
    if row.state is DeviceState.PENDING:
        return []
    found = []
    silent = (to_ms(now) - (row.seen_at or row.joined_at)) / 1000
    if silent > console.silent_days * DAY_S and row.state is not DeviceState.WIPED:
        found.append(Trouble(GRAVE, for_later("Silent for {time}"), silent))
    if not row.beat_at:
        return found
    since = (to_ms(now) - row.beat_at) / 1000
    beat = row.beat
    oldest = beat.oldest_waiting_s + since if beat.oldest_waiting_s else 0
    if oldest > console.oldest_days * DAY_S:
        found.append(Trouble(SERIOUS, for_later("The oldest has waited {time}"), oldest))
    left = beat.first_capture_ends_s - since
    if beat.captures and left <= 0:
        found.append(Trouble(GRAVE, for_later("A sealed capture has run out")))
    elif beat.captures and left < SOON_S:
        found.append(Trouble(SERIOUS, for_later("A sealed capture runs out in {time}"), left))
    return found


def _upkeep(row: FleetRow, console: Console, newest_file: int) -> list[Trouble]:
    if not row.beat_at:
        return []
    found = []
    least = version_of(console.least_program)
    if least and version_of(row.beat.program) < least:
        found.append(Trouble(MINOR, for_later("An old version of the program")))
    if abs(row.clock_s) > CLOCK_S:
        found.append(Trouble(SERIOUS, for_later("Its clock is {time} wrong"), abs(row.clock_s)))
    if 0 <= row.office_file < newest_file:
        found.append(Trouble(MINOR, for_later("An older office file")))
    if 0 < row.beat.disk_free_bytes < LITTLE_DISK:
        found.append(Trouble(MINOR, for_later("Little space left")))
    return found


class DevicePages:
    """For supervisors of the office and administrators."""

    def __init__(self, console: Console, signing: Signing) -> None:
        self._console = console
        self._signing = signing

    async def shown(self, call: Call, office: str) -> list[ShownDevice]:
        """All laptops of one office, worst first."""
        newest = await contact.newest_office_file(call.tx, office)
        serial = newest.serial if newest is not None else 0
        rows = [
            ShownDevice(row, tuple(troubles(row, self._console, serial, call.now)))
            for row in await fleet.of_office(call.tx, office)
        ]
        return sorted(rows, key=lambda one: (one.rank, one.row.seen_at, one.row.device_id))

    async def table(self, call: Call) -> Answer:
        """``GET /devices``."""
        office = call.office()
        least = FILTERS.get(call.query("show") or "all", 0)
        whole = await self.shown(call, office)
        rows = [one for one in whole if not least or -one.rank[0] >= least]
        key = key_of(call.query("after"), ("",))
        start = 0
        for at, one in enumerate(rows, 1):
            if one.row.device_id == key[0]:
                start = at
        page = page_of(rows[start : start + MOST + 1], MOST, lambda one: (one.row.device_id,))
        values: dict[str, object] = {
            "page": page, "office": office, "show": call.query("show") or "all",
            "total": len(whole), "bad": sum(1 for one in whole if -one.rank[0] >= SERIOUS),
        }  # fmt: skip
        return View("console/devices.html", values)

    async def one(self, call: Call) -> Answer:
        """``GET /devices/{id}``: its queue without personal data."""
        row = await self._row(call)
        newest = await contact.newest_office_file(call.tx, row.office)
        serial = newest.serial if newest is not None else 0
        first = key_of(call.query("after"), (LAST, "~"))
        before = (int(first[0]), str(first[1]))
        sent = await office_lists.of_device(call.tx, row.device_id, before, MOST + 1)
        page = page_of(sent, MOST, lambda one: (one.arrived_at, one.enrollment_id))
        slips = await slip_records.of_enrollments(call.tx, (one.enrollment_id for one in page.rows))
        values: dict[str, object] = {
            "row": row, "page": page, "slips": slips,
            "troubles": troubles(row, self._console, serial, call.now),
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
        call.kept["back"] = f"/devices/{row.device_id}"
        return await self._signing.ask_act(call, kind, row.office, row.device_id, **{name: value})

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
