"""``spar-mapper directory import FILE.csv``: the whole directory, or nothing with a reason.

Columns: kind (bank, branch, mobile_wallet, email_wallet), mnemonic, name, code, bank (the mnemonic
of a branch's bank), strategy_id (may be empty).
"""

import argparse
import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from spar_mapper.records.directory import Directory, Kind, Page, Provider, Strategies
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage
from spar_mapper.strategies import Book, spoils

COLUMNS = ("kind", "mnemonic", "name", "code")
STRATEGY = {Kind.BANK: 2, Kind.BRANCH: 2, Kind.MOBILE_WALLET: 4, Kind.EMAIL_WALLET: 3}
_SHOWN = 20


def add_parser(commands: Any, common: argparse.ArgumentParser) -> None:
    """The arguments."""
    acts = commands.add_parser("directory", help="banks, branches, wallet providers")
    acts = acts.add_subparsers(dest="act", required=True)
    acts.add_parser("import", parents=[common]).add_argument("file", type=Path)
    acts.add_parser("show", parents=[common], help="how many there are")


async def directory(storage: Storage, arguments: argparse.Namespace) -> None:
    """Carry out what ``add_parser`` read. Raises BadSetting, OSError."""
    held = Directory(storage)
    if arguments.act == "import":
        book = Book()
        book.learn(await Strategies(storage).added())
        rows = _read(arguments.file)
        await held.replace(checked(rows, await held.numbers(), book))
    for kind in Kind:
        _, count = await held.find([kind], None, Page(1, 1))
        sys.stdout.write(f"{kind}\t{count}\n")


def _read(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [c for c in COLUMNS if c not in (reader.fieldnames or [])]
            if missing:
                raise BadSetting(f"{path.name}: there is no column {missing[0]}")
            return [{k: (v or "").strip() for k, v in row.items() if k} for row in reader]
    except (csv.Error, UnicodeDecodeError) as why:
        raise BadSetting(f"{path.name}: not CSV in UTF-8 ({why})") from why


def checked(
    rows: list[dict[str, str]], numbers: Mapping[tuple[str, str], int], book: Book
) -> list[Provider]:
    """Rows as providers, ids kept. Raises BadSetting that lists the lines that are wrong."""
    faults: list[str] = []
    taken = dict(numbers)
    after = max(taken.values(), default=0)
    for row in rows:
        key = (row["kind"], row["mnemonic"])
        if key not in taken:
            after += 1
            taken[key] = after
    banks = {r["mnemonic"] for r in rows if r["kind"] == Kind.BANK}
    seen: set[tuple[str, str]] = set()
    for line, row in enumerate(rows, 2):
        faults.extend(f"line {line}: {fault}" for fault in _faults(row, banks, seen, book))
        seen.add((row["kind"], row["mnemonic"]))
    if faults:
        more = f"\n  and {len(faults) - _SHOWN} more" if len(faults) > _SHOWN else ""
        raise BadSetting("nothing was imported\n  " + "\n  ".join(faults[:_SHOWN]) + more)
    return [_provider(row, taken) for row in rows]


def _faults(
    row: dict[str, str], banks: set[str], seen: set[tuple[str, str]], book: Book
) -> Iterator[str]:
    kind, mnemonic = row["kind"], row["mnemonic"]
    if kind not in {k.value for k in Kind}:
        yield f"kind is one of {', '.join(Kind)}"
    if (kind, mnemonic) in seen:
        yield "this mnemonic stands twice"
    for name, longest in (("mnemonic", 50), ("name", 255), ("code", 50)):
        if not 0 < len(row[name]) <= longest or spoils(row[name]):
            yield f"{name} is text of 1 to {longest} that fits into an address"
    if kind == Kind.BRANCH and row.get("bank") not in banks:
        yield "bank is not the mnemonic of a bank in this file"
    told = row.get("strategy_id") or "2"
    if not told.isdecimal() or len(told) > 9 or book.get(int(told)) is None:
        yield "strategy_id is not a strategy"


def _provider(row: dict[str, str], taken: Mapping[tuple[str, str], int]) -> Provider:
    kind = Kind(row["kind"])
    parent = taken[Kind.BANK.value, row["bank"]] if kind is Kind.BRANCH else 0
    number = taken[row["kind"], row["mnemonic"]]
    strategy = int(row.get("strategy_id") or STRATEGY[kind])
    return Provider(number, kind, row["mnemonic"], row["name"], row["code"], parent, strategy)
