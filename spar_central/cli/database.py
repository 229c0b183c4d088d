"""``database process-role``, ``portal-role``: SQL that the owner of the database runs."""

import argparse
import sys
from typing import Any

from spar_central.storage.grants import portal_role, process_role


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    acts = commands.add_parser("database", help="rights on PostgreSQL").add_subparsers(
        dest="act", required=True
    )
    role = acts.add_parser(
        "portal-role", help="print what the pages' own role may do, as SQL for psql"
    )
    process = acts.add_parser(
        "process-role", help="print what the role of every other process may do, as SQL for psql"
    )
    for one in (role, process):
        one.add_argument("name", help="of a role that is there, and is not the owner")


def run(arguments: argparse.Namespace) -> int:
    """Raises BadSetting."""
    made = {"portal-role": portal_role, "process-role": process_role}[arguments.act]
    sys.stdout.write(made(arguments.name))
    return 0
