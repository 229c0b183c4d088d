"""``directory take|show|find``: the signed list of banks that the portal offers."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from spar_central.cli.command_context import CommandContext, by_two, named, say, table
from spar_central.directory.catalogue import open_catalogue
from spar_central.directory.lists import DirectoryList, read_list
from spar_central.errors import BadSetting
from spar_central.people.vouching import OF_OTHERS, check_vouchers
from spar_central.records import directories, log
from spar_central.records.directories import TakenList
from spar_central.records.log import Entry


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    acts = commands.add_parser("directory", help="the list of banks").add_subparsers(
        dest="act", required=True
    )
    take = acts.add_parser("take", help="take a signed list in; two persons")
    take.add_argument("file", type=Path)
    take.add_argument("--trust", type=Path, required=True, help="public key, 64 hex digits")
    by_two(take)
    acts.add_parser("show", help="which one is in use")
    find = acts.add_parser("find", help="what a person finds who types this")
    find.add_argument("text")


async def run(arguments: argparse.Namespace, context: CommandContext) -> int:
    """Raises BadSetting, Refused, OSError and what a storage raises."""
    if arguments.act == "take":
        return await _take(arguments, context)
    async with context.storage.transaction() as tx:
        taken = await directories.newest(tx)
    if taken is None:
        say("there is none")
        return 1
    found = read_list(taken.content, [bytes.fromhex(taken.signed_by)])
    if arguments.act == "show":
        say(*_described(found), f"number {taken.number}, signed by {taken.signed_by}")
        return 0
    with TemporaryDirectory() as folder:
        catalogue = open_catalogue(found, Path(folder))
        for hit in catalogue.search(arguments.text):
            branch = (hit.branch.name, hit.branch.place, hit.branch.code) if hit.branch else ()
            table([(hit.dfsp.code, hit.dfsp.name, *branch)])
        catalogue.close()
    return 0


async def _take(arguments: argparse.Namespace, context: CommandContext) -> int:
    key = _key(arguments.trust)
    content = arguments.file.read_bytes()
    found = read_list(content, [key])
    with TemporaryDirectory() as folder:  # a list that cannot be searched is not taken in
        open_catalogue(found, Path(folder)).close()
    by = named(arguments)
    async with context.storage.transaction() as tx:
        await check_vouchers(tx, by, OF_OTHERS)
        number = await directories.newest_number(tx) + 1
        taken = TakenList(number, found.version, found.country, key.hex(), content)
        await directories.add(tx, taken, by, context.now)
        detail: dict[str, str | int] = {"number": number, "version": found.version}
        entry = Entry("directory.taken", " ".join(by), "", found.country, detail)
        await log.append(tx, context.now, entry)
    say(*_described(found), f"number {number}")
    return 0


def _key(file: Path) -> bytes:
    try:
        key = bytes.fromhex(file.read_text("ascii").strip())
    except ValueError as error:
        raise BadSetting(f"{file.name}: 64 hex digits are needed") from error
    if len(key) != 32:
        raise BadSetting(f"{file.name}: 64 hex digits are needed")
    return key


def _described(found: DirectoryList) -> tuple[str, str]:
    return (
        f"{found.country}, version {found.version} of {found.issued:%Y-%m-%d}",
        f"{len(found.dfsps)} banks and wallets, {len(found.branches)} branches",
    )
