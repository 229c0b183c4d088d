"""``records verify|list``: the log of refusals, reads and acts."""

import argparse
from typing import Any

from spar_central.cli.desk import Desk, say, table
from spar_central.clock import from_ms, stamp
from spar_central.records.log import broken_at

MOST = 1000


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    told = commands.add_parser("records", help="who did what, and who tried").add_subparsers(
        dest="act", required=True
    )
    told.add_parser("verify", help="each entry follows from the one before")
    listed = told.add_parser("list", help=f"the newest {MOST}, newest first")
    listed.add_argument("--kind", default="", help="as refused. or read.")


async def run(arguments: argparse.Namespace, desk: Desk) -> int:
    """Raises what a storage raises."""
    if arguments.act == "verify":
        number = await broken_at(desk.storage)
        say(f"entry {number} was changed, or those before it are gone" if number else "whole")
        return 1 if number else 0
    kind = arguments.kind.replace("%", "").replace("_", "\\_")
    async with desk.storage.transaction() as tx:
        rows = await tx.fetch(
            "SELECT number, at, kind, actor, device_id, subject, detail FROM records"
            " WHERE kind LIKE $1 ESCAPE '\\' ORDER BY number DESC LIMIT $2",
            f"{kind}%",
            MOST,
        )
    table((row[0], stamp(from_ms(int(row[1]))), *row[2:]) for row in rows)
    return 0
