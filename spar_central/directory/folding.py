"""What was typed into the search, folded as the lists are folded; the same as on the laptops."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_ASCII_WORD = re.compile("[a-z0-9]+")
_GONE = frozenset("\u0640\u093c\u200c\u200d\ufeff\u30fc")  # tatweel, nukta, joiners, long vowel
_KANA_DASH = re.compile(r"(?<=[\u30a1-\u30fa])[-\u2010-\u2015\u2212](?![a-z0-9])")
"""A long vowel as bank systems of Japan write it: センタ－, グリ－ン."""
_BETWEEN_KANJI = re.compile(r"(?<=[\u4e00-\u9fff\u3005])[\u30ab\u30b1](?=[\u4e00-\u9fff])")
_KANA_SHIFT = 0x60
_SMALL, _LARGE = "ァィゥェォッャュョヮヵヶ", "アイウエオツヤユヨワカケ"
_SMALL_KANA = str.maketrans(_SMALL, _LARGE)
_OLD_KANJI = "澤濱邊邉國廣櫻嶋﨑髙龍瀧條驛檜澁齋斎舘會"
_NEW_KANJI = "沢浜辺辺国広桜島崎高竜滝条駅桧渋斉斉館会"
_SHORT = {
    "信用金庫": "信金", "信用組合": "信組", "労働金庫": "労金",
    "信用農業協同組合連合会": "信連", "農業協同組合": "農協",
    "信用漁業協同組合連合会": "信漁連", "漁業協同組合": "漁協",
}  # fmt: skip
"""Kinds of banks in Japan, written short in lists and long on signs."""
_LONG = re.compile("|".join(sorted(_SHORT, key=len, reverse=True)))
MAX_WORDS = 12
FOLDING = 2
"""Goes up with each change of what ``words_of`` makes of a text: lists are indexed again then."""
_SIGNS = ((0x0900, 0x109F), (0x1780, 0x17FF))
"""Scripts whose vowel signs are letters: India to Myanmar, Thai, Lao, Khmer."""

_SAME = {
    **dict(zip("ةىیک", "هييك", strict=True)),
    **{chr(c): chr(c + _KANA_SHIFT).translate(_SMALL_KANA) for c in range(0x3041, 0x3097)},
    **dict(zip(_SMALL, _LARGE, strict=True)),
    **dict(zip(_OLD_KANJI, _NEW_KANJI, strict=True)),
    **{
        chr(low + i): chr(to + i)
        for low, to in (
            (0x1210, 0x1200),
            (0x1280, 0x1200),
            (0x1220, 0x1230),
            (0x12D0, 0x12A0),
            (0x1340, 0x1338),
        )
        for i in range(7)
    },
}
"""Letters people write for one another: Arabic, hiragana as katakana, small kana as large, voiced
kana of one sound, old kanji as new, Ethiopic of one sound."""
_SOUNDS_AS = dict(zip("ヂヅぢづ", "ジズジズ", strict=True))


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """words: folded as the index folds them. whole: all letters and digits in one piece."""

    words: tuple[str, ...]
    whole: str


def fold(text: str) -> str:
    """``text`` without case, diacritics and width; digits of any script as 0-9."""
    if text.isascii():
        return text.lower()
    return "".join(map(_folded, text))


@lru_cache(maxsize=8192)
def _folded(char: str) -> str:
    if char.isdecimal():
        return str(int(char))
    char = _SOUNDS_AS.get(char, char)
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(_SAME.get(c, c) for c in apart if c not in _GONE and not _is_accent(c))


def _is_accent(char: str) -> bool:
    return unicodedata.category(char) == "Mn" and not _keeps(char)


def _keeps(mark: str) -> bool:
    """Vowel signs of Indic scripts and their neighbours are letters; accents are not."""
    inside = any(low <= ord(mark) <= high for low, high in _SIGNS)
    return inside and unicodedata.category(mark) in {"Mn", "Mc"}


def words_of(text: str) -> list[str]:
    """``text`` in folded words: the index is made of the same, so both sides agree on marks."""
    folded = fold(text) if text.isascii() else fold(unicodedata.normalize("NFKC", text))
    if folded.isascii():
        return _ASCII_WORD.findall(folded)
    folded = _KANA_DASH.sub("", folded)
    folded = _BETWEEN_KANJI.sub("カ", _LONG.sub(lambda found: _SHORT[found[0]], folded))
    return "".join(c if c.isalnum() or _keeps(c) else " " for c in folded).split()


def query_of(text: str) -> SearchQuery:
    """At most MAX_WORDS words of ``text``."""
    words = tuple(word[:40] for word in words_of(text)[:MAX_WORDS])
    return SearchQuery(words, "".join(words))


def one_typo_apart(typed: str, word: str) -> bool:
    """True for one letter wrong, missing, too many, or two neighbours swapped."""
    if typed == word or abs(len(typed) - len(word)) > 1:
        return False
    short, long = sorted((typed, word), key=len)
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    swapped = short[start + 1 : start + 2] + short[start : start + 1]
    return swapped == long[start : start + 2] and short[start + 2 :] == long[start + 2 :]


def typo_of(typed: str, word: str) -> bool:
    """True when ``typed`` is ``word``, or a beginning of it of five letters, with one typo."""
    if one_typo_apart(typed, word):
        return True
    size = len(typed)
    if size < 5:
        return False
    ends = range(size - 1, min(size + 2, len(word)))
    return any(one_typo_apart(typed, word[:end]) for end in ends)
