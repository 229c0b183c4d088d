"""``spar-mapper serve|migrate|partner``."""

import argparse
import asyncio
import gc
import logging
import socket
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import uvicorn

from spar_mapper import __version__
from spar_mapper.app import Registry
from spar_mapper.model import Op
from spar_mapper.settings import BadSetting, Settings, load
from spar_mapper.signature import BadKey, public_key_pem
from spar_mapper.storage.opening import open_storage
from spar_mapper.storage.port import Partner, StorageGone, StorageOld

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when all went well; 2 with a sentence for what the caller can mend."""
    arguments = _parser().parse_args(argv)
    try:
        names = ("data", "database", "unsigned")
        given = {name: getattr(arguments, name, None) for name in names}
        settings = load(arguments.settings, given)
        if arguments.command == "serve":
            return _serve(settings, arguments.host, arguments.port)
        if arguments.command == "migrate":
            return asyncio.run(_migrate(settings))
        return asyncio.run(_partner(settings, arguments))
    except (BadSetting, BadKey, OSError, StorageGone, StorageOld) as why:
        sys.stderr.write(f"spar-mapper: {_words(why)}\n")
        return 2


def _words(why: Exception) -> str:
    if isinstance(why, StorageGone):
        return f"the database does not answer ({why})"
    return str(why)


def _serve(settings: Settings, host: str, port: int) -> int:
    if settings.unsigned and host not in LOOPBACK:
        raise BadSetting("--insecure-unsigned is for loopback only")
    logging.basicConfig(level=logging.INFO, stream=sys.stderr)
    sock = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind((host, port))
    url = f"http://{host}:{sock.getsockname()[1]}"
    if sys.platform == "win32":
        asyncio.run(_serving(settings, sock, url))
    else:
        import uvloop

        uvloop.run(_serving(settings, sock, url))
    return 0


async def _serving(settings: Settings, sock: socket.socket, url: str) -> None:
    """Until told to stop; what is under way is finished first."""
    storage = await open_storage(settings)
    gc.freeze()  # what was made until now stays: the collector need not look at it again
    gc.set_threshold(50_000, 20, 20)  # a batch makes thousands of short-lived values, no cycles
    config = uvicorn.Config(
        Registry(storage, settings).app(),
        log_level="warning",
        lifespan="off",
        timeout_graceful_shutdown=20,
    )
    try:
        await _Announcing(config, url).serve([sock])
    finally:
        await storage.close()


async def _migrate(settings: Settings) -> int:
    storage = await open_storage(replace(settings, migrate=True))
    await storage.close()
    sys.stdout.write("the schema is up to date\n")
    return 0


class _Announcing(uvicorn.Server):
    """Says where it listens once it does."""

    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        sys.stdout.write(f"spar-mapper listening on {self._url}\n")
        sys.stdout.flush()


async def _partner(settings: Settings, arguments: argparse.Namespace) -> int:
    storage = await open_storage(settings)
    try:
        if arguments.act == "add":
            pem = public_key_pem(arguments.cert.read_bytes())
            rights = frozenset(arguments.rights.split(","))
            if not rights <= {op.value for op in Op}:
                raise BadSetting("--rights are of link, update, resolve, unlink")
            await storage.add_partner(Partner(arguments.name, pem, rights))
        elif arguments.act == "remove":
            if not await storage.remove_partner(arguments.name):
                raise BadSetting("there is no partner of this name")
        else:
            for known in await storage.partners():
                sys.stdout.write(f"{known.name}\t{','.join(sorted(known.rights))}\n")
    finally:
        await storage.close()
    return 0


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
    serve.add_argument("--port", type=int, default=8080)
    serve.add_argument("--insecure-unsigned", dest="unsigned", action="store_true", default=None)
    commands.add_parser("migrate", parents=[common], help="bring the schema up to date")
    partner = commands.add_parser("partner", help="who may ask").add_subparsers(
        dest="act", required=True
    )
    add = partner.add_parser("add", parents=[common])
    add.add_argument("name")
    add.add_argument("--cert", type=Path, required=True, help="PEM certificate or public key")
    add.add_argument("--rights", default="link,update,resolve,unlink")
    partner.add_parser("list", parents=[common])
    partner.add_parser("remove", parents=[common]).add_argument("name")
    return parser


if __name__ == "__main__":
    sys.exit(main())
