"""The directory inside the encrypted database: a Directory with search as the agent types."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import Any

from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.store.directory_index import BranchIndex
from spar_agent.adapters.store.directory_rows import BETWEEN_READINGS, BranchRows, readings_in
from spar_agent.adapters.store.directory_search import DirectorySearch, Found
from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import AccountRule, Branch, Dfsp, DirectoryAge, Hit
from spar_agent.domain.ranking import Candidate
from spar_agent.domain.search import FOLDING, SearchQuery, query_of, spans, words_of
from spar_agent.domain.times import from_stored, stored
from spar_agent.ports.clock import Clock

REMEMBERED = 60

_Pick = tuple[Candidate, tuple[str, ...], tuple[int, str]]
"""What an agent picked before, its words, and (times, when last)."""


class StoreDirectory:
    """A Directory in the vault. Banks and wallets are held in memory; branches are searched."""

    def __init__(self, conn: Connection, clock: Clock) -> None:
        self._conn = conn
        self._clock = clock
        self._rows = BranchRows(conn)
        self._index = BranchIndex(conn, self._rows)
        self._dfsps: dict[str, Dfsp] = {}
        self._picked: dict[str, list[_Pick]] = {}
        self._search = DirectorySearch({}, self._rows, self._index)
        self._load()
        self._index_anew()

    def replace(self, bundle: Bundle, on_progress: Callable[[int], None] | None = None) -> None:
        """Replace the list by ``bundle``: all of it or nothing. on_progress: rows done so far.

        What ``on_progress`` raises ends the work, and the old list stays.
        """
        try:
            with transaction(self._conn):
                self._conn.execute("DELETE FROM dfsps")
                self._conn.execute("DELETE FROM directory_info")
                self._conn.execute(
                    "INSERT INTO directory_info (one, version, country, issued, branches, folding)"
                    " VALUES (1, ?, ?, ?, ?, ?)",
                    (
                        bundle.version,
                        bundle.country,
                        stored(bundle.issued),
                        len(bundle.branches),
                        FOLDING,
                    ),
                )
                self._conn.executemany(
                    "INSERT INTO dfsps VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    map(_dfsp_row, bundle.dfsps),
                )
                banks = {d.code: " ".join((d.name, *d.readings)) for d in bundle.dfsps}
                self._index.fill(bundle.branches, banks, on_progress or _silent)
        finally:
            self._load()

    def remove(self) -> None:
        """Remove the list: nothing is found until another one is taken in."""
        try:
            with transaction(self._conn):
                self._conn.execute("DELETE FROM dfsps")
                self._index.fill((), {}, _silent)
                self._conn.execute("DELETE FROM directory_info")
        finally:
            self._load()

    def search(self, text: str, *, limit: int = 8, agent_id: str = "") -> list[Hit]:
        """Best first; with an empty text the agent's recent ones."""
        query = query_of(text)
        picked = self._picks(agent_id)
        if not query.words:
            return _twins([self._hit(one, query) for one, _, _ in picked[:limit]])
        picks = {one.key: use for one, _, use in picked}
        known = [(one, words) for one, words, _ in picked]
        sure, near = self._search.best(query, known, picks, limit)
        return _twins(
            [self._found(row, query) for row in sure]
            + [self._found(row, query, fuzzy=True) for row in near]
        )

    def dfsps(self, kind: FaType | None = None) -> list[Dfsp]:
        """Banks or wallets by name."""
        rows = [dfsp for dfsp in self._dfsps.values() if kind is None or dfsp.kind is kind]
        return sorted(rows, key=lambda dfsp: dfsp.name.casefold())

    def regions(self, dfsp_code: str) -> list[str]:
        """The regions in which a bank has branches."""
        return self._rows.regions(dfsp_code)

    def branches(self, dfsp_code: str, region: str = "") -> list[Branch]:
        """Branches of a bank, by place and name."""
        found = self._rows.at(self._rows.in_region(dfsp_code, region))
        return sorted(found, key=lambda b: (b.place, b.name, b.code))

    def find(self, dfsp_code: str, branch_code: str = "") -> Hit | None:
        """The bank or wallet, with its branch where a code is given; None when it is not listed."""
        dfsp = self._dfsps.get(dfsp_code)
        if dfsp is None or not branch_code:
            return Hit(dfsp, None) if dfsp else None
        one = self._search.candidate(dfsp_code, branch_code)
        return None if one is None else Hit(dfsp, self._rows.at([one.number])[0])

    def picked(self, hit: Hit, agent_id: str) -> None:
        """Remember for "recent and frequent first"."""
        code = hit.branch.code if hit.branch else ""
        with transaction(self._conn):
            self._conn.execute(
                "INSERT INTO picks VALUES (?, ?, ?, 1, ?)"
                " ON CONFLICT (agent_id, dfsp_code, branch_code)"
                " DO UPDATE SET times = times + 1, last_at = excluded.last_at",
                (agent_id, hit.dfsp.code, code, stored(self._clock.now())),
            )
        self._picked.pop(agent_id, None)

    def age(self) -> DirectoryAge | None:
        """None when no directory was imported yet."""
        with translated():
            info = self._conn.execute(
                "SELECT version, country, issued, branches FROM directory_info"
            ).fetchone()
        if info is None:
            return None
        banks = sum(1 for dfsp in self._dfsps.values() if dfsp.kind is FaType.BANK)
        issued = from_stored(info[2])
        return DirectoryAge(info[0], info[1], issued, banks, info[3])

    def _found(self, row: Found, query: SearchQuery, *, fuzzy: bool = False) -> Hit:
        """The row, with the letters marked that were typed; what was meant where a typo was."""
        one, reading = row
        return self._hit(one, reading.rest if fuzzy else query, reading.rest, fuzzy=fuzzy)

    def _hit(
        self,
        one: Candidate,
        query: SearchQuery,
        rest: SearchQuery | None = None,
        *,
        fuzzy: bool = False,
    ) -> Hit:
        dfsp = self._dfsps[one.dfsp_code]
        branch = self._rows.at([one.number])[0] if one.number >= 0 else None
        name = branch.name if branch else ""
        return Hit(
            dfsp,
            branch,
            fuzzy,
            name_spans=spans(name, rest or query),
            dfsp_spans=spans(dfsp.name, query),
        )

    def _picks(self, agent_id: str) -> list[_Pick]:
        """What this agent picked, latest first; kept in memory until the next pick."""
        cached = self._picked.get(agent_id)
        if cached is not None:
            return cached
        with translated():
            rows = self._conn.execute(
                "SELECT dfsp_code, branch_code, times, last_at FROM picks WHERE agent_id = ?"
                " ORDER BY last_at DESC LIMIT ?",
                (agent_id, REMEMBERED),
            ).fetchall()
        made = []
        for dfsp, branch, times, last in rows:
            one = self._search.candidate(dfsp, branch)
            if one is not None:
                made.append((one, self._words(one), (times, last)))
        self._picked[agent_id] = made
        return made

    def _words(self, one: Candidate) -> tuple[str, ...]:
        dfsp = self._dfsps[one.dfsp_code]
        own = self._rows.line(one.number) if one.number >= 0 else []
        return tuple(words_of(" ".join((*own, dfsp.name, *dfsp.readings, dfsp.code))))

    def _load(self) -> None:
        with translated():
            rows = self._conn.execute("SELECT * FROM dfsps").fetchall()
        self._dfsps = {row[0]: _dfsp(row) for row in rows}
        self._picked = {}
        self._index.forget()
        self._index.warm()
        self._search = DirectorySearch(self._dfsps, self._rows, self._index)

    def _index_anew(self) -> None:
        """A list that an earlier release indexed in another way is indexed once more."""
        with translated():
            info = self._conn.execute("SELECT folding FROM directory_info").fetchone()
        age = self.age()
        if info is None or info[0] == FOLDING or age is None:
            return
        branches = tuple(self._rows.at(range(age.branches)))
        dfsps = tuple(self._dfsps.values())
        self.replace(Bundle(age.version, age.country, age.issued, dfsps, branches))


