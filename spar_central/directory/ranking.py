"""Which rows of the picker come first. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from spar_central.directory.bank_words import Reading, bare_name
from spar_central.directory.folding import fold, words_of


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that may be shown; light, as a hundred are made for each letter typed.

    readings: other names of it. number: of the branch, below 0 for a bank or wallet itself.
    """

    dfsp_code: str
    code: str
    name: str
    place: str = ""
    replaced: bool = False
    number: int = -1
    readings: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others."""
        return self.dfsp_code, self.code


def rank(found: Iterable[tuple[Candidate, Reading]], whole: str) -> list[tuple[Candidate, Reading]]:
    """Exact codes, names in full, names that begin so, short names.

    found: each with the way to read what was typed that led to it. whole: all that was typed,
    folded and in one piece. A bank comes before the branches that are called like it.
    """
    return sorted(found, key=lambda pair: _key(pair[0], pair[1], whole))


def _key(one: Candidate, reading: Reading, whole: str) -> tuple[object, ...]:
    rest = reading.rest
    forms = _forms(one.name, one.readings)
    words = _name_words(one.name, one.readings)
    code = fold(one.code)
    place = fold(one.place)
    in_bank = one.dfsp_code in reading.banks
    coded = code == whole or (in_bank and (code or bare_name(one.dfsp_code)) == rest.whole)
    return (
        not coded,
        one.replaced,
        0 if rest.whole in forms or (in_bank and not rest.words and not one.code) else 1,
        bool(one.code),
        not (in_bank and rest.words and code.endswith(rest.whole)),
        not any(word in forms for word in rest.words),
        not in_bank,
        not any(form.startswith(rest.whole) for form in forms),
        not any(form.startswith(word) for word in rest.words for form in forms),
        -sum(word in words for word in rest.words),
        not any(begins.startswith(word) for word in rest.words for begins in words),
        not any(place.startswith(word) for word in rest.words),
        len(one.name),
        one.name,
        one.code,
    )


@lru_cache(maxsize=8192)
def _forms(name: str, readings: tuple[str, ...]) -> tuple[str, ...]:
    """Every name in one piece, with and without the words for bank and branch."""
    every = (name, *readings)
    return tuple({bare_name(one) for one in every} | {"".join(words_of(one)) for one in every})


@lru_cache(maxsize=8192)
def _name_words(name: str, readings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(words_of(" ".join((name, *readings))))
