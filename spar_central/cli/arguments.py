"""The arguments of ``spar-central``: the whole tree, or the branch of one command.

A branch lies beside what carries it out; all of them together take seconds to import on a small
computer, and somebody who lists laptops needs one.
"""

import argparse
from collections.abc import Sequence
from importlib import import_module
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from spar_central import __version__

if TYPE_CHECKING:
    from spar_central.health import WatchAddress

MODULES: Final = {
    "settings": "settings_check",
    "setup": "setup",
    "mapper": "mappers",
    "people": "people",
    "device": "devices",
    "officefile": "office_files",
    "directory": "directory",
    "waiting": "waiting",
    "notices": "notices",
    "records": "records",
    "recovery": "recovery",
    "doctor": "doctor",
    "database": "database",
}
"""Commands by the module of ``spar_central.cli`` that has ``add_parser`` and ``run``."""
_ENTRIES: Final = (
    ("desks", 8443, "the entry for laptops"),
    ("console", 8444, "the pages of supervisors and administrators"),
    ("portal", 8445, "the pages of beneficiaries"),
    ("intake", 8446, "the entry where people confirm changes"),
)
_PROCESSES: Final = frozenset({"serve", "send", "notify", "migrate"})


def module_of(command: str) -> Any:
    """What carries out this command of ``MODULES``."""
    return import_module(f"spar_central.cli.{MODULES[command]}")


def named_command(argv: Sequence[str]) -> str | None:
    """Of a plain command line; None where only the whole tree can say what is meant."""
    words = list(argv)
    if words[:1] == ["--settings"]:
        words = words[2:]
    return words[0] if words and words[0] in _PROCESSES | MODULES.keys() else None


def build_parser(command: str | None = None) -> argparse.ArgumentParser:
    """The whole tree of commands; where ``command`` is given, it needs no other branch."""
    parser = argparse.ArgumentParser(prog="spar-central", description="SPAR Central.")
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        "--settings", type=Path, default=Path("spar-central.toml"), help="the settings file"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    _add_processes(commands)
    for name in MODULES:
        if command is None or command == name:
            module_of(name).add_parser(commands)
    return parser


def add_watch_port(parser: argparse.ArgumentParser) -> None:
    """Where a process without an entry of its own says how it is."""
    text = "of this computer, for /ping, /ready, /metrics; 0: any free"
    parser.add_argument("--watch-port", type=_port, help=text)
    text = "where others may ask that, too; /metrics needs desks.metrics_token_file then"
    parser.add_argument("--watch-host", type=_address, default="127.0.0.1", help=text)


def watch_address(arguments: argparse.Namespace) -> "WatchAddress | None":
    """Where ``send`` and ``notify`` say how they are; None: nobody watches."""
    if arguments.watch_port is None:
        return None
    from spar_central.health import WatchAddress

    return WatchAddress(arguments.watch_host, arguments.watch_port)


def _add_processes(commands: Any) -> None:
    serving = commands.add_parser("serve", help="answer requests")
    entries = serving.add_subparsers(dest="entry", required=True)
    for name, number, text in _ENTRIES:
        entry = entries.add_parser(name, help=text)
        entry.add_argument("--host", default="127.0.0.1")
        entry.add_argument("--port", type=_port, default=number, help="0: any that is free")
    sending = "take what is admitted to the mapper; any number of these"
    add_watch_port(commands.add_parser("send", help=sending))
    telling = "tell people what will be written for them; any number of these"
    add_watch_port(commands.add_parser("notify", help=telling))
    commands.add_parser("migrate", help="bring the schema up to date")


def _port(text: str) -> int:
    """Of TCP; raises ValueError."""
    number = int(text)
    if not 0 <= number < 65536:
        raise ValueError(text)
    return number


def _address(text: str) -> str:
    """An IP address; raises ValueError."""
    return str(ip_address(text))