def _silent(_done: int) -> None:
    """The progress of an import that nobody watches."""


def _twins(hits: list[Hit]) -> list[Hit]:
    """Flag rows that look alike: same bank, name and place."""

    def looks(hit: Hit) -> tuple[str, ...]:
        branch = hit.branch
        return (hit.dfsp.code, branch.name, branch.place) if branch else (hit.dfsp.code,)

    seen = [looks(hit) for hit in hits]
    return [replace(hit, twin=seen.count(looks(hit)) > 1) for hit in hits]


def _dfsp_row(dfsp: Dfsp) -> tuple[Any, ...]:
    return (
        dfsp.code,
        dfsp.name,
        dfsp.kind,
        json.dumps(asdict(dfsp.rule)),
        dfsp.strategy_id,
        dfsp.replaced_by,
        int(dfsp.branch_required),
        BETWEEN_READINGS.join(dfsp.readings),
    )


def _dfsp(row: Sequence[Any]) -> Dfsp:
    code, name, kind, rule, strategy_id, replaced_by, branch_required, readings = row
    read = json.loads(rule)
    for several in ("group", "operators"):
        read[several] = tuple(read.get(several, ()))
    return Dfsp(
        code,
        name,
        FaType(kind),
        AccountRule(**read),
        strategy_id,
        replaced_by,
        bool(branch_required),
        readings_in(readings),
    )
