"""``spar-mapper serve|migrate|partner|directory|import|export|check|fold-ids|audit|...``."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from msgspec.structs import replace

from spar_mapper.bulk.fold_ids import plan_folding
from spar_mapper.bulk.read_csv import BadFile
from spar_mapper.cli import audit, bulk, directory, operators, partner, programmes, waiting
from spar_mapper.cli.arguments import build_parser
from spar_mapper.http.server import serve
from spar_mapper.security.bad_key import BadKey
from spar_mapper.settings import BadSetting, Settings, load
from spar_mapper.storage.opening import open_bulk, open_storage
from spar_mapper.storage.port import SchemaMismatch, StorageBusy, StorageUnavailable

ERRORS_OF_THE_CALLER = (
    BadSetting,
    BadKey,
    BadFile,
    OSError,
    StorageUnavailable,
    StorageBusy,
    SchemaMismatch,
)


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: 0 all went well, 1 look at the report, 2 with a sentence of what to mend."""
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
        if arguments.command == "serve":
            return serve(settings, arguments.host, arguments.port)
        return asyncio.run(_run(settings, arguments))
    except ERRORS_OF_THE_CALLER as error:
        sys.stderr.write(f"spar-mapper: {_error_text(error)}\n")
        return 2


def _write_utf_8() -> None:
    """Files and pipes carry UTF-8; Windows would take the code page of the country."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


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


async def _run(settings: Settings, arguments: argparse.Namespace) -> int:
    command = arguments.command
    if command == "migrate":
        return await _migrate(settings)
    if command in bulk.COMMANDS:
        return await bulk.run(settings, arguments)
    storage = await open_storage(settings)
    gate = operators.change_gate(storage, settings)
    try:
        if command == "directory":
            await directory.run(storage, arguments, gate)
        elif command == "audit":
            return await audit.run(storage, settings, arguments)
        elif command == "partner":
            await partner.run(storage, arguments, gate)
        elif command == "programme":
            await programmes.run(storage, arguments, gate)
        elif command in waiting.COMMANDS:
            await waiting.run(storage, settings, arguments, gate)
        else:
            await operators.run(storage, settings, arguments)
    finally:
        await storage.close()
    return 0


async def _migrate(settings: Settings) -> int:
    storage = await open_bulk(replace(settings, migrate=True))
    try:
        sys.stdout.write("the schema is up to date\n")
        if not storage.normalizer.fold_spelling:
            plan = await plan_folding(storage)
            sys.stdout.write(
                "ids are compared by the old rule, to which a space makes another person:"
                f" {len(plan.new_keys)} are spelt so, {len(plan.together)} groups would be one"
                " person each; nothing was merged, see spar-mapper fold-ids\n"
            )
    finally:
        await storage.storage.close()
    return 0
