"""The branches themselves, 500 together, and which of them have a code or lie in a region."""

import sqlite3
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from spar_central.directory.folding import fold
from spar_central.directory.lists import Branch
from spar_central.directory.word_index import WordIndex, as_text
from spar_central.errors import Refused

ROWS_PER_BLOCK = 500
MAX_CODES = 120
BETWEEN_READINGS = "\x1f"
_CLEAN = {ord(c): " " for c in "\t\r\n"}


class BranchRows:
    """Branches by number, from 0 in the order they are shown in."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._read: dict[int, list[str]] = {}
        self._codes: WordIndex | None = None
        self._numbers: array[int] = array("I")

    def warm(self) -> None:
        """Read what every search needs, so that the first letter typed does not wait for it."""
        self._all()

    def fill(self, branches: Sequence[Branch]) -> None:
        """Write ``branches`` in their order; inside the caller's transaction."""
        packs = (
            (at // ROWS_PER_BLOCK, _packed(branches[at : at + ROWS_PER_BLOCK]))
            for at in range(0, len(branches), ROWS_PER_BLOCK)
        )
        self._conn.executemany("INSERT INTO branch_rows VALUES (?, ?)", packs)
        places: dict[tuple[str, str], array[int]] = {}
        for number, branch in enumerate(branches):
            places.setdefault((branch.dfsp_code, branch.region), array("I")).append(number)
        self._conn.executemany(
            "INSERT INTO branch_regions VALUES (?, ?, ?)",
            [(dfsp, region, registered.tobytes()) for (dfsp, region), registered in places.items()],
        )
        self._fill_codes(branches)

    def _fill_codes(self, branches: Sequence[Branch]) -> None:
        codes = sorted((fold(b.code), b.dfsp_code, n) for n, b in enumerate(branches))
        for one, other in pairwise(codes):
            if one[:2] == other[:2]:
                raise Refused("directory.form", f"branch {branches[one[2]].code} stands twice")
        numbers = array("I", (number for _, _, number in codes))
        self._conn.executemany(
            "INSERT INTO branch_texts VALUES (?, ?)",
            (
                ("codes", as_text(code for code, _, _ in codes).encode()),
                ("numbers", numbers.tobytes()),
            ),
        )

    def at(self, numbers: Sequence[int]) -> list[Branch]:
        """The branches with these numbers."""
        return [_branch(self.line(number)) for number in numbers]

    def line(self, number: int) -> list[str]:
        """The fields of one branch, in the order of ``Branch``; its readings are one field."""
        pack, place = divmod(number, ROWS_PER_BLOCK)
        lines = self._read.get(pack)
        if lines is None:
            row = self._conn.execute(
                "SELECT rows FROM branch_rows WHERE number = ?", (pack,)
            ).fetchone()
            lines = self._read[pack] = zlib.decompress(row[0]).decode().split("\n")
        return lines[place].split("\t")

    def of_bank(self, code: str, dfsp_code: str) -> int | None:
        """The one with this folded code in this bank; codes are unique within a bank only."""
        words = self._all().words
        low, high = bisect_left(words, code), bisect_left(words, code + "\0")
        same = self._numbers[low:high]  # in the order of their banks
        at = bisect_left(same, dfsp_code, key=lambda number: self.line(number)[2])
        if at < len(same) and self.line(same[at])[2] == dfsp_code:
            return same[at]
        return None

    def begin_in_bank(self, start: str, dfsp_code: str, limit: int) -> list[int]:
        """Those of one bank whose folded code begins so, the code itself first."""
        words = self._all().words
        at = bisect_left(words, start)
        found: list[int] = []
        for _ in range(MAX_CODES):
            if at >= len(words) or not words[at].startswith(start) or len(found) == limit:
                break
            number = self.of_bank(words[at], dfsp_code)
            found.extend([] if number is None else [number])
            at = bisect_left(words, words[at] + "\0")
        return found

    def with_code(self, code: str, limit: int) -> list[int]:
        """Those with exactly this folded code."""
        return self._between(code, code + "\0", limit)

    def code_begins(self, start: str, limit: int) -> list[int]:
        """Those whose folded code begins so."""
        return self._between(start, start + "\U0010ffff", limit)

    def code_holds(self, part: str, limit: int) -> list[int]:
        """Those with ``part`` inside their folded code."""
        return [n for code in self._all().holding(part, limit) for n in self.with_code(code, limit)]

    def in_region(self, dfsp_code: str, region: str) -> list[int]:
        """Those of one bank in one region; in all of them when ``region`` is empty."""
        rows = self._conn.execute(
            "SELECT numbers FROM branch_regions WHERE dfsp_code = ?1 AND (?2 = '' OR region = ?2)",
            (dfsp_code, region),
        ).fetchall()
        found: array[int] = array("I")
        for (numbers,) in rows:
            found.frombytes(numbers)
        return list(found)

    def regions(self, dfsp_code: str) -> list[str]:
        """The regions in which a bank has branches, sorted."""
        rows = self._conn.execute(
            "SELECT region FROM branch_regions WHERE dfsp_code = ? ORDER BY region",
            (dfsp_code,),
        )
        return [row[0] for row in rows]

    def text(self, kind: str) -> bytes:
        """One of the texts; empty when there is none."""
        row = self._conn.execute("SELECT held FROM branch_texts WHERE kind = ?", (kind,)).fetchone()
        return bytes(row[0]) if row else b""

    def _between(self, low: str, high: str, limit: int) -> list[int]:
        words = self._all().words
        start = bisect_left(words, low)
        return list(self._numbers[start : min(bisect_left(words, high), start + limit)])

    def _all(self) -> WordIndex:
        if self._codes is None:
            self._numbers = array("I")
            self._numbers.frombytes(self.text("numbers"))
            self._codes = WordIndex(self.text("codes").decode())
        return self._codes


def _packed(branches: Sequence[Branch]) -> bytes:
    return zlib.compress("\n".join(map(_line, branches)).encode(), 3)


def _line(branch: Branch) -> str:
    fields: tuple[str, ...] = (
        branch.code, branch.name, branch.dfsp_code, branch.place, branch.region, branch.street,
        branch.postcode, branch.replaced_by, BETWEEN_READINGS.join(branch.readings),
    )  # fmt: skip
    line = "\t".join(fields)
    if line.count("\t") == len(fields) - 1 and "\n" not in line:
        return line
    return "\t".join(field.translate(_CLEAN) for field in fields)


def _branch(fields: Sequence[str]) -> Branch:
    """A branch of its stored fields; lists of earlier releases have no readings."""
    code, name, dfsp, place, region, street, postcode, replaced_by, *more = fields
    readings = readings_in(more[0]) if more else ()
    return Branch(code, name, dfsp, place, region, street, postcode, replaced_by, readings)


def readings_in(field: str) -> tuple[str, ...]:
    """The names that are stored as one ``field``."""
    return tuple(field.split(BETWEEN_READINGS)) if field else ()
