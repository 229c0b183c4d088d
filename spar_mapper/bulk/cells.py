"""Cells of the files that people open in a spreadsheet: shown there, never computed.

Source: OWASP, CSV injection. An import takes the mark away again: a file that was exported here
comes back as it was.
"""

from typing import Final

_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r")
MARK: Final = "'"


def defused(cell: str) -> str:
    """``cell`` with an apostrophe in front, where a spreadsheet would take it for a formula."""
    return f"{MARK}{cell}" if _starts_badly(cell) else cell


def plain(cell: str) -> str:
    """What ``defused`` was given."""
    return cell[1:] if cell.startswith(MARK) and _starts_badly(cell[1:]) else cell


def _starts_badly(cell: str) -> bool:
    """Also behind marks that were there before, or two ways would lead to one cell."""
    return cell.lstrip(f" {MARK}").startswith(_DANGEROUS)
