"""The command line of ``spar-agent``: one tree of commands; without a command the app starts.

Who starts the app waits for its window: what the commands import is read where one was given.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from spar_agent import __version__
from spar_agent.adapters.own_process import close_to_others
from spar_agent.adapters.streams import use_streams
from spar_agent.errors import SparError

if TYPE_CHECKING:
    from spar_agent.cli.console import Console

_SETTINGS: Final = {"--language": "language", "--look": "look", "--text": "text_percent"}
"""Options of the app that stand for a setting."""


def main(argv: Sequence[str] | None = None, console: "Console | None" = None) -> int:
    """0 when all is well, 1 when something is broken, 2 when it could not be done or looked at.

    ``doctor`` ends with 1 where something wants attention and with 2 where something is bad.
    """
    close_to_others()
    use_streams()
    app = _app_parser()
    app.add_argument("command", nargs=argparse.REMAINDER)  # with options that may be named alike
    alone, others = app.parse_known_args(argv)
    if not alone.command and not others:
        return _start(_app_options(alone))
    parser = command_tree()
    arguments = parser.parse_args(argv)
    options = _app_options(arguments)
    if "run" not in arguments:
        return _start(options)
    if options:
        parser.error(f"{min(options)} before a command: it is for the app")
    from spar_agent.cli.console import Console

    try:
        return int(arguments.run(arguments, console or Console()))
    except SparError as error:
        sys.stderr.write(f"spar-agent: {error}\n")
    except OSError as error:
        sys.stderr.write(f"spar-agent: {error.filename}: {error.strerror}\n")
    return 2


def command_tree() -> argparse.ArgumentParser:
    """Every option and command there is; each module adds its own."""
    from spar_agent.cli import directory, doctor, staff_number, stick, update, vault

    parser = argparse.ArgumentParser(
        prog="spar-agent",
        description="Enroll the account a beneficiary is paid on.",
        parents=[_app_parser()],
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for module in (directory, vault, staff_number, stick, doctor, update):
        module.add_commands(commands)
    return parser


def _app_parser() -> argparse.ArgumentParser:
    """The options of the app alone."""
    parser = argparse.ArgumentParser(prog="spar-agent", add_help=False)
    app = parser.add_argument_group("the app, which starts when no command is given")
    for name, kind, words in (
        ("--profile", Path, "folder of this device's data"),
        ("--office", Path, "an office file, which is not taken in: a laptop joins its center"),
        ("--language", str, "language of the screen, such as en, fr or am"),
        ("--look", str, "light, dark or contrast"),
        ("--text", int, "text size in percent, 50 to 300"),
    ):
        app.add_argument(name, dest=f"app {name}", metavar=name[2:].upper(), type=kind, help=words)
    return parser


def _app_options(arguments: argparse.Namespace) -> dict[str, Any]:
    """The options of the app that were given."""
    return {
        name.removeprefix("app "): value
        for name, value in vars(arguments).items()
        if name.startswith("app ") and value is not None
    }


def _start(options: dict[str, Any]) -> int:
    from spar_agent.start import main as start  # Qt comes in here

    settings = {_SETTINGS[name]: value for name, value in options.items() if name in _SETTINGS}
    return start(options.get("--profile"), options.get("--office"), settings)
