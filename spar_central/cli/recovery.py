"""``recovery open|new-key``: a laptop on which nobody can sign in any more."""

import argparse
from pathlib import Path
from typing import Any

import msgspec

from spar_central.cli.command_context import CommandContext, by_two, named, say
from spar_central.cli.key_change import changing
from spar_central.cli.root_keys import RECOVERY_FILE, Offline, new_recovery_key, recovery_kids
from spar_central.cli.setup import passphrase, put_in_force, root_arguments
from spar_central.cli.stick_files import check_new, write_new
from spar_central.errors import BadSetting, Refused
from spar_central.keys_folder import read_certificates
from spar_central.people.recovering import Recovery, open_recovery, refuse_recovery
from spar_central.records import contact, log
from spar_central.records.log import Entry
from spar_central.trust.certificates import Use
from spar_central.trust.recovery import RecoveryAnswerFile, RecoveryRequestFile
from spar_central.trust.sealing import read_opening_key


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    acts = commands.add_parser(
        "recovery", help="a laptop on which nobody can sign in any more"
    ).add_subparsers(dest="act", required=True)
    act = acts.add_parser("open", help="two persons let a supervisor into its vault")
    act.add_argument("request", type=Path, help="the file that the laptop wrote")
    act.add_argument("answer", type=Path, help="the file to take back to it")
    act.add_argument("--for", dest="person", required=True, help="staff number of who signs in")
    act.add_argument("--words", required=True, help="of the laptop's key, as it shows them")
    act.add_argument("--stick", type=Path, required=True, help="folder of the recovery key")
    act.add_argument("--passphrase-file", type=Path, help="else it is asked for")
    by_two(act)
    new = acts.add_parser("new-key", help="another recovery key, when somebody may know the one")
    root_arguments(new)
    text = "folder for the new recovery key, apart from the root's"
    new.add_argument("--recovery-stick", type=Path, required=True, help=text)
    by_two(new)


async def run(arguments: argparse.Namespace, context: CommandContext) -> int:
    """Raises Refused, BadSetting and what a storage raises; who tried is on record."""
    if arguments.act == "new-key":
        return await _new_key(arguments, context)
    check_new(arguments.answer)
    recovery = read_opening_key(
        arguments.stick / RECOVERY_FILE, passphrase(arguments.passphrase_file)
    )
    if recovery.thumbprint() not in recovery_kids(context.settings):
        raise BadSetting(f"{RECOVERY_FILE}: this is another key than the center's")
    asked = Recovery(_read(arguments.request), arguments.words, arguments.person, named(arguments))
    try:
        async with context.storage.transaction() as tx:
            newest = await contact.newest_office_file(tx, context.settings.office)
            answer = await open_recovery(
                tx, asked, context.registrar, context.chain, recovery, context.now
            )
    except Refused as error:
        async with context.storage.transaction() as tx:
            await refuse_recovery(tx, asked, error, context.now)
        raise
    certificate = read_certificates(context.settings.keys_folder)[Use.PEOPLE_AND_DEVICES]
    changes = newest.signed.root_changes if newest is not None else ()
    file = RecoveryAnswerFile(answer, certificate, changes)
    write_new(arguments.answer, msgspec.json.encode(file))
    say(f"{arguments.answer}: take it back to the laptop; nobody else can use it")
    return 0


async def _new_key(arguments: argparse.Namespace, context: CommandContext) -> int:
    settings, by = context.settings, named(arguments)
    offline = Offline(arguments.stick, passphrase(arguments.passphrase_file))
    try:
        async with changing(context.storage, settings.keys_folder):
            kid, files = new_recovery_key(
                settings, offline, arguments.recovery_stick, context.now, arguments.years
            )
            await put_in_force(context, files, by, "recovery_key.changed", kid)
    except Refused as error:
        entry = Entry(f"refused.{error.code}", " ".join(by), "", "recovery new-key")
        async with context.storage.transaction() as tx:
            await log.append(tx, context.now, entry)
        raise
    say(
        f"recovery: {kid}",
        "start serve desks anew; laptops seal to it from their next contact on",
        "keep the former stick for laptops that were not in contact since, then destroy it",
    )
    return 0


def _read(file: Path) -> str:
    try:
        return msgspec.json.decode(file.read_bytes(), type=RecoveryRequestFile).request
    except msgspec.MsgspecError as error:
        raise Refused("request.form", file.name) from error
