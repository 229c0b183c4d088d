"""``notices list|object|freeze|unfreeze``: what people were told, and what they object to."""

import argparse
from typing import Any

from spar_central.cli.command_context import CommandContext, by_two, named, say, table
from spar_central.clock import from_ms, stamp
from spar_central.keys_folder import read_secret
from spar_central.notices.objecting import object_by_code
from spar_central.people import freezing
from spar_central.records import log, notices
from spar_central.records.log import Entry

MAX_SHOWN = 500


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    acts = commands.add_parser("notices", help="what people are told").add_subparsers(
        dest="act", required=True
    )
    acts.add_parser("list", help="the newest; no person's data")
    objected = acts.add_parser("object", help="a person called and said the code of their message")
    objected.add_argument("code")
    objected.add_argument("--by", required=True, help="staff number of who took the call")
    stop = acts.add_parser("freeze", help="write nothing more for the person of an enrollment")
    stop.add_argument("enrollment_id")
    stop.add_argument("--by", required=True, help="staff number of a supervisor")
    stop.add_argument("--reason", default="complaint")
    go_on = acts.add_parser("unfreeze", help="two who did not touch it let it go on")
    go_on.add_argument("enrollment_id")
    by_two(go_on)


async def run(arguments: argparse.Namespace, context: CommandContext) -> int:
    """Raises Refused, BadSetting and what a storage raises."""
    async with context.storage.transaction() as tx:
        if arguments.act == "object":
            secret = read_secret(context.settings.keys_folder, "person.key")
            code, by = arguments.code, arguments.by
            say(f"{await object_by_code(tx, secret, code, by, context.now)}: objected")
        elif arguments.act == "freeze":
            await freezing.freeze(
                tx, arguments.enrollment_id, arguments.by, arguments.reason, context.now
            )
        elif arguments.act == "unfreeze":
            count = await freezing.unfreeze(
                tx, context.admission, arguments.enrollment_id, named(arguments), context.now
            )
            say(f"decided again: {count}")
        else:
            rows = await notices.newest(tx, MAX_SHOWN)
            entry = Entry("read.notices", "command line", detail={"count": len(rows)})
            await log.append(tx, context.now, entry)
            table((one, revision, *(_time(at) for at in times)) for one, revision, *times in rows)
    return 0


def _time(at: int) -> str:
    return stamp(from_ms(at)) if at else "-"
