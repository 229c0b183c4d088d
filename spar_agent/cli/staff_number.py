"""``spar-agent staff-number``: a further person of a laptop tells the center who they are there."""

import argparse
import asyncio
import sys

from spar_agent.adapters.central.own_key import VaultOwnKey
from spar_agent.cli.console import Commands, Console, opened_vault, vault_options


def add_commands(commands: Commands) -> None:
    """``staff-number``."""
    parser = commands.add_parser(
        "staff-number",
        parents=[vault_options()],
        help="your own number at the center, on a laptop that has joined one",
    )
    parser.add_argument("number")
    parser.set_defaults(run=_give)


def _give(arguments: argparse.Namespace, console: Console) -> int:
    """With one's own PIN. The key is offered at the next contact; a second person confirms it."""
    with opened_vault(arguments, console) as (vault, _person):
        asyncio.run(VaultOwnKey(vault).give(arguments.number.strip()))
    sys.stdout.write("Your key is shown to the center at your next sign-in in the window.\n")
    return 0
