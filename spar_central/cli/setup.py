"""``setup root|attestation-key|intake-key|outbox-key|rotate-root|finish``.

The root comes before anybody is there. What changes keys after it needs two persons, and stands in
the log: who holds the stick alone changes nothing unseen.
"""

import argparse
import asyncio
import getpass
from datetime import datetime
from pathlib import Path
from typing import Any

from spar_central.cli.command_context import CommandContext, by_two, named, opened, say
from spar_central.cli.key_change import NewFile, changing, drop, install, is_planned, prepare
from spar_central.cli.root_keys import (
    RECOVERY_FILE,
    ROOT_FILE,
    KeyFile,
    Offline,
    given_key_file,
    make_outbox_key,
    make_root,
    new_key_file,
    renew_key,
    rotate_root,
)
from spar_central.clock import now_utc
from spar_central.errors import BadSetting, Refused
from spar_central.keys_folder import WHERE
from spar_central.people.vouching import OF_OTHERS, check_vouchers
from spar_central.records import log
from spar_central.records.log import Entry
from spar_central.settings import Settings
from spar_central.trust.certificates import Use

RENEWED = {"attestation-key": Use.ATTESTATION, "intake-key": Use.INTAKE}


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    acts = commands.add_parser("setup", help="keys of the center").add_subparsers(
        dest="act", required=True
    )
    for name, text in (
        ("root", "the office root and everything it certifies, once"),
        ("attestation-key", "a new one, when the old one may be known to somebody"),
        ("outbox-key", "for a center that was set up before laptops had an outbox"),
        ("intake-key", "a first one for the process of self-service, or a new one"),
        ("rotate-root", "a new root, signed by the old one"),
    ):
        act = acts.add_parser(name, help=text)
        root_arguments(act)
        if name != "root":
            by_two(act)
        if name == "root":
            act.add_argument(
                "--keys-from", type=Path, help="folder of keys of the center that exist already"
            )
        if name in RENEWED:
            act.add_argument(
                "--key-file", type=Path, help="of a key that exists already, as in a token"
            )
        if name == "rotate-root":
            act.add_argument("--new-stick", type=Path, required=True)
    acts.add_parser("finish", help="a change of keys that was cut off: in place, or dropped")


def root_arguments(act: argparse.ArgumentParser) -> None:
    """Where the root is, and for how long it certifies."""
    act.add_argument("--stick", type=Path, required=True, help="folder of the offline root")
    act.add_argument("--passphrase-file", type=Path, help="else it is asked for")
    act.add_argument("--years", type=int, default=5, choices=range(1, 11))


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Raises BadSetting, OSError."""
    if arguments.act == "finish":
        say(asyncio.run(_finish(settings)))
        return 0
    offline = Offline(arguments.stick, passphrase(arguments.passphrase_file))
    now = now_utc()
    if arguments.act == "root":
        given = _given(arguments.keys_from) if arguments.keys_from else {}
        root = make_root(settings, offline, now, arguments.years, given)
        say(
            f"root: {root.public.words}",
            f"{arguments.stick / ROOT_FILE}: keep it offline, in two places",
            f"{arguments.stick / RECOVERY_FILE}: keep it offline, apart from the root",
            f"keys of the center: {settings.keys_folder}",
        )
        return 0
    say(asyncio.run(_changed(arguments, settings, offline)))
    return 0


async def _changed(arguments: argparse.Namespace, settings: Settings, offline: Offline) -> str:
    """What was made. Killed at any moment, the entry is there with it, or neither is."""
    by = named(arguments)
    async with opened(settings) as context:
        try:
            async with changing(context.storage, settings.keys_folder):
                said, files = _make(arguments, settings, offline, context.now)
                await put_in_force(context, files, by, "keys.changed", arguments.act)
        except Refused as error:
            entry = Entry(f"refused.{error.code}", " ".join(by), "", arguments.act)
            async with context.storage.transaction() as tx:
                await log.append(tx, context.now, entry)
            raise
    return said


async def put_in_force(
    context: CommandContext, files: list[NewFile], by: tuple[str, ...], kind: str, subject: str
) -> None:
    """Ready, then on record by two persons, then in place. Raises Refused, OSError."""
    folder = context.settings.keys_folder
    mark = prepare(folder, files)
    async with context.storage.transaction() as tx:
        await check_vouchers(tx, by, OF_OTHERS)
        who = " ".join(sorted(set(by)))
        await log.append(tx, context.now, Entry(kind, who, "", subject, {"change": mark}))
    install(folder)


async def _finish(settings: Settings) -> str:
    """What was cut off is in place, or gone. Opening the database did the first."""
    folder = settings.keys_folder
    was = is_planned(folder)
    async with opened(settings) as context, changing(context.storage, folder):
        if drop(folder):
            return "a change of the keys that is not in the log was dropped"
    return "the change of the keys is in place" if was else "nothing was cut off"


def _given(folder: Path) -> dict[Use, KeyFile]:
    """``<use>.pem`` of the folder. Raises BadSetting where there is none, OSError."""
    files = {use: folder / f"{use}.pem" for use in WHERE}
    found = {use: given_key_file(file) for use, file in files.items() if file.is_file()}
    if not found:
        raise BadSetting(f"--keys-from: none of {', '.join(f.name for f in files.values())}")
    return found


def _make(
    arguments: argparse.Namespace, settings: Settings, offline: Offline, now: datetime
) -> tuple[str, list[NewFile]]:
    years: int = arguments.years
    if arguments.act in RENEWED:
        use = RENEWED[arguments.act]
        file: Path | None = arguments.key_file
        made = given_key_file(file) if file else new_key_file()
        kid, files = renew_key(settings, offline, use, made, now, years)
        return f"{use}: {kid}", files
    if arguments.act == "outbox-key":
        kid, files = make_outbox_key(settings, offline, now, years)
        return f"outbox: {kid}", files
    return rotate_root(settings, offline, arguments.new_stick, now, years)


def passphrase(file: Path | None) -> str:
    """Of the file, or asked for."""
    if file is not None:
        return file.read_text("utf-8").strip("\r\n")
    return getpass.getpass("passphrase of the root: ")
