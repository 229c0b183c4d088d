"""``spar-mapper serve|migrate|partner|directory|import|export|check|audit``."""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from spar_mapper import __version__, audit_cli, bulk_cli, directory_csv, partner_cli
from spar_mapper.security.keys import BadKey
from spar_mapper.serving import serve
from spar_mapper.settings import BadSetting, Settings, load
from spar_mapper.storage.opening import open_storage
from spar_mapper.storage.port import StorageGone, StorageOld


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when all went well; 2 with a sentence for what the caller can mend."""
    arguments = _parser().parse_args(argv)
    try:
        names = ("data", "database", "unsigned")
        given = {name: getattr(arguments, name, None) for name in names}
        settings = load(arguments.settings, given)
        if arguments.command == "serve":
            return serve(settings, arguments.host, arguments.port)
        if arguments.command == "migrate":
            return asyncio.run(_migrate(settings))
        if arguments.command in bulk_cli.COMMANDS:
            return asyncio.run(bulk_cli.run(settings, arguments))
        return asyncio.run(_kept(settings, arguments))
    except (BadSetting, BadKey, OSError, StorageGone, StorageOld) as why:
        sys.stderr.write(f"spar-mapper: {_words(why)}\n")
        return 2


def _words(why: Exception) -> str:
    if isinstance(why, StorageGone):
        return f"the database does not answer ({why})"
    if isinstance(why, OSError) and why.filename and why.strerror:
        return f"{why.filename}: {why.strerror}"
    return str(why)


async def _migrate(settings: Settings) -> int:
    storage = await open_storage(replace(settings, migrate=True))
    await storage.close()
    sys.stdout.write("the schema is up to date\n")
    return 0


async def _kept(settings: Settings, arguments: argparse.Namespace) -> int:
    storage = await open_storage(settings)
    try:
        if arguments.command == "directory":
            await directory_csv.directory(storage, arguments)
        elif arguments.command == "audit":
            await audit_cli.audit(storage, arguments)
        else:
            await partner_cli.partner(storage, arguments)
    finally:
        await storage.close()
    return 0


def port(text: str) -> int:
    """A port number. Raises ValueError, which argparse tells."""
    number = int(text)
    if not 0 <= number < 65536:
        raise ValueError(text)
    return number


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--data", type=Path, help="folder of the embedded database")
    common.add_argument("--database", help="postgresql://…; or SPAR_MAPPER_DATABASE")
    common.add_argument("--settings", type=Path, help="a TOML file")
    parser = argparse.ArgumentParser(prog="spar-mapper", description="The ID-account registry.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", parents=[common], help="answer requests")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=port, default=8080, help="0: any that is free")
    serve.add_argument("--insecure-unsigned", dest="unsigned", action="store_true", default=None)
    commands.add_parser("migrate", parents=[common], help="bring the schema up to date")
    bulk_cli.add_to(commands, common)
    partner_cli.add_parser(commands, common)
    directory_csv.add_parser(commands, common)
    audit_cli.add_parser(commands, common)
    return parser


if __name__ == "__main__":
    sys.exit(main())
