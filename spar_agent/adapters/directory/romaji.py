"""Japanese names in kana as bank systems write them, and in Latin letters as people type them."""

import re
import unicodedata

_SYLLABLES = {
    **dict(zip("アイウエオ", ["a", "i", "u", "e", "o"], strict=True)),
    **dict(zip("カキクケコ", ["ka", "ki", "ku", "ke", "ko"], strict=True)),
    **dict(zip("ガギグゲゴ", ["ga", "gi", "gu", "ge", "go"], strict=True)),
    **dict(zip("サシスセソ", ["sa", "shi", "su", "se", "so"], strict=True)),
    **dict(zip("ザジズゼゾ", ["za", "ji", "zu", "ze", "zo"], strict=True)),
    **dict(zip("タチツテト", ["ta", "chi", "tsu", "te", "to"], strict=True)),
    **dict(zip("ダヂヅデド", ["da", "ji", "zu", "de", "do"], strict=True)),
    **dict(zip("ナニヌネノ", ["na", "ni", "nu", "ne", "no"], strict=True)),
    **dict(zip("ハヒフヘホ", ["ha", "hi", "fu", "he", "ho"], strict=True)),
    **dict(zip("バビブベボ", ["ba", "bi", "bu", "be", "bo"], strict=True)),
    **dict(zip("パピプペポ", ["pa", "pi", "pu", "pe", "po"], strict=True)),
    **dict(zip("マミムメモ", ["ma", "mi", "mu", "me", "mo"], strict=True)),
    **dict(zip("ラリルレロ", ["ra", "ri", "ru", "re", "ro"], strict=True)),
    **dict(zip("ヤユヨワヲンヴ", ["ya", "yu", "yo", "wa", "o", "n", "vu"], strict=True)),
}
_LARGE = str.maketrans("ァィゥェォッャュョヮ", "アイウエオツヤユヨワ")
_DASH = re.compile(r"[-ー‐-―−－]")
_CONTRACTED = re.compile(r"(k|g|n|h|b|p|m|r)iy(?=[auo])")
_HISSED = re.compile(r"(sh|ch|j)iy(?=[auo])")
_DOUBLED = re.compile(r"tsu(?=([kstp])|(ch))")
_LONG = re.compile(r"o[uo]|uu|aa|ee")


def readings_of_kana(kana: str) -> tuple[str, ...]:
    """The kana, and the ways it may be typed in Latin letters: toukiyou, toukyou, tokyo.

    Bank systems write small ヤ ユ ヨ ツ large, so キヨ may be kiyo or kyo: both are given. A name
    with a sign that is no kana has no Latin reading.
    """
    whole = unicodedata.normalize("NFKC", kana).translate(_LARGE)
    letters = [_SYLLABLES.get(sign, "") for sign in _DASH.sub("", whole)]
    if not all(letters):
        return (kana,) if kana else ()
    full = "".join(letters)
    short = _CONTRACTED.sub(r"\1y", _HISSED.sub(r"\1", full))
    short = _DOUBLED.sub(lambda found: found[1] or "c", short)
    plain = _LONG.sub(lambda found: found[0][0], short)
    return tuple(dict.fromkeys((kana, full, short, plain)))
