"""A country's list of banks, branches and wallets read from a table (``docs/directory.md``).

Everything guessed is shown, no bad line is hidden: one bad line and nothing is made of the file;
the caller shows ``Table.bad`` and stops.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spar_agent.adapters.directory.cells import (
    cleaned,
    cleaned_code,
    code_damage,
    lost_zeros,
    name_damage,
    of_several_lengths,
)
from spar_agent.adapters.directory.list_rows import BadCell, ListRows
from spar_agent.adapters.directory.sheet import Cell, Sheet, read_sheet
from spar_agent.domain.checks import is_ifsc
from spar_agent.domain.directory import Branch, Dfsp
from spar_agent.domain.strategy import is_unsafe
from spar_agent.errors import DirectoryBad

CODES = ("code", "bank_code", "replaced_by", "bank_replaced_by", "rule")
NAMES = ("name", "bank_name", "readings", "bank_readings", "place", "region", "street")
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "code": ("code", "ifsc", "branch_code", "sort_code", "routing_number", "branch_id"),
    "name": ("name", "branch", "branch_name"),
    "readings": ("readings", "aliases", "branch_readings", "kana"),
    "place": ("place", "city", "town", "centre"),
    "region": ("region", "state", "district", "province"),
    "street": ("street", "address"),
    "postcode": ("postcode", "pin", "zip", "postal_code"),
    "replaced_by": ("replaced_by",),
    "kind": ("kind", "type", "fa_type"),
    "bank_code": ("bank_code", "bank_id", "dfsp_code", "provider_code"),
    "bank_name": ("bank_name", "bank", "dfsp_name", "provider", "provider_name"),
    "bank_readings": ("bank_readings", "bank_aliases", "short_name"),
    "bank_replaced_by": ("bank_replaced_by",),
    "branch_required": ("branch_required",),
    "rule": ("rule", "rule_of"),
    "pattern": ("pattern",),
    "length": ("length",),
    "min_length": ("min_length",),
    "max_length": ("max_length",),
    "grouping": ("grouping",),
    "check": ("check",),
    "prefix": ("prefix",),
    "phone_region": ("phone_region",),
    "operators": ("operators",),
    "example": ("example",),
    "strategy": ("strategy", "strategy_id"),
}
"""Our fields, and the headings by which each is recognised."""
FIELDS = tuple(HEADINGS)
_CODE = re.compile(r"[A-Za-z0-9_-]{1,20}")
_NUMERIC = re.compile(r"[0-9-]+")


@dataclass(frozen=True, slots=True)
class BadLine:
    """Why one line cannot be used. number: as an editor counts, the header is line 1."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """What a table says. columns: our field to their heading. ignored: headings nobody asked for.

    cleaned: cells in which blanks, invisible signs or digits of another script were put right.
    samples: some names that are not ASCII, to judge the encoding by. uneven: field (``code``,
    ``bank_code``) to the lengths of its codes where all of them may have lost their zeros. bad: all
    lines that cannot be used.
    """

    sheet: Sheet
    columns: Mapping[str, str]
    ignored: tuple[str, ...]
    dfsps: tuple[Dfsp, ...]
    branches: tuple[Branch, ...]
    cleaned: int
    samples: tuple[str, ...]
    uneven: Mapping[str, tuple[int, ...]]
    bad: tuple[BadLine, ...]


def read_table(
    data: bytes,
    columns: Mapping[str, str] | None = None,
    *,
    country: str = "",
    delimiter: str = "",
    encoding: str = "",
    digits: Mapping[str, int] | None = None,
) -> Table:
    """The list in ``data``. columns: our field to their heading, over what is guessed.

    digits: ``code`` or ``bank_code`` to how many digits it has; zeros are put back in front.
    Raises DirectoryBad when the text cannot be decoded or a needed column is not there.
    """
    sheet = read_sheet(data, country=country, delimiter=delimiter, encoding=encoding)
    mapped = _mapped(sheet.heads, columns or {})
    reading = _Reading(sheet.heads, mapped, digits or {})
    for number, cells in sheet.lines:
        reading.take(number, cells)
    reading.look_for_lost_zeros()
    dfsps, branches, wrong = reading.rows.finished()
    bad = [BadLine(*one) for one in (*reading.bad, *wrong)]
    return Table(
        sheet,
        mapped,
        tuple(head for head in sheet.heads if head and head not in mapped.values()),
        dfsps,
        branches,
        reading.cleaned,
        tuple(reading.samples[:8]),
        reading.uneven(),
        tuple(sorted(bad, key=lambda one: one.number)),
    )


def _mapped(heads: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
    heads = list(heads)
    for ours, theirs in given.items():
        if ours not in FIELDS or theirs not in heads:
            raise DirectoryBad(f"column {ours}={theirs}: fields are {FIELDS}, headings {heads}")
    twice = {head for head in heads if head and heads.count(head) > 1}
    if twice:
        raise DirectoryBad(f"a heading stands twice: {', '.join(sorted(twice))}")
    plain = {re.sub(r"[^a-z0-9]+", "_", head.casefold()): head for head in heads if head}
    mapped = dict(given)
    for ours, names in HEADINGS.items():
        for name in names:
            if ours not in mapped and name in plain and plain[name] not in mapped.values():
                mapped[ours] = plain[name]
    needed = ["bank_code", *(["code", "name"] if {"code", "name"} & mapped.keys() else [])]
    needed += [] if "code" in mapped else ["bank_name"]
    missing = [ours for ours in needed if ours not in mapped]
    if missing:
        raise DirectoryBad(f"no column for {', '.join(missing)} among {heads}")
    return mapped


class _Reading:
    """Lines of a sheet, cleaned and looked at one by one."""

    def __init__(
        self, heads: tuple[str, ...], mapped: Mapping[str, str], digits: Mapping[str, int]
    ) -> None:
        self.rows = ListRows()
        self.bad: list[tuple[int, str]] = []
        self.cleaned = 0
        self.samples: list[str] = []
        self._heads = heads
        self._mapped = mapped
        self._digits = digits
        self._at = {ours: heads.index(theirs) for ours, theirs in mapped.items()}
        self._lines: dict[str, dict[str, list[tuple[int, str]]]] = {"code": {}, "bank_code": {}}

    def take(self, number: int, cells: tuple[Cell, ...]) -> None:
        """One line: into the rows, or among the bad ones."""
        if any(cell.text for cell in cells[len(self._heads) :]) or len(cells) < len(self._heads):
            reason = f"{len(cells)} cells where {len(self._heads)} are due"
            self.bad.append((number, reason))
            return
        row = {}
        try:
            for ours, at in self._at.items():
                row[ours] = self._cell(ours, cells[at])
            self._look(row)
            self.rows.add(number, row)
        except BadCell as error:
            self.bad.append((number, str(error)))
            return
        for field, owner in (("code", row["bank_code"]), ("bank_code", "")):
            if row.get(field):
                self._lines[field].setdefault(owner, []).append((number, row[field]))

    def look_for_lost_zeros(self) -> None:
        """Codes of digits that are shorter than others which begin with a zero."""
        for field, owners in self._lines.items():
            for lines in owners.values():
                short = lost_zeros(code for _, code in lines)
                self.bad += [
                    (number, f"{field} {code} is shorter than the others: were zeros lost?")
                    for number, code in lines
                    if code in short
                ]

    def uneven(self) -> dict[str, tuple[int, ...]]:
        """Field to the lengths of its codes, where all of them may have lost their zeros."""
        found = {}
        for field, owners in self._lines.items():
            if field in self._digits:
                continue
            sizes = {
                size
                for lines in owners.values()
                for size in of_several_lengths(code for _, code in lines)
            }
            if sizes:
                found[field] = tuple(sorted(sizes))
        return found

    def _cell(self, ours: str, cell: Cell) -> str:
        if cell.damage:
            raise BadCell(f"{ours} is {cell.damage}")
        is_code = ours in CODES
        text = cleaned_code(cell.text) if is_code else cleaned(cell.text)
        self.cleaned += text != cell.text
        damage = ""
        if is_code:
            damage = code_damage(cleaned(cell.text)) or code_damage(text)
        elif ours in NAMES:
            damage = name_damage(cell.text) or name_damage(text)
        if damage:
            raise BadCell(f"{ours} {damage}")
        size = self._digits.get(ours.replace("replaced_by", "code") if is_code else "", 0)
        if text.isdecimal():
            text = text.zfill(size)
        if ours in NAMES and not text.isascii() and len(self.samples) < 8:
            self.samples.append(text)
        return text

    def _look(self, row: Mapping[str, str]) -> None:
        """Raises BadCell for a cell that stands in the wrong column or would spoil an address."""
        if not row["bank_code"]:
            raise BadCell("bank_code is empty")
        for field in ("code", "bank_code"):
            if row.get(field) and not _CODE.fullmatch(row[field]):
                raise BadCell(f"{field} is no code: are two columns mixed up?")
        for field in ("name", "bank_name"):
            value = row.get(field, "")
            if value and _NUMERIC.fullmatch(value):
                raise BadCell(f"{field} is a number: are two columns mixed up?")
            if is_unsafe(value) is not None:
                raise BadCell(f"{field} holds signs of an address")
        ifsc = self._mapped.get("code", "").casefold() == "ifsc"
        if ifsc and row["code"] and not is_ifsc(row["code"]):
            raise BadCell("code has not the form of an IFSC")
