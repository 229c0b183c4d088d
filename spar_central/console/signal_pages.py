"""Signals: numbers, the cases behind them, and a way to say that somebody looked."""

from collections.abc import Collection, Iterable

from spar_central.console.access import Answer, Call, View, go
from spar_central.errors import Refused
from spar_central.records import fleet, office_lists, signals
from spar_central.records import slips as slip_records
from spar_central.records.signals import OF_LAPTOPS, Signal
from spar_central.web.paging import key_of, page_of

MOST = 30
MAX_CASES = 50
LAST = 2**53


class SignalPages:
    """For supervisors of the office and administrators. No case is judged by a number."""

    async def table(self, call: Call) -> Answer:
        """``GET /signals``."""
        office = call.office()
        first = key_of(call.query("after"), (LAST, "~", "~"))
        before = (int(first[0]), str(first[1]), str(first[2]))
        rows = await signals.signals(call.tx, office, before, MOST + 1)
        page = page_of(rows, MOST, lambda one: (one.last_at, one.kind, one.about))
        names = await _names(call, page.rows)
        values: dict[str, object] = {"page": page, "office": office, "names": names}
        return View("console/signals.html", values)

    async def one(self, call: Call) -> Answer:
        """``GET /signals/{kind}/{about}``: the cases behind it."""
        of = await self._signal(call)
        cases = await signals.behind(call.tx, of, MAX_CASES)
        values: dict[str, object] = {
            "of": of, "cases": cases,
            "names": await _names(call, [of], (one.human for one in cases)),
            "slips": await slip_records.of_enrollments(
                call.tx, (one.enrollment_id for one in cases)
            ),
        }  # fmt: skip
        return View("console/signal.html", values)

    async def looked(self, call: Call) -> Answer:
        """``POST /signals/{kind}/{about}``: fine as it was shown, or worth a closer look."""
        of = await self._signal(call)
        if call.form.get("count") != str(of.count):
            raise Refused("web.stale")
        note = " ".join(call.form.get("note", "").split())[:200]
        closer = call.form.get("verdict") == "closer"
        if not await signals.looked(call.tx, of, call.viewer.name, note, call.now, closer=closer):
            raise Refused("web.stale")
        what = "signal.closer" if closer else "signal.looked"
        call.note(what, of.about, kind=of.kind, count=of.count)
        call.say("Noted that you looked at it.")
        return go(f"/signals?office={of.office}")

    async def _signal(self, call: Call) -> Signal:
        found = await signals.signal(call.tx, call.office(), call.path("kind"), call.path("about"))
        if found is None:
            raise Refused("web.unknown")
        return found


async def _names(
    call: Call, found: Collection[Signal], humans: Iterable[str] = ()
) -> dict[str, str]:
    """What people call those that signals are about: an agent, or a laptop."""
    laptops = {one.about for one in found if one.kind in OF_LAPTOPS}
    people = {one.about for one in found if one.kind not in OF_LAPTOPS} | set(humans)
    return {**await fleet.names(call.tx, laptops), **await office_lists.names(call.tx, people)}
