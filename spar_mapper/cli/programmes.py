"""``spar-mapper programme``: a programme ends, and the consents with it."""

import argparse
import sys

import msgspec

from spar_mapper.cli.changes import ChangeGate
from spar_mapper.core.clock import iso_of_ms, now_ms
from spar_mapper.records.ended_programmes import EndedProgrammes
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage

PROGRAMME = "programme"


class ProgrammeEnd(msgspec.Struct, frozen=True):
    """Which programme ends, by its code."""

    programme: str


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


async def apply_programme_end(storage: Storage, body: str) -> str:
    """End a programme now, for good; what to tell. Raises as Storage."""
    code, at = msgspec.json.decode(body, type=ProgrammeEnd).programme, now_ms()
    ended = EndedProgrammes(storage)
    count = await ended.living_consents(code, at)
    if not await ended.end(code, at):
        return "it had ended before\n"
    return f"ended: {count} consents resolve no more; their apps are told within a minute\n"
