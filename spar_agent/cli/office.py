"""``spar-agent office take``: another office file, for a laptop that has joined no center."""

import argparse
import hashlib
import sys
from pathlib import Path

from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.adapters.office import office_summary, read_office_file, save_office
from spar_agent.cli.console import Commands, Console, opened_vault, vault_options
from spar_agent.domain.journal import Act
from spar_agent.errors import ProfileBad
from spar_agent.errors.central import CenterNeeded


def add_commands(commands: Commands) -> None:
    """``office take``."""
    parser = commands.add_parser("office", help="take in another office file")
    acts = parser.add_subparsers(metavar="ACT", required=True)
    take = acts.add_parser("take", parents=[vault_options()], help="instead of the one in use")
    take.add_argument("file", type=Path)
    take.add_argument("--yes", action="store_true", help="take what would be asked about")
    take.set_defaults(run=_take)


def _take(arguments: argparse.Namespace, console: Console) -> int:
    """A supervisor sees which servers are to be believed; the journal keeps the file's digest."""
    if console.direct is None:
        raise CenterNeeded
    text = read_office_file(arguments.file)
    shown = office_summary(text)
    with opened_vault(arguments, console, supervisor=True) as (vault, person):
        if MembershipStore(vault.connection).find() is not None:
            raise ProfileBad("this laptop has joined a center, which hands out its office files")
        sys.stdout.write(
            f"office: {shown.name} {shown.code}\nregistry: {shown.registry}\n"
            f"ID service: {shown.identity}\n"
        )
        if not arguments.yes and not console.agrees("Take in this office file?"):
            sys.stderr.write("nothing was changed\n")
            return 1
        digest = hashlib.sha256(text.encode()).hexdigest()
        vault.note(Act.OFFICE_FILE, person.agent_id, digest)
        save_office(vault.connection, text)
    sys.stdout.write("The office file is in use from the next sign-in on.\n")
    return 0
