"""``spar-mapper operator|proposals``: who runs the registry, what waits for two."""

import argparse
import sys
from datetime import UTC, datetime

import msgspec

from spar_mapper.cli import erasure
from spar_mapper.cli.changes import ChangeGate
from spar_mapper.cli.directory import DIRECTORY, describe_directory
from spar_mapper.cli.erasure import ERASURE
from spar_mapper.operations.approved_changes import LIFT, apply_lift
from spar_mapper.operations.deciding import AT_A_CONSOLE
from spar_mapper.records.partners import PartnerKey
from spar_mapper.records.proposals import (
    Operator,
    OperatorPasskey,
    Operators,
    Proposals,
    ProposalState,
)
from spar_mapper.security.keys import read_partner_key
from spar_mapper.security.operator_passkeys import read_passkey
from spar_mapper.security.operator_words import change_digest
from spar_mapper.settings import BadSetting, Settings
from spar_mapper.storage.port import Storage

OPERATOR = "operator"


class OperatorChange(msgspec.Struct, frozen=True, omit_defaults=True):
    """An operator who is added (with a key), gets a passkey, or is removed (with neither).

    only_passkeys: the passkeys are removed, and the operator stays.
    """

    name: str
    key: PartnerKey | None = None
    passkey: OperatorPasskey | None = None
    only_passkeys: bool = False


async def apply_operator_change(storage: Storage, body: str) -> str:
    """Add or remove an operator or a passkey. Raises BadSetting and what Storage raises."""
    change, operators = msgspec.json.decode(body, type=OperatorChange), Operators(storage)
    if change.key is not None:
        if not await operators.add(Operator(change.name, change.key)):
            raise BadSetting("the name or the key is another operator's")
        return ""
    if change.passkey is not None:
        if not await operators.add_passkey(change.name, change.passkey):
            raise BadSetting("there is no such operator, or the passkey is another one's")
        return ""
    if change.only_passkeys:
        if not await operators.remove_passkeys(change.name):
            raise BadSetting("this operator has no passkey")
        return ""
    if not await operators.remove(change.name):
        raise BadSetting("there is no such operator, or fewer than two would stay")
    return ""


def change_gate(storage: Storage, settings: Settings) -> ChangeGate:
    """The gate with all kinds of changes that there are."""
    return ChangeGate(
        storage,
        {
            **AT_A_CONSOLE,
            OPERATOR: apply_operator_change,
            LIFT: apply_lift,
            ERASURE: erasure.applier(settings),
            DIRECTORY: describe_directory,
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
            origins = " ".join(one.origin for one in operator.passkeys)
            sys.stdout.write(
                f"{operator.name}\t{operator.key.kid}\t{origins}\n".replace("\t\n", "\n")
            )
        return
    gate, change = change_gate(storage, settings), _operator_change(arguments)
    body = msgspec.json.encode(change).decode()
    if change.only_passkeys:  # it takes away, and gives nobody anything
        await gate.alone(OPERATOR, body, arguments)
    else:
        await gate.submit(OPERATOR, body, arguments)


def _operator_change(arguments: argparse.Namespace) -> OperatorChange:
    """Raises BadKey, OSError."""
    name, action = arguments.name, arguments.action
    if action == "add":
        return OperatorChange(name, read_partner_key(arguments.cert.read_bytes()))
    if action == "add-passkey":
        return OperatorChange(name, passkey=read_passkey(arguments.passkey.read_bytes()))
    return OperatorChange(name, only_passkeys=action == "remove-passkeys")


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
