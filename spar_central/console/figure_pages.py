"""Figures across laptops, without anybody's data; as a table, CSV and PDF."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from starlette.responses import Response

from spar_central.clock import from_ms, to_ms
from spar_central.console.access import Answer, Call, View
from spar_central.console.sheets import Sheet, as_csv, as_pdf
from spar_central.records import figures, office_lists, visit_times
from spar_central.records.figures import DAY_MS, Figures
from spar_central.settings import Console
from spar_central.web.languages import Words, for_later

SPANS = {"4": 28, "13": 91, "52": 364}
"""Weeks, as they stand in addresses, and days."""

COLUMNS = {
    "arrived": for_later("Arrived"),
    "registered": for_later("Registered"),
    "first_time_right": for_later("First time right"),
    "reviewed": for_later("Reviewed"),
    "returned": for_later("Sent back"),
    "refused": for_later("Refused"),
    "code_alone": for_later("By code alone"),
    "offline": for_later("Without network"),
    "minutes": for_later("Minutes per visit"),
}
NOBODYS_DATA = for_later("Counts only; this page holds no person's data.")
ABOUT_MINUTES = for_later(
    "Minutes per visit: the middle of whole weeks, to half a minute, as the laptops say. "
    "Without the time behind the lock and of visits put aside."
)
GROUPS = {
    "week": for_later("By week"),
    "human": for_later("By agent"),
    "device_id": for_later("By laptop"),
    "office": for_later("By office"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks for."""

    offices: tuple[str, ...]
    office: str
    group: str
    weeks: str
    first: int
    last: int


class FigurePages:
    """For supervisors of the office and administrators."""

    def __init__(self, console: Console) -> None:
        self._console = console

    async def page(self, call: Call) -> Answer:
        """``GET /figures``."""
        wanted = await self._wanted(call)
        rows = await self._rows(call, wanted)
        before = to_ms(call.now - timedelta(days=self._console.oldest_days))
        values: dict[str, object] = {
            "wanted": wanted, "rows": rows, "whole": figures.together(one for _, one in rows),
            "columns": COLUMNS, "groups": GROUPS, "spans": SPANS,
            "late": await figures.waiting_since(call.tx, wanted.offices, before),
            "late_days": self._console.oldest_days,
            "causes": await figures.causes(call.tx, wanted.offices, wanted.first, wanted.last),
            "about_minutes": ABOUT_MINUTES,
            "most": max((one.arrived for _, one in rows), default=0),
        }  # fmt: skip
        return View("console/figures.html", values)

    async def as_csv(self, call: Call) -> Answer:
        """``GET /figures.csv``."""
        wanted = await self._wanted(call)
        words = call.words
        rows = [(name, *_cells(one).values()) for name, one in await self._rows(call, wanted)]
        header = [words(GROUPS[wanted.group]), *(words(text) for text in COLUMNS.values())]
        return download(as_csv(header, rows), "text/csv; charset=utf-8", "figures.csv")

    async def as_pdf(self, call: Call) -> Answer:
        """``GET /figures.pdf``."""
        wanted = await self._wanted(call)
        words = call.words
        rows = [
            (name, *(_shown(column, cell, words) for column, cell in _cells(one).items()))
            for name, one in await self._rows(call, wanted)
        ]
        span = f"{words.day(_day(wanted.first))} – {words.day(_day(wanted.last))}"
        sheet = Sheet(
            words("Figures"),
            [(words("Office"), wanted.office), (words("From – to"), span)],
            [words(GROUPS[wanted.group]), *(words(text) for text in COLUMNS.values())],
            rows,
            " ".join(map(words, (NOBODYS_DATA, ABOUT_MINUTES))),
            (42, *(25 for _ in COLUMNS)),
        )
        return download(as_pdf(sheet, words), "application/pdf", "figures.pdf")

    async def _wanted(self, call: Call) -> Wanted:
        office = call.office()
        group = call.query("by") if call.query("by") in GROUPS else "week"
        weeks = call.query("weeks") if call.query("weeks") in SPANS else "13"
        last = to_ms(call.now) // DAY_MS
        offices: tuple[str, ...] = (office,)
        if group == "office" and call.viewer.offices is None:
            offices = tuple(one.office for one in await office_lists.offices(call.tx))
        return Wanted(offices, office, group, weeks, last - SPANS[weeks] + 1, last)

    async def _rows(self, call: Call, wanted: Wanted) -> list[tuple[str, Figures]]:
        """With the names that people know."""
        span = (wanted.group, wanted.offices, wanted.first, wanted.last)
        took = await visit_times.counted(call.tx, *span)
        rows = [
            replace(one, took=took.get(one.key, one.took))
            for one in await figures.by(call.tx, *span)
        ]
        if wanted.group == "week":
            return [(call.words.day(_monday(one.key)), one) for one in reversed(rows)]
        keys = {one.key for one in rows}
        names: dict[str, str] = {}
        if wanted.group == "human":
            names = await office_lists.names(call.tx, keys)
        elif wanted.group == "device_id":
            names = await office_lists.device_names(call.tx, wanted.offices)
        found = [(names.get(one.key, one.key), one) for one in rows]
        return sorted(found, key=lambda pair: -pair[1].arrived)


def download(data: bytes, kind: str, name: str, *, shown: bool = False) -> Response:
    """A file, never inside a page. shown: where the browser can, ready to be printed."""
    way = "inline" if shown else "attachment"
    held = {"content-disposition": f'{way}; filename="{name}"'}
    return Response(data, 200, held, kind)


def _cells(one: Figures) -> dict[str, float | str]:
    """By column; empty for what nobody counted."""
    found = {name: getattr(one, name) for name in COLUMNS}
    return {name: "" if value is None else round(value, 4) for name, value in found.items()}


def _shown(column: str, cell: float | str, words: Words) -> str:
    if isinstance(cell, str):
        return "–"
    return words.share(cell) if column == "first_time_right" else words.number(cell)


def _monday(week: str) -> datetime:
    """Of a week since 1970, whose first day was a Thursday."""
    return _day(int(week) * 7 - 3)


def _day(number: int) -> datetime:
    return from_ms(number * DAY_MS)
