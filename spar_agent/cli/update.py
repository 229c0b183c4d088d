"""``spar-agent update``: a newer version of the program, from a server or a stick; and back.

Who may sign it is in the program (``resources/updates/root.json``, put there by the release);
``docs/release.md``.
"""

import argparse
import sys
from pathlib import Path

from spar_agent.adapters.updates.own_program import OwnProgram
from spar_agent.adapters.updates.taking import FoundVersion, system_name
from spar_agent.adapters.vault_copy import schemas_reached
from spar_agent.cli.console import Commands, Console
from spar_agent.ports.updates import Comparison
from spar_agent.settings import default_profile


def add_commands(commands: Commands) -> None:
    """``update``."""
    parser = commands.add_parser(
        "update", help="a newer version of this program, or the one before"
    )
    parser.add_argument(
        "--from", dest="source", default="", metavar="PLACE", help="an https address, or a folder"
    )
    parser.add_argument("--proxy", default="", help="as in settings.toml")
    parser.add_argument(
        "--profile", action="append", type=Path, default=[], help="with --back: data to be read"
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--look", action="store_true", help="only say what is offered")
    what.add_argument("--back", action="store_true", help="use the version before this one again")
    parser.set_defaults(run=_update)


def _update(arguments: argparse.Namespace, _console: Console) -> int:
    """0 when the newest is in use or was before. Raises the errors of updates and the network's."""
    own = OwnProgram(arguments.source, lambda: str(arguments.proxy))
    if arguments.back:
        vaults = [
            schema
            for profile in arguments.profile or [default_profile()]
            for schema in schemas_reached(profile / "backups")
        ]
        _say(f"{own.back(vaults)} is used from the next start on")
        return 0
    _tell(own.look() if arguments.look else own.take(), taken=not arguments.look)
    return 0


def _tell(found: FoundVersion, *, taken: bool) -> None:
    if found.offered is None:
        _say(f"nothing is offered for {system_name()}; {found.present} stays in use")
    elif found.comparison is Comparison.SAME:
        _say(f"{found.present} is the newest")
    elif found.comparison is Comparison.OLDER:
        _say(f"{found.offered.version} is offered, which is older: {found.present} stays in use")
    elif taken:
        _say(f"{found.offered.version} starts next time; back: spar-agent update --back")
    else:
        size = found.offered.size / 1_000_000
        _say(f"{found.offered.version} is offered, {size:.0f} MB; {found.present} is in use")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
