"""``spar-mapper serve`` and ``spar-mapper partner``."""

import argparse
import logging
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import uvicorn

from spar_mapper import __version__
from spar_mapper.app import Registry
from spar_mapper.model import Op
from spar_mapper.settings import BadSetting, Settings, load
from spar_mapper.signature import BadKey, public_key_pem
from spar_mapper.store import open_registry

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when all went well; 2 with a sentence for what the caller can mend."""
    arguments = _parser().parse_args(argv)
    try:
        given = {"data": arguments.data, "unsigned": getattr(arguments, "unsigned", None)}
        settings = load(arguments.settings, given)
        if arguments.command == "serve":
            return _serve(settings, arguments.host, arguments.port)
        return _partner(settings, arguments)
    except (BadSetting, BadKey, OSError) as why:
        sys.stderr.write(f"spar-mapper: {why}\n")
        return 2


def _serve(settings: Settings, host: str, port: int) -> int:
    if settings.unsigned and host not in LOOPBACK:
        raise BadSetting("--insecure-unsigned is for loopback only")
    logging.basicConfig(level=logging.INFO, stream=sys.stderr)
    sock = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind((host, port))
    registry = Registry(open_registry(settings.data, fold_case=settings.fold_case), settings)
    config = uvicorn.Config(
        registry.app(), log_level="warning", lifespan="off", timeout_graceful_shutdown=20
    )
    server = _Announcing(config, f"http://{host}:{sock.getsockname()[1]}")
    try:
        server.run([sock])
    finally:
        registry.close()
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


def _partner(settings: Settings, arguments: argparse.Namespace) -> int:
    store = open_registry(settings.data, fold_case=settings.fold_case)
    try:
        if arguments.act == "add":
            pem = public_key_pem(arguments.cert.read_bytes())
            rights = set(arguments.rights.split(","))
            if not rights <= {op.value for op in Op}:
                raise BadSetting("--rights are of link, update, resolve, unlink")
            store.add_partner(arguments.name, pem, ",".join(sorted(rights)))
        elif arguments.act == "remove":
            if not store.remove_partner(arguments.name):
                raise BadSetting("there is no partner of this name")
        else:
            for name, rights_text in store.partners():
                sys.stdout.write(f"{name}\t{rights_text}\n")
    finally:
        store.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--data", type=Path, help="folder of the embedded database")
    common.add_argument("--settings", type=Path, help="a TOML file")
    parser = argparse.ArgumentParser(prog="spar-mapper", description="The ID-account registry.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", parents=[common], help="answer requests")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8080)
    serve.add_argument("--insecure-unsigned", dest="unsigned", action="store_true", default=None)
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
