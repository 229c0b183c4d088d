"""Whether two names are the same words. Anything less is for a person to judge."""

import unicodedata


def same_name(one: str, other: str) -> bool:
    """True for the same words in any order, accents and case left out."""
    mine = _words(one)
    return bool(mine) and mine == _words(other)


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(
        sign if unicodedata.category(sign)[0] in "LN" or _joins(sign) else " "
        for sign in plain
        if not _is_accent(sign)
    )
    return sorted(kept.split())


def _is_accent(sign: str) -> bool:
    """Marks on Latin, Greek and Cyrillic letters; the vowel signs of other scripts are letters."""
    return "\u0300" <= sign <= "\u036f"


def _joins(sign: str) -> bool:
    return unicodedata.category(sign) in {"Mn", "Mc"}
