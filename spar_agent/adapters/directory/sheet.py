"""A table as people send it, CSV, JSON or Excel, as headings and lines of text. Nothing is mended.

What a program guessed (encoding, delimiter) is told, for somebody to look at.
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from spar_agent.errors import DirectoryBad

MAX_UNPACKED = 200_000_000
EXACT = 1e15
"""Excel keeps fifteen digits of a number."""
EXCEL = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Cell:
    """text: as a reader sees it. damage: why it cannot be what was once written, or empty."""

    text: str
    damage: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """form: csv, json or excel. guessed: the encoding is a guess, to be confirmed by a person.

    lines: (line as an editor counts or row of the sheet, cells). Cells may be fewer or more than
    the headings.
    """

    form: str
    encoding: str
    delimiter: str
    guessed: bool
    heads: tuple[str, ...]
    lines: tuple[tuple[int, tuple[Cell, ...]], ...]


_ENCODINGS = {
    "cp932": "JP", "gb18030": "CN", "big5": "TW HK", "cp949": "KR", "cp874": "TH", "cp1258": "VN",
    "cp1256": "AE BH DZ EG IQ IR JO KW LB LY MA OM PK PS QA SA SD SY TN YE",
    "cp1254": "TR AZ", "cp1253": "GR", "cp1255": "IL",
    "cp1251": "RU UA BY BG KZ KG TJ MN MK RS",
    "cp1250": "PL CZ SK HU RO HR SI AL BA",
    "cp1252": "", "mac_roman": "",
}  # fmt: skip
"""What a program of Windows or a Mac saves as "text", and the countries where it is usual."""


def read_sheet(data: bytes, *, country: str = "", delimiter: str = "", encoding: str = "") -> Sheet:
    """The table in ``data``. delimiter, encoding: of a CSV, guessed when not given.

    country: two letters; what is usual there is tried first where the encoding is guessed.

    Raises DirectoryBad for what is no table, and for old Excel files (.xls).
    """
    if data.startswith(EXCEL):
        return _excel(data)
    if data.startswith(OLD_EXCEL):
        raise DirectoryBad("an old Excel file (.xls): save it as .xlsx or CSV UTF-8")
    text, found, guessed = _decoded(data, country, encoding)
    if text.lstrip()[:1] in {"[", "{"}:
        return _json(text, found, guessed=guessed)
    return _csv(text, found, delimiter, guessed=guessed)


def _decoded(data: bytes, country: str, encoding: str) -> tuple[str, str, bool]:
    """(text, encoding, whether that is a guess)."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"),
                       (b"\xfe\xff", "utf-16")):  # fmt: skip
        if not encoding and data.startswith(mark):
            encoding = name
    try:
        if encoding:
            return data.decode(encoding), encoding, False
        return data.decode("utf-8"), "utf-8", False
    except (UnicodeDecodeError, LookupError) as error:
        if encoding:
            raise DirectoryBad(f"the text is not {encoding}") from error
    from charset_normalizer import from_bytes

    matches = from_bytes(data, cp_isolation=[*_ENCODINGS])
    best = matches.best()
    if best is None:
        raise DirectoryBad("the text has no known encoding: name it with --encoding")
    likely = {str(match) for match in matches}
    usual = [name for name, places in _ENCODINGS.items() if country in places.split()]
    western = ["cp1252"] if country and not usual and best.encoding != "mac_roman" else []
    for name in (*usual, *western):
        with suppress(UnicodeDecodeError):
            if data.decode(name) in likely:
                return data.decode(name), name, True
    with suppress(UnicodeDecodeError):
        if data.decode("cp1252") == str(best):
            return str(best), "cp1252", True
    return str(best), best.encoding, True


def _csv(text: str, encoding: str, delimiter: str, *, guessed: bool) -> Sheet:
    first, _, rest = text.partition("\n")
    skipped = 0
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text, skipped = delimiter or first.strip()[4], rest, 1
        first = rest.partition("\n")[0]
    delimiter = delimiter or max(",;\t|", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    lines = []
    try:
        heads = tuple(head.strip() for head in next(reader, []))
        end = reader.line_num
        for cells in reader:
            start, end = end + 1, reader.line_num
            if any(cell.strip() for cell in cells):
                lines.append((start + skipped, tuple(Cell(cell.strip()) for cell in cells)))
    except csv.Error as error:
        raise DirectoryBad(f"line {reader.line_num + skipped}: {error}") from error
    return Sheet("csv", encoding, delimiter, guessed, heads, tuple(lines))


def _json(text: str, encoding: str, *, guessed: bool) -> Sheet:
    """A list of objects, or an object with one list in it; a row is counted as a line."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DirectoryBad(f"no JSON: {error}") from error
    if isinstance(raw, dict):
        lists = [held for held in raw.values() if isinstance(held, list)]
        raw = lists[0] if len(lists) == 1 else None
    if not isinstance(raw, list) or not all(isinstance(row, dict) for row in raw):
        raise DirectoryBad("JSON, but no list of objects")
    heads = tuple(dict.fromkeys(key for row in raw for key in row))
    lines = tuple(
        (at, tuple(_json_cell(row.get(head)) for head in heads)) for at, row in enumerate(raw, 1)
    )
    return Sheet("json", encoding, "", guessed, heads, lines)


def _json_cell(held: Any) -> Cell:
    if held is None:
        return Cell("")
    if isinstance(held, bool):
        return Cell("yes" if held else "no")
    if isinstance(held, str):
        return Cell(held.strip())
    if isinstance(held, int):
        return Cell(str(held))
    if isinstance(held, list) and all(isinstance(one, str) for one in held):
        return Cell("; ".join(held))
    return Cell(str(held), "neither text nor a whole number")


def _excel(data: bytes) -> Sheet:
    """The first sheet of a workbook. Raises DirectoryBad for one that is broken or unpacks big."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(inner.file_size for inner in packed.infolist()) > MAX_UNPACKED:
                raise DirectoryBad("the workbook is too long")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = _excel_rows(book.worksheets[0])
        heads: tuple[str, ...] = ()
        lines = []
        for number, cells in rows:
            if not any(cell.text for cell in cells):
                continue
            if heads:
                lines.append((number, cells))
            else:
                heads = tuple(cell.text for cell in cells)
    except (OSError, KeyError, ValueError, IndexError, TypeError, EOFError, SyntaxError,
            zipfile.BadZipFile, InvalidFileException) as error:  # fmt: skip
        raise DirectoryBad(f"no workbook: {type(error).__name__}") from error
    return Sheet("excel", "", "", guessed=False, heads=heads, lines=tuple(lines))


def _excel_rows(sheet: Any) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    sheet.reset_dimensions()  # what other programs write there is often wrong
    for number, row in enumerate(sheet.iter_rows(), 1):
        yield number, tuple(_excel_cell(cell) for cell in row)


def _excel_cell(cell: Any) -> Cell:
    """A number with a format of zeros (000000) has them; a date is no text that anybody wrote."""
    held = cell.value
    if held is None or isinstance(held, bool):
        return _json_cell(held)
    if isinstance(held, date | time):
        return Cell(str(held), "a date: Excel made one of what was typed")
    if isinstance(held, int):
        form = str(cell.number_format)
        return Cell(str(held).zfill(len(form)) if set(form) == {"0"} else str(held))
    if isinstance(held, float):
        whole = held.is_integer() and abs(held) < EXACT
        return Cell(str(int(held))) if whole else Cell(str(held), "a number that Excel cut off")
    text = str(held).strip()
    return Cell(text, "an error of a formula" if cell.data_type == "e" else "")
