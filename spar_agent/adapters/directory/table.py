"""A bank's or regulator's CSV read as branches: everything guessed is shown, no bad line is hidden.

One bad line and nothing is made of the file; the caller shows ``Table.bad`` and stops.
"""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from spar_agent.domain.checks import is_ifsc
from spar_agent.domain.directory import Branch
from spar_agent.domain.strategy import is_unsafe
from spar_agent.errors import DirectoryBad

FIELDS = ("code", "name", "bank_code", "bank_name", "place", "region", "street", "postcode")
NEEDED = ("code", "name", "bank_code")
_NAMES = {
    "code": ("code", "ifsc", "branch_code", "sort_code", "routing_number"),
    "name": ("name", "branch", "branch_name"),
    "bank_code": ("bank_code", "bank_id"),
    "bank_name": ("bank_name", "bank"),
    "place": ("place", "city", "town", "centre"),
    "region": ("region", "state", "district", "province"),
    "street": ("street", "address"),
    "postcode": ("postcode", "pin", "zip", "postal_code"),
}
_CODE = re.compile(r"[A-Za-z0-9-]{1,20}")
_NUMERIC = re.compile(r"[0-9-]+")


@dataclass(frozen=True, slots=True)
class BadLine:
    """Why one line cannot be used. number: as an editor counts, the header is line 1."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """What a CSV says. columns: our field to their heading. bad: all lines that cannot be used."""

    encoding: str
    delimiter: str
    columns: Mapping[str, str]
    branches: tuple[Branch, ...]
    banks: Mapping[str, str]
    bad: tuple[BadLine, ...]


@dataclass(slots=True)
class _Reading:
    """What was read so far. banks: name by code; seen: line by bank and branch code."""

    branches: list[Branch] = field(default_factory=list)
    banks: dict[str, str] = field(default_factory=dict)
    bad: list[BadLine] = field(default_factory=list)
    seen: dict[tuple[str, str], int] = field(default_factory=dict)


def read_table(
    data: bytes,
    columns: Mapping[str, str] | None = None,
    *,
    delimiter: str = "",
    encoding: str = "",
) -> Table:
    """The branches in ``data``. columns: our field to their heading, over what is guessed.

    Raises DirectoryBad when the text cannot be decoded or a needed column is not there.
    """
    text, encoding = _decoded(data, encoding)
    delimiter = delimiter or _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    reading = _Reading()
    try:
        heads = [head.strip() for head in next(reader, [])]
        mapped = _mapped(heads, columns or {})
        end = reader.line_num
        for cells in reader:
            start, end = end + 1, reader.line_num
            if any(cell.strip() for cell in cells):
                _take(reading, start, cells, heads, mapped)
    except csv.Error as error:
        raise DirectoryBad(f"line {reader.line_num}: {error}") from error
    return Table(
        encoding,
        delimiter,
        mapped,
        tuple(reading.branches),
        reading.banks,
        tuple(reading.bad),
    )


def _decoded(data: bytes, encoding: str) -> tuple[str, str]:
    guesses = [encoding] if encoding else ["utf-8-sig", "cp1252"]
    if not encoding and data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        guesses = ["utf-16"]
    for guess in guesses:
        try:
            return data.decode(guess), guess
        except (UnicodeDecodeError, LookupError):
            continue
    raise DirectoryBad(f"the text is not {' or '.join(guesses)}")


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t|", key=first.count)


def _mapped(heads: list[str], given: Mapping[str, str]) -> dict[str, str]:
    for ours, theirs in given.items():
        if ours not in FIELDS or theirs not in heads:
            raise DirectoryBad(f"column {ours}={theirs}: fields are {FIELDS}, headings {heads}")
    plain = {re.sub(r"[^a-z0-9]+", "_", head.casefold()): head for head in heads}
    mapped = dict(given)
    for ours, names in _NAMES.items():
        for name in names:
            if ours not in mapped and name in plain and plain[name] not in mapped.values():
                mapped[ours] = plain[name]
    missing = [ours for ours in NEEDED if ours not in mapped]
    if missing:
        raise DirectoryBad(f"no column for {', '.join(missing)} among {heads}")
    return mapped


def _take(
    reading: _Reading, line: int, cells: list[str], heads: list[str], mapped: Mapping[str, str]
) -> None:
    if len(cells) != len(heads):
        reading.bad.append(BadLine(line, f"{len(cells)} cells where {len(heads)} are due"))
        return
    by_head = dict(zip(heads, cells, strict=True))
    row = {ours: by_head[theirs].strip() for ours, theirs in mapped.items()}
    reason = _wrong(row)
    if not reason and mapped["code"].casefold() == "ifsc" and not is_ifsc(row["code"]):
        reason = "code has not the form of an IFSC"
    place = (row["bank_code"], row["code"])
    if not reason and place in reading.seen:
        reason = f"the same branch as line {reading.seen[place]}"
    known = reading.banks.get(row["bank_code"])
    named = row.get("bank_name") or row["bank_code"]
    if not reason and known not in {None, named}:
        reason = "the bank has another name on an earlier line"
    if reason:
        reading.bad.append(BadLine(line, reason))
        return
    reading.seen[place] = line
    reading.banks[row["bank_code"]] = named
    more = [row.get(key, "") for key in ("place", "region", "street", "postcode")]
    spot, region, street, postcode = more
    reading.branches.append(
        Branch(row["code"], row["name"], row["bank_code"], spot, region, street, postcode)
    )


def _wrong(row: Mapping[str, str]) -> str:
    for needed in NEEDED:
        if not row[needed]:
            return f"{needed} is empty"
    for code in ("code", "bank_code"):
        if not _CODE.fullmatch(row[code]):
            return f"{code} is no code: are two columns mixed up?"
    for name in ("name", "bank_name"):
        value = row.get(name, "")
        if value and _NUMERIC.fullmatch(value):
            return f"{name} is a number: are two columns mixed up?"
        if is_unsafe(value) is not None:
            return f"{name} holds signs of an address"
    return ""
