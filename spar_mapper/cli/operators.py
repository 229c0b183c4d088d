"""``spar-mapper operator|proposals``: who runs the registry, what waits for two."""

import argparse
import sys
from datetime import UTC, datetime

import msgspec

from spar_mapper.bulk.approval import IMPORT, describe_import
from spar_mapper.cli import erasure
from spar_mapper.cli.changes import ChangeGate
from spar_mapper.cli.erasure import ERASURE
from spar_mapper.cli.partner import PARTNER
from spar_mapper.cli.programmes import PROGRAMME, apply_programme_end
from spar_mapper.cli.waiting import LIFT, WAITING, apply_lift, apply_waiting_decision
from spar_mapper.onboarding.partner_changes import apply_partner_change
from spar_mapper.records.partners import PartnerKey
from spar_mapper.records.proposals import Operator, Operators, Proposals, ProposalState
from spar_mapper.security.keys import read_partner_key
from spar_mapper.security.operator_words import change_digest
from spar_mapper.settings import BadSetting, Settings
from spar_mapper.storage.port import Storage

OPERATOR = "operator"


class OperatorChange(msgspec.Struct, frozen=True):
    """An operator who is added (with a key) or removed (without)."""

    name: str
    key: PartnerKey | None = None


async def apply_operator_change(storage: Storage, body: str) -> str:
    """Add or remove an operator. Raises BadSetting and what Storage raises."""
    change = msgspec.json.decode(body, type=OperatorChange)
    if change.key is not None:
        if not await Operators(storage).add(Operator(change.name, change.key)):
            raise BadSetting("the name or the key is another operator's")
        return ""
    if not await Operators(storage).remove(change.name):
        raise BadSetting("there is no such operator, or fewer than two would stay")
    return ""


def change_gate(storage: Storage, settings: Settings) -> ChangeGate:
    """The gate with all kinds of changes that there are."""
    return ChangeGate(
        storage,
        {
            PARTNER: apply_partner_change,
            OPERATOR: apply_operator_change,
            IMPORT: describe_import,
            WAITING: apply_waiting_decision,
            LIFT: apply_lift,
            PROGRAMME: apply_programme_end,
            ERASURE: erasure.applier(settings),
        },
    )


async def run(storage: Storage, settings: Settings, arguments: argparse.Namespace) -> None:
    """Carry out ``arguments.action``. Raises BadSetting, BadKey, OSError, what Storage raises."""
    action = arguments.action
    if arguments.command == "proposals":
        if action == "list":
            await _list_proposals(storage, ProposalState(arguments.state))
        elif action == "show":
            await _show(storage, arguments.id)
        else:
            await change_gate(storage, settings).decide(arguments)
        return
    if action == "list":
        for operator in await Operators(storage).all():
            sys.stdout.write(f"{operator.name}\t{operator.key.kid}\n")
        return
    change = OperatorChange(
        arguments.name,
        read_partner_key(arguments.cert.read_bytes()) if action == "add" else None,
    )
    await change_gate(storage, settings).submit(
        OPERATOR, msgspec.json.encode(change).decode(), arguments
    )


async def _list_proposals(storage: Storage, state: ProposalState) -> None:
    for one in await Proposals(storage).all(state):
        at = datetime.fromtimestamp(one.at / 1000, UTC).isoformat(timespec="seconds")
        sys.stdout.write(f"{one.id}\t{at}\t{one.kind}\t{one.proposed_by}\t{one.decided_by}\n")


async def _show(storage: Storage, number: str) -> None:
    proposal = await Proposals(storage).find(number)
    if proposal is None:
        raise BadSetting("there is no such proposal")
    sys.stdout.write(f"state\t{proposal.state}\nby\t{proposal.proposed_by}\n")
    sys.stdout.write(f"change\t{proposal.kind}\t{change_digest(proposal.kind, proposal.body)}\n")
    body = msgspec.json.format(proposal.body.encode(), indent=2).decode()
    sys.stdout.write(f"{body}\n")
