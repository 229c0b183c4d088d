"""Lists of banks in workbooks, as Excel keeps what was typed into them."""

import io
from datetime import date

import pytest
from openpyxl import Workbook

from spar_agent.adapters.directory.table import Table, read_table
from spar_agent.errors import DirectoryBad

HEADS: list[object] = ["bank_code", "branch_code", "branch", "bank"]


def reasons(table: Table) -> list[str]:
    return [f"{bad.number}: {bad.reason}" for bad in table.bad]


def workbook(*rows: list[object], number_format: str = "") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if number_format:
        sheet["B2"].number_format = number_format
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_excel_is_read_as_its_reader_sees_it() -> None:
    row: list[object] = ["01", 10101, "Central", "Bank A"]
    table = read_table(workbook(HEADS, row, [None] * 4, number_format="000000"))
    assert reasons(table) == []
    assert table.branches[0].code == "010101"
    day: list[object] = ["01", date(2026, 1, 5), "Central", "Bank A"]
    long: list[object] = ["01", 6.028371945012345e20, "Central", "Bank A"]
    half: list[object] = ["01", 1.5, "Central", "Bank A"]
    error: list[object] = ["01", "010103", "#N/A", "Bank A"]
    said = reasons(read_table(workbook(HEADS, row, day, long, half, error)))
    assert [one.partition(":")[0] for one in said] == ["3", "4", "5", "6"]


def test_a_file_that_is_no_workbook_is_refused() -> None:
    good = workbook(["bank_code", "bank"], ["1", "A"])
    for data in (b"PK\x03\x04rest", good[: len(good) // 2], b"\xd0\xcf\x11\xe0old"):
        with pytest.raises(DirectoryBad):
            read_table(data)
