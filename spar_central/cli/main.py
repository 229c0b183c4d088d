"""``spar-central``: what is called is imported when it is called."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Any

from spar_central.cli.arguments import build_parser, module_of, named_command, watch_address
from spar_central.cli.command_context import opened
from spar_central.errors import BadSetting, Refused
from spar_central.settings import Settings
from spar_central.settings_file import load
from spar_central.storage.opening import open_storage
from spar_central.storage.port import StorageBusy, StorageGone, StorageOld

AWAY = (StorageGone, StorageBusy, StorageOld)
MENDABLE = (BadSetting, Refused, OSError, *AWAY)


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when all went well, 1 when the answer is no, 2 for what the caller can mend.

    3 while the database is away or not migrated: the same again is worth a try, and the units of
    systemd do so.
    """
    _write_utf_8()
    os.environ.pop("SSLKEYLOGFILE", None)  # the database's client would follow it
    os.umask(0o077)  # what we write is for our own user: the database and its journal, too
    words = sys.argv[1:] if argv is None else argv
    arguments = build_parser(named_command(words)).parse_args(words)
    try:
        return _run(arguments, load(arguments.settings))
    except MENDABLE as error:
        sys.stderr.write(f"spar-central: {_words(error)}\n")
        return 3 if isinstance(error, AWAY) and arguments.command != "migrate" else 2


def _write_utf_8() -> None:
    """Files and pipes carry UTF-8, where Windows would take the code page of the country.

    Line by line: a journal has at once what a program says that goes on for weeks.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)


def _run(arguments: argparse.Namespace, settings: Settings) -> int:
    command = arguments.command
    if command == "serve":
        _serve(settings, arguments)
    elif command == "send":
        from spar_central.sending.serving import send

        send(settings, watch_address(arguments))
    elif command == "notify":
        from spar_central.notices.serving import notify

        notify(settings, watch_address(arguments))
    elif command == "migrate":
        asyncio.run(_migrate(settings))
    else:
        return _act(arguments, settings)
    return 0


def _serve(settings: Settings, arguments: argparse.Namespace) -> None:
    entry, host, number = arguments.entry, arguments.host, arguments.port
    if entry == "desks":
        from spar_central.desks import serving as desks

        desks.serve(settings, host, number)
    elif entry == "console":
        from spar_central.console import serving as console

        console.serve(settings, host, number)
    elif entry == "intake":
        from spar_central.self_service import serving as intake

        intake.serve(settings, host, number)
    else:
        from spar_central.portal.serving import serve_portal

        serve_portal(settings, host, number)


async def _migrate(settings: Settings) -> None:
    storage = await open_storage(settings, migrate=True)
    await storage.close()
    sys.stdout.write("the schema is up to date\n")


def _act(arguments: argparse.Namespace, settings: Settings) -> int:
    """What a person does at the command line."""
    command = arguments.command
    module = module_of(command)
    status: int
    if command == "database":
        status = module.run(arguments)
    elif command == "setup":
        status = module.run(arguments, settings)
    elif command in {"settings", "doctor", "mapper"}:
        status = asyncio.run(module.run(arguments, settings))
    else:
        status = asyncio.run(_with_database(module, arguments, settings))
    return status


async def _with_database(module: Any, arguments: argparse.Namespace, settings: Settings) -> int:
    async with opened(settings) as context:
        status: int = await module.run(arguments, context)
        return status


def _words(error: Exception) -> str:
    if isinstance(error, Refused):
        return f"{error.sentence} ({error.code}{': ' + error.detail if error.detail else ''})"
    if isinstance(error, StorageGone | StorageBusy):
        return "the database does not answer"
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}"
    return str(error)
