"""``directory take|show|find``: the signed list of banks for laptops and the portal."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from spar_central.cli.command_context import CommandContext, by_two, named, say, table
from spar_central.clock import stamp
from spar_central.directory.catalogue import open_catalogue
from spar_central.directory.lists import DirectoryList, read_list
from spar_central.errors import BadSetting, Refused
from spar_central.people.vouching import OF_OTHERS, check_vouchers
from spar_central.records import contact, directories, log
from spar_central.records.log import Entry
from spar_central.trust import jws
from spar_central.trust.office_file import OfficeFile


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    acts = commands.add_parser("directory", help="the list of banks").add_subparsers(
        dest="act", required=True
    )
    take = acts.add_parser("take", help="take a signed list in; two persons")
    take.add_argument("file", type=Path)
    take.add_argument(
        "--trust", type=Path, help="public key, 64 hex digits; default: those of the office file"
    )
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
        data = await directories.content(tx, taken) if taken is not None else b""
    if taken is None:
        say("there is none")
        return 1
    found = read_list(data, [bytes.fromhex(taken.signed_by)])
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
    content = arguments.file.read_bytes()
    async with context.storage.transaction() as tx:
        present = await directories.newest(tx)
        file = await contact.newest_office_file(tx, context.settings.office)
    signers = jws.unverified(file.signed.file, OfficeFile).list_signers if file else ()
    found, key = _signed(content, _keys(arguments.trust, signers))
    if present is not None and found.issued < present.issued:
        raise Refused("directory.older", stamp(present.issued))
    if found.issued > context.now:
        raise Refused("directory.future", stamp(found.issued))
    with TemporaryDirectory() as folder:  # a list that cannot be searched is not taken in
        open_catalogue(found, Path(folder)).close()
    by = named(arguments)
    async with context.storage.transaction() as tx:
        await check_vouchers(tx, by, OF_OTHERS)
        described = (found.version, found.country, found.issued, key.hex())
        taken = await directories.add(tx, described, content, by, context.now)
        detail: dict[str, str | int] = {"number": taken.number, "version": found.version}
        entry = Entry("directory.taken", " ".join(by), "", found.country, detail)
        await log.append(tx, context.now, entry)
    say(*_described(found), f"number {taken.number}")
    if key.hex() not in signers:
        say("laptops do not use it: the office file does not name its signer (list_signers)")
    return 0


def _keys(trusted: Path | None, signers: tuple[str, ...]) -> list[bytes]:
    """Who may have signed. Raises BadSetting when nobody is named."""
    if trusted is not None:
        return [_key(trusted)]
    if not signers:
        raise BadSetting("the office file names no list_signers; name the signer with --trust")
    return [bytes.fromhex(signer) for signer in signers]


def _signed(content: bytes, keys: list[bytes]) -> tuple[DirectoryList, bytes]:
    """The list and who signed it. Raises Refused."""
    for key in keys[:-1]:
        try:
            return read_list(content, [key]), key
        except Refused as error:
            if error.code != "directory.untrusted":
                raise
    return read_list(content, keys[-1:]), keys[-1]


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
