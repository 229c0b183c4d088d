"""The directory inside the encrypted database: a Directory with search as the agent types."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.adapters.store.rows import stamp
from spar_agent.domain.directory import AccountRule, Branch, Dfsp, DirectoryAge, Hit
from spar_agent.domain.search import Query, one_typo_apart, query_of, rank, spans, words_of
from spar_agent.ports import Clock

CANDIDATES = 400
BRANCH = "b.code, b.name, b.dfsp_code, b.place, b.region, b.street, b.postcode, b.replaced_by"


class StoreDirectory:
    """See ports.Directory. Banks and wallets are few and held in memory; branches are searched."""

    def __init__(self, conn: Connection, clock: Clock) -> None:
        self._conn = conn
        self._clock = clock
        self._dfsps: dict[str, Dfsp] = {}
        self._load()

    def take_in(self, bundle: Bundle, told: Callable[[int], None] | None = None) -> None:
        """Replace the list by ``bundle``: all of it or nothing. told: rows done so far."""
        with transaction(self._conn):
            self._conn.execute("INSERT INTO branch_words (branch_words) VALUES ('delete-all')")
            for table in ("branches", "dfsps", "directory_info"):
                self._conn.execute(f"DELETE FROM {table}")  # noqa: S608 -- our own names
            self._conn.execute(
                "INSERT INTO directory_info VALUES (1, ?, ?, ?)",
                (bundle.version, bundle.country, stamp(bundle.issued)),
            )
            self._conn.executemany(
                "INSERT INTO dfsps VALUES (?, ?, ?, ?, ?, ?, ?)", map(_dfsp_row, bundle.dfsps)
            )
            names = {dfsp.code: dfsp.name for dfsp in bundle.dfsps}
            for at in range(0, len(bundle.branches), 2000):
                self._insert(bundle.branches[at : at + 2000], at, names)
                if told is not None:
                    told(min(at + 2000, len(bundle.branches)))
        self._load()

    def search(self, text: str, *, limit: int = 8, agent_id: str = "") -> list[Hit]:
        """See ports.Directory."""
        query = query_of(text)
        picks = self._picks(agent_id)
        if not query.words:
            return self._recent(picks, limit)
        exact = self._with_code(query.whole)
        if exact:
            return _twins([_marked(hit, query, fuzzy=False) for hit in exact[:limit]])
        found = [Hit(dfsp, None) for dfsp in self._dfsps.values() if _is_wallet(dfsp, query)]
        found.extend(self._branches_with([[word] for word in query.words]))
        fuzzy = not found
        if fuzzy:
            found = self._nearly(query)
        ranked = rank(found, query, picks)[:limit]
        return _twins([_marked(hit, query, fuzzy=fuzzy) for hit in ranked])

    def dfsps(self, kind: str = "") -> list[Dfsp]:
        """See ports.Directory."""
        rows = [dfsp for dfsp in self._dfsps.values() if not kind or dfsp.kind == kind]
        return sorted(rows, key=lambda dfsp: dfsp.name.casefold())

    def regions(self, dfsp_code: str) -> list[str]:
        """See ports.Directory."""
        with translated():
            rows = self._conn.execute(
                "SELECT DISTINCT region FROM branches WHERE dfsp_code = ? ORDER BY region",
                (dfsp_code,),
            )
            return [row[0] for row in rows]

    def branches(self, dfsp_code: str, region: str = "") -> list[Branch]:
        """See ports.Directory."""
        with translated():
            rows = self._conn.execute(
                f"SELECT {BRANCH} FROM branches b WHERE dfsp_code = ?1"  # noqa: S608
                " AND (?2 = '' OR region = ?2) ORDER BY place, name",
                (dfsp_code, region),
            )
            return [Branch(*row) for row in rows]

    def find(self, dfsp_code: str, branch_code: str = "") -> Hit | None:
        """See ports.Directory."""
        dfsp = self._dfsps.get(dfsp_code)
        if dfsp is None or not branch_code:
            return Hit(dfsp, None) if dfsp else None
        with translated():
            row = self._conn.execute(
                f"SELECT {BRANCH} FROM branches b WHERE code = ? AND dfsp_code = ?",  # noqa: S608
                (branch_code, dfsp_code),
            ).fetchone()
        return Hit(dfsp, Branch(*row)) if row else None

    def picked(self, hit: Hit, agent_id: str) -> None:
        """See ports.Directory."""
        code = hit.branch.code if hit.branch else ""
        with transaction(self._conn):
            self._conn.execute(
                "INSERT INTO picks VALUES (?, ?, ?, 1, ?)"
                " ON CONFLICT (agent_id, dfsp_code, branch_code)"
                " DO UPDATE SET times = times + 1, last_at = excluded.last_at",
                (agent_id, hit.dfsp.code, code, stamp(self._clock.now())),
            )

    def age(self) -> DirectoryAge | None:
        """See ports.Directory."""
        with translated():
            info = self._conn.execute(
                "SELECT version, country, issued FROM directory_info"
            ).fetchone()
            count = self._conn.execute("SELECT count(*) FROM branches").fetchone()[0]
        if info is None:
            return None
        banks = sum(1 for dfsp in self._dfsps.values() if dfsp.kind == "BANK")
        issued = datetime.fromisoformat(info[2])
        return DirectoryAge(info[0], info[1], issued, banks, count, len(self._dfsps) - banks)

    def _insert(self, some: Sequence[Branch], start: int, names: dict[str, str]) -> None:
        rows = [
            (start + i + 1, b.dfsp_code, b.code, b.name, b.place, b.region, b.street, b.postcode,
             b.replaced_by)
            for i, b in enumerate(some)
        ]  # fmt: skip
        self._conn.executemany("INSERT INTO branches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self._conn.executemany(
            "INSERT INTO branch_words (rowid, words) VALUES (?, ?)",
            [(row[0], _words(b, names[b.dfsp_code])) for row, b in zip(rows, some, strict=True)],
        )

    def _branches_with(self, groups: Iterable[Sequence[str]]) -> list[Hit]:
        """Branches that hold a word starting with one of each group."""
        parts = ("(" + " OR ".join(f'"{word}"*' for word in group) + ")" for group in groups)
        with translated():
            rows = self._conn.execute(
                f"SELECT {BRANCH} FROM branch_words w JOIN branches b ON b.number = w.rowid"  # noqa: S608
                " WHERE branch_words MATCH ? LIMIT ?",
                (" AND ".join(parts), CANDIDATES),
            ).fetchall()
        return [Hit(self._dfsps[row[2]], Branch(*row)) for row in rows]

    def _with_code(self, whole: str) -> list[Hit]:
        """Branches whose whole code was typed, also with spaces in it or digits of any script."""
        with translated():
            rows = self._conn.execute(
                f"SELECT {BRANCH} FROM branches b WHERE code = ? ORDER BY dfsp_code",  # noqa: S608
                (whole.upper(),),
            ).fetchall()
        return [Hit(self._dfsps[row[2]], Branch(*row)) for row in rows]

    def _nearly(self, query: Query) -> list[Hit]:
        """Each word as it is, or with one typo forgiven."""
        groups = [[word, *self._near_words(word)] for word in query.words]
        if all(len(group) == 1 for group in groups):
            return []
        return self._branches_with(groups)

    def _near_words(self, word: str) -> list[str]:
        if len(word) < 4:
            return []
        with translated():
            rows = self._conn.execute(
                "SELECT term FROM branch_vocabulary WHERE length(term) BETWEEN ? AND ?",
                (len(word) - 1, len(word) + 1),
            )
            return [row[0] for row in rows if one_typo_apart(word, row[0])][:20]

    def _recent(self, picks: dict[tuple[str, str], tuple[int, str]], limit: int) -> list[Hit]:
        order = sorted(picks, key=lambda place: picks[place][1], reverse=True)
        found = (self.find(dfsp, branch) for dfsp, branch in order[:limit])
        return [hit for hit in found if hit is not None]

    def _picks(self, agent_id: str) -> dict[tuple[str, str], tuple[int, str]]:
        with translated():
            rows = self._conn.execute(
                "SELECT dfsp_code, branch_code, times, last_at FROM picks WHERE agent_id = ?"
                " ORDER BY last_at DESC LIMIT 200",
                (agent_id,),
            )
            return {(dfsp, branch): (times, last) for dfsp, branch, times, last in rows}

    def _load(self) -> None:
        with translated():
            rows = self._conn.execute("SELECT * FROM dfsps").fetchall()
        self._dfsps = {row[0]: _dfsp(row) for row in rows}


def _words(branch: Branch, bank: str) -> str:
    parts = (branch.name, branch.place, branch.region, branch.code, branch.postcode, bank)
    return " ".join(words_of(" ".join((*parts, branch.dfsp_code, branch.street))))


def _is_wallet(dfsp: Dfsp, query: Query) -> bool:
    if dfsp.kind == "BANK":
        return False
    names = query_of(f"{dfsp.name} {dfsp.code}").words
    return all(any(name.startswith(word) for name in names) for word in query.words)


def _marked(hit: Hit, query: Query, *, fuzzy: bool) -> Hit:
    name = hit.branch.name if hit.branch else ""
    return replace(
        hit, fuzzy=fuzzy, name_spans=spans(name, query), dfsp_spans=spans(hit.dfsp.name, query)
    )


def _twins(hits: list[Hit]) -> list[Hit]:
    """Flag rows that look alike: same bank, name and place."""

    def look(hit: Hit) -> tuple[str, ...]:
        branch = hit.branch
        return (hit.dfsp.code, branch.name, branch.place) if branch else (hit.dfsp.code,)

    seen = [look(hit) for hit in hits]
    return [replace(hit, twin=seen.count(look(hit)) > 1) for hit in hits]


def _dfsp_row(dfsp: Dfsp) -> tuple[Any, ...]:
    return (
        dfsp.code,
        dfsp.name,
        dfsp.kind,
        json.dumps(asdict(dfsp.rule)),
        dfsp.strategy_id,
        dfsp.replaced_by,
        int(dfsp.branch_required),
    )


def _dfsp(row: Sequence[Any]) -> Dfsp:
    code, name, kind, rule, strategy_id, replaced_by, branch_required = row
    read = json.loads(rule)
    read["group"] = tuple(read["group"])
    return Dfsp(
        code, name, kind, AccountRule(**read), strategy_id, replaced_by, bool(branch_required)
    )
