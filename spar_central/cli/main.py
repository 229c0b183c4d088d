"""The one tree of commands of ``spar-central``."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from spar_central import __version__
from spar_central.cli import (
    database,
    devices,
    directory,
    doctor,
    mappers,
    notices,
    office_files,
    people,
    records,
    recovery,
    settings_check,
    setup,
    waiting,
)
from spar_central.cli.command_context import opened, port, watch_address, watch_port
from spar_central.console import serving as console_serving
from spar_central.desks import serving as desks_serving
from spar_central.errors import BadSetting, Refused
from spar_central.notices.serving import notify
from spar_central.portal.serving import serve_portal
from spar_central.self_service import serving as intake_serving
from spar_central.sending.serving import send
from spar_central.settings import Settings
from spar_central.settings_file import load
from spar_central.storage.opening import open_storage
from spar_central.storage.port import StorageBusy, StorageGone, StorageOld

MENDABLE = (BadSetting, Refused, OSError, StorageGone, StorageOld, StorageBusy)


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when all went well, 1 when the answer is no, 2 for what the caller can mend."""
    _write_utf_8()
    os.environ.pop("SSLKEYLOGFILE", None)  # the database's client would follow it
    os.umask(0o077)  # what we write is for our own user: the database and its journal, too
    arguments = build_parser().parse_args(argv)
    try:
        return _run(arguments, load(arguments.settings))
    except MENDABLE as error:
        sys.stderr.write(f"spar-central: {_words(error)}\n")
        return 2


def _write_utf_8() -> None:
    """Files and pipes carry UTF-8; Windows would take the code page of the country."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(arguments: argparse.Namespace, settings: Settings) -> int:
    command = arguments.command
    if command == "serve":
        entries = {
            "desks": desks_serving.serve,
            "console": console_serving.serve,
            "intake": intake_serving.serve,
            "portal": serve_portal,
        }
        entries[arguments.entry](settings, arguments.host, arguments.port)
        return 0
    if command == "send":
        send(settings, watch_address(arguments))
        return 0
    if command == "notify":
        notify(settings, watch_address(arguments))
        return 0
    if command == "database":
        return database.run(arguments)
    if command == "setup":
        return setup.run(arguments, settings)
    return asyncio.run(_act(arguments, settings))


async def _act(arguments: argparse.Namespace, settings: Settings) -> int:
    if arguments.command == "settings":
        return await settings_check.run(arguments, settings)
    if arguments.command == "doctor":
        return await doctor.run(arguments, settings)
    if arguments.command == "mapper":
        return await mappers.run(arguments, settings)
    if arguments.command == "migrate":
        return await _migrate(settings)
    return await _at_desk(arguments, settings)


async def _migrate(settings: Settings) -> int:
    storage = await open_storage(settings, migrate=True)
    await storage.close()
    sys.stdout.write("the schema is up to date\n")
    return 0


async def _at_desk(arguments: argparse.Namespace, settings: Settings) -> int:
    acts = {
        "people": people.run,
        "device": devices.run,
        "officefile": office_files.run,
        "directory": directory.run,
        "waiting": waiting.run,
        "records": records.run,
        "recovery": recovery.run,
        "notices": notices.run,
    }
    async with opened(settings) as context:
        return await acts[arguments.command](arguments, context)


def _words(error: Exception) -> str:
    if isinstance(error, Refused):
        return f"{error.sentence} ({error.code}{': ' + error.detail if error.detail else ''})"
    if isinstance(error, StorageGone | StorageBusy):
        return "the database does not answer"
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def build_parser() -> argparse.ArgumentParser:
    """The whole tree of commands."""
    parser = argparse.ArgumentParser(prog="spar-central", description="SPAR Central.")
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        "--settings", type=Path, default=Path("spar-central.toml"), help="the settings file"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    serving = commands.add_parser("serve", help="answer requests")
    entries = serving.add_subparsers(dest="entry", required=True)
    for name, number, text in (
        ("desks", 8443, "the entry for laptops"),
        ("console", 8444, "the pages of supervisors and administrators"),
        ("portal", 8445, "the pages of beneficiaries"),
        ("intake", 8446, "the entry where people confirm changes"),
    ):
        entry = entries.add_parser(name, help=text)
        entry.add_argument("--host", default="127.0.0.1")
        entry.add_argument("--port", type=port, default=number, help="0: any that is free")
    sending = commands.add_parser(
        "send", help="take what is admitted to the mapper; any number of these"
    )
    watch_port(sending)
    telling = commands.add_parser(
        "notify", help="tell people what will be written for them; any number of these"
    )
    watch_port(telling)
    commands.add_parser("migrate", help="bring the schema up to date")
    for part in (
        *(settings_check, setup, mappers, people, devices),
        *(office_files, directory, waiting, notices, records, recovery, doctor, database),
    ):
        part.add_parser(commands)
    return parser
