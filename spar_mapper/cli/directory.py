"""``spar-mapper directory import FILE.csv``: the whole directory, or nothing with a reason.

Columns: kind (bank, branch, mobile_wallet, email_wallet), mnemonic, name, code, bank (the mnemonic
of a branch's bank), strategy_id (may be empty). A wrong code sends everybody's money to another
bank, so from the second operator on two let just this file through, once (decision 596).
"""

import argparse
import csv
import hashlib
import sys
from collections.abc import Iterator, Mapping
from io import StringIO

import msgspec

from spar_mapper.cli.changes import ChangeGate
from spar_mapper.core.providers import Provider, ProviderKind
from spar_mapper.core.strategies import StrategyRegistry, is_unsafe
from spar_mapper.operations.deciding import is_approved
from spar_mapper.records.acts import ActKind, act_statement, acts_of
from spar_mapper.records.directory import AddedStrategies, Pagination, ProviderDirectory
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage

DIRECTORY = "directory"
COLUMNS = ("kind", "mnemonic", "name", "code")
DEFAULT_STRATEGY = {
    ProviderKind.BANK: 2,
    ProviderKind.BRANCH: 2,
    ProviderKind.MOBILE_WALLET: 4,
    ProviderKind.EMAIL_WALLET: 3,
}
_MAX_SHOWN_FAULTS = 20


class DirectoryOrder(msgspec.Struct, frozen=True):
    """digest: SHA-256 of the file, hexadecimal. file: its name, to be known by."""

    file: str
    digest: str


async def describe_directory(_storage: Storage, body: str) -> str:
    """What to tell who approved: the import itself is run by hand, where the file is."""
    order = msgspec.json.decode(body, type=DirectoryOrder)
    return f"approved: now import {order.file} (SHA-256 {order.digest}) once more\n"


async def run(storage: Storage, arguments: argparse.Namespace, gate: ChangeGate) -> None:
    """Import the file where that is asked for, then print how many there are of each kind.

    Raises BadSetting, BadKey, OSError and what Storage raises.
    """
    directory = ProviderDirectory(storage)
    if arguments.action == "import" and not await _import(storage, directory, arguments, gate):
        return
    for kind in ProviderKind:
        _, count = await directory.find([kind], None, Pagination(1, 1))
        sys.stdout.write(f"{kind}\t{count}\n")


async def _import(
    storage: Storage, directory: ProviderDirectory, arguments: argparse.Namespace, gate: ChangeGate
) -> bool:
    """False where it was proposed. What is wrong with the file is told before it is."""
    data = arguments.file.read_bytes()  # once: what was approved is what is taken in
    strategies = StrategyRegistry()
    strategies.replace_added(await AddedStrategies(storage).all())
    rows = _read(arguments.file.name, data)
    providers = checked_providers(rows, await directory.numbers(), strategies)
    made = DirectoryOrder(arguments.file.name, hashlib.sha256(data).hexdigest())
    order = msgspec.json.encode(made).decode()
    imported = await acts_of(storage, ActKind.DIRECTORY)
    last = imported[-1][0] if imported else 0
    if not await is_approved(storage, DIRECTORY, order, last):
        await gate.submit(DIRECTORY, order, arguments)
        return False
    act = act_statement(ActKind.DIRECTORY, "operator", msgspec.to_builtins(made))
    await directory.replace(providers, act)
    return True


def _read(name: str, data: bytes) -> list[dict[str, str]]:
    try:
        with StringIO(data.decode("utf-8-sig"), newline="") as text:
            reader = csv.DictReader(text, strict=True)
            missing = [c for c in COLUMNS if c not in (reader.fieldnames or [])]
            if missing:
                raise BadSetting(f"{name}: there is no column {missing[0]}")
            return [{k: (v or "").strip() for k, v in row.items() if k} for row in reader]
    except (csv.Error, UnicodeDecodeError) as error:
        raise BadSetting(f"{name}: not CSV in UTF-8 ({error})") from error


def checked_providers(
    rows: list[dict[str, str]], numbers: Mapping[tuple[str, str], int], strategies: StrategyRegistry
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
    banks = {r["mnemonic"] for r in rows if r["kind"] == ProviderKind.BANK}
    seen: set[tuple[str, str]] = set()
    for line, row in enumerate(rows, 2):
        faults.extend(f"line {line}: {fault}" for fault in _faults(row, banks, seen, strategies))
        seen.add((row["kind"], row["mnemonic"]))
    if faults:
        more = (
            f"\n  and {len(faults) - _MAX_SHOWN_FAULTS} more"
            if len(faults) > _MAX_SHOWN_FAULTS
            else ""
        )
        raise BadSetting(
            "nothing was imported\n  " + "\n  ".join(faults[:_MAX_SHOWN_FAULTS]) + more
        )
    return [_provider(row, taken) for row in rows]


def _faults(
    row: dict[str, str], banks: set[str], seen: set[tuple[str, str]], strategies: StrategyRegistry
) -> Iterator[str]:
    kind, mnemonic = row["kind"], row["mnemonic"]
    if kind not in {k.value for k in ProviderKind}:
        yield f"kind is one of {', '.join(ProviderKind)}"
    if (kind, mnemonic) in seen:
        yield "this mnemonic stands twice"
    for name, longest in (("mnemonic", 50), ("name", 255), ("code", 50)):
        if not 0 < len(row[name]) <= longest or is_unsafe(row[name]):
            yield f"{name} is text of 1 to {longest} that fits into an address"
    if kind == ProviderKind.BRANCH and row.get("bank") not in banks:
        yield "bank is not the mnemonic of a bank in this file"
    number = row.get("strategy_id") or "2"
    if not number.isdecimal() or len(number) > 9 or strategies.get(int(number)) is None:
        yield "strategy_id is not a strategy"


def _provider(row: dict[str, str], taken: Mapping[tuple[str, str], int]) -> Provider:
    kind = ProviderKind(row["kind"])
    parent = taken[ProviderKind.BANK.value, row["bank"]] if kind is ProviderKind.BRANCH else 0
    number = taken[row["kind"], row["mnemonic"]]
    strategy = int(row.get("strategy_id") or DEFAULT_STRATEGY[kind])
    return Provider(number, kind, row["mnemonic"], row["name"], row["code"], parent, strategy)
