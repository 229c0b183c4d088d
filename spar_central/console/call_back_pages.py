"""A laptop is lost: whom to call back, as a page, as CSV and on paper.

Names stand here, for who calls needs one: each reading is on record. Phone numbers do not: they
are kept for messages of the center alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from spar_central.clock import from_ms
from spar_central.console.access import Answer, Call, View
from spar_central.console.figure_pages import download
from spar_central.console.sheets import Sheet, as_csv, as_pdf
from spar_central.console.standing_words import STANDINGS
from spar_central.errors import Refused
from spar_central.records import call_back, fleet, office_lists
from spar_central.records import slips as slip_records
from spar_central.records.call_back import BegunHow
from spar_central.records.device_troubles import oldest_s
from spar_central.records.enrollments import Stored
from spar_central.records.fleet import FleetRow
from spar_central.trust.attestation import Attestation
from spar_central.web.languages import Words, for_later
from spar_central.web.paging import key_of, page_of

MOST: Final = 50
MAX_BEGUN: Final = 100
MAX_LEAVING: Final = 500
"""Lines of a file."""

LAST: Final = 2**53
HOW: Final = {
    BegunHow.PROVEN: for_later("Identity proven, nothing handed over"),
    BegunHow.ASKED: for_later("Identity asked about, not proven"),
}
HEADER: Final = (
    for_later("When"), for_later("Slip"), for_later("Name"), for_later("Captured by"),
    for_later("State"),
)  # fmt: skip
NOT_KNOWN: Final = for_later(
    "Of what was saved and not handed over the center knows how many, not who: the names are on "
    "the laptop alone, encrypted. Ask the agents, and look at their printed day sheets: a slip "
    "that Complaints does not find was never handed over."
)
NO_PLACE: Final = for_later("Where it was, nobody knows: no laptop tells its place.")

ProofOf = Callable[[Stored, datetime], tuple[Attestation, tuple[str, ...]] | None]
"""How a person was proven and what ID Authentication calls them; None where that does not hold."""


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody to call back. enrollment_id: "" where nothing was handed over."""

    at: int
    slip: str
    name: str
    who: str
    state: str
    enrollment_id: str = ""


class CallBackPages:
    """For supervisors of the office and administrators."""

    def __init__(self, proof_of: ProofOf) -> None:
        self._proof_of = proof_of

    async def page(self, call: Call) -> Answer:
        """``GET /devices/{id}/people``."""
        row = await self._row(call)
        first = key_of(call.query("after"), (LAST, "~"))
        before = (int(first[0]), str(first[1]))
        rows = await call_back.unfinished(call.tx, row.device_id, before, MOST + 1)
        page = page_of(rows, MOST, lambda one: (one.arrived_at, one.enrollment_id))
        days = await call_back.days(call.tx, row.device_id, call.now)
        values: dict[str, object] = {
            "row": row, "page": page, "lines": await self._lines(call, page.rows),
            "states": {one.enrollment_id: one for one in page.rows},
            "begun": await self._begun(call, row), "days": days, "day_ms": call_back.DAY_MS,
            "back": call_back.BACK.days, "oldest": oldest_s(row, from_ms(row.beat_at)),
            "not_known": NOT_KNOWN, "no_place": NO_PLACE,
        }  # fmt: skip
        return View("console/call_back.html", values)

    async def as_csv(self, call: Call) -> Answer:
        """``GET /devices/{id}/people.csv``."""
        words = call.words
        _, lines = await self._leaving(call)
        data = as_csv([words(text) for text in HEADER], [_cells(one, words) for one in lines])
        return download(data, "text/csv; charset=utf-8", "call-back.csv")

    async def as_pdf(self, call: Call) -> Answer:
        """``GET /devices/{id}/people.pdf``."""
        words = call.words
        row, lines = await self._leaving(call)
        report = words.moment(from_ms(row.beat_at)) if row.beat_at else words("never")
        facts = [
            (words("Laptop"), row.name),
            (words("Office"), row.office),
            (words("Last report"), report),
            (words("Saved there and not handed over"), words.number(row.beat.not_handed_over)),
            (words("Printed"), words.moment(call.now)),
        ]
        sheet = Sheet(
            words("Whom to call back"), facts, [words(text) for text in HEADER],
            [_cells(one, words) for one in lines],
            " ".join(map(words, (NOT_KNOWN, NO_PLACE))), (38, 38, 42, 32, 30),
        )  # fmt: skip
        return download(as_pdf(sheet, words), "application/pdf", "call-back.pdf", shown=True)

    async def _leaving(self, call: Call) -> tuple[FleetRow, list[Line]]:
        """Everything, in the order of a page."""
        row = await self._row(call)
        rows = await call_back.unfinished(call.tx, row.device_id, (LAST, "~"), MAX_LEAVING)
        return row, [*await self._lines(call, rows), *await self._begun(call, row)]

    async def _lines(self, call: Call, rows: Sequence[Stored]) -> list[Line]:
        slips = await slip_records.of_enrollments(call.tx, (one.enrollment_id for one in rows))
        people = await office_lists.names(call.tx, {one.human for one in rows})
        return [
            Line(
                one.arrived_at, slips.get(one.enrollment_id, one.enrollment_id[:8]),
                self._name(one, call.now), people.get(one.human, one.human),
                STANDINGS[one.standing], one.enrollment_id,
            )
            for one in rows
        ]  # fmt: skip

    async def _begun(self, call: Call, row: FleetRow) -> list[Line]:
        found = await call_back.begun(call.tx, row.device_id, call.now, MAX_BEGUN)
        return [Line(one.at, "", "", one.who, HOW[one.how]) for one in found]

    def _name(self, row: Stored, now: datetime) -> str:
        proof = self._proof_of(row, now)
        return proof[1][0] if proof is not None and proof[1] else ""

    async def _row(self, call: Call) -> FleetRow:
        row = await fleet.one(call.tx, call.path("id"))
        if row is None:
            raise Refused("web.unknown")
        call.of_office(row.office)
        return row


def _cells(one: Line, words: Words) -> tuple[str, ...]:
    at = words.moment(from_ms(one.at))
    return at, one.slip or "–", one.name or "–", one.who, words(one.state)
