"""``officefile make|show``: what changes is told before anything is signed."""

import argparse
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from spar_central.cli.command_context import CommandContext, by_two, named, say
from spar_central.errors import BadSetting
from spar_central.keys_folder import read_certificates, read_key
from spar_central.people.vouching import OF_OTHERS, check_vouchers
from spar_central.records import contact, log
from spar_central.records.contact import NumberedFile
from spar_central.records.log import Entry
from spar_central.trust import jws
from spar_central.trust.certificates import Use
from spar_central.trust.office_file import (
    OfficeFile,
    check_office_code,
    differences,
    sign_office_file,
)


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    acts = commands.add_parser("officefile", help="what laptops must know").add_subparsers(
        dest="act", required=True
    )
    make = acts.add_parser("make", help="the next one, from a TOML file; two persons")
    make.add_argument("file", type=Path)
    make.add_argument("--office", default="", help="default: the center's own")
    make.add_argument("--root-change", action="append", default=[], help="of setup rotate-root")
    make.add_argument("--yes", action="store_true", help="sign what was shown")
    by_two(make)
    show = acts.add_parser("show", help="the newest")
    show.add_argument("--office", default="")


async def run(arguments: argparse.Namespace, context: CommandContext) -> int:
    """Raises BadSetting, Refused and what a storage raises."""
    office = arguments.office or context.settings.office
    async with context.storage.transaction() as tx:
        newest = await contact.newest_office_file(tx, office)
    present = None
    if newest is not None:
        present = jws.unverified(newest.signed.file, OfficeFile)
    if arguments.act == "show":
        say(*differences(None, present) if present is not None else ["there is none"])
        return 0
    file = _read(arguments.file, office, (newest.serial if newest else 0) + 1, context)
    check_office_code(file)
    say(*differences(present, file))
    if not arguments.yes:
        say("nothing was signed; say --yes when this is what you want")
        return 1
    folder = context.settings.keys_folder
    key = read_key(folder, Use.OFFICE_FILE, context.chain, context.now)
    signed = sign_office_file(file, key, read_certificates(folder)[Use.OFFICE_FILE])
    changes = tuple(arguments.root_change) or (newest.signed.root_changes if newest else ())
    signed = msgspec.structs.replace(signed, root_changes=changes)
    by = named(arguments)
    async with context.storage.transaction() as tx:
        await check_vouchers(tx, by, OF_OTHERS)
        numbered = NumberedFile(file.serial, signed)
        if not await contact.add_office_file(tx, office, numbered, " ".join(by), context.now):
            raise BadSetting("somebody else made one in the meantime; look at it first")
        entry = Entry("office_file.made", " ".join(by), "", office, {"serial": file.serial})
        await log.append(tx, context.now, entry)
    say(f"office file {file.serial} of {office}")
    return 0


def _read(path: Path, office: str, serial: int, context: CommandContext) -> OfficeFile:
    try:
        plain = tomllib.loads(path.read_text("utf-8"))
        given = {"serial", "office", "issued_at"} & set(plain)
        if given:
            raise BadSetting(f"{path.name}: {', '.join(sorted(given))} is ours to say")
        values = {**plain, "serial": serial, "office": office, "issued_at": context.now}
        values.setdefault("name", context.settings.office_name)
        return msgspec.convert(values, OfficeFile)
    except ValueError as error:
        raise BadSetting(f"{path.name}: {error}") from error
