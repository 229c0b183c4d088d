"""``records verify|list``: the log of refusals, reads and acts."""

import argparse
from typing import Any

from spar_central.cli.command_context import CommandContext, say, table
from spar_central.clock import from_ms, stamp
from spar_central.records.log import broken_at

MOST = 1000


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    acts = commands.add_parser("records", help="who did what, and who tried").add_subparsers(
        dest="act", required=True
    )
    acts.add_parser("verify", help="each entry follows from the one before")
    listed = acts.add_parser("list", help=f"the newest {MOST}, newest first")
    listed.add_argument("--kind", default="", help="as refused. or read.")


async def run(arguments: argparse.Namespace, context: CommandContext) -> int:
    """Raises what a storage raises."""
    if arguments.act == "verify":
        number = await broken_at(context.storage)
        say(f"entry {number} was changed, or those before it are gone" if number else "whole")
        return 1 if number else 0
    kind = arguments.kind.replace("%", "").replace("_", "\\_")
    async with context.storage.transaction() as tx:
        rows = await tx.fetch(
            "SELECT number, at, kind, actor, device_id, subject, detail FROM records"
            " WHERE kind LIKE $1 ESCAPE '\\' ORDER BY number DESC LIMIT $2",
            f"{kind}%",
            MOST,
        )
    table((row[0], stamp(from_ms(int(row[1]))), *row[2:]) for row in rows)
    return 0
