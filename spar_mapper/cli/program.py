"""``spar-mapper serve|migrate|database|partner|directory|import|export|check|fold-ids|audit|...``.

Each command imports what it does when it is called: all of them take five times as long to load as
one that adds a partner.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from msgspec.structs import replace

from spar_mapper.bulk.bad_file import BadFile
from spar_mapper.cli.arguments import build_parser
from spar_mapper.security.bad_key import BadKey
from spar_mapper.settings import BadSetting, Settings, load
from spar_mapper.storage.bulk_port import BulkStorage
from spar_mapper.storage.opening import open_bulk, open_storage
from spar_mapper.storage.port import SchemaMismatch, Storage, StorageBusy, StorageUnavailable

AWAY = (StorageUnavailable, StorageBusy, SchemaMismatch)
ERRORS_OF_THE_CALLER = (BadSetting, BadKey, BadFile, OSError, *AWAY)


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: 0 all went well, 1 look at the report, 2 with a sentence of what to mend.

    3 while the database is away or not migrated: the same again is worth a try, and the unit of
    systemd does so.
    """
    _write_utf_8()
    os.environ.pop("SSLKEYLOGFILE", None)  # the database's client would follow it
    os.umask(0o077)  # what we write is for our own user: the database, its journal, exports
    arguments = build_parser().parse_args(
        _with_kid_as_it_is(sys.argv[1:] if argv is None else argv)
    )
    try:
        names = ("data", "database", "unsigned")
        given = {name: getattr(arguments, name, None) for name in names}
        settings = load(arguments.settings, given)
        return _run(settings, arguments)
    except ERRORS_OF_THE_CALLER as error:
        sys.stderr.write(f"spar-mapper: {_error_text(error)}\n")
        return 3 if isinstance(error, AWAY) and arguments.command != "migrate" else 2


def _write_utf_8() -> None:
    """Files and pipes carry UTF-8, where Windows would take the code page of the country.

    Line by line: a journal has at once what a program says that goes on for weeks.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)


def _with_kid_as_it_is(argv: Sequence[str]) -> list[str]:
    """``argv`` so that a KID which begins with a dash, as one in 64 does, is no option."""
    words = list(argv)
    at = next((n for n, one in enumerate(words) if one in {"remove-key", "revoke-key"}), len(words))
    if words[at + 2 : at + 3] and words[at + 2].startswith("-") and "--" not in words:
        return [*words[: at + 1], *words[at + 3 :], "--", *words[at + 1 : at + 3]]
    return words


def _error_text(error: Exception) -> str:
    if isinstance(error, StorageUnavailable):
        return f"the database does not answer ({error})"
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def _run(settings: Settings, arguments: argparse.Namespace) -> int:
    command = arguments.command
    if command == "serve":
        from spar_mapper.http.server import serve

        return serve(settings, arguments.host, arguments.port)
    if command == "migrate":
        return asyncio.run(_migrate(settings))
    if command == "database":
        from spar_mapper.storage.grants import process_role

        sys.stdout.write(process_role(arguments.name))
        return 0
    if command in {"import", "export", "check", "fold-ids"}:
        from spar_mapper.cli import bulk

        return asyncio.run(bulk.run(settings, arguments))
    return asyncio.run(_at_database(settings, arguments))


async def _at_database(settings: Settings, arguments: argparse.Namespace) -> int:
    storage = await open_storage(settings)
    try:
        return await _act(storage, settings, arguments)
    finally:
        await storage.close()


async def _act(storage: Storage, settings: Settings, arguments: argparse.Namespace) -> int:
    if arguments.command == "audit":
        from spar_mapper.cli import audit

        return await audit.run(storage, settings, arguments)
    await _change(storage, settings, arguments)
    return 0


async def _change(storage: Storage, settings: Settings, arguments: argparse.Namespace) -> None:
    """What may need a second operator."""
    from spar_mapper.cli import directory, operators, partner, programmes, waiting

    command, gate = arguments.command, operators.change_gate(storage, settings)
    if command == "directory":
        await directory.run(storage, arguments, gate)
    elif command == "partner":
        await partner.run(storage, arguments, gate)
    elif command == "programme":
        await programmes.run(storage, arguments, gate)
    elif command in waiting.COMMANDS:
        await waiting.run(storage, settings, arguments, gate)
    else:
        await operators.run(storage, settings, arguments)


async def _migrate(settings: Settings) -> int:
    storage = await open_bulk(replace(settings, migrate=True))
    try:
        sys.stdout.write("the schema is up to date\n")
        if not storage.normalizer.fold_spelling:
            await _tell_old_spelling(storage)
    finally:
        await storage.storage.close()
    return 0


async def _tell_old_spelling(storage: BulkStorage) -> None:
    from spar_mapper.bulk.fold_ids import plan_folding

    plan = await plan_folding(storage)
    sys.stdout.write(
        "ids are compared by the old rule, to which a space makes another person:"
        f" {len(plan.new_keys)} are spelt so, {len(plan.together)} groups would be one"
        " person each; nothing was merged, see spar-mapper fold-ids\n"
    )
