"""``spar-mapper waiting|person``: changes that wait, people who are frozen or erased."""

import argparse
import sys

import msgspec

from spar_mapper.cli import erasure
from spar_mapper.cli.changes import ChangeGate
from spar_mapper.core.clock import iso_of_ms
from spar_mapper.operations.approved_changes import LIFT, WAITING, LiftOrder, WaitingDecision
from spar_mapper.records.partners import Partners
from spar_mapper.records.waiting import WaitingChanges
from spar_mapper.settings import BadSetting, Settings
from spar_mapper.storage.port import Storage

COMMANDS = frozenset({"waiting", "person"})


async def run(
    storage: Storage, settings: Settings, arguments: argparse.Namespace, gate: ChangeGate
) -> None:
    """Carry out ``arguments.action``. Raises BadSetting, BadKey, OSError, what Storage raises."""
    action = arguments.action
    if action == "list":
        for one in await WaitingChanges(storage, Partners(storage)).all():
            due = iso_of_ms(one.due) if one.due else "two operators"
            columns = (one.id, iso_of_ms(one.at), one.partner, one.op.value, one.reason, due)
            sys.stdout.write("\t".join(columns) + "\n")
    elif action == "freeze":
        if not await storage.set_frozen(arguments.id, arguments.by, arguments.reason):
            raise BadSetting("nobody of this id has an account, or it is frozen already")
    elif action == "erase":
        await erasure.propose(storage, settings, arguments, gate)
    elif action == "lift":
        order = LiftOrder(arguments.id, arguments.by or "operator")
        await gate.submit(LIFT, msgspec.json.encode(order).decode(), arguments)
    else:
        decision = WaitingDecision(arguments.id, action)
        await gate.submit(WAITING, msgspec.json.encode(decision).decode(), arguments)
