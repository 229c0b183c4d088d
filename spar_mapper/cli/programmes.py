"""``spar-mapper programme``: a programme ends, and the consents with it."""

import argparse
import sys

import msgspec

from spar_mapper.cli.changes import ChangeGate
from spar_mapper.core.clock import iso_of_ms
from spar_mapper.operations.approved_changes import PROGRAMME, ProgrammeEnd
from spar_mapper.records.ended_programmes import EndedProgrammes
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage


async def run(storage: Storage, arguments: argparse.Namespace, gate: ChangeGate) -> None:
    """Carry out ``arguments.action``. Raises BadSetting, BadKey, OSError, what Storage raises."""
    ended = EndedProgrammes(storage)
    if arguments.action == "list":
        for code, at in await ended.all():
            sys.stdout.write(f"{code}\t{iso_of_ms(at)}\n")
        return
    if not await ended.is_agreed_on(arguments.code):
        raise BadSetting("no app's terms name this programme: nothing ends with it")
    order = ProgrammeEnd(arguments.code)
    await gate.submit(PROGRAMME, msgspec.json.encode(order).decode(), arguments)
