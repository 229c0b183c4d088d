"""``waiting list|release``: enrollments that a person must decide."""

import argparse
from typing import Any

from spar_central.admission.rules import RULES
from spar_central.cli.command_context import CommandContext, by_two, named, say, table
from spar_central.clock import from_ms, stamp
from spar_central.people import acts
from spar_central.records import enrollments, log
from spar_central.records.log import Entry

MOST = 500


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    values = commands.add_parser("waiting", help="what a person must decide").add_subparsers(
        dest="act", required=True
    )
    shown = values.add_parser("list", help="oldest first; no person's data")
    shown.add_argument("--code", default="", help="only what waits for this")
    shown.add_argument("--office", action="append", default=[])
    release = values.add_parser("release", help="two who did not touch it let it pass one rule")
    release.add_argument("enrollment_id")
    release.add_argument("code", choices=[rule.code for rule in RULES if rule.releasable])
    by_two(release)
    keep = values.add_parser("keep", help="two who did not touch it keep what is registered")
    keep.add_argument("enrollment_id")
    by_two(keep)


async def run(arguments: argparse.Namespace, context: CommandContext) -> int:
    """Raises Refused and what a storage raises."""
    if arguments.act == "keep":
        async with context.storage.transaction() as tx:
            await acts.keep_registered(tx, arguments.enrollment_id, named(arguments), context.now)
        say("what is registered stays; the enrollment comes back to its agent")
        return 0
    if arguments.act == "release":
        async with context.storage.transaction() as tx:
            row = await acts.release(
                tx,
                context.admission,
                arguments.enrollment_id,
                arguments.code,
                named(arguments),
                context.now,
            )
        say(f"{row.enrollment_id}: {row.outcome} {' '.join(row.codes)}".strip())
        return 0
    async with context.storage.transaction() as tx:
        rows = await enrollments.waiting(tx, arguments.office, arguments.code, MOST)
        entry = Entry("read.waiting", "command line", detail={"count": len(rows)})
        await log.append(tx, context.now, entry)
    table(
        (
            row.enrollment_id, row.revision, row.office, row.human, row.operation,
            stamp(from_ms(row.arrived_at)), " ".join(row.codes), " ".join(row.reasons),
        )
        for row in rows
    )  # fmt: skip
    return 0
