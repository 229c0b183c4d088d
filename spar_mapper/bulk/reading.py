"""CSV lines to wishes, with the place in the file after each: a few lines in memory at a time."""

import csv
import json
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import Any

from spar_mapper.items import ReadFaAnswer, fa_text, read_item
from spar_mapper.model import Item, Op, Reason
from spar_mapper.strategies import Book

REQUIRED = ("id", "fa")
OPTIONAL = ("name", "phone_number", "expiry_date", "additional_info")
OURS = ("version", "updated_at", "updated_by")
"""Columns of an export that an import reads past: a new registry counts and signs by itself."""

LONGEST_LINE = 1_000_000
_PATH = "link_request[0]."
_AT = "1970-01-01T00:00:00Z"  # a file tells no time of the wish; the registry writes its own


class BadFile(Exception):
    """The file cannot be read on; the text names the line."""


class Lines:
    """The records of an open CSV file. source: what the reference of each line begins with.

    book: the strategies in force.
    """

    def __init__(self, file: BufferedReader, source: str, book: Book) -> None:
        self._book = book
        self._file = file
        self._source = source
        self._spoilt = False
        self.read_bytes = 0
        self.lines = 0
        self._records = csv.reader(self._texts(), strict=True)
        self._columns = self._header()

    def go_on(self, read_bytes: int, lines: int) -> None:
        """Behind what was read by an earlier run."""
        self._file.seek(read_bytes)
        self.read_bytes, self.lines = read_bytes, lines

    def take(self, count: int) -> list[tuple[int, Item]]:
        """Up to ``count`` wishes with their lines; none at the end. Raises BadFile."""
        taken: list[tuple[int, Item]] = []
        while len(taken) < count and (record := self._next()) is not None:
            if record:
                taken.append((self.lines, self._item(record)))
        return taken

    def _header(self) -> list[str]:
        columns = self._next() or []
        known = {*REQUIRED, *OPTIONAL, *OURS}
        if unknown := [name for name in columns if name not in known]:
            raise BadFile(f"line 1: unknown column {unknown[0][:40]!r}")
        if missing := [name for name in REQUIRED if name not in columns]:
            raise BadFile(f"line 1: the column {missing[0]} is missing")
        if len(set(columns)) != len(columns):
            raise BadFile("line 1: a column is there twice")
        return columns

    def _next(self) -> list[str] | None:
        self._spoilt = False
        try:
            return next(self._records, None)
        except csv.Error as why:
            raise BadFile(f"line {self.lines}: {why}") from why

    def _texts(self) -> Iterator[str]:
        while raw := self._file.readline(LONGEST_LINE):
            if len(raw) == LONGEST_LINE:
                raise BadFile(f"line {self.lines + 1} is too long")
            first = self.lines == 0
            self.read_bytes += len(raw)
            self.lines += 1
            try:
                text = raw.decode("utf-8-sig" if first else "utf-8")
            except UnicodeDecodeError:
                self._spoilt = True
                text = raw.decode("utf-8", "replace")
            yield text

    def _read_fa(self, told: Any, hint: int | None) -> ReadFaAnswer:
        return fa_text(told, hint, self._book)

    def _item(self, record: list[str]) -> Item:
        reference = f"{self._source}:{self.lines}"
        if self._spoilt:
            return _bad(reference, "not UTF-8")
        if len(record) != len(self._columns):
            return _bad(reference, f"{len(record)} columns instead of {len(self._columns)}")
        told: dict[str, Any] = dict(zip(self._columns, record, strict=True))
        info = told.pop("additional_info", "")
        if info:
            try:
                told["additional_info"] = json.loads(info)
            except (ValueError, RecursionError):
                return _bad(reference, "additional_info: not JSON")
        wish = {name: value for name, value in told.items() if name not in OURS}
        wish |= {"reference_id": reference, "timestamp": _AT}
        made = read_item(Op.LINK, 0, wish, self._read_fa)
        if made.fault is None:
            return made
        return _bad(reference, made.fault_text.replace(_PATH, ""))


def _bad(reference: str, text: str) -> Item:
    return Item(reference, "", fault=Reason.REFERENCE_INVALID, fault_text=text)


def opened(file: Path) -> BufferedReader:
    """For reading bytes. Raises BadFile."""
    try:
        return file.open("rb")
    except OSError as why:
        raise BadFile(f"{file.name} cannot be read") from why
