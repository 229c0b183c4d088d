"""Items to link from the lines of a CSV file, with the place in the file after each.

A few lines are in memory at a time.
"""

import csv
import hashlib
from collections.abc import Iterator
from contextlib import closing
from io import BufferedReader
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from spar_mapper.bulk.bad_file import BadFile
from spar_mapper.bulk.cells import plain
from spar_mapper.bulk.spreadsheet import damaged_cell
from spar_mapper.core.model import Item, Op, Reason
from spar_mapper.core.strategies import StrategyRegistry
from spar_mapper.dialects.g2p import read_fa_text
from spar_mapper.dialects.g2p_messages import G2pWriteItem
from spar_mapper.dialects.items import FaReading, read_items

REQUIRED_COLUMNS = ("id", "fa")
OPTIONAL_COLUMNS = ("name", "phone_number", "expiry_date", "additional_info")
EXPORT_ONLY_COLUMNS = ("version", "updated_at", "updated_by")
"""Columns of an export that an import reads past: a new registry counts and signs by itself."""

MAX_LINE_BYTES = 1_000_000
_ITEM_PATH = "link_request[0]."
_TIMESTAMP = "1970-01-01T00:00:00Z"  # a file has no time for an item; the registry writes its own


class ImportReader:
    """Reads items from an open CSV file.

    source: what the reference of each line begins with. strategies: those in force. read_bytes,
    lines: how far it has read.
    """

    def __init__(
        self,
        file: BufferedReader,
        source: str,
        strategies: StrategyRegistry,
        programme: str = "",
    ) -> None:
        """Reads the line with the names of the columns. Raises BadFile.

        programme: to which everybody in the file belongs; empty: to none.
        """
        self._strategies = strategies
        self._programme = programme
        self._file = file
        self._source = source
        self._not_utf8 = False
        self.read_bytes = 0
        self.lines = 0
        self._records = csv.reader(self._decoded_lines(), strict=True)
        self._columns = self._read_columns()

    def resume(self, read_bytes: int, lines: int) -> None:
        """Go on behind what was read by an earlier run."""
        self._file.seek(read_bytes)
        self.read_bytes, self.lines = read_bytes, lines

    def take(self, count: int) -> list[tuple[int, Item]]:
        """Up to ``count`` items with their line numbers; none at the end. Raises BadFile."""
        taken: list[tuple[int, Item]] = []
        while len(taken) < count and (record := self._next_record()) is not None:
            if any(record):  # spreadsheets leave lines of nothing but commas behind
                taken.append((self.lines, self._item(record)))
        return taken

    def _read_columns(self) -> list[str]:
        columns = self._next_record() or []
        known = {*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS, *EXPORT_ONLY_COLUMNS}
        if unknown := [name for name in columns if name not in known]:
            raise BadFile(f"line 1: unknown column {unknown[0][:40]!r}")
        if missing := [name for name in REQUIRED_COLUMNS if name not in columns]:
            raise BadFile(f"line 1: the column {missing[0]} is missing")
        if len(set(columns)) != len(columns):
            raise BadFile("line 1: a column is there twice")
        return columns

    def _next_record(self) -> list[str] | None:
        self._not_utf8 = False
        try:
            return next(self._records, None)
        except csv.Error as error:
            raise BadFile(f"line {self.lines}: {error}") from error

    def _decoded_lines(self) -> Iterator[str]:
        while raw := self._file.readline(MAX_LINE_BYTES):
            if len(raw) == MAX_LINE_BYTES:
                raise BadFile(f"line {self.lines + 1} is too long")
            first = self.lines == 0
            self.read_bytes += len(raw)
            self.lines += 1
            try:
                text = raw.decode("utf-8-sig" if first else "utf-8")
            except UnicodeDecodeError:
                self._not_utf8 = True
                text = raw.decode("utf-8", "replace")
            yield text

    def _read_fa(self, value: Any, strategy_hint: int | None) -> FaReading | None:
        return read_fa_text(value, strategy_hint, self._strategies)

    def _item(self, record: list[str]) -> Item:
        reference = f"{self._source}:{self.lines}"
        if self._not_utf8:
            return _invalid(reference, "not UTF-8")
        record = _without_empty_end(record, len(self._columns))
        if len(record) != len(self._columns):
            return _invalid(reference, f"{len(record)} columns instead of {len(self._columns)}")
        values = map(plain, record)
        cells: dict[str, Any] = dict(zip(self._columns, values, strict=True))
        if found := damaged_cell(cells):
            return _invalid(reference, found)
        info = cells.pop("additional_info", "")
        if info:
            try:
                cells["additional_info"] = msgspec.json.decode(info)
            except (msgspec.DecodeError, RecursionError):
                return _invalid(reference, "additional_info: not JSON")
        raw = {name: value for name, value in cells.items() if name not in EXPORT_ONLY_COLUMNS}
        raw |= {"reference_id": reference, "timestamp": _TIMESTAMP}
        (item,) = read_items(Op.LINK, [raw], G2pWriteItem, self._read_fa)
        found = damaged_cell(item.fields)
        fault = item.error_text.replace(_ITEM_PATH, "") if item.error else found and f"fa: {found}"
        return _invalid(reference, fault) if fault else replace(item, programme=self._programme)


def _without_empty_end(record: list[str], columns: int) -> list[str]:
    """``record`` without the empty cells that a spreadsheet writes behind the last column."""
    while len(record) > columns and not record[-1]:
        record = record[:-1]
    return record


def _invalid(reference: str, text: str) -> Item:
    return Item(reference, "", error=Reason.REFERENCE_INVALID, error_text=text)


def open_file(file: Path) -> BufferedReader:
    """The file, for reading bytes. Raises BadFile."""
    try:
        return file.open("rb")
    except OSError as error:
        raise BadFile(f"{file.name} cannot be read") from error


def file_digest(file: Path) -> str:
    """SHA-256 of the file, hexadecimal: by it an import is known. Raises BadFile."""
    with closing(open_file(file)) as source:
        return hashlib.file_digest(source, "sha256").hexdigest()
