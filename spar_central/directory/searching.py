"""Rows of the list for what was typed: read in several ways, found by code and by words, ranked."""

from collections.abc import Iterable, Mapping, Sequence

from spar_central.directory.bank_words import BankNames, Reading, bare_name, begun, plain
from spar_central.directory.folding import SearchQuery, words_of
from spar_central.directory.index import ENOUGH, BranchIndex
from spar_central.directory.lists import Dfsp
from spar_central.directory.name_index import NameIndex
from spar_central.directory.ranking import Candidate, rank
from spar_central.directory.rows import BranchRows, readings_in
from spar_central.trust.accounts import FaType

FEW = 3
"""Below so many exact rows for one word, rows with a typo forgiven follow them. Several words that
are all found say enough."""
MIN_BANK = 2
"""From so many letters on, a bank that must be asked for its branch is a row of its own."""
BANK_ROWS = 2
MAX_READINGS = 4

Found = tuple[Candidate, Reading]


class DirectorySearch:
    """The search over one list. dfsps: by code; rows and index: of its branches."""

    def __init__(self, dfsps: Mapping[str, Dfsp], rows: BranchRows, index: BranchIndex) -> None:
        self._rows = rows
        self._index = index
        self._names = BankNames({d.code: (d.name, *d.readings) for d in dfsps.values()})
        self._alone: list[Candidate] = []
        self._banks: list[Candidate] = []
        self._by_code: dict[str, Candidate] = {}
        for dfsp in sorted(dfsps.values(), key=lambda d: (bool(d.replaced_by), len(d.name))):
            one = Candidate(
                dfsp.code, "", dfsp.name, replaced=bool(dfsp.replaced_by), readings=dfsp.readings
            )
            self._by_code[dfsp.code] = one
            whole = dfsp.kind is not FaType.BANK or not dfsp.branch_required
            (self._alone if whole else self._banks).append(one)
        self._alone_index = NameIndex([_words(one) for one in self._alone])
        self._bank_index = NameIndex(
            [map(bare_name, (one.name, *one.readings)) for one in self._banks]
        )

    def best(self, query: SearchQuery, limit: int) -> tuple[list[Found], list[Found]]:
        """(rows as typed, rows with a typo forgiven), the best first, at most ``limit``."""
        readings = self._names.readings(query)[-MAX_READINGS:]
        if readings[0].rest != query:
            readings.insert(0, Reading((), query))
        found = self._exact(query, readings)
        if not found:
            short = [_begun(reading) for reading in readings]
            found = self._exact(query, [one for one in short if one not in readings])
        few = FEW if len(plain(query.words)) == 1 else 1
        best = readings[-1]
        if len(found) < few:
            for one in self._branches(self._index.inside(best.rest, best.banks)):
                found.setdefault(one.key, (one, best))
        sure = rank(found.values(), query.whole)[:limit]
        if len(sure) >= few:
            return sure, []
        near = [pair for pair in self._nearly(best, readings) if pair[0].key not in found]
        more = rank(near, query.whole)[: limit - len(sure)]
        if not sure and not more and len(query.words) > 1:
            some = self._branches(self._index.some(query)[:limit])
            more = [(one, Reading((), query)) for one in some]
        return sure, more

    def _nearly(self, best: Reading, readings: Sequence[Reading]) -> list[Found]:
        """Branches, then wallets and banks without branches, with a typo forgiven."""
        numbers, meant = self._index.nearly(best.rest, best.banks)
        typed = Reading(best.banks, meant)
        found = [(one, typed) for one in self._branches(numbers)]
        for reading in readings:
            if not reading.banks:
                rows, words = self._alone_index.nearly(reading.rest.words, ENOUGH)
                named = Reading((), SearchQuery(tuple(words), reading.rest.whole))
                found += [(self._alone[number], named) for number in rows]
        return list({pair[0].key: pair for pair in found}.values())

    def candidate(self, dfsp_code: str, branch_code: str) -> Candidate | None:
        """The row of this bank or wallet, or of a branch of it; None when it is not listed."""
        if not branch_code:
            return self._by_code.get(dfsp_code)
        number = self._rows.of_bank("".join(words_of(branch_code)), dfsp_code)
        if number is None:
            return None
        (one,) = self._branches([number])
        return one if one.code == branch_code else None

    def _exact(
        self, query: SearchQuery, readings: Sequence[Reading]
    ) -> dict[tuple[str, str], Found]:
        """What begins as it was typed, each row with the best way to read it."""
        found: dict[tuple[str, str], Found] = {}
        for reading in readings:
            rest, banks = reading.rest, reading.banks
            rows: list[Candidate] = []
            if banks:
                rows += self._in_banks(reading)
            elif rest.words:
                rows += self._by_name(rest)
            rows += self._branches(self._index.exact(rest, banks))
            for one in rows:
                if not banks or one.dfsp_code in banks:
                    found[one.key] = (one, reading)
        if any(c.isdecimal() for c in query.whole):
            typed = Reading((), query)
            for one in self._branches(self._rows.code_begins(query.whole, ENOUGH)):
                found.setdefault(one.key, (one, typed))
        return found

    def _in_banks(self, reading: Reading) -> list[Candidate]:
        """Banks that are named in full, or their branches whose code begins as it was typed."""
        rest = reading.rest.whole
        if not rest:
            return [self._by_code[code] for code in reading.banks]
        if not any(c.isdecimal() for c in rest):
            return []
        return [
            one
            for code in reading.banks
            for one in self._branches(self._rows.begin_in_bank(rest, code, ENOUGH))
        ]

    def _by_name(self, query: SearchQuery) -> list[Candidate]:
        """Wallets and banks without branches, and the banks whose name begins as it was typed."""
        alone = self._alone_index.beginning(query.words, ENOUGH)
        found = [self._alone[number] for number in alone]
        if len(query.whole) < MIN_BANK:
            return found
        begin = self._bank_index.beginning([query.whole], BANK_ROWS)
        return found + [self._banks[number] for number in begin]

    def _branches(self, numbers: Iterable[int]) -> list[Candidate]:
        made = []
        for number in numbers:
            code, name, dfsp, place, _, _, _, replaced_by, *more = self._rows.line(number)
            readings = readings_in(more[0]) if more else ()
            made.append(Candidate(dfsp, code, name, place, bool(replaced_by), number, readings))
        return made


def _words(one: Candidate) -> list[str]:
    return words_of(" ".join((one.name, *one.readings, one.dfsp_code)))


def _begun(reading: Reading) -> Reading:
    words = begun(reading.rest.words)
    return Reading(reading.banks, SearchQuery(words, "".join(words)))
