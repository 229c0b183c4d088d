"""The list that is in use, with its search. An index in a file of its own is made of it once.

The file can be made again at any time from the signed list, which lies in the database; it holds
nothing about people.
"""

import hashlib
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp
from typing import Final

from spar_central.directory.folding import FOLDING, query_of
from spar_central.directory.index import BranchIndex
from spar_central.directory.lists import Branch, Dfsp, DirectoryList
from spar_central.directory.rows import BranchRows
from spar_central.directory.searching import DirectorySearch
from spar_central.trust.accounts import FaType

MAX_REMEMBERED: Final = 512
_TABLES: Final = """
CREATE VIRTUAL TABLE branch_words USING fts5 (
    words, content = '', detail = none, columnsize = 0,
    tokenize = "ascii tokenchars '_'", prefix = '1 2 3 4 5 6'
);
CREATE TABLE branch_rows (number INTEGER PRIMARY KEY, rows BLOB NOT NULL);
CREATE TABLE branch_regions (
    dfsp_code TEXT NOT NULL, region TEXT NOT NULL, numbers BLOB NOT NULL,
    PRIMARY KEY (dfsp_code, region)
);
CREATE TABLE branch_texts (kind TEXT PRIMARY KEY NOT NULL, held BLOB NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """One row of what was found. branch: None for a wallet, or a bank itself.

    fuzzy: found by forgiving a typo. twin: another row looks alike, so street and code are shown.
    """

    dfsp: Dfsp
    branch: Branch | None
    fuzzy: bool = False
    twin: bool = False


class Catalogue:
    """Banks and wallets in memory, branches in the file. conn: of an index made of ``found``."""

    def __init__(self, found: DirectoryList, conn: sqlite3.Connection) -> None:
        self.version = found.version
        self.country = found.country
        self._conn = conn
        self._dfsps = {dfsp.code: dfsp for dfsp in found.dfsps}
        self._rows = BranchRows(conn)
        index = BranchIndex(conn, self._rows)
        index.warm()
        self._search = DirectorySearch(self._dfsps, self._rows, index)
        self._found: dict[tuple[str, int], tuple[Hit, ...]] = {}

    def search(self, text: str, limit: int = 8) -> tuple[Hit, ...]:
        """Best first; nothing for an empty text. What was asked lately is remembered."""
        query = query_of(text)
        if not query.words:
            return ()
        key = (" ".join(query.words), limit)
        hits = self._found.get(key)
        if hits is None:
            sure, near = self._search.best(query, limit)
            rows = [self._hit(one.dfsp_code, one.number) for one, _ in sure]
            rows += [self._hit(one.dfsp_code, one.number, fuzzy=True) for one, _ in near]
            if len(self._found) >= MAX_REMEMBERED:
                self._found.clear()
            hits = self._found[key] = _with_twins(rows)
        return hits

    def find(self, dfsp_code: str, branch_code: str = "") -> Hit | None:
        """The bank or wallet, with its branch where a code is given; None when it is not listed."""
        dfsp = self._dfsps.get(dfsp_code)
        if dfsp is None or not branch_code:
            return Hit(dfsp, None) if dfsp else None
        one = self._search.candidate(dfsp_code, branch_code)
        return None if one is None else self._hit(dfsp_code, one.number)

    def dfsps(self, kind: FaType) -> list[Dfsp]:
        """Banks or wallets by name, without those that became another."""
        kept = [one for one in self._dfsps.values() if one.kind is kind and not one.replaced_by]
        return sorted(kept, key=lambda one: one.name.casefold())

    def regions(self, dfsp_code: str) -> list[str]:
        """The regions in which a bank has branches."""
        return self._rows.regions(dfsp_code)

    def branches(self, dfsp_code: str, region: str = "") -> list[Branch]:
        """Branches of a bank, by place and name."""
        found = self._rows.at(self._rows.in_region(dfsp_code, region))
        return sorted(found, key=lambda one: (one.place, one.name, one.code))

    def close(self) -> None:
        """Let go of the file."""
        self._conn.close()

    def _hit(self, dfsp_code: str, number: int, *, fuzzy: bool = False) -> Hit:
        branch = self._rows.at([number])[0] if number >= 0 else None
        return Hit(self._dfsps[dfsp_code], branch, fuzzy)


def open_catalogue(found: DirectoryList, folder: Path) -> Catalogue:
    """With the index in ``folder``, made when it is not there. Raises OSError, Refused."""
    file = folder / f"directory-{_name(found)}.db"
    if not file.exists():
        _make(found, file)
    conn = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    return Catalogue(found, conn)


def _name(found: DirectoryList) -> str:
    """Another list, or another folding, has another file."""
    digest = hashlib.sha256(f"{FOLDING}\0{found.version}\0{found.country}\0".encode())
    for one in (*found.dfsps, *found.branches):
        digest.update(repr(one).encode())
    return digest.hexdigest()[:24]


def _make(found: DirectoryList, file: Path) -> None:
    """Under another name first: who opens it finds the whole of it, or nothing."""
    handle, name = mkstemp(dir=file.parent, suffix=".tmp")
    os.close(handle)
    try:
        with closing(sqlite3.connect(name)) as conn:
            conn.executescript(_TABLES)
            banks = {one.code: " ".join((one.name, *one.readings)) for one in found.dfsps}
            BranchIndex(conn, BranchRows(conn)).fill(found.branches, banks)
            conn.commit()
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _with_twins(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Flag rows that look alike: same bank, name and place."""

    def looks(hit: Hit) -> tuple[str, ...]:
        branch = hit.branch
        return (hit.dfsp.code, branch.name, branch.place) if branch else (hit.dfsp.code,)

    seen = [looks(hit) for hit in hits]
    return tuple(
        Hit(hit.dfsp, hit.branch, hit.fuzzy, twin=seen.count(looks(hit)) > 1) for hit in hits
    )
