"""The words of the branches: indexed in one go, asked at every letter typed."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from spar_central.directory.folding import SearchQuery, words_of
from spar_central.directory.lists import Branch
from spar_central.directory.rows import BranchRows
from spar_central.directory.word_index import WordIndex, as_text

CHUNK = 4000
ENOUGH = 60
SOME_CODES = 30
INDEXED_PREFIX = 6
NAMED_WORDS = 12
MIN_MIDDLE = 3
MIDDLES = 10
MIN_TAIL = 3
MARK = "_"


class BranchIndex:
    """Numbers of branches by what was typed. An FTS5 row is a branch's number and one."""

    def __init__(self, conn: sqlite3.Connection, rows: BranchRows) -> None:
        self._conn = conn
        self._rows = rows
        self._word_index: WordIndex | None = None

    def warm(self) -> None:
        """Read what every search needs, so that the first letter typed does not wait for it."""
        self._vocabulary()
        self._rows.warm()

    def fill(self, branches: Sequence[Branch], banks: Mapping[str, str]) -> None:
        """Write all ``branches``, best shown first. banks: code to all names."""
        ordered = sorted(branches, key=lambda b: (bool(b.replaced_by), len(b.name), b.name, b.code))
        self._rows.fill(ordered)
        # One segment: written when it is whole. A write to another table would end it early.
        self._conn.execute(
            "INSERT INTO branch_words (branch_words, rank) VALUES ('hashsize', 67108864)"
        )
        words = _Words(banks)
        for at in range(0, len(ordered), CHUNK):
            some = ordered[at : at + CHUNK]
            self._conn.executemany(
                "INSERT INTO branch_words (rowid, words) VALUES (?, ?)",
                [(number, words.of(branch)) for number, branch in enumerate(some, at + 1)],
            )
        self._conn.execute(
            "INSERT INTO branch_texts VALUES ('words', ?)", (as_text(words.all).encode(),)
        )

    def exact(self, query: SearchQuery, banks: Sequence[str] = ()) -> list[int]:
        """Branches in which every typed word begins a word. banks: codes, one of which it has.

        Where there are many, those with it in their name are not crowded out.
        """
        groups = [self._beginning(word) for word in query.words]
        if not groups or not all(groups):
            return []
        every = _all([*groups, *_of_banks(banks)])
        found = self._match(every)
        if len(found) < ENOUGH:
            return found
        named = [self._beginning(word, MARK) for word in query.words]
        somewhere = f"({' OR '.join(term for group in named for term in group)})"
        narrowed = f"{somewhere} AND {every}" if len(groups) > 1 or banks else somewhere
        return list(dict.fromkeys([*self._match(narrowed), *found]))

    def inside(self, query: SearchQuery, banks: Sequence[str] = ()) -> list[int]:
        """Branches with the typed letters in the middle of a word, or further on in the code.

        banks: codes of banks, one of which it has.
        """
        if not banks and len(query.whole) >= MIN_TAIL and any(c.isdecimal() for c in query.whole):
            found = self._rows.code_holds(query.whole, SOME_CODES)
            if found:
                return found
        words = self._vocabulary()
        groups, more = [], False
        for word in query.words:
            pieces = [word] if word.isascii() else words.pieces(word)
            for piece in pieces or [word]:
                begin = self._beginning(piece)
                long = len(piece) >= MIN_MIDDLE or not piece.isascii()
                hold = words.holding(piece, MIDDLES) if long else []
                beyond = [f'"{one}"' for one in hold if not one.startswith(piece)]
                more = more or bool(beyond) or len(pieces) > 1
                groups.append([*begin, *beyond])
        if not more or not groups or not all(groups):
            return []
        return self._match(_all([*groups, *_of_banks(banks)]))

    def nearly(
        self, query: SearchQuery, banks: Sequence[str] = ()
    ) -> tuple[list[int], SearchQuery]:
        """Branches with each typed word as it is or with one typo forgiven, and what was meant."""
        near = [self._vocabulary().near(word) for word in query.words]
        meant = SearchQuery(tuple(word for words in near for word in words), query.whole)
        pairs = zip(query.words, near, strict=True)
        groups = [[*self._beginning(word), *(f'"{n}"' for n in others)] for word, others in pairs]
        if not any(near) or not all(groups):
            return [], meant
        return self._match(_all([*groups, *_of_banks(banks)])), meant

    def some(self, query: SearchQuery) -> list[int]:
        """Branches with the rarest of the typed words, those with most of them first.

        For a sentence: "that branch near the market in Dumas". What stands everywhere says nothing.
        """
        points: dict[int, float] = {}
        for word in query.words:
            terms = self._beginning(word) if len(word) >= MIN_MIDDLE else []
            found = self._match(_all([terms])) if terms else []
            if len(found) < ENOUGH:
                for number in found:
                    points[number] = points.get(number, 0) + 1 / len(found)
        return sorted(points, key=lambda number: (-points[number], number))

    def _beginning(self, word: str, mark: str = "") -> list[str]:
        """Terms for words that begin with ``word``; empty when there is none.

        Beyond the indexed lengths a prefix is merged from all its words at a high price, so the
        words are named.
        """
        words = self._vocabulary().starting(word, NAMED_WORDS)
        if len(mark + word) <= INDEXED_PREFIX or len(words) == NAMED_WORDS:
            return [f'"{mark}{word}"*'] if words else []
        return [f'"{mark}{one}"' for one in words]

    def _match(self, match: str) -> list[int]:
        rows = self._conn.execute(
            "SELECT rowid FROM branch_words WHERE branch_words MATCH ? LIMIT ?",
            (match, ENOUGH),
        ).fetchall()
        return [row[0] - 1 for row in rows]

    def _vocabulary(self) -> WordIndex:
        if self._word_index is None:
            self._word_index = WordIndex(self._rows.text("words").decode())
        return self._word_index


def _of_banks(codes: Sequence[str]) -> list[list[str]]:
    """A group of terms for the banks with one of ``codes``; none where no bank is named."""
    terms = [" AND ".join(f'"{word}"' for word in words_of(code)) for code in codes]
    return [[f"({term})" for term in terms if term]] if terms else []


def _all(groups: Iterable[Sequence[str]]) -> str:
    return " AND ".join(f"({' OR '.join(group)})" for group in groups)


class _Words:
    """Makes the words of a row; what many rows share is folded once. all: every word met."""

    def __init__(self, banks: Mapping[str, str]) -> None:
        self._shared: dict[tuple[str, bool], str] = {}
        self.all: set[str] = set()
        self._banks = {code: f"{names} {code}" for code, names in banks.items()}

    def of(self, branch: Branch) -> str:
        """The words of ``branch``, those of its name twice."""
        parts = [
            self._part(" ".join((branch.name, *branch.readings)), named=True),
            self._part(branch.place),
            self._part(branch.region),
            self._part(self._banks[branch.dfsp_code]),
        ]
        if branch.street or branch.postcode:
            parts.append(self._made(f"{branch.street} {branch.postcode}", named=False))
        return " ".join(parts)

    def _part(self, text: str, *, named: bool = False) -> str:
        made = self._shared.get((text, named))
        if made is None:
            made = self._shared[text, named] = self._made(text, named=named)
        return made

    def _made(self, text: str, *, named: bool) -> str:
        words = words_of(text)
        self.all.update(words)
        return " ".join([*words, *(MARK + word for word in words)] if named else words)
