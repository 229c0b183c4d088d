"""The words for bank and branch that people type with a name, and names typed in one piece. Pure.

Lists name a branch "新宿" or "新宿支店", a bank "Baroda" or "Bank of Baroda"; people write either.
So these words are neither needed nor harmful: each text is read with them and without.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from spar_central.directory.folding import SearchQuery, words_of

_KIND_WORDS = (
    "bank banks branch branches the of ltd limited plc"
    " banque agence succursale de du la le"
    " banco bancos agencia agência sucursal do da del"
    " bankasi bankası subesi şubesi bankasy filial filiale zweigstelle cabang"
    " benki tawi"
    " बैंक शाखा की का"
    " ব্যাংক ব্যাঙ্ক শাখা"
    " بنك البنك مصرف المصرف فرع الفرع بانک شعبه شعبة"
    " ባንክ ቅርንጫፍ"
    " 銀行 支店 店 支行 分行 ぎんこう してん"
    " ธนาคาร สาขา"
    " банк банка филиал отделение"
)
KIND_WORDS = frozenset(words_of(_KIND_WORDS))
"""Folded words that name no bank and no branch: English, French, Spanish, Portuguese, Turkish,
German, Indonesian, Swahili, Hindi, Bengali, Arabic, Persian, Amharic, Japanese, Chinese, Thai,
Russian."""

_GLUED = re.compile("|".join(words_of("銀行 支店 支行 分行 ぎんこう してん ธนาคาร สาขา")))
_MIN_BEGUN = 3
MAX_SAME = 40
"""So many banks of one name are looked into; some lists have a line for each office of a bank."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read what was typed.

    banks: codes of the banks that a part of it names in full, or empty. rest: the words that are
    left for the branch; all of them where no bank is named.
    """

    banks: tuple[str, ...]
    rest: SearchQuery


def plain(words: Iterable[str]) -> tuple[str, ...]:
    """``words`` without those for bank and branch, also where they are grown on to a name."""
    found: list[str] = []
    for word in words:
        if word in KIND_WORDS:
            continue
        found.extend([word] if word.isascii() else [p for p in _GLUED.split(word) if p])
    return tuple(found)


def begun(words: tuple[str, ...]) -> tuple[str, ...]:
    """``words`` without a last one that is the beginning of a word for bank or branch."""
    last = words[-1] if words else ""
    if len(last) >= _MIN_BEGUN and any(kind.startswith(last) for kind in KIND_WORDS):
        return words[:-1]
    return words


def bare_name(name: str) -> str:
    """``name`` folded in one piece without the words for bank and branch; never empty of a name."""
    words = words_of(name)
    return "".join(plain(words) or words)


class BankNames:
    """Which banks a typed text names. names: bank code to all names it is known by."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._codes: dict[str, list[str]] = {}
        for code, known in names.items():
            for form in {bare_name(one) for one in known} | {"".join(words_of(code))}:
                same = self._codes.setdefault(form, []) if form else []
                if len(same) < MAX_SAME:
                    same.append(code)
        self._longest = max(map(len, self._codes), default=0)

    def called(self, form: str) -> Collection[str]:
        """The codes of the banks with this bare name or code."""
        return self._codes.get(form, ())

    def readings(self, query: SearchQuery) -> list[Reading]:
        """``query`` as it is, without kind words, and with a bank named in it; the last is best.

        A bank is named by neighbouring words, in front or behind, or by a part of a run of letters
        that is written without spaces.
        """
        words = plain(query.words)
        found = [Reading((), query)]
        if words and words != query.words:
            found.append(Reading((), _query(words)))
        if words != query.words:
            found.extend(self._named(query.words, run_on=False))
        found.extend(self._named(words or query.words))
        return found

    def _named(self, words: tuple[str, ...], *, run_on: bool = True) -> Iterable[Reading]:
        """Every way to read a bank out of ``words``, that with the longest name last.

        run_on: a bank may be a part of a word, too.
        """
        found: list[tuple[int, Reading]] = []
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                codes = self.called("".join(words[start:end]))
                if codes:
                    rest = words[:start] + words[end:]
                    size = len("".join(words[start:end]))
                    found.append((size, Reading(tuple(codes), _query(rest))))
        if run_on and not any(reading.rest.words for _, reading in found):
            for at, word in enumerate(words):
                found.extend(
                    (size, Reading(codes, _query((*words[:at], *rest, *words[at + 1 :]))))
                    for size, codes, rest in self._inside(word)
                )
        return (reading for _, reading in sorted(found, key=lambda one: one[0]))

    def _inside(self, word: str) -> Iterable[tuple[int, tuple[str, ...], tuple[str, ...]]]:
        """(letters, codes, what is left) where ``word`` begins or ends with a bank."""
        if word.isascii() and not any(c.isdecimal() for c in word):
            return
        for cut in range(1, min(len(word), self._longest + 1)):
            head, tail = word[:cut], word[cut:]
            if self.called(head):
                yield cut, tuple(self.called(head)), (tail,)
            head, tail = word[:-cut], word[-cut:]
            if self.called(tail) and not word.isascii():
                yield cut, tuple(self.called(tail)), (head,)


def _query(words: tuple[str, ...]) -> SearchQuery:
    return SearchQuery(words, "".join(words))
