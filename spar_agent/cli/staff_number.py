"""``spar-agent staff-number``: a further person of a laptop tells the center who they are there."""

import argparse
import sys

from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.cli.console import Commands, Console, opened_vault, vault_options
from spar_agent.domain.journal import Act


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
    with opened_vault(arguments, console) as (vault, person):
        members = MembershipStore(vault.connection)
        known = members.load()
        vault.note(Act.STAFF_NUMBER, person.agent_id)
        members.save(known.with_number(person.agent_id, arguments.number.strip()))
    sys.stdout.write("Your key is shown to the center at your next sign-in in the window.\n")
    return 0
